package dev.cordon.maven;

import dev.cordon.report.Report;
import dev.cordon.report.ReportFormat;
import dev.cordon.report.ReportFormats;
import dev.cordon.report.RunInfo;
import java.nio.file.Path;

/** Writes the report files of a module. */
record ReportFiles(Path directory, RunInfo run) {

    /** @throws dev.cordon.notice.FaultException if a file cannot be written */
    void write(Report report) {
        for (ReportFormat format : ReportFormats.ALL) {
            AtomicFile.write(directory.resolve(format.fileName()), out -> format.write(report, run, out));
        }
    }
}
