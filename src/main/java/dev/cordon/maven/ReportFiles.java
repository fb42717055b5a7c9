package dev.cordon.maven;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.report.Report;
import dev.cordon.report.ReportFormat;
import dev.cordon.report.ReportFormats;
import dev.cordon.report.RunInfo;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes the report files of a module, each whole or not at all. */
record ReportFiles(Path directory, RunInfo run) {

    /** @throws FaultException if a file cannot be written */
    void write(Report report) {
        for (ReportFormat format : ReportFormats.ALL) {
            Path file = directory.resolve(format.fileName());
            Path part = directory.resolve(format.fileName() + ".part");
            try {
                Files.createDirectories(directory);
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                    format.write(report, run, out);
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new FaultException(
                        new Fault(
                                FaultCode.REPORT_UNWRITABLE,
                                "the report cannot be written: " + e,
                                Location.of(file.toString()),
                                "Make the directory writable, or set cordon.outputDirectory."),
                        e);
            }
        }
    }
}
