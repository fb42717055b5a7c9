package dev.cordon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cordon.audit.Audit;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Hearing;
import dev.cordon.audit.Hearing.JudgedSource;
import dev.cordon.audit.Identity;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.Unexamined;
import dev.cordon.audit.Unexamined.Kind;
import dev.cordon.audit.reactor.Aggregate;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Source;
import dev.cordon.inventory.Strength;
import dev.cordon.match.DenylistIndex;
import dev.cordon.match.Evidence;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.policy.Verdict;
import dev.cordon.report.json.JsonReport;
import dev.cordon.sbom.SbomDocument;
import dev.cordon.sbom.SbomReader;
import dev.cordon.testing.Components;
import dev.cordon.testing.Lists;
import dev.cordon.testing.Reports;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A report holds enough to be judged again, by the same list and by another, and says what it does not know. */
class EarlierReportTest {

    private static final Denylist BUNDLED = BundledDenylist.read();
    private static final Source MODULE = new Source(Source.Kind.MAVEN_MODULE, "com.acme:app:1.0");
    private static final Source REACTOR = new Source(Source.Kind.REACTOR, "com.acme:top:1.0");
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");

    /** What makes a verdict, without the paths and without the name of what it was read from. */
    private record Said(String component, List<Scope> scopes, String vendor, Level level, List<Evidence> evidence) {

        static Said of(ReportedVerdict reported) {
            Verdict verdict = reported.verdict();
            Component component = verdict.finding().component();
            return new Said(
                    component.label(),
                    component.scopes(),
                    verdict.finding().vendor().id(),
                    verdict.level(),
                    verdict.finding().evidence());
        }
    }

