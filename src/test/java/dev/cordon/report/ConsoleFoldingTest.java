package dev.cordon.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.Audit;
import dev.cordon.audit.Declaration;
import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Report;
import dev.cordon.audit.reactor.Aggregate;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.report.console.ConsoleLine;
import dev.cordon.report.console.ConsoleModule;
import dev.cordon.report.console.ConsoleReport;
import dev.cordon.report.console.PrintedBefore;
import dev.cordon.testing.Components;
import dev.cordon.testing.Golden;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What comes often is said once. */
class ConsoleFoldingTest {

    private static final Component ALIBABA = maven("com.aliyun", "aliyun-java-sdk-core", 0);
    private static final Component KASPERSKY = maven("com.kaspersky.android-components", "kaspresso", 0);

    private final Denylist list = BundledDenylist.read();

    @Test
    void aVendorWithManyArtifactsIsOneBlock() throws IOException {
        Component[] twenty = IntStream.range(0, 20)
                .mapToObj(i -> maven("com.huaweicloud.sdk", "huaweicloud-sdk-s" + i, i))
                .toArray(Component[]::new);

        String text = text(ConsoleReport.lines(module("app", twenty)));

        Golden.assertEquals(text, "console/many-artifacts.txt");
        assertThat(text.split("DENIED", -1)).hasSize(2);
    }

    @Test
    void twoVendorsAreTwoBlocks() {
        String text = text(ConsoleReport.lines(module("app", ALIBABA, KASPERSKY)));

        assertThat(text).contains("DENIED  " + KASPERSKY.label()).contains("WARNED  " + ALIBABA.label());
    }

    /** What only carries the vendor's software is said to contain it, and is no component of the vendor's. */
    @Test
    void whatCarriesSoftwareOfAVendorIsABlockOfItsOwn() {
        Component uber = carrying("uber");
        Report both = module("app", uber, carrying("other-uber"), KASPERSKY);
        Report warned = module("app", carrying("relocated", "shaded.com.kavsdk"));

        assertThat(text(ConsoleReport.lines(both)))
                .contains("DENIED  2 components  contain software of Kaspersky Lab\n")
                .contains("DENIED  " + KASPERSKY.label() + "  from Kaspersky Lab\n");
        assertThat(text(ConsoleReport.lines(module("app", uber))))
                .contains("DENIED  " + uber.label() + "  contains software of Kaspersky Lab\n");
        assertThat(new VerdictText(both.verdicts().stream()
                                .filter(v -> v.verdict().finding().component().equals(uber))
                                .findFirst()
                                .orElseThrow())
                        .headline())
                .isEqualTo("org.example:uber:1.0 (compile) contains software of Kaspersky Lab");
        assertThat(new VerdictText(warned.verdicts().get(0)).headline())
                .isEqualTo("org.example:relocated:1.0 (compile) may contain software of Kaspersky Lab");
    }

    private static Component carrying(String name) {
        return carrying(name, "com.kavsdk");
    }

    private static Component carrying(String name, String classes) {
        return maven("org.example", name, 0)
                .with(List.of(new Fact(Signal.JAVA_PACKAGE, classes, "the classes of " + name, 2)));
    }

    @Test
    void aWarningOfAnotherModuleIsOneLine() {
        PrintedBefore before = new PrintedBefore();
        List<ConsoleLine> first = ConsoleReport.lines(module("a", ALIBABA), List.of(), before, ConsoleModule.UNNAMED);
        List<ConsoleLine> second = ConsoleReport.lines(module("b", ALIBABA), List.of(), before, ConsoleModule.UNNAMED);

        assertThat(first).hasSizeGreaterThan(4);
        assertThat(second).hasSize(2);
        assertThat(second.get(0).text())
                .isEqualTo(
                        "WARNED  com.aliyun:aliyun-java-sdk-core:1.0 (compile)  from Alibaba, as reported for g:a:1");
    }

    /** Whoever mends a module needs its ways and its line of the POM; only the acts need not be printed again. */
    @Test
    void aDenialOfAnotherModuleIsToldWithItsWayOut() {
        PrintedBefore before = new PrintedBefore();
        ConsoleReport.lines(module("a", KASPERSKY), List.of(), before, ConsoleModule.UNNAMED);

        String second = text(ConsoleReport.lines(module("b", KASPERSKY), List.of(), before, ConsoleModule.UNNAMED));

        assertThat(second)
                .contains("as reported for g:a:1: Kaspersky Lab")
                .contains("fix ")
                .contains("because ");
        assertThat(second).doesNotContain("FAR 52.204-23");
    }

