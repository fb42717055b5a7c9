package dev.cordon.docs;

import dev.cordon.audit.Audit;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Report;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.report.console.ConsoleReport;
import dev.cordon.sbom.SbomReader;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/getting-started.md shows what auditing the sample SBOM really prints. */
class SupplierSampleTest {

    private static final String NAME = "supplier.cdx.json";

    @Test
    void theFirstLinesAreThoseOfTheAudit() throws Exception {
        List<Component> components = new ArrayList<>();
        try (InputStream in = Files.newInputStream(Path.of("docs/samples", NAME))) {
            SbomReader.read(in, NAME, components::add);
        }
        String output = ConsoleReport.lines(audit(components)).stream()
                .limit(2)
                .map(line -> "[" + line.severity() + "] " + line.text() + "\n")
                .collect(Collectors.joining());

        Page.read("docs/getting-started.md").shows(output);
    }

    private static Report audit(List<Component> components) {
        Denylist list = BundledDenylist.read();
        Policy policy = new Policy(list, LocalDate.parse("2026-11-24"), Level.DENY, Profile.DEFAULT, List.of());
        Audit audit = new Audit(new DenylistIndex(list), policy, true, OptionalLong.empty());
        Inventory inventory = new Inventory(new Source(Source.Kind.SBOM, NAME), components, List.of());
        Explanation none = new Explanation(List.of(), 0, List.of());
        return audit.report(
                inventory.source(), List.of(audit.hear(inventory, component -> none)), List.of(), List.of(), List.of());
    }
}
