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
import dev.cordon.report.ReportFormat;
import dev.cordon.sbom.BenchmarkSboms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Times writing the report of something in which nothing was found: the first time, when its classes are loaded, and again. Run with
 * {@code mvn test-compile} and then this class on the test class path, with {@code -XX:TieredStopAtLevel=1} as in a short build; the
 * arguments are the format and the number of components. It is a JVM of its own each time, as a goal is.
 */
final class PageBenchmark {

    private static final int AGAIN = 41;

    private PageBenchmark() {}

    public static void main(String[] args) throws IOException {
        ReportFormat format = ReportFormats.of(args[0]).orElseThrow();
        int components = Integer.parseInt(args[1]);
        Report report = report(components);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i <= AGAIN; i++) {
            out.reset();
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            format.write(report, new RunInfo(Instant.EPOCH, "1", "3.9", "17"), out);
            nanos.add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        List<Long> again = nanos.subList(1, nanos.size()).stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "| `report.%s`, %d components | %.0f ms | %.1f ms | %,d |%n",
                format.fileEnding(),
                components,
                nanos.get(0) / 1e6,
                again.get(again.size() / 2) / 1e6,
                out.size());
    }

    private static Report report(int components) throws IOException {
        DenylistIndex index = new DenylistIndex(BundledDenylist.read());
        Policy policy =
                new Policy(index.denylist(), LocalDate.parse("2026-11-28"), Level.DENY, Profile.DEFAULT, List.of());
        Audit audit = new Audit(index, policy, true, OptionalLong.empty());
        ArchiveStore store = new ArchiveStore(Memory.empty(), ArchiveOptions.DEFAULT);
        FileAudit files = new FileAudit(audit, new ArchiveAudit(audit, store, Path.of(""), List.of()), false);
        Path file = BenchmarkSboms.application(Files.createTempFile("bench", ".json"), components, 0);
        SbomFile bill = SbomFile.of(file, "bom.json", "bom.json");
        List<JudgedSource> heard = files.hearAll(List.of(new Input(bill, Optional.empty(), false, true)), () -> {})
                .get(0);
        Files.delete(file);
        return audit.report(new Source(Source.Kind.FILES, "bom.json"), heard, List.of(), List.of(), List.of());
    }
}
