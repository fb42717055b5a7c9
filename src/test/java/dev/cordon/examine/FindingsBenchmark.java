package dev.cordon.examine;

import dev.cordon.ReportFormats;
import dev.cordon.archive.ArchiveOptions;
import dev.cordon.audit.Audit;
import dev.cordon.audit.Hearing.JudgedSource;
import dev.cordon.audit.Report;
import dev.cordon.audit.RunInfo;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.examine.AuditInputs.Input;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.report.console.ConsoleReport;
import dev.cordon.sbom.BenchmarkSboms;
import dev.cordon.sbom.SbomBenchmark;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

/**
 * Times what findings cost: one document with many beside the same without, read, judged, explained and reported. Run with
 * {@code mvn test-compile} and then this class on the test class path; the arguments are the number of components and that
 * of findings.
 */
final class FindingsBenchmark {

    private static final DenylistIndex INDEX = new DenylistIndex(BundledDenylist.read());
    private static final Audit AUDIT = new Audit(
            INDEX,
            new Policy(INDEX.denylist(), LocalDate.parse("2026-11-28"), Level.DENY, Profile.DEFAULT, List.of()),
            true,
            OptionalLong.empty());
    private static final FileAudit FILES = new FileAudit(
            AUDIT,
            new ArchiveAudit(AUDIT, new ArchiveStore(Memory.empty(), ArchiveOptions.DEFAULT), Path.of(""), List.of()),
            false);

    private FindingsBenchmark() {}

    public static void main(String[] args) throws Exception {
        int components = Integer.parseInt(args[0]);
        int findings = Integer.parseInt(args[1]);
        Path without = BenchmarkSboms.application(Files.createTempFile("bench", ".json"), components, 0);
        Path with = BenchmarkSboms.application(Files.createTempFile("bench", ".json"), components, findings);
        Map<String, Callable<Object>> tasks = new LinkedHashMap<>();
        tasks.put("read and judged, without findings", () -> judge(without));
        tasks.put("the same with " + findings, () -> judge(with));
        tasks.put("with html and json, without", () -> write(judge(without)));
        tasks.put("the same with " + findings + ", html and json", () -> write(judge(with)));
        SbomBenchmark.time(tasks);
        Files.delete(without);
        Files.delete(with);
    }

    private static JudgedSource judge(Path file) {
        SbomFile bill = SbomFile.of(file, "bom.json", "bom.json");
        return FILES.hearAll(List.of(new Input(bill, Optional.empty(), false, true)), () -> {})
                .get(0)
                .get(0);
    }

    private static Object write(JudgedSource heard) throws Exception {
        Report report = AUDIT.report(
                new Source(Source.Kind.FILES, "bom.json"), List.of(heard), List.of(), List.of(), List.of());
        RunInfo run = new RunInfo(Instant.EPOCH, "1", "3.9", "17");
        for (String format : List.of("html", "json")) {
            ReportFormats.of(format).orElseThrow().write(report, run, OutputStream.nullOutputStream());
        }
        return ConsoleReport.lines(report);
    }
}
