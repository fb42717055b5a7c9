package dev.cordon.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.testing.Components;
import dev.cordon.testing.Lists;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The packages of one archive that meet one identifier are one piece of evidence with the number of their classes. */
class PackageEvidenceTest {

    private static final String ACME = """
            - id: acme
              name: Acme
              listings: [{authority: embargo, from: "2020-01-01", verified: seen}]
              identifiers:
                - {signal: java-package, pattern: com.acme, source: s, verified: seen}
                - {signal: java-package, pattern: com.acme.open, source: s, verified: seen}
            """;

    private static Fact classes(String name, int count) {
        return new Fact(Signal.JAVA_PACKAGE, name, "the classes of a.jar", count);
    }

    private static List<String> evidence(Fact... facts) {
        return new Matcher(Lists.index(ACME), LocalDate.EPOCH)
                .match(Components.of(facts)).stream()
                        .flatMap(f -> f.evidence().stream())
                        .map(e -> e.fact().count() + " " + e.fact().value() + " "
                                + e.strength().id() + ", " + e.fact().where())
                        .toList();
    }

    @Test
    void countsTheClassesUnderAnIdentifier() {
        assertThat(evidence(classes("com.acme.a", 3), classes("com.acme.b.c", 4), classes("org.other", 5)))
                .containsExactly("7 com.acme conclusive, the classes of a.jar, in 2 packages");
    }

    @Test
    void keepsApartWhatMeetsALongerIdentifierAndWhatWasRelocated() {
        assertThat(evidence(
                        classes("com.acme", 1),
                        classes("com.acme.open.x", 2),
                        classes("shaded.com.acme.y", 3),
                        classes("other.com.acme", 4)))
                .containsExactly(
                        "1 com.acme conclusive, the classes of a.jar",
                        "2 com.acme.open conclusive, the classes of a.jar",
                        "4 other.com.acme indicative, the classes of a.jar",
                        "3 shaded.com.acme indicative, the classes of a.jar");
    }

    @Test
    void leavesAPackageAloneOfWhichNobodyCountedClasses() {
        assertThat(evidence(new Fact(Signal.JAVA_PACKAGE, "com.acme.app", "package in AndroidManifest.xml of a.aar")))
                .containsExactly("0 com.acme.app conclusive, package in AndroidManifest.xml of a.aar");
    }

    @Test
    void joinsNothingThatOnlyLooksAlike() {
        assertThat(evidence(classes("com.acmeworks", 3), classes("acme.com", 3)))
                .isEmpty();
    }
}
