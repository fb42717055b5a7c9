package dev.cordon.examine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.Reconciliation;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.notice.Notice;
import dev.cordon.testing.Components;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SbomComparisonTest {

    private static final Component LIB = Components.maven("com.acme", "lib", "1.0", Scope.COMPILE);
    private static final Set<String> OWN = Set.of(SbomComparison.key(Purl.parse("pkg:maven/com.acme/app@1.0")));

    @Test
    void isSilentAboutANormalProject() {
        List<Component> build = List.of(
                LIB,
                Components.maven("org.junit", "junit", "5", Scope.TEST),
                Components.maven("jakarta", "servlet", "6", Scope.PROVIDED));
        SbomComparison comparison = compare(
                build, listed("pkg:maven/com.acme/app@1.0?type=jar"), listed("pkg:maven/com.acme/lib@1.0?type=jar"));

        assertThat(comparison.notices()).isEmpty();
        assertThat(comparison.reconciliation())
                .isEqualTo(new Reconciliation("bom.json", 1, 3, List.of(), List.of(), List.of()));
    }

    @Test
    void saysWhatTheSbomLacks() {
        assertThat(compare(List.of(LIB)).notices())
                .extracting(Notice::message)
                .containsExactly("bom.json lacks what the build has: com.acme:lib:1.0.");
    }

    @Test
    void saysWhatOnlyTheSbomHas() {
        SbomComparison comparison = compare(List.of(), listed("pkg:maven/com.other/x@2"));

        assertThat(comparison.reconciliation().surplus()).containsExactly("pkg:maven/com.other/x@2");
        assertThat(comparison.only()).hasSize(1);
    }

    @Test
    void expectsOtherEcosystemsInTheSbomOnly() {
        SbomComparison comparison = compare(List.of(), listed("pkg:npm/left-pad@1.3.0"));

        assertThat(comparison.reconciliation().agrees()).isTrue();
        assertThat(comparison.only()).hasSize(1);
    }

    @Test
    void reportsAnotherVersionAndJudgesItToo() {
        SbomComparison comparison = compare(List.of(LIB), listed("pkg:maven/com.acme/lib@2.0"));

        assertThat(comparison.reconciliation().otherVersion())
                .containsExactly("com.acme:lib:1.0 in the build, 2.0 in the SBOM");
        assertThat(comparison.only()).hasSize(1);
        assertThat(comparison.facts(LIB.ref())).isEmpty();
    }

    @Test
    void addsTheFactsOfTheSbomToTheComponentOfTheBuild() {
        SbomComparison comparison = compare(List.of(LIB), listed("pkg:maven/com.acme/lib@1.0"));

        assertThat(comparison.facts(LIB.ref()))
                .containsExactly(new Fact(Signal.ORGANIZATION, "AO Kaspersky Lab", "bom.json"));
        assertThat(comparison.only()).isEmpty();
    }

    @Test
    void distinguishesClassifiers() {
        assertThat(compare(List.of(LIB), listed("pkg:maven/com.acme/lib@1.0?classifier=tests"))
                        .reconciliation()
                        .agrees())
                .isFalse();
    }

    /** As tools do that list every file: the same library may lie in two places. */
    @Test
    void expectsWhatIsListedTwice() {
        SbomComparison comparison = compare(
                List.of(LIB), listed("pkg:maven/com.acme/lib@1.0"), listed("pkg:maven/com.acme/lib@1.0?type=jar"));

        assertThat(comparison.reconciliation())
                .isEqualTo(new Reconciliation("bom.json", 1, 0, List.of(), List.of(), List.of()));
        assertThat(comparison.facts(LIB.ref())).hasSize(2);
        assertThat(comparison.only()).isEmpty();
    }

    @Test
    void findsTheVersionOfTheBuildBehindAnother() {
        SbomComparison comparison =
                compare(List.of(LIB), listed("pkg:maven/com.acme/lib@2.0"), listed("pkg:maven/com.acme/lib@1.0"));

        assertThat(comparison.reconciliation())
                .isEqualTo(new Reconciliation(
                        "bom.json", 1, 0, List.of(), List.of("pkg:maven/com.acme/lib@2.0"), List.of()));
        assertThat(comparison.facts(LIB.ref())).hasSize(1);
        assertThat(comparison.only()).extracting(Component::ref).containsExactly("pkg:maven/com.acme/lib@2.0");
    }

    /** The same coordinates in two types are two artifacts; an SBOM may write another type than Maven for one of them. */
    @Test
    void distinguishesTypesWhereTheBuildHasSeveral() {
        List<Component> build = List.of(typed("bundle"), typed("zip"));
        Component jar = listed("pkg:maven/com.acme/lib@1.0?type=jar");
        Component zip = listed("pkg:maven/com.acme/lib@1.0?type=zip");

        for (SbomComparison both : List.of(compare(build, jar, zip), compare(build, zip, jar))) {
            assertThat(both.reconciliation())
                    .isEqualTo(new Reconciliation("bom.json", 2, 0, List.of(), List.of(), List.of()));
            assertThat(both.only()).isEmpty();
        }
        assertThat(compare(build, zip).reconciliation().missing()).containsExactly("com.acme:lib:bundle:1.0");
        assertThat(compare(List.of(typed("bundle")), jar, jar).reconciliation().agrees())
                .isTrue();
        assertThat(compare(List.of(typed("bundle")), jar, zip).only()).containsExactly(zip);
    }

    private static Component typed(String type) {
        Purl purl = Purl.maven("com.acme", "lib", "1.0", type, "");
        return new Component(
                purl.canonical(),
                "com.acme:lib:" + type + ":1.0",
                Optional.of(purl),
                Optional.of(Scope.COMPILE),
                List.of());
    }

    private static SbomComparison compare(List<Component> build, Component... listed) {
        return new SbomComparison("bom.json", build, List.of(listed), OWN, false);
    }

    private static Component listed(String purl) {
        return new Component(
                purl,
                purl,
                Optional.of(Purl.parse(purl)),
                Optional.empty(),
                List.of(new Fact(Signal.ORGANIZATION, "AO Kaspersky Lab", "bom.json")));
    }
}
