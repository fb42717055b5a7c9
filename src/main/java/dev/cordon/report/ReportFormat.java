package dev.cordon.report;

import java.io.IOException;
import java.io.OutputStream;

/** One way to write a report to a file. */
public interface ReportFormat {

    /** The name in parameters: {@code json}. */
    String id();

    /** The name of the file, in the output directory. */
    String fileName();

    /**
     * Writes the report in UTF-8.
     *
     * @throws IOException if the stream fails
     */
    void write(Report report, RunInfo run, OutputStream out) throws IOException;
}
