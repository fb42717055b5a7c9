package dev.cordon.it;

import org.apache.maven.eventspy.AbstractEventSpy;
import org.apache.maven.execution.MavenExecutionRequest;

/** An extension of Maven that puts a reader of workspaces into the request, as IDEs do, before Cordon does or after it. */
public final class OtherExtension extends AbstractEventSpy {

    @Override
    public void onEvent(Object event) {
        if (event instanceof MavenExecutionRequest request) {
            request.setWorkspaceReader(new OtherReader());
        }
    }
}
