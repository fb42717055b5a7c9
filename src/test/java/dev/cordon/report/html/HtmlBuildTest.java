package dev.cordon.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.Explanation;
import dev.cordon.audit.ModuleResult;
import dev.cordon.audit.ModuleResult.Standing;
import dev.cordon.audit.PathSource;
import dev.cordon.audit.Report;
import dev.cordon.audit.reactor.Aggregate;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Source;
import dev.cordon.notice.Location;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.policy.Setting;
import dev.cordon.report.FormatsTest;
import dev.cordon.testing.Builds;
import dev.cordon.testing.Components;
import dev.cordon.testing.Lists;
import dev.cordon.text.Language;
import dev.cordon.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The HTML report of a whole build: what several modules have stands in it once, and nothing of it is lost. */
class HtmlBuildTest {

    private static final Component LIB = Components.acme();
    private static final Denylist LIST = Lists.listing("- {authority: embargo, from: \"2026-01-01\", verified: seen}");
    private static final Policy POLICY = Builds.policy(LIST);

    @Test
    void fortyModulesWithTheSameFindingsStaySmall() {
        Report build = Builds.many(40);
        String html = FormatsTest.text(new HtmlReport(), build);
        Document page = Jsoup.parse(html);

        assertThat(build.verdicts()).hasSize(240);
        assertThat(html).hasSizeLessThan(700_000);
        assertThat(page.select(".finding")).hasSize(6);
        for (Element finding : page.select(".finding")) {
            List<String> modules = finding.select("> dl .members code[id], > dl .through code[id]")
                    .eachText();
            assertThat(modules)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 40).mapToObj(n -> "m" + n).toList());
        }
    }

    @Test
    void everyModuleLeadsToTheWayIntoIt() {
        Document page = page(Builds.many(9));

        List<Element> links = page.select("#examined td a[href^=#finding]");
        assertThat(links).hasSize(9 * 6);
        List<String> targets = page.select("[id]").eachAttr("id");
        assertThat(targets).doesNotHaveDuplicates();
        assertThat(page.select("a[href^=#]").eachAttr("href")).allMatch(href -> targets.contains(href.substring(1)));
        Element link = page.select("#examined tr:contains(org.shop:m3:1.0) td a[href^=#finding]")
                .first();
        assertThat(page.getElementById(link.attr("href").substring(1)).text()).isEqualTo("m3");
    }

    @Test
    void equalEvidenceIsToldOnceAndOtherWithTheNamesOfItsModules() {
        Component shaded = LIB.with(List.of(new Fact(Signal.GROUP_ID, "com.acme.inner", "in a pom.properties")));

        Element same = finding(page(Builds.of(module("a", LIB), module("b", LIB))));
        assertThat(same.select(".evidence")).hasSize(1);
        assertThat(same.select(".among")).isEmpty();

        Element other = finding(page(Builds.of(module("a", LIB), module("b", shaded), module("c", LIB))));
        assertThat(other.select(".among").eachText()).containsExactly("In a, c", "In b");
        assertThat(other.select(".among + .evidence").eachText().get(0)).doesNotContain("pom.properties");
        assertThat(other.select(".among + .evidence").eachText().get(1)).contains("pom.properties");
    }

    @Test
    void otherScopesAreToldWithTheNamesOfTheirModules() {
        Component test = Components.maven("com.acme", "lib", "1.0", Scope.TEST);

        Document same = page(Builds.of(module("a", LIB), module("b", LIB)));
        assertThat(finding(same).select(".head .scope").eachText()).containsExactly("scope compile", "in 2 modules");
        assertThat(row(same, "com.acme:lib").select("td").eachText()).startsWith("compile", "a, b");

        Document other = page(Builds.of(module("a", LIB), module("b", test)));
        assertThat(finding(other).select(".head .scope").eachText()).containsExactly("in 2 modules");
        assertThat(described(finding(other), "Scope")).isEqualTo("compile in a test in b");
        assertThat(row(other, "com.acme:lib").select("td").eachText()).startsWith("compile", "compile: a test: b");
    }

    @Test
    void whatIsJudgedOtherwiseIsAFindingOfItsOwnAndBothLeadToEachOther() {
        Component test = Components.maven("com.acme", "lib", "1.0", Scope.TEST);
        Policy lower = new Policy(
                LIST,
                LocalDate.parse("2026-11-24"),
                Level.DENY,
                Profile.DEFAULT,
                List.of(new Setting(Setting.Target.SCOPE, "test", Level.NOTE, Setting.Origin.POM)));
        Document page = page(Builds.of(
                Builds.judged(lower, "a", Builds.by("a"), LIB), Builds.judged(lower, "b", Builds.by("b"), test)));

        assertThat(page.select(".finding"))
                .extracting(f -> f.attr("data-level"))
                .containsExactly("deny", "note");
        assertThat(described(page.select(".finding.deny").first(), "Elsewhere"))
                .isEqualTo("judged otherwise: Noted in b");
        assertThat(described(page.select(".finding.note").first(), "Elsewhere"))
                .isEqualTo("judged otherwise: Denied in a");
        assertThat(page(Builds.of(module("a", LIB), module("b", LIB))).text()).doesNotContain("judged otherwise");
    }

    @Test
    void theInventoryHasEachComponentOnceWithItsModules() {
        Component plain = Components.maven("org.example", "plain", "1", Scope.COMPILE);
        Document page = page(Builds.of(module("a", plain, LIB), module("b", LIB), module("c", plain)));

        assertThat(page.select(".components tbody tr")).hasSize(2);
        assertThat(row(page, "plain").select("td").eachText()).containsExactly("compile", "a, c", "no match");
        assertThat(row(page, "plain").attr("data-in")).isEqualTo("1 3");
    }

    /** What has no purl is called alike in modules that have nothing to do with each other. */
    @Test
    void aLocalFileIsJudgedInItsOwnModule() {
        Component found = local(List.of(new Fact(Signal.GROUP_ID, "com.acme", "in a pom.properties")));
        Component other = local(List.of(new Fact(Signal.GROUP_ID, "org.example", "in a pom.properties")));
        Document page = page(Builds.of(
                Builds.judged(POLICY, "a", c -> Explanation.NONE, found),
                Builds.judged(POLICY, "b", c -> Explanation.NONE, other)));

        assertThat(page.select(".components tbody tr").eachText())
                .containsExactly("local.jar a Denied Acme", "local.jar b no match");
    }

    @Test
    void theFixNamesTheManagementThatSetsAVersion() {
        PathSource managed = component -> {
            Explanation plain = Builds.by("a", "org.example:gateway:3.0").explain(component);
            return new Explanation(
                    plain.paths(), 0, plain.declarations(), Optional.of(new Location("parent/pom.xml", 12, 7)));
        };
        Element finding = finding(page(Builds.judged(POLICY, "a", managed, LIB)));

        assertThat(finding.select(".fix").text())
                .contains("Its version is set by dependency management at parent/pom.xml:12");
        assertThat(finding(page(module("a", LIB))).select(".fix").text()).doesNotContain("dependency management");
    }

    @Test
    void theTopSaysWhatToDo() {
        Component plain = Components.maven("org.example", "plain", "1", Scope.COMPILE);

        assertThat(page(Builds.of(module("a", LIB), module("b", LIB)))
                        .select(".todo li")
                        .eachText())
                .containsExactly("remove the dependency com.acme:lib in 2 modules Acme");
        assertThat(page(module("a", LIB)).select(".todo li").eachText())
                .containsExactly("remove the dependency com.acme:lib at a/pom.xml:7 Acme");
        assertThat(page(module("a", plain)).select(".todo")).isEmpty();
    }

    @Test
    void theTopLeadsToModulesThatWereNotReachedAndNotToThoseLeftOut() {
        assertThat(page(withAnother(Standing.NOT_REACHED))
                        .select(".todo a[href=#modules]")
                        .eachText())
                .containsExactly("see why 1 module was not judged");
        assertThat(page(withAnother(Standing.NOT_SELECTED)).select(".todo a[href=#modules]"))
                .isEmpty();
    }

    private static Report withAnother(Standing standing) {
        ModuleResult other = new ModuleResult(Builds.source("z"), standing, Optional.empty());
        return new Aggregate(List.of(module("a", LIB)), List.of(other))
                .report(new Source(Source.Kind.REACTOR, "org.shop:top:1.0"), true);
    }

    @Test
    void aModuleIsCalledByItsArtifactIdUnlessAnotherHasTheSame() {
        ModuleResult other = new ModuleResult(
                new Source(Source.Kind.MAVEN_MODULE, "org.other:a:1.0"), Standing.NOT_REACHED, Optional.empty());
        Report build = new Aggregate(List.of(module("a", LIB), module("b", LIB)), List.of(other))
                .report(new Source(Source.Kind.REACTOR, "org.shop:top:1.0"), true);

        assertThat(HtmlSources.of(build, Texts.of(Language.EN, "report", "page"))
                        .modules()
                        .values())
                .containsExactly("org.other:a:1.0", "org.shop:a:1.0", "b");
    }

    /** What comes with another of the same vendor is a part of its finding, however many modules have both. */
    @Test
    void whatComesWithAnotherIsToldInsideIt() {
        Component core = Components.maven("com.acme", "core", "1.0", Scope.COMPILE);
        PathSource inA = component -> component.equals(core)
                ? Builds.by("a", LIB.name()).explain(component)
                : Builds.by("a").explain(component);
        PathSource inB = component -> component.equals(core)
                ? Builds.by("b", Builds.module("a"), LIB.name()).explain(component)
                : Builds.by("b", Builds.module("a")).explain(component);
        Document page =
                page(Builds.of(Builds.judged(POLICY, "a", inA, LIB, core), Builds.judged(POLICY, "b", inB, LIB, core)));

        assertThat(page.select(".finding .followers .finding h4").eachText()).containsExactly("com.acme:core:1.0");
        assertThat(page.select(".followers .finding dd.in").last().text())
                .isEqualTo(
                        "1 module gets it through other modules of this build, in the ways shown for com.acme:lib:1.0: b");

        PathSource direct = Builds.by("b");
        Document apart = page(
                Builds.of(Builds.judged(POLICY, "a", inA, LIB, core), Builds.judged(POLICY, "b", direct, LIB, core)));
        assertThat(apart.select(".followers")).isEmpty();
    }

    private static Component local(List<Fact> facts) {
        return new Component("local.jar", "local.jar", Optional.empty(), Optional.empty(), facts);
    }

    private static Report module(String name, Component... components) {
        return Builds.judged(POLICY, name, Builds.by(name), components);
    }

    private static Document page(Report report) {
        return Jsoup.parse(FormatsTest.text(new HtmlReport(), report));
    }

    private static Element finding(Document page) {
        assertThat(page.select(".finding")).hasSize(1);
        return page.select(".finding").first();
    }

    private static Element row(Document page, String name) {
        return page.select(".components tbody tr:contains(" + name + ")").first();
    }

    private static String described(Element finding, String term) {
        return finding.select("dt:contains(" + term + ") + dd").text();
    }
}
