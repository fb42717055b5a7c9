package dev.cordon.report.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.report.FormatsTest;
import dev.cordon.testing.Reports;
import java.util.List;
import java.util.Optional;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Property;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;

class CycloneDxReportTest {

    @Test
    void saysOfEachFindingWhatATwoLineScriptNeeds() throws Exception {
        Report rich = Reports.rich();
        Bom bom = parsed(rich);

        for (ReportedVerdict reported : rich.verdicts()) {
            String vendor = reported.verdict().finding().vendor().id();
            Component component = bom.getComponents().stream()
                    .filter(c -> c.getBomRef()
                            .equals(reported.verdict().finding().component().ref()))
                    .findFirst()
                    .orElseThrow();
            assertThat(values(component, "cordon:finding:" + vendor + ":level"))
                    .containsExactly(reported.verdict().level().id());
            assertThat(values(component, "cordon:finding:" + vendor + ":waiver"))
                    .hasSameSizeAs(reported.verdict().waivers());
            assertThat(values(component, "cordon:finding:" + vendor + ":act"))
                    .isNotEmpty()
                    .allMatch(
                            act -> act.matches("[a-z0-9.-]+ (in-force|upcoming|proposed|suspended|superseded|ended)"));
        }
        assertThat(bom.getVulnerabilities()).isNull();
    }

    @Test
    void saysNothingOfAComponentWithoutAFinding() throws Exception {
        Report rich = Reports.rich();
        List<String> found = rich.verdicts().stream()
                .map(v -> v.verdict().finding().component().ref())
                .toList();

        assertThat(parsed(rich).getComponents().stream().filter(c -> !found.contains(c.getBomRef())))
                .isNotEmpty()
                .allMatch(c -> properties(c).stream().noneMatch(p -> p.getName().startsWith("cordon:finding:")));
    }

    private static Bom parsed(Report report) throws Exception {
        return new JsonParser().parse(FormatsTest.bytes(new CycloneDxReport(), report));
    }

    private static List<Property> properties(Component component) {
        return Optional.ofNullable(component.getProperties()).orElse(List.of());
    }

    private static List<String> values(Component component, String name) {
        return properties(component).stream()
                .filter(p -> p.getName().equals(name))
                .map(Property::getValue)
                .toList();
    }
}
