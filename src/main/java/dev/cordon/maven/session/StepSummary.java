package dev.cordon.maven.session;

import dev.cordon.audit.Report;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.report.plain.MarkdownReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;

/**
 * The summary of a job on GitHub, to which each step may add Markdown. A build adds one report: that of all its modules,
 * or of the only one.
 *
 * @param file the file that GitHub reads, where the build runs there
 */
public record StepSummary(Optional<String> file) {

    /** GitHub drops a summary of more than 1 MiB without a word in the build. */
    private static final int MOST_BYTES = 1024 * 1024;

    private static final String VARIABLE = "GITHUB_STEP_SUMMARY";

    /** That of the step in which a session runs. */
    public static StepSummary of(MavenSession session) {
        return new StepSummary(Optional.ofNullable(session.getSystemProperties().getProperty("env." + VARIABLE))
                .filter(name -> !name.isBlank()));
    }

    /**
     * Adds a report.
     *
     * @return what the user must know where it could not be added; the build goes on, since the files hold it all
     */
    public Optional<Notice> add(Report report) {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        byte[] text = (MarkdownReport.text(report) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Path path = Path.of(file.get());
            long size = Files.exists(path) ? Files.size(path) : 0;
            if (size + text.length > MOST_BYTES) {
                return notice("it has no room left, since GitHub shows no more than 1 MiB");
            }
            Files.write(path, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return notice(e.toString());
        }
    }

    private static Optional<Notice> notice(String why) {
        return Optional.of(new Notice(
                NoticeCode.SUMMARY_NOT_WRITTEN,
                "The summary of the job lacks this report: " + why + ".",
                Optional.of(Location.of(VARIABLE))));
    }
}
