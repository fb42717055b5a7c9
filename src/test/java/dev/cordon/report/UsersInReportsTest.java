package dev.cordon.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cordon.audit.Audit;
import dev.cordon.audit.ClassUse;
import dev.cordon.audit.Declaration;
import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.PathSource;
import dev.cordon.audit.Report;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.notice.Location;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.report.console.ConsoleLine;
import dev.cordon.report.console.ConsoleReport;
import dev.cordon.report.html.HtmlReport;
import dev.cordon.report.json.JsonReport;
import dev.cordon.testing.Components;
import dev.cordon.testing.Reports;
import dev.cordon.text.Saying;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Which classes use a component stands where the way out does. */
class UsersInReportsTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(UsersInReportsTest.class.getResourceAsStream("/dev/cordon/report.schema.json"));
    private static final Component KASPRESSO = Components.maven("com.kaspersky", "kaspresso", "1.0", Scope.COMPILE);
    private static final Component OTHER = Components.maven("com.kaspersky", "other", "1.0", Scope.COMPILE);
    private static final ClassUse USED = ClassUse.Known.of(List.of("a.A", "a.B", "a.C", "a.D"));
    private static final ClassUse UNUSED = ClassUse.Known.of(List.of());
    private static final ClassUse UNKNOWN = new ClassUse.Unknown(Saying.of("use.unknown.not-compiled", "classes"));

    @Test
    void standsInTheLogBehindTheFix() {
        assertThat(lines(Map.of(KASPRESSO, USED)))
                .contains("        users     4 classes of this module use it: a.A, a.B, a.C and 1 more");
        assertThat(lines(Map.of(KASPRESSO, UNUSED))).contains("        users     no class of this module uses it");
        assertThat(lines(Map.of(KASPRESSO, UNKNOWN)))
                .contains(
                        "        users     whether classes of this module use it is not known: nothing is compiled in classes, so run it after mvn test-compile");
    }

    /** Of many, only those that somebody uses are named. */
    @Test
    void namesInTheLogWhatIsUsedOfMany() {
        assertThat(lines(Map.of(KASPRESSO, USED, OTHER, UNUSED)))
                .contains(
                        "        users     com.kaspersky:kaspresso:1.0: 4 classes of this module use it: a.A, a.B, a.C and 1 more")
                .noneMatch(line -> line.contains("no class"));
    }

    @Test
    void standsInTheRecord() throws IOException {
        JsonNode verdicts = record(Map.of(KASPRESSO, USED, OTHER, UNKNOWN)).at("/body/verdicts");

        assertThat(verdicts.get(0).at("/usedBy/classes").intValue()).isEqualTo(4);
        assertThat(verdicts.get(0).at("/usedBy/first"))
                .extracting(JsonNode::textValue)
                .containsExactly("a.A", "a.B", "a.C", "a.D");
        assertThat(verdicts.get(1).at("/usedBy/unknown").textValue())
                .isEqualTo("nothing is compiled in classes, so run it after mvn test-compile");
        assertThat(record(Map.of(KASPRESSO, UNUSED))
                        .at("/body/verdicts/0/usedBy/classes")
                        .intValue())
                .isZero();
    }

    @Test
    void standsOnThePage() throws IOException {
        assertThat(written(new HtmlReport(), Map.of(KASPRESSO, USED)))
                .contains("4 classes of this module use it: a.A, a.B, a.C and 1 more");
    }

    private static List<String> lines(Map<Component, ClassUse> uses) {
        return ConsoleReport.lines(report(uses)).stream().map(ConsoleLine::text).toList();
    }

    private static JsonNode record(Map<Component, ClassUse> uses) throws IOException {
        String json = written(new JsonReport(), uses);
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        return new ObjectMapper().readTree(json);
    }

    private static String written(ReportFormat format, Map<Component, ClassUse> uses) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(report(uses), Reports.RUN, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Report report(Map<Component, ClassUse> uses) {
        Denylist list = BundledDenylist.read();
        Policy policy = new Policy(list, LocalDate.parse("2026-11-28"), Level.DENY, Profile.DEFAULT, List.of());
        Source module = new Source(Source.Kind.MAVEN_MODULE, "com.acme:app:1");
        List<Component> components =
                List.of(KASPRESSO, OTHER).stream().filter(uses::containsKey).toList();
        Audit audit = new Audit(new DenylistIndex(list), policy, true, OptionalLong.empty());
        PathSource paths = component -> new Explanation(
                        List.of(new DependencyPath(List.of(module.name(), component.name()), Optional.empty())),
                        0,
                        List.of(new Declaration("com.example:x", Optional.of(new Location("pom.xml", 3, 5)))))
                .usedAs(uses.get(component));
        return audit.report(
                module,
                List.of(audit.hear(new Inventory(module, components, List.of()), paths)),
                List.of(),
                List.of(),
                List.of());
    }
}
