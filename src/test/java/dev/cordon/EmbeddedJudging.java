package dev.cordon;

import dev.cordon.testing.Boms;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What another host does with the door, from its own class loader: a folder in, lines out. */
public final class EmbeddedJudging implements Function<Path, List<String>> {

    static final String WAIVERS = """
            cordonWaivers: 1
            waivers:
              - id: one
                vendor: acme
                component: pkg:maven/com.acme/waived
                versions: "[1.0,2.0)"
                reason: Until the rewrite.
                approvedBy: Jane Roe
                expires: "%s"
            """;

    @Override
    public List<String> apply(Path folder) {
        Policy policy = Policy.of(Denylists.of("acme.yaml", () -> Boms.bytes(Boms.ACME_LIST)))
                .waivers(
                        "waivers.yaml",
                        () -> Boms.bytes(
                                WAIVERS.formatted(LocalDate.now(ZoneOffset.UTC).plusDays(90))))
                .build();
        List<String> lines = new ArrayList<>();
        try (Judging judging = Cordon.judging("delivery", policy)) {
            judging.sbom(Sbom.of("a.json", () -> Boms.bytes(Boms.json("org.example:app:1", "com.acme:waived:1.5"))));
            judging.sbom(Sbom.of("b.xml", () -> Boms.bytes(Boms.xml("com.acme:waived:2.5"))));
            judging.sbom(Sbom.of("c.yaml", () -> Boms.bytes(Boms.yaml("com.acme:other:1.0", "org.example:lib:1"))));
            judging.file(folder);
            Report report = judging.report();
            report.verdicts().forEach(v -> lines.add(v.source() + ": " + v));
            report.faults().forEach(f -> lines.add(f.toString()));
            lines.add(report.toString());
            for (String format : ReportFormats.ids()) {
                report.write(format, OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
