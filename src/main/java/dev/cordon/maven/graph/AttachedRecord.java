package dev.cordon.maven.graph;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;

/**
 * The record of a module that is attached to it, so that it is installed and deployed with what it is about. It is none of the
 * artifacts that are judged.
 */
public final class AttachedRecord {

    /** The type of the artifact. */
    public static final String TYPE = "json";

    /** The classifier of the artifact. */
    public static final String CLASSIFIER = "cordon";

    /** A text, since another Cordon in the session has another class of this name. */
    private static final String KEY = "dev.cordon.record";

    private AttachedRecord() {}

    /**
     * Attaches a record. Of a module that is judged more than once the first file stays, which is written anew each time.
     *
     * @param parameter what asks for it
     * @throws FaultException if the module has something else by these coordinates
     */
    public static void attach(MavenProject module, Path record, MavenProjectHelper helper, String parameter) {
        if (module.getContextValue(KEY) != null) {
            return;
        }
        if (module.getAttachedArtifacts().stream().anyMatch(AttachedRecord::isCalledSo)) {
            throw new FaultException(new Fault(
                    FaultCode.PARAMETER_VALUE,
                    "the module has attached another artifact of type " + TYPE + " and classifier " + CLASSIFIER,
                    Location.of(parameter),
                    "Give that artifact another classifier, or leave the parameter out."));
        }
        File file = record.toFile();
        helper.attachArtifact(module, TYPE, CLASSIFIER, file);
        module.setContextValue(KEY, file.getAbsolutePath());
    }

    /** Whether an artifact of a module is the record that was attached to it. */
    static boolean isRecord(Artifact artifact, MavenProject module) {
        File file = artifact.getFile();
        return file != null && isCalledSo(artifact) && file.getAbsolutePath().equals(module.getContextValue(KEY));
    }

    private static boolean isCalledSo(Artifact artifact) {
        return TYPE.equals(artifact.getType()) && CLASSIFIER.equals(artifact.getClassifier());
    }
}
