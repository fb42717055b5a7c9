package dev.cordon.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cordon.ReportFormats;
import dev.cordon.audit.Audit;
import dev.cordon.audit.EarlierFindings;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.ModuleResult;
import dev.cordon.audit.ModuleResult.Standing;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.reactor.Aggregate;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.report.console.ConsoleLine;
import dev.cordon.report.console.ConsoleReport;
import dev.cordon.report.json.EarlierRecord;
import dev.cordon.report.json.JsonReport;
import dev.cordon.report.plain.MarkdownReport;
import dev.cordon.testing.Components;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** An earlier record marks what is new, known and gone, and changes nothing else. */
class SinceTest {

    /**
     * A Statement needs something with a digest, and holds what {@code json} holds. What a clause asks, and what to ask a
     * supplier, does not depend on what was found before.
     */
    static final List<ReportFormat> ALL = ReportFormats.ALL.stream()
            .filter(format -> !List.of("intoto", "answers", "letters").contains(format.id()))
            .toList();

    private static final DenylistIndex INDEX = new DenylistIndex(BundledDenylist.read());

    private static final Component KASPRESSO = of("com.kaspersky.android-components", "kaspresso", "1.6.1");
    private static final Component HUAWEI = of("com.huaweicloud", "esdk-obs-java", "3.20.4.2");
    private static final Component DJI = of("com.dji", "dji-sdk", "4.16.4");

    private static Component of(String group, String artifact, String version) {
        return Components.maven(group, artifact, version, Scope.COMPILE);
    }

    private static Component alibaba(String version) {
        return of("com.aliyun.oss", "aliyun-sdk-oss", version);
    }

    private static Report module(String name, Component... components) {
        Denylist list = INDEX.denylist();
        Policy policy = new Policy(list, LocalDate.parse("2026-11-24"), Level.DENY, Profile.DEFAULT, List.of());
        Audit audit = new Audit(INDEX, policy, true, OptionalLong.empty());
        Inventory inventory = new Inventory(new Source(Source.Kind.MAVEN_MODULE, name), List.of(components), List.of());
        return audit.report(
                inventory.source(),
                List.of(audit.hear(inventory, c -> Explanation.NONE)),
                List.of(),
                List.of(),
                List.of());
    }

    private static Report reactor(List<ModuleResult> others, Report... modules) {
        return new Aggregate(List.of(modules), others)
                .report(new Source(Source.Kind.REACTOR, "com.acme:top:1.0"), others.isEmpty());
    }

    private static String record(Report report) {
        return FormatsTest.text(new JsonReport(), report);
    }

