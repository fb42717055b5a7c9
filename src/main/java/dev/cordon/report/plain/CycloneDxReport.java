package dev.cordon.report.plain;

import dev.cordon.audit.Report;
import dev.cordon.audit.RunInfo;
import dev.cordon.report.ReportFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The inventory as it was examined, as an SBOM: CycloneDX 1.6 in JSON, with the verdicts as annotations. */
public final class CycloneDxReport implements ReportFormat {

    @Override
    public String id() {
        return "cyclonedx";
    }

    @Override
    public String fileEnding() {
        return "cdx.json";
    }

    @Override
    public void write(Report report, RunInfo run, OutputStream out) throws IOException {
        // All that needs the library is behind this call, so that nobody loads it for another format.
        out.write(CycloneDxInventory.json(report, run).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