    @Test
    void linesOfModulesThatAreBuiltAtTheSameTimeNameThem() {
        Notice own = Notice.of(NoticeCode.POM_MISSING, "No POM.");
        Notice ofAll = Notice.of(NoticeCode.WAIVER_UNUSED, "Of no use.");
        Report report = module("b", ALIBABA, KASPERSKY).with(List.of(own));
        PrintedBefore before = new PrintedBefore();
        ConsoleReport.lines(module("a", ALIBABA), List.of(), before, ConsoleModule.UNNAMED);

        List<ConsoleLine> lines =
                ConsoleReport.lines(report, List.of(ofAll), before, new ConsoleModule(Optional.of("b\u001b[2J")));

        assertThat(lines)
                .extracting(ConsoleLine::text)
                .filteredOn(text -> !text.startsWith(" "))
                .containsExactly(
                        "DENIED  " + KASPERSKY.label() + "  from Kaspersky Lab in b\\u001b[2J",
                        "WARNED  " + ALIBABA.label() + "  from Alibaba in b\\u001b[2J, as reported for g:a:1",
                        "Of no use. [waiver-unused]",
                        "b\\u001b[2J: No POM. [pom-missing]",
                        "b\\u001b[2J: Audited 2 components against 28 vendors: 1 denied, 1 warned.");
    }

    /** Forty modules that are judged as of one day need not say so forty times; what a module lacks is its own affair. */
    @Test
    void howFindingsAreJudgedIsToldOnceAndInTheEnd() {
        Notice asOf = Notice.of(NoticeCode.JUDGED_AS_OF, "Judged as of some day.");
        Notice lowered = Notice.of(NoticeCode.LEVEL_LOWERED, "Level lowered in b.");
        Notice missing = Notice.of(NoticeCode.POM_MISSING, "No POM.");
        Report a = module("a").with(List.of(asOf, missing));
        Report b = module("b").with(List.of(asOf, lowered, missing));
        PrintedBefore before = new PrintedBefore();
        ConsoleModule name = new ConsoleModule(Optional.of("x"));

        assertThat(text(ConsoleReport.lines(a, List.of(), before, name)))
                .startsWith("[WARNING] Judged as of some day. [judged-as-of]\n[WARNING] x: No POM. [pom-missing]\n");
        assertThat(text(ConsoleReport.lines(b, List.of(), before, name)))
                .startsWith("[WARNING] Level lowered in b. [level-lowered]\n[WARNING] x: No POM. [pom-missing]\n");
        assertThat(text(ConsoleReport.sum(new Aggregate(List.of(a, b), List.of())
                        .report(new Source(Source.Kind.REACTOR, "g:top:1"), true))))
                .startsWith("[WARNING] Level lowered in b. (g:b:1) [level-lowered]\n"
                        + "[WARNING] Judged as of some day. [judged-as-of]\n[INFO] Audited 0 components of 2 modules");
    }

    @Test
    void theModulesAreSummedUp() {
        Report whole = new Aggregate(List.of(module("a", ALIBABA, KASPERSKY), module("b", ALIBABA)), List.of())
                .report(new Source(Source.Kind.REACTOR, "g:top:1"), true);

        assertThat(text(ConsoleReport.sum(whole)))
                .isEqualTo("[ERROR] DENIED  Kaspersky Lab: 1 component in 1 module\n"
                        + "[WARNING] WARNED  Alibaba: 1 component in 2 modules\n"
                        + "[ERROR] Audited 2 components of 2 modules against 28 vendors: 1 denied in 1 module, 1 warned in"
                        + " 2 modules.\n");
    }

    private Report module(String name, Component... components) {
        Policy policy = new Policy(list, LocalDate.parse("2026-11-24"), Level.DENY, Profile.DEFAULT, List.of());
        Audit audit = new Audit(new DenylistIndex(list), policy, true, OptionalLong.empty());
        Source source = new Source(Source.Kind.MAVEN_MODULE, "g:" + name + ":1");
        Inventory inventory = new Inventory(source, List.of(components), List.of());
        return audit.report(
                source, List.of(audit.hear(inventory, c -> direct(source, c))), List.of(), List.of(), List.of());
    }

    private static Explanation direct(Source module, Component component) {
        String dependency = component.name().substring(0, component.name().lastIndexOf(':'));
        return new Explanation(
                List.of(new DependencyPath(List.of(module.name(), component.name()), Optional.empty())),
                0,
                List.of(new Declaration(dependency, Optional.of(new Location("pom.xml", 12, 0)))));
    }

    private static Component maven(String groupId, String artifactId, int minor) {
        return Components.maven(groupId, artifactId, "1." + minor, Scope.COMPILE);
    }

    private static String text(List<ConsoleLine> lines) {
        return lines.stream()
                .map(line -> "[" + line.severity() + "] " + line.text() + "\n")
                .collect(Collectors.joining());
    }
}