    private static EarlierFindings read(String record) {
        try {
            return EarlierRecord.read("main.json", new ByteArrayInputStream(record.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static EarlierFindings main() {
        return read(record(module("com.acme:app:1.0", alibaba("3.17.4"), HUAWEI, DJI)));
    }

    /** One is new, two are known, one of them in another version, and one is gone. */
    private static Report branch() {
        return main().mark(module("com.acme:app:1.1-SNAPSHOT", alibaba("3.18.1"), HUAWEI, KASPRESSO));
    }

    private static String marks(Report report) {
        return report.verdicts().stream()
                .map(v -> v.verdict().finding().component().name().split(":")[1] + " "
                        + SinceText.of(v).orElse("-"))
                .sorted()
                .toList()
                .toString();
    }

    @Test
    void marksNewKnownAndGone() {
        assertThat(marks(branch()))
                .isEqualTo("[aliyun-sdk-oss known: com.aliyun.oss:aliyun-sdk-oss:3.17.4 before,"
                        + " esdk-obs-java known, kaspresso new]");
        assertThat(SinceText.gone(branch()))
                .extracting(SinceText::gone)
                .containsExactly("com.dji:dji-sdk:4.16.4 of DJI, denied before in com.acme:app:1.0");
        assertThat(SinceText.sentence(branch()))
                .hasValue("Since main.json (com.acme:app:1.0, 2026-11-24): 1 new, 2 known, 1 gone.");
    }

    @Test
    void judgesNothing() {
        Report unmarked = module("com.acme:app:1.1-SNAPSHOT", alibaba("3.18.1"), HUAWEI, KASPRESSO);

        assertThat(branch().outcome()).isEqualTo(unmarked.outcome());
        assertThat(branch().verdicts())
                .extracting(ReportedVerdict::verdict)
                .isEqualTo(unmarked.verdicts().stream()
                        .map(ReportedVerdict::verdict)
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void standsInEveryFormat(ReportFormat format) {
        String text = FormatsTest.text(format, branch());

        assertThat(text).contains("known").contains("new");
        // GitLab shows by itself what is no longer there, and whatever stands in the list is there.
        assertThat(text.contains("dji-sdk")).isEqualTo(!format.id().equals("gitlab"));
    }

    @Test
    void standsOnTheConsole() {
        List<String> lines =
                ConsoleReport.lines(branch()).stream().map(ConsoleLine::text).toList();

        assertThat(lines)
                .contains("        since     new")
                .contains("GONE    com.dji:dji-sdk:4.16.4 of DJI, denied before in com.acme:app:1.0")
                .contains("Since main.json (com.acme:app:1.0, 2026-11-24): 1 new, 2 known, 1 gone.");
    }

    @Test
    void theRecordFollowsItsSchemaAndCanBeComparedWithAgain() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(getClass().getResourceAsStream("/dev/cordon/report.schema.json"));
        String record = record(branch());
        JsonNode since = new ObjectMapper().readTree(record).at("/body/since");

        assertThat(schema.validate(record, InputFormat.JSON)).isEmpty();
        assertThat(since.get("new").asInt()).isEqualTo(1);
        assertThat(since.at("/goneFindings/0/component/name").asText()).isEqualTo("com.dji:dji-sdk:4.16.4");
        assertThat(marks(read(record).mark(branch())))
                .isEqualTo("[aliyun-sdk-oss known, esdk-obs-java known, kaspresso known]");
    }

    /** What another module has already is new where it comes to now; that it is known elsewhere is said. */
    @Test
    void countsByModule() {
        EarlierFindings main =
                read(record(reactor(List.of(), module("com.acme:a:1.0", HUAWEI), module("com.acme:b:1.0", DJI))));
        Report now =
                main.mark(reactor(List.of(), module("com.acme:a:1.0", HUAWEI, DJI), module("com.acme:b:1.0", DJI)));

        assertThat(marks(now)).isEqualTo("[dji-sdk known, dji-sdk new here; known in com.acme:b, esdk-obs-java known]");
        assertThat(SinceText.gone(now)).isEmpty();
    }

    /** Nothing is called gone of a module that nobody looked at; what a module had that is there no more is gone. */
    @Test
    void knowsOnlyOfWhatWasJudgedThatItIsGone() {
        EarlierFindings main =
                read(record(reactor(List.of(), module("com.acme:a:1.0", HUAWEI), module("com.acme:b:1.0", DJI))));
        ModuleResult left = new ModuleResult(
                new Source(Source.Kind.MAVEN_MODULE, "com.acme:b:1.0"), Standing.NOT_SELECTED, Optional.empty());

        assertThat(SinceText.gone(main.mark(reactor(List.of(left), module("com.acme:a:1.0", HUAWEI)))))
                .isEmpty();
        assertThat(SinceText.gone(main.mark(reactor(List.of(), module("com.acme:a:1.0", HUAWEI)))))
                .hasSize(1);
    }

    @Test
    void saysWhenTheRecordDidNotJudgeEverything() {
        Report part = module("com.acme:app:1.0", HUAWEI)
                .without(List.of(new Fault(FaultCode.FILE_MISSING, "gone", Location.of("x"), "Mend it.")));

        assertThat(SinceText.sentence(read(record(part)).mark(branch())))
                .hasValueSatisfying(s -> assertThat(s).endsWith("Not everything was judged then, so less may be new."));
    }

    /** GitHub takes 65,536 characters; a comment that people read is far shorter, and says where the rest is. */
    @Test
    void staysShortEnoughForAComment() {
        Component[] many = IntStream.range(0, 3000)
                .mapToObj(i -> of("com.huaweicloud", "library-" + i, "1.0"))
                .toArray(Component[]::new);

        String text = MarkdownReport.text(main().mark(module("com.acme:app:1.0", many)));

        assertThat(text.length()).isLessThan(24_000);
        assertThat(text).contains("more, in the other reports").contains("of DJI");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"bomFormat\": \"CycloneDX\"}'|has no member cordonReport",
                "'[1]'|is no JSON object",
                "''|is no JSON object",
                "'{\"cordonReport\": \"9.0\", \"body\": {}}'|version '9.0'",
                "'{\"cordonReport\": \"2.0\"}'|lacks its body",
                "'{\"cordonReport\": \"2.0\", \"body\": 4}'|where an object belongs",
                "'{\"cordonReport\": \"2.0\", \"body\": {\"verdicts\": [{\"level\": \"deny\"}]}}'|without seenIn",
                "'{\"cordonReport\": \"2.0\", \"cordonReport\": \"2.0\"}'|malformed JSON: Duplicate field",
            })
    void refusesWhatIsNoRecord(String record, String why) {
        assertThatThrownBy(() -> read(record))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults()).allSatisfy(fault -> {
                            assertThat(fault.code()).isEqualTo(FaultCode.SINCE_UNREADABLE);
                            assertThat(fault.what()).contains(why);
                        }));
    }

    @Test
    void refusesARecordThatBreaksOffOrHoldsNothing() {
        String whole = record(branch());

        assertThatThrownBy(() -> read(whole.substring(0, whole.length() / 2)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("breaks off");
        assertThatThrownBy(() -> read(whole + "{}"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("goes on behind its end");
        assertThatThrownBy(() -> read(whole.replace("\"outcome\" : \"failed\"", "\"outcome\" : \"skipped\"")))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("skipped");
    }

    @Test
    void readsRecordsOfTheEarlierVersion() {
        String old = record(branch()).replace("\"cordonReport\" : \"2.0\"", "\"cordonReport\" : \"1.0\"");

        assertThat(read(old).findings()).hasSize(3);
    }
}
