package dev.cordon.maven;

import dev.cordon.denylist.Level;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.report.MarkdownReport;
import dev.cordon.report.Outcome;
import dev.cordon.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;

/**
 * The summary of a job on GitHub, to which each step may add Markdown. A module adds its report where it has something
 * to tell, or where it is the whole build.
 *
 * @param file the file that GitHub reads, where the build runs there
 */
record StepSummary(Optional<String> file) {

    /** GitHub drops a summary of more than 1 MiB without a word in the build. */
    private static final int MOST_BYTES = 1024 * 1024;

    private static final String VARIABLE = "GITHUB_STEP_SUMMARY";

    /** Modules are built by several threads, and the file is one. */
    private static final Object LOCK = new Object();

    /** @param system the properties of the session, which hold the environment */
    static StepSummary of(Properties system) {
        return new StepSummary(
                Optional.ofNullable(system.getProperty("env." + VARIABLE)).filter(name -> !name.isBlank()));
    }

    /**
     * Adds a report.
     *
     * @param whole whether the report is about the whole build
     * @return what the user must hear where it could not be added; the build goes on, since the reports hold it all
     */
    Optional<Notice> add(Report report, boolean whole) {
        if (file.isEmpty() || !(whole || hasSomethingToTell(report))) {
            return Optional.empty();
        }
        byte[] text = (MarkdownReport.text(report) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Path path = Path.of(file.get());
            synchronized (LOCK) {
                long size = Files.exists(path) ? Files.size(path) : 0;
                if (size + text.length > MOST_BYTES) {
                    return notice("it has no room for this module: GitHub shows no more than 1 MiB");
                }
                Files.write(path, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
            return Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return notice(e.toString());
        }
    }

    private static boolean hasSomethingToTell(Report report) {
        return report.outcome() != Outcome.PASSED
                || report.verdicts().stream()
                        .map(reported -> reported.verdict())
                        .anyMatch(v -> v.level() != Level.ALLOW || v.waived());
    }

    private static Optional<Notice> notice(String why) {
        return Optional.of(new Notice(
                NoticeCode.SUMMARY_NOT_WRITTEN,
                "The summary of the job lacks this report: " + why + ".",
                Optional.of(Location.of(VARIABLE))));
    }
}
