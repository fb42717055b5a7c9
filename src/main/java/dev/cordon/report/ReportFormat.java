package dev.cordon.report;

import dev.cordon.audit.Report;
import dev.cordon.audit.RunInfo;
import dev.cordon.notice.Notice;
import dev.cordon.text.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Optional;

/** One way to write a report to a file. */
public interface ReportFormat {

    /** The name in parameters: {@code json}. */
    String id();

    /** How its files end, without the dot: {@code json} of {@code report.json}. No two formats have the same. */
    String fileEnding();

    /** Why there is nothing that could be written of a report in this format; empty where it is written. */
    default Optional<Notice> withheld(Report report) {
        return Optional.empty();
    }

    /** The same format for the many reports of one build, which share most of their components. Thread-safe. */
    default ReportFormat forManyAlike() {
        return this;
    }

    /** The same format in a language, where it is made for people; else the same. */
    default ReportFormat in(Language language) {
        return this;
    }

    /**
     * The same format, where it says by when an answer is due; else the same.
     *
     * @param discovered the day that a person gave as that of discovery
     */
    default ReportFormat discoveredOn(LocalDate discovered) {
        return this;
    }

    /**
     * Writes the report in UTF-8.
     *
     * @throws IOException if the stream fails
     */
    void write(Report report, RunInfo run, OutputStream out) throws IOException;
}