    static Stream<Arguments> inventories() throws IOException {
        List<Arguments> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/sbom"))) {
            files.sorted()
                    .forEach(file -> all.add(new Arguments(file.getFileName().toString(), read(file))));
        }
        all.add(new Arguments("a module", Reports.rich().survey().components()));
        all.add(new Arguments("every kind of fact", everyKind()));
        return all.stream();
    }

    private record Arguments(String name, List<Component> components) {

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("inventories")
    void saysTheSameAgainByTheSameList(Arguments inventory) {
        Report first = judge(BUNDLED, inventory.components(), List.of());
        List<Component> again = new ArrayList<>();
        SbomDocument document = read(json(first), again);

        Report second = judge(BUNDLED, again, document.notices());

        assertThat(document.format() + " " + document.version()).isEqualTo("Cordon report 2.0");
        assertThat(again).hasSameSizeAs(inventory.components());
        assertThat(second.verdicts().stream().map(Said::of))
                .containsExactlyElementsOf(
                        first.verdicts().stream().map(Said::of).toList());
        assertThat(second.survey().unidentifiedCount()).isEqualTo(first.survey().unidentifiedCount());
    }

    @ParameterizedTest
    @MethodSource("inventories")
    void recordsTheSameAgain(Arguments inventory) {
        Report first = judge(BUNDLED, inventory.components(), List.of());
        List<Component> again = new ArrayList<>();
        read(json(first), again);

        assertThat(components(json(judge(BUNDLED, again, List.of())))).isEqualTo(components(json(first)));
    }

    @Test
    void isJudgedByAListOfAnotherYear() {
        Denylist other = Lists.withVendors("""
                - id: globex
                  name: Globex
                  listings: [{authority: embargo, from: "2026-12-01", verified: seen}]
                  identifiers: [{signal: java-package, pattern: com.globex.net, source: s, verified: seen}]
                """);
        Report then = judge(BUNDLED, everyKind(), List.of());
        List<Component> again = new ArrayList<>();
        read(json(then), again);

        Report now = judge(other, again, List.of());

        assertThat(then.verdicts())
                .noneMatch(v -> v.verdict().finding().vendor().id().equals("globex"));
        assertThat(now.verdicts().stream().map(Said::of).map(Said::vendor)).containsExactly("globex");
        assertThat(now.verdicts()
                        .get(0)
                        .verdict()
                        .finding()
                        .evidence()
                        .get(0)
                        .fact()
                        .count())
                .isEqualTo(3);
    }

    @Test
    void saysWhatItCannotTell() {
        Notice notice = only(read(json(judge(BUNDLED, List.of(Components.acme()), List.of())), new ArrayList<>()));

        assertThat(notice.code()).isEqualTo(NoticeCode.EARLIER_REPORT);
        assertThat(notice.message())
                .isEqualTo(
                        "This is the report of com.acme:app:1.0, judged again from the facts it recorded, not from the"
                                + " software. It did not examine: lock file yarn.lock: it is not read. It holds no fact of the signals"
                                + " cpe-vendor, cpe, java-package, organization, file-name, file-hash, domain, contact-domain, so"
                                + " nothing is found by them. How a component got in stands in the report alone.");
    }

    @Test
    void saysWhatItDidNotRecord() {
        Audit audit = audit(BUNDLED);
        Hearing big = audit.hear(new Source(Source.Kind.SBOM, "big.json"), 1);
        big.accept(Components.acme());
        JudgedSource heard = big.close(Identity.NONE, c -> Explanation.NONE, List.of());
        Report partly = audit.report(
                MODULE, List.of(hear(audit, List.of(Components.acme())), heard), List.of(), List.of(), List.of());
        Report nothing = audit.report(MODULE, List.of(heard), List.of(), List.of(), List.of());

        assertThat(only(read(json(partly), new ArrayList<>())).message())
                .contains("It did not record, so that nothing is judged of: the 1 components of big.json.");
        assertThat(fault(json(nothing)).what()).isEqualTo("it was made of 1 components and recorded none of them");
    }

    @Test
    void keepsWhatTwoSourcesCallByOneName() {
        Audit audit = audit(BUNDLED);
        Hearing sbom = audit.hear(new Source(Source.Kind.SBOM, "bom.json"));
        sbom.accept(Components.acme());
        JudgedSource heard = sbom.close(Identity.NONE, c -> Explanation.NONE, List.of());
        Report report = audit.report(
                MODULE, List.of(hear(audit, List.of(Components.acme())), heard), List.of(), List.of(), List.of());
        List<Component> again = new ArrayList<>();

        read(json(report), again);

        assertThat(again.stream().map(Component::ref))
                .containsExactly("pkg:maven/com.acme/lib@1.0", "pkg:maven/com.acme/lib@1.0 in com.acme:app:1.0");
    }

    @Test
    void isNotReadInAVersionThatNobodyKnows() {
        String report = json(Reports.rich()).replace("\"cordonReport\" : \"2.0\"", "\"cordonReport\" : \"9.9\"");

        Fault fault = fault(report);

        assertThat(fault.code()).isEqualTo(FaultCode.SBOM_UNKNOWN_VERSION);
        assertThat(fault.what()).isEqualTo("this is a Cordon report 9.9, which Cordon does not know");
        assertThat(fault(report.replace("cordonReport", "someReport")).code()).isEqualTo(FaultCode.SBOM_NOT_RECOGNISED);
    }

    @Test
    void isRefusedWhereItWasChangedOrBreaksOff() {
        String report = json(judge(BUNDLED, everyKind(), List.of()));
        String line = report.lines()
                .filter(l -> l.contains("\"ref\" : \"shaded.jar\""))
                .findFirst()
                .orElseThrow();

        assertThat(fault(report.substring(0, report.length() / 2)).what()).isEqualTo("it breaks off");
        boolean last = !line.endsWith(",");
        String without = last ? report.replace(",\n" + line, "") : report.replace(line + "\n", "");
        assertThat(fault(without).what())
                .isEqualTo("it says that it recorded 4 components of 'com.acme:app:1.0' and holds 3");
        assertThat(fault(report.replace(line, line.replace("\"facts\"", "\"seenIn\" : \"x\", \"facts\"")))
                        .what())
                .contains("holds 3");
        assertThat(fault(report.replace("\"java-package\"", "\"dna\"")).what())
                .isEqualTo("'dna' is no signal that Cordon knows");
        assertThat(fault(report.replace("[ \"pkg:maven/com.acme/lib@1.0\" ]", "[ \"pkg:\" ]"))
                        .what())
                .isEqualTo("'pkg:' is no canonical package URL");
        assertThat(fault(report.replace("\"values\" : [ \"com.globex.net\" ]", "\"values\" : [ ]"))
                        .what())
                .contains("no value");
        assertThat(fault(report.replace("\"scope\" : \"shipped\", ", "")).what())
                .isEqualTo("a component has an original and is no copy");
        assertThat(fault(report.replace("\"counts\" : [ 3 ]", "\"counts\" : [ 3, 4 ]"))
                        .what())
                .contains("not as many counts as values");
        assertThat(fault(report.replace("\"outcome\" : \"passed\"", "\"outcome\" : \"skipped\""))
                        .what())
                .contains("holds nothing to judge");
        assertThat(fault("{\"cordonReport\" : \"1.0\", \"body\" : {}}").what()).contains("lacks its body");
    }

    /** Whoever has only the one record of a build judges the build by it. */
    @Test
    void theReportOfAWholeBuildSaysTheSameAgain() {
        Report whole = Reports.reactor();
        List<Component> again = new ArrayList<>();
        SbomDocument document = read(json(whole), again);

        Report second = judge(BUNDLED, again, document.notices());

        assertThat(again).hasSize((int) whole.survey().componentCount());
        assertThat(second.verdicts().stream().map(Said::of).map(Said::component).distinct())
                .containsExactlyInAnyOrderElementsOf(whole.verdicts().stream()
                        .map(Said::of)
                        .map(Said::component)
                        .distinct()
                        .toList());
        assertThat(document.notices().get(0).message())
                .startsWith("This is the report of com.acme:top:1.0, judged again")
                .doesNotContain("did not record");
    }

    /** One of an older Cordon has no facts, so that judging it would find nothing although it denies something. */
    @Test
    void refusesTheReportOfAWholeBuildWithoutFacts() {
        Report whole = Reports.reactor();
        assertThat(whole.denied()).isTrue();

        Fault fault = fault(json(whole).replace("\"cordonReport\" : \"2.0\"", "\"cordonReport\" : \"1.0\""));

        assertThat(fault.code()).isEqualTo(FaultCode.SBOM_NOT_RECOGNISED);
        assertThat(fault.what()).contains("report of all modules");
        assertThat(fault.next()).contains("report.json of each module");
        assertThat(read(
                                json(Reports.rich())
                                        .replace("\"cordonReport\" : \"2.0\"", "\"cordonReport\" : \"1.0\""),
                                new ArrayList<>())
                        .notices())
                .isNotEmpty();
    }

    @Test
    void refusesTheReportOfAWholeBuildThatLostComponentsOrHasNone() {
        Report whole = Reports.reactor();
        String report = json(whole);
        String line = report.lines()
                .filter(l -> l.contains("dji-sdk@") && l.contains("facts"))
                .findFirst()
                .orElseThrow();

        assertThat(fault(report.replace(line + "\n", "")).what())
                .isEqualTo("it says that it recorded 8 components of 'com.acme:top:1.0' and holds 7");
        Report tooMany = new Aggregate(List.of(Reports.rich()), List.of(), Set.of(), false).report(REACTOR, true);
        assertThat(tooMany.survey().componentCount()).isEqualTo(8);
        assertThat(fault(json(tooMany)).what()).isEqualTo("it was made of 8 components and recorded none of them");
    }

    /** Facts of every signal, a component that is not to be believed entirely, and one without a purl. */
    private static List<Component> everyKind() {
        return List.of(
                Components.maven("com.acme", "lib", "1.0", Scope.TEST),
                Components.maven("com.acme", "kit", "1.0", Scope.TEST).copyAt("app.war!/WEB-INF/lib/kit.jar"),
                new Component(
                        "shaded.jar",
                        "shaded.jar",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(
                                new Fact(Signal.JAVA_PACKAGE, "com.globex.net", "classes of shaded.jar", 3),
                                new Fact(Signal.FILE_NAME, "shaded.jar", "the name of the file"),
                                new Fact(Signal.FILE_HASH, "sha256:" + "0".repeat(64), "the bytes of shaded.jar"),
                                new Fact(Signal.CONTACT_DOMAIN, "example.org", "pom.xml in shaded.jar"))),
                new Component(
                        "c1",
                        "Kaspersky thing",
                        Optional.of(Purl.parse("pkg:npm/%40kaspersky/hexa-ui@6.198.2")),
                        Optional.empty(),
                        List.of(
                                new Fact(Signal.ORGANIZATION, "AO Kaspersky Lab", "/components/1/supplier of bom.json"),
                                new Fact(
                                        Signal.DOMAIN, "kaspersky.com", "/components/1/externalReferences of bom.json"),
                                new Fact(Signal.CPE_VENDOR, "kaspersky", "/components/1/cpe of bom.json")),
                        Strength.INDICATIVE));
    }

    private static Audit audit(Denylist list) {
        Policy policy = new Policy(list, DAY, Level.DENY, Profile.DEFAULT, List.of());
        return new Audit(new DenylistIndex(list), policy, true, OptionalLong.empty());
    }

    private static JudgedSource hear(Audit audit, List<Component> components) {
        return audit.hear(new Inventory(MODULE, components, List.of()), c -> Explanation.NONE);
    }

    private static Report judge(Denylist list, List<Component> components, List<Notice> told) {
        Audit audit = audit(list);
        return audit.report(
                MODULE,
                List.of(hear(audit, components)),
                List.of(),
                told,
                List.of(new Unexamined(Kind.LOCK_FILE, "yarn.lock", "it is not read")));
    }

    private static List<Component> read(Path file) {
        List<Component> components = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            SbomReader.read(in, file.getFileName().toString(), components::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return components;
    }

    private static SbomDocument read(String json, List<Component> components) {
        return SbomReader.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "report.json", components::add);
    }

    private static Fault fault(String json) {
        return catchThrowableOfType(FaultException.class, () -> read(json, new ArrayList<>()))
                .faults()
                .get(0);
    }

    private static Notice only(SbomDocument document) {
        assertThat(document.notices()).hasSize(1);
        return document.notices().get(0);
    }

    private static List<String> components(String json) {
        return json.lines().filter(line -> line.contains("\"facts\" :")).toList();
    }

    private static String json(Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new JsonReport().write(report, Reports.RUN, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
