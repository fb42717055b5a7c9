package dev.cordon.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.notice.Notice;
import dev.cordon.report.Reconciliation;
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
    void tellsWhatTheSbomLacks() {
        assertThat(compare(List.of(LIB)).notices())
                .extracting(Notice::message)
                .containsExactly("bom.json lacks what the build has: com.acme:lib:1.0.");
    }

    @Test
    void tellsWhatOnlyTheSbomHas() {
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
    void tellsAnotherVersionAndJudgesItToo() {
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
    void tellsClassifiersApart() {
        assertThat(compare(List.of(LIB), listed("pkg:maven/com.acme/lib@1.0?classifier=tests"))
                        .reconciliation()
                        .agrees())
                .isFalse();
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
