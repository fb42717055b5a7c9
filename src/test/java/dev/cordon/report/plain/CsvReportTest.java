package dev.cordon.report.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.Audit;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Report;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.report.FormatsTest;
import dev.cordon.testing.Components;
import dev.cordon.testing.Reports;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CsvReportTest {

    private static String row(Fact fact) {
        return FormatsTest.text(new CsvReport(), report(fact)).lines().toList().get(1);
    }

    private static Report report(Fact fact) {
        Denylist list = BundledDenylist.read();
        Policy policy = new Policy(list, LocalDate.parse("2026-11-28"), Level.DENY, Profile.DEFAULT, List.of());
        Audit audit = new Audit(new DenylistIndex(list), policy, true, OptionalLong.empty());
        Source sbom = new Source(Source.Kind.SBOM, "bom.json");
        return audit.report(
                sbom,
                List.of(audit.hear(
                        new Inventory(sbom, List.of(Components.of(fact)), List.of()), c -> Explanation.NONE)),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void beginsEachRowWithWhatItIsAboutAndWhen() {
        assertThat(row(new Fact(Signal.JAVA_PACKAGE, "com.kavsdk", "classes", 1)))
                .startsWith("\"bom.json\",\"\",\"\",\"2026-11-28\",\"us-foreign-adversary 2026.");
        assertThat(FormatsTest.text(new CsvReport(), Reports.reactor()).lines().skip(1))
                .isNotEmpty()
                .allMatch(row -> row.startsWith("\"com.acme:top\",\"1.0\",\""));
    }

    @Test
    void hasADialectThatExcelOpensWhereACommaBeginsTheDecimals() {
        String commas = FormatsTest.text(new CsvReport(), Reports.rich());
        String semicolons = FormatsTest.text(CsvReport.withSemicolons(), Reports.rich());

        assertThat(semicolons).startsWith("\uFEFF\"product\";\"product version\";\"commit\";");
        assertThat(semicolons.substring(1).replace("\";\"", "\",\"")).isEqualTo(commas);
    }

    @Test
    void endsWithWhatTheGravestActIs() {
        assertThat(row(new Fact(Signal.JAVA_PACKAGE, "com.kavsdk", "classes", 1)))
                .endsWith(",\"second-hand\",\"prohibition\",\"\",\"\"");
        assertThat(row(new Fact(Signal.JAVA_PACKAGE, "com.ncloudtech.crypto", "classes", 1)))
                .endsWith(",\"seen\",\"procurement\",\"New Cloud Technologies, reported 69.8 % owned by Kaspersky Lab,"
                        + " Kommersant 2026-01-14; a later sale was reported and denied\",\"\"");
    }
}
