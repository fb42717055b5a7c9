package dev.cordon.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.ReportFormats;
import dev.cordon.audit.Audit;
import dev.cordon.audit.Copy;
import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Packing;
import dev.cordon.audit.PathSource;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.policy.Setting;
import dev.cordon.policy.Setting.Origin;
import dev.cordon.policy.Setting.Target;
import dev.cordon.report.console.ConsoleLine;
import dev.cordon.report.console.ConsoleReport;
import dev.cordon.report.html.HtmlFinding;
import dev.cordon.report.json.JsonReport;
import dev.cordon.report.plain.CsvReport;
import dev.cordon.testing.Components;
import dev.cordon.testing.Reports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A copy is distinguished from its original in every report: one is denied, the other is not. */
class CopiesInReportsTest {

    private static final Component TOOL =
            Components.maven("com.kaspersky.android-components", "kaspresso", "1.6.1", Scope.TEST);
    private static final Component BROUGHT =
            Components.maven("com.kaspersky.android-components", "kautomator", "1.6.1", Scope.COMPILE);
    private static final String REF = "target/app.war!/WEB-INF/lib/kaspresso.jar";

    /** Warned in test, denied where it ships; what the tool brings comes in through the tool, not through its copy. */
    private static Report report() {
        Denylist list = BundledDenylist.read();
        Policy policy = new Policy(
                list,
                LocalDate.parse("2026-11-28"),
                Level.DENY,
                Profile.DEFAULT,
                List.of(new Setting(Target.SCOPE, "test", Level.WARN, Origin.POM)));
        Audit audit = new Audit(new DenylistIndex(list), policy, true, OptionalLong.empty());
        Source module = new Source(Source.Kind.MAVEN_MODULE, "com.acme:app:1");
        PathSource paths = component -> new Explanation(
                List.of(new DependencyPath(
                        component.isCopy()
                                ? List.of(module.name(), "target/app.war", "WEB-INF/lib/kaspresso.jar")
                                : component.equals(BROUGHT)
                                        ? List.of(module.name(), TOOL.name(), BROUGHT.name())
                                        : List.of(module.name(), component.name()),
                        Optional.empty())),
                0,
                List.of());
        return audit.report(
                module,
                List.of(audit.hear(
                        new Inventory(module, List.of(TOOL, BROUGHT), List.of()),
                        found -> new Packing.Packed(
                                List.of(new Copy(REF, List.of(TOOL), List.of())), List.of(), List.of()),
                        paths,
                        UnaryOperator.identity())),
                List.of(),
                List.of(),
                List.of());
    }

    private static String written(ReportFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(report(), Reports.RUN, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void isToldFromItsOriginal() throws IOException {
        String copy = "a copy of com.kaspersky.android-components:kaspresso:1.6.1 (test)";

        assertThat(ConsoleReport.lines(report()).stream().map(ConsoleLine::text))
                .anyMatch(line -> line.endsWith(" " + copy))
                .anyMatch(line -> line.startsWith("WARNED  " + TOOL.label()));
        for (String format : List.of("html", "sarif", "junit", "markdown", "gitlab")) {
            assertThat(written(ReportFormats.of(format).orElseThrow()))
                    .as(format)
                    .contains(copy);
        }
        assertThat(written(new CsvReport())).contains("\"shipped\",\"" + REF + "\"");
        assertThat(written(new JsonReport())).contains("\"originalScope\" : \"test\"");
    }

    @Test
    void leadsNothingThatComesInThroughItsOriginal() {
        List<ReportedVerdict> verdicts = report().verdicts();

        assertThat(Followers.group(verdicts).get(copy(verdicts))).isEmpty();
    }

    @Test
    void hasAFingerprintOfItsOwn() {
        assertThat(Fingerprints.of(report())).doesNotHaveDuplicates();
        assertThat(HtmlFinding.identity(copy(report().verdicts()))).startsWith("a copy of pkg:maven/");
    }

    private static ReportedVerdict copy(List<ReportedVerdict> verdicts) {
        return verdicts.stream()
                .filter(v -> v.verdict().finding().component().isCopy())
                .findFirst()
                .orElseThrow();
    }
}
