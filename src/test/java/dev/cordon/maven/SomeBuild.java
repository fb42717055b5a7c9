package dev.cordon.maven;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;

/** A session of modules {@code com.acme:NAME:1.0} without a Maven that runs it, and what happens in it. */
public final class SomeBuild {

    private final Map<String, MavenProject> modules = new LinkedHashMap<>();
    private final MavenSession session;

    @SuppressWarnings("deprecation") // no session can be made without a container otherwise
    public SomeBuild(String... names) {
        DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setUserProperties(new Properties());
        session = new MavenSession(
                null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
        for (String name : names) {
            MavenProject module = new MavenProject();
            module.setGroupId("com.acme");
            module.setArtifactId(name);
            module.setVersion("1.0");
            module.setArtifact(new DefaultArtifact(
                    "com.acme", name, "1.0", "compile", "jar", null, new DefaultArtifactHandler("jar")));
            modules.put(name, module);
        }
        session.setProjects(List.copyOf(modules.values()));
    }

    public MavenSession session() {
        return session;
    }

    public MavenProject module(String name) {
        return modules.get(name);
    }

    /** Binds a goal of a plugin in some of the modules. */
    public void bind(String plugin, String goal, String phase, String... names) {
        for (String name : names) {
            Plugin bound = plugin(plugin);
            PluginExecution execution = new PluginExecution();
            execution.setPhase(phase);
            execution.addGoal(goal);
            bound.addExecution(execution);
            module(name).getBuild().addPlugin(bound);
            module(name).getBuild().flushPluginMap();
        }
    }

    /**
     * Something that happens with a goal in a module.
     *
     * @param plugin as groupId:artifactId
     * @param phase null where the goal is called directly
     */
    public ExecutionEvent event(String name, String plugin, String goal, String phase) {
        Plugin of = plugin(plugin);
        PluginDescriptor descriptor = new PluginDescriptor();
        descriptor.setGroupId(of.getGroupId());
        descriptor.setArtifactId(of.getArtifactId());
        descriptor.setGoalPrefix(PluginDescriptor.getGoalPrefixFromArtifactId(of.getArtifactId()));
        MojoDescriptor mojo = new MojoDescriptor();
        mojo.setPluginDescriptor(descriptor);
        mojo.setGoal(goal);
        descriptor.setPlugin(of);
        MojoExecution execution = new MojoExecution(mojo, "default-" + goal);
        execution.setLifecyclePhase(phase);
        return new Event(session, module(name), execution);
    }

    /** The end of the session. */
    public ExecutionEvent end() {
        return new Event(session, session.getProjects().get(0), null);
    }

    private static Plugin plugin(String key) {
        Plugin plugin = new Plugin();
        plugin.setGroupId(key.substring(0, key.indexOf(':')));
        plugin.setArtifactId(key.substring(key.indexOf(':') + 1));
        return plugin;
    }

    private record Event(MavenSession session, MavenProject project, MojoExecution execution)
            implements ExecutionEvent {

        @Override
        public Type getType() {
            throw new UnsupportedOperationException();
        }

        @Override
        public MavenSession getSession() {
            return session;
        }

        @Override
        public MavenProject getProject() {
            return project;
        }

        @Override
        public MojoExecution getMojoExecution() {
            return execution;
        }

        @Override
        public Exception getException() {
            throw new UnsupportedOperationException();
        }
    }
}
