package dev.cordon.maven.session;

import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** Where the goals of one build have written reports: a second one in the same place would take the first away unseen. */
public final class ReportsWritten {

    private final Map<Path, Writer> byDirectory = new ConcurrentHashMap<>();
    private final Set<Path> places = ConcurrentHashMap.newKeySet();

    /**
     * Who writes.
     *
     * @param name for people
     * @param work what is judged and how: to do the same again loses nothing
     */
    public record Writer(String name, String work) {

        /** An execution of a goal in a module. */
        public static Writer of(MojoExecution execution, MavenProject project) {
            String module = ModuleName.of(project);
            return new Writer(
                    execution.getGoal() + " of " + module + " (execution '" + execution.getExecutionId() + "')",
                    execution.getGoal() + " " + module + " " + execution.getConfiguration());
        }
    }

    /** Those of a session. */
    public static ReportsWritten of(MavenSession session) {
        return SessionCache.get(session.getRepositorySession(), ReportsWritten.class, ReportsWritten::new);
    }

    /** Notes that a report of this build lies in a directory. */
    public void add(Path directory) {
        places.add(directory.toAbsolutePath().normalize());
    }

    /** Whether a report of this build lies in a directory. */
    public boolean isIn(Path directory) {
        return places.contains(directory.toAbsolutePath().normalize());
    }

    /** Notes a directory; what is to be reported where another report of this build is written over. */
    public Optional<Notice> note(Path directory, Writer writer) {
        Path place = directory.toAbsolutePath().normalize();
        return Optional.ofNullable(byDirectory.put(place, writer))
                .filter(before -> !before.work().equals(writer.work()))
                .map(before -> Notice.of(
                        NoticeCode.REPORT_REPLACED,
                        "This report is written over that of the goal " + before.name() + ", since both go to " + place
                                + ". Give each a cordon.outputDirectory of its own."));
    }
}
