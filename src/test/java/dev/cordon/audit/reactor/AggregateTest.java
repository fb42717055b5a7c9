package dev.cordon.audit.reactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.cordon.audit.Audit;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.ModuleResult;
import dev.cordon.audit.ModuleResult.Standing;
import dev.cordon.audit.NotJudged;
import dev.cordon.audit.Outcome;
import dev.cordon.audit.Report;
import dev.cordon.audit.Unexamined;
import dev.cordon.audit.Unexamined.Kind;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Source;
import dev.cordon.inventory.Strength;
import dev.cordon.match.DenylistIndex;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.report.ReportSentence;
import dev.cordon.testing.Components;
import dev.cordon.testing.Lists;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AggregateTest {

    private static final Unexamined LOCK_FILE = new Unexamined(Kind.LOCK_FILE, "yarn.lock", "it is not read");

    private static final Source REACTOR = new Source(Source.Kind.REACTOR, "g:top:1");
    private static final Component ACME = Components.acme();
    private static final Component PLAIN = Components.maven("org.example", "plain", "1", Scope.TEST);
    private static final Component PLAIN_COMPILE = Components.maven("org.example", "plain", "1", Scope.COMPILE);

    private static final Fault FAULT =
            new Fault(FaultCode.DENYLIST_UNREADABLE, "no list", Location.of("list.yaml"), "Mend it.");

    private final Denylist list = Lists.listing("- {authority: embargo, from: \"2026-01-01\", verified: seen}");

    @Test
    void passesOnlyWhereEveryModulePassed() {
        Report clean = module("a", true, PLAIN);
        Report denied = module("b", true, ACME);
        Report suppressed = module("c", false, ACME);
        Report skipped = skipped("d");

        assertThat(outcome(List.of(clean))).isEqualTo(Outcome.PASSED);
        assertThat(outcome(List.of(clean, denied))).isEqualTo(Outcome.FAILED);
        assertThat(outcome(List.of(clean, suppressed))).isEqualTo(Outcome.SUPPRESSED);
        assertThat(outcome(List.of(suppressed, denied))).isEqualTo(Outcome.FAILED);
        assertThat(outcome(List.of(clean, skipped))).isEqualTo(Outcome.INCOMPLETE);
        assertThat(outcome(List.of(skipped))).isEqualTo(Outcome.SKIPPED);
        for (Standing standing : List.of(Standing.NOT_REACHED, Standing.NOT_BOUND, Standing.NOT_SELECTED)) {
            assertThat(outcome(List.of(clean), other(standing))).isEqualTo(Outcome.INCOMPLETE);
            assertThat(outcome(List.of(clean, denied), other(standing))).isEqualTo(Outcome.FAILED);
            assertThat(outcome(List.of(skipped), other(standing))).isEqualTo(Outcome.INCOMPLETE);
        }
    }

    @Test
    void keepsEveryVerdictAndCountsComponentsOnce() {
        Report whole = aggregate(module("a", true, ACME, PLAIN), module("b", true, ACME, PLAIN_COMPILE));

        assertThat(whole.verdicts()).extracting(v -> v.source().name()).containsExactly("g:a:1", "g:b:1");
        assertThat(whole.survey().components()).hasSize(2);
        assertThat(whole.survey().components())
                .filteredOn(c -> c.ref().contains("plain"))
                .extracting(c -> c.scope().orElseThrow())
                .containsExactly(Scope.COMPILE);
        assertThat(ReportSentence.of(whole))
                .isEqualTo("Audited 2 components of 2 modules against 1 vendor: 1 denied in 2 modules, 0 warned.");
    }

    @Test
    void recordsEachComponentWithWhatWasSeenOfItInAnyModule() {
        Fact graph = new Fact(Signal.PURL, "pkg:maven/org.example/plain@1", "in the dependency graph");
        Fact twice = new Fact(Signal.PURL, "pkg:maven/org.example/plain@1", "at /components/3 of target/bom.json");
        Fact supplier = new Fact(Signal.ORGANIZATION, "Example", "at /components/3/supplier of target/bom.json");

        Report whole = aggregate(
                module("a", true, PLAIN.withFacts(List.of(graph))),
                module("b", true, PLAIN_COMPILE.withFacts(List.of(twice, supplier))));

        assertThat(whole.survey().components())
                .singleElement()
                .isEqualTo(PLAIN_COMPILE.withFacts(List.of(graph, supplier)));
    }

    /** A near miss: what one module is not sure of proves no more because another module has the component for certain. */
    @Test
    void factsThatProveLittleAreNotMixedWithThoseThatProveMuch() {
        Fact sure = new Fact(Signal.GROUP_ID, "org.example", "in the dependency graph");
        Fact unsure = new Fact(Signal.ORGANIZATION, "Acme", "in the SBOM of a dependency");
        Component listed = PLAIN.withFacts(List.of(unsure)).atMost(Strength.INDICATIVE);

        Report whole = aggregate(module("a", true, PLAIN.withFacts(List.of(sure))), module("b", true, listed));

        assertThat(whole.survey().components()).containsExactlyInAnyOrder(PLAIN.withFacts(List.of(sure)), listed);
    }

    @Test
    void aPartKeepsTheFactsAndSharesWhatIsEqual() {
        Report report = module("a", true, ACME, PLAIN);
        Map<Component, Component> shared = new HashMap<>();

        Report one = Aggregate.part(report, c -> shared.computeIfAbsent(c, same -> same));
        Report other =
                Aggregate.part(module("b", true, Components.acme()), c -> shared.computeIfAbsent(c, same -> same));

        assertThat(one).isEqualTo(report);
        assertThat(other.survey().components().get(0))
                .isSameAs(one.survey().components().get(0));
    }

    @Test
    void distinguishesUnidentifiedArchivesOfSeveralModules() {
        Report whole =
                aggregate(module("a", true, bare("lib/x.jar"), PLAIN), module("b", true, bare("lib/x.jar"), ACME));

        assertThat(whole.survey().componentCount()).isEqualTo(4);
        assertThat(whole.survey().unidentifiedCount()).isEqualTo(2);
        assertThat(whole.survey().unidentified())
                .extracting(u -> u.component().ref())
                .containsExactly("g:a:1, lib/x.jar", "g:b:1, lib/x.jar");
        assertThat(whole.survey().seen().keySet()).contains("g:a:1, lib/x.jar", "g:b:1, lib/x.jar");
    }

    @Test
    void countsAnUnidentifiedPackageOfSeveralModulesOnce() {
        Component unknown = new Component(
                "pkg:generic/x", "x", Optional.of(Purl.parse("pkg:generic/x")), Optional.empty(), List.of());

        Report whole = aggregate(module("a", true, unknown, PLAIN), module("b", true, unknown));

        assertThat(whole.survey().componentCount()).isEqualTo(2);
        assertThat(whole.survey().unidentifiedCount()).isEqualTo(1);
        assertThat(whole.survey().unidentified())
                .extracting(u -> u.component().ref())
                .containsExactly("pkg:generic/x");
    }

    @Test
    void countsUnidentifiedComponentsThatAreTooManyToBeListed() {
        Component[] many =
                IntStream.range(0, 1500).mapToObj(i -> bare(i + ".jar")).toArray(Component[]::new);

        Report whole = aggregate(module("a", true, many), module("b", true, bare("0.jar"), PLAIN));

        assertThat(whole.survey().componentCount()).isEqualTo(1502);
        assertThat(whole.survey().unidentifiedCount()).isEqualTo(1501);
        assertThat(whole.survey().unidentified()).hasSize(1001);
    }

    @Test
    void countsFindingsOfSeveralModulesByWhatNamesThemThere() {
        Component local = new Component("lib/x.jar", "lib/x.jar", Optional.empty(), Optional.empty(), ACME.facts());

        Report whole = aggregate(module("a", true, local, ACME), module("b", true, local, ACME));

        assertThat(ReportSentence.of(whole))
                .isEqualTo("Audited 3 components of 2 modules against 1 vendor: 3 denied in 2 modules, 0 warned.");
    }

    /** Whoever turns the gate off in a module stands in the last line of the build. */
    @Test
    void namesTheModulesThatWereSkippedOrBuiltWithoutTheGoal() {
        Report clean = module("a", true, PLAIN);

        assertThat(sentence(List.of(clean, skipped("b")), Standing.NOT_BOUND))
                .endsWith("; 2 modules not judged (skipped: b; without check: other).");
        assertThat(sentence(List.of(clean), Standing.NOT_BOUND))
                .endsWith("; 1 module not judged (without check: other).");
        assertThat(sentence(List.of(clean), Standing.NOT_REACHED)).endsWith("; 1 module not judged.");
        assertThat(sentence(
                        List.of(
                                clean,
                                skipped("f"),
                                skipped("e"),
                                skipped("d"),
                                skipped("c"),
                                skipped("b"),
                                skipped("g")),
                        Standing.NOT_SELECTED))
                .endsWith("; 7 modules not judged (skipped: b, c, d, e, f and 1 more).");
    }

    private static String sentence(List<Report> judged, Standing standing) {
        return ReportSentence.of(new Aggregate(judged, List.of(other(standing))).report(REACTOR, true));
    }

    @Test
    void doesNotDependOnTheOrderOfTheModules() {
        Report a = module("a", true, ACME, PLAIN);
        Report b = module("b", true, PLAIN_COMPILE);
        ModuleResult other = other(Standing.NOT_REACHED);

        assertThat(new Aggregate(List.of(b, a), List.of(other)).report(REACTOR, true))
                .isEqualTo(new Aggregate(List.of(a, b), List.of(other)).report(REACTOR, true));
    }

    @Test
    void saysWhichModulesTellSomethingUnlessAllDo() {
        Notice all = Notice.of(NoticeCode.DENYLIST_STALE, "Old.");
        Notice one = Notice.of(NoticeCode.POM_MISSING, "No POM.");

        Report whole = aggregate(told("a", all), told("b", all, one));

        assertThat(whole.notices()).extracting(Notice::message).containsExactly("Old.", "No POM. (g:b:1)");
    }

    @Test
    void listsTheModulesThatItSaysNothingAbout() {
        Report broken = Report.unjudged(source("other"), List.of(FAULT));
        Report whole = new Aggregate(List.of(module("a", true, PLAIN), broken), List.of(skippedByUser()))
                .report(REACTOR, true);

        assertThat(whole.survey().notExamined())
                .containsExactly(
                        new Unexamined(Kind.MODULE, "g:other:1", "Cordon could not judge it"),
                        new Unexamined(Kind.MODULE, "g:out:1", "it was left out of the build"),
                        LOCK_FILE);
        assertThat(whole.survey().modules())
                .extracting(ModuleResult::standing)
                .containsExactly(Standing.PASSED, Standing.NOT_JUDGED, Standing.NOT_SELECTED);
        assertThat(whole.survey().notJudged())
                .extracting(n -> n.fault().code(), n -> n.fault().what())
                .containsExactly(
                        tuple(FaultCode.MODULE_NOT_JUDGED, "it was left out of the build"),
                        tuple(FAULT.code(), "no list (g:other:1)"));
        assertThat(whole.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(ReportSentence.of(whole)).endsWith("0 denied, 0 warned; 2 modules not judged.");
    }

    /** Wherever a module was, its finding is reported, and what could not be judged beside it as well. */
    @Test
    void oneThingThatCannotBeJudgedHidesNoFinding() {
        Report inPart = module("a", true, ACME).without(List.of(FAULT));
        Report whole = aggregate(inPart, module("b", true, PLAIN));

        assertThat(whole.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(whole.isComplete()).isFalse();
        assertThat(whole.faults()).extracting(Fault::what).containsExactly("no list (g:a:1)");
        assertThat(ReportSentence.of(whole)).endsWith("1 denied in 1 module, 0 warned; 1 module not judged in part.");
    }

    /** A near miss: what the user does without leaves the build complete in no report. */
    @Test
    void whatIsAcceptedIsNotCompleteEither() {
        Report clean = module("a", true, PLAIN);
        Report accepted = new Report(
                clean.source(),
                Outcome.INCOMPLETE,
                clean.policy(),
                clean.survey().with(List.of(new NotJudged(FAULT, true))),
                List.of(),
                List.of());

        assertThat(aggregate(accepted).outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(aggregate(accepted).isComplete()).isFalse();
        assertThat(aggregate(accepted).faults()).isEmpty();
    }

    @Test
    void saysWhereModulesWereNotJudgedAlike() {
        Report a = module("a", true, PLAIN);
        Report b = report("b", policy(Level.WARN), true, List.of(), PLAIN);

        Report whole = aggregate(b, a);

        assertThat(whole.notices()).extracting(Notice::code).containsExactly(NoticeCode.MODULES_JUDGED_APART);
        assertThat(whole.notices().get(0).message()).contains("of g:b:1 are not those of g:a:1");
        assertThat(whole.policy().failOn()).isEqualTo(Level.WARN);
        assertThat(whole.policy().denylist()).isEqualTo(list);
        assertThat(aggregate(a, module("c", true, ACME)).notices()).isEmpty();
    }

    @Test
    void isNothingWithoutAModuleThatWasJudged() {
        List<ModuleResult> others = List.of(other(Standing.NOT_JUDGED));

        assertThatThrownBy(() -> new Aggregate(List.of(), others)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhyAModuleHasNoReportOfItsOwn() {
        Notice unpackaged = Notice.of(NoticeCode.MODULE_NOT_PACKAGED, "Not packaged yet.");
        List<Report> judged = List.of(module("a", true, PLAIN), told("b", unpackaged), module("c", true, ACME));
        Report whole = new Aggregate(
                        judged,
                        List.of(other(Standing.NOT_REACHED), skippedByUser()),
                        Set.of(source("a").name(), source("b").name()),
                        true)
                .report(REACTOR, true);
        assertThat(whole.survey().modules())
                .extracting(result -> result.noReport().orElse(""))
                .containsExactly(
                        "it passed without notice",
                        "it passed, and the only notice is module-not-packaged",
                        "",
                        "the goal check has not reached it",
                        "it was left out of the build; one that lies there is of an earlier build");
    }

    @Test
    void nothingIsReadInAReportThatSaysNothing() {
        Notice unpackaged = Notice.of(NoticeCode.MODULE_NOT_PACKAGED, "Not packaged yet.");
        Notice other = Notice.of(NoticeCode.POM_MISSING, "No POM.");
        assertThat(List.of(module("a", true, PLAIN), told("a", unpackaged))).allMatch(Report::isQuiet);
        assertThat(List.of(
                        told("a", unpackaged, other),
                        module("a", true, ACME),
                        module("a", false, ACME),
                        skipped("a"),
                        module("a", true, PLAIN).without(List.of(FAULT))))
                .noneMatch(Report::isQuiet);
    }

    /** An archive without anything that a list could name. */
    private static Component bare(String path) {
        return new Component(path, path, Optional.empty(), Optional.empty(), List.of());
    }

    private static Outcome outcome(List<Report> judged, ModuleResult... others) {
        return new Aggregate(judged, List.of(others)).report(REACTOR, true).outcome();
    }

    private static Report aggregate(Report... judged) {
        return new Aggregate(List.of(judged), List.of()).report(REACTOR, true);
    }

    private static ModuleResult other(Standing standing) {
        return new ModuleResult(source("other"), standing, Optional.empty());
    }

    private static ModuleResult skippedByUser() {
        return new ModuleResult(source("out"), Standing.NOT_SELECTED, Optional.empty());
    }

    private Report module(String name, boolean fails, Component... components) {
        return report(name, policy(Level.DENY), fails, List.of(), components);
    }

    private Report told(String name, Notice... notices) {
        return report(name, policy(Level.DENY), true, List.of(notices), PLAIN);
    }

    private Report skipped(String name) {
        Report report = module(name, true);
        return new Report(report.source(), Outcome.SKIPPED, report.policy(), report.survey(), List.of(), List.of());
    }

    private static Report report(
            String name, Policy policy, boolean fails, List<Notice> notices, Component... components) {
        Audit audit = new Audit(new DenylistIndex(policy.denylist()), policy, fails, OptionalLong.empty());
        Inventory inventory = new Inventory(source(name), List.of(components), notices);
        return audit.report(
                inventory.source(),
                List.of(audit.hear(inventory, component -> Explanation.NONE)),
                List.of(),
                List.of(),
                List.of(LOCK_FILE));
    }

    private Policy policy(Level failOn) {
        return new Policy(list, LocalDate.parse("2026-11-24"), failOn, Profile.DEFAULT, List.of());
    }

    private static Source source(String name) {
        return new Source(Source.Kind.MAVEN_MODULE, "g:" + name + ":1");
    }
}
