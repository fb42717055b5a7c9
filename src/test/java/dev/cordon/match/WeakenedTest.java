package dev.cordon.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Signal;
import dev.cordon.testing.Lists;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a later identifier takes out of the gate, and what looks like it and takes nothing. */
class WeakenedTest {

    /** Acme, its own office, a daughter of that, and identifiers. */
    private static final String ACME = """
            - id: acme
              name: Acme
              entities:
                - {id: works, name: Acme Works, source: s, verified: seen}
                - {id: lab, name: Lab, source: s, verified: seen, relation: {to: works, kind: majority-owned, source: s, verified: seen}}
              listings: [{authority: embargo, from: "2020-01-01", verified: seen}]
              identifiers:
                - {source: s, verified: seen, %s}
            """;

    private static Vendor acme(String... identifiers) {
        String several = String.join("}\n    - {source: s, verified: seen, ", identifiers);
        return Lists.two(ACME.formatted(several)).vendors().get(0);
    }

    private static Identifier later(String identifier) {
        return acme(identifier).identifiers().stream()
                .filter(i -> i.signal() != Signal.ORGANIZATION)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> weakened(String earlier, String later) {
        return new Weakened(acme(earlier)).by(later(later));
    }

    private static String group(String pattern, String more) {
        return "signal: group-id, pattern: " + pattern + more;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "com.acme | com.acme.sdk",
                "com.acme | com.acme.sdk.deep",
                "com.acme.sdk | com.acme.sdk.deep",
            })
    void countsBeforeWhatIsLessSpecific(String earlier, String later) {
        assertThat(weakened(group(earlier, ""), group(later, ", strength: indicative")))
                .containsExactly("it is indicative and counts before " + earlier + ", which is conclusive");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "com.acme.sdk | com.acme", // the earlier one is more specific and still counts first
                "com.acme | com.acmesoft",
                "com.acme | org.acme.sdk",
            })
    void leavesAloneWhatItDoesNotCountBefore(String earlier, String later) {
        assertThat(weakened(group(earlier, ""), group(later, ", strength: supporting, versions: \"(,2)\"")))
                .isEmpty();
    }

    @Test
    void weakensNothingOfAnotherSignal() {
        assertThat(weakened("signal: java-package, pattern: com.acme", group("com.acme.sdk", ", strength: supporting")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"indicative", "supporting"})
    void ofTheSameNameTheStrengthIsSaidElsewhere(String strength) {
        assertThat(weakened(group("com.acme", ""), group("com.acme", ", strength: " + strength)))
                .isEmpty();
    }

    @Test
    void provingAsMuchOrMoreWeakensNothing() {
        assertThat(weakened(
                        group("com.acme", ", strength: indicative"), group("com.acme.sdk", ", strength: indicative")))
                .isEmpty();
        assertThat(weakened(group("com.acme", ", strength: indicative"), group("com.acme.sdk", "")))
                .isEmpty();
    }

    /** What is found of a package within another proves no more than that, whatever the list says of the pattern. */
    @Test
    void measuresAgainstWhatTheEarlierOneProvesThere() {
        String earlier = "signal: java-package, pattern: com.acme";
        String relocated = "signal: java-package, pattern: shaded.com.acme.sdk, strength: ";

        assertThat(weakened(earlier, relocated + "indicative")).isEmpty();
        assertThat(weakened(earlier, relocated + "supporting"))
                .containsExactly("it is supporting and counts before com.acme, which is indicative");
    }

    @Test
    void saysItOnceForEachEarlierIdentifier() {
        Weakened earlier = new Weakened(acme(group("com.acme", ""), group("com.acme.sdk", ""), group("com.other", "")));

        assertThat(earlier.by(later(group("com.acme.sdk.x", ", strength: indicative"))))
                .containsExactly(
                        "it is indicative and counts before com.acme.sdk, which is conclusive",
                        "it is indicative and counts before com.acme, which is conclusive");
        assertThat(new Weakened(acme("signal: organization, pattern: Acme Tools"))
                        .by(acme("signal: organization, pattern: \"ACME tools, Inc.\", strength: indicative")
                                .identifiers()
                                .stream()
                                .filter(i -> i.pattern().startsWith("ACME"))
                                .findFirst()
                                .orElseThrow()))
                .as("filed under two keys, met under both")
                .containsExactly("it is indicative and counts before Acme Tools, which is conclusive");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                | (,2)  | it holds in versions (,2) alone, and held always before",
                "(,3)             | (,2)  | it holds in versions (,2) alone, and held in (,3) before",
                "(,2)             | (,2)  | -",
                "(,2)             | -     | -",
            })
    void inFewerVersions(String earlier, String later, String how) {
        assertThat(weakened(group("com.acme", versions(earlier)), group("com.acme", versions(later))))
                .isEqualTo(how == null ? List.of() : List.of(how));
    }

    private static String versions(String range) {
        return range == null ? "" : ", versions: \"" + range + "\"";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-          | 2024-05-01 | it holds from 2024-05-01 on alone, and com.acme holds always",
                "2024-04-30 | 2024-05-01 | it holds from 2024-05-01 on alone, and com.acme holds from 2024-04-30",
                "2024-05-01 | 2024-05-01 | -",
                "2024-05-02 | 2024-05-01 | -",
                "2024-05-01 | -          | -",
            })
    void fromALaterDay(String earlier, String later, String how) {
        assertThat(weakened(group("com.acme", day("from", earlier)), group("com.acme.sdk", day("from", later))))
                .isEqualTo(how == null ? List.of() : List.of(how));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-          | 2024-05-01 | it no longer holds from 2024-05-01 on, and com.acme holds always",
                "2024-05-02 | 2024-05-01 | it no longer holds from 2024-05-01 on, and com.acme holds until 2024-05-02",
                "2024-05-01 | 2024-05-01 | -",
                "2024-04-30 | 2024-05-01 | -",
                "2024-05-01 | -          | -",
            })
    void untilAnEarlierDay(String earlier, String later, String how) {
        assertThat(weakened(group("com.acme", day("until", earlier)), group("com.acme.sdk", day("until", later))))
                .isEqualTo(how == null ? List.of() : List.of(how));
    }

    private static String day(String key, String date) {
        return date == null ? "" : ", " + key + ": \"" + date + "\"";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-     | lab   | it speaks for the entity lab, and com.acme speaks for the vendor as a whole",
                "lab   | -     | it speaks for the vendor as a whole, and com.acme speaks for the entity lab",
                "works | lab   | it speaks for the entity lab, and com.acme speaks for the entity works",
                "lab   | works | it speaks for the entity works, and com.acme speaks for the entity lab",
                "works | -     | -", // the vendor as a whole meets what lists one of its own
                "lab   | lab   | -",
                "-     | -     | -",
            })
    void speaksForAnother(String earlier, String later, String how) {
        assertThat(weakened(group("com.acme", entity(earlier)), group("com.acme.sdk", entity(later))))
                .isEqualTo(how == null ? List.of() : List.of(how));
    }

    @Test
    void speaksForAnotherThanItDidBefore() {
        assertThat(weakened(group("com.acme", entity("works")), group("com.acme", entity("lab"))))
                .containsExactly("it speaks for the entity lab, and did so before for the entity works");
    }

    private static String entity(String id) {
        return id == null ? "" : ", entity: " + id;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "in        | out       | it is out of the reach of embargo, and com.acme is not",
                "unsettled | out       | it is out of the reach of embargo, and com.acme is not",
                "out       | out       | -",
                "out       | unsettled | -",
                "out       | in        | -",
                "in        | unsettled | it is not known to be within the reach of embargo, and com.acme is",
                "in        | in        | -",
                "unsettled | unsettled | -",
            })
    void isWithinTheReachOfFewerActs(String earlier, String later, String how) {
        assertThat(weakened(group("com.acme", embargo(earlier)), group("com.acme.sdk", embargo(later))))
                .isEqualTo(how == null ? List.of() : List.of(how));
    }

    private static String embargo(String coverage) {
        return ", coverage: {embargo: " + coverage + "}";
    }

    @Test
    void namesEveryActInTheOrderOfTheirIds() {
        String in = ", coverage: {freeze: in, clause: in, embargo: in}";

        assertThat(weakened(
                        group("com.acme", in),
                        group("com.acme", ", coverage: {freeze: out, clause: out, embargo: in}")))
                .containsExactly(
                        "it is out of the reach of clause, and was not before",
                        "it is out of the reach of freeze, and was not before");
        assertThat(weakened(group("com.acme", in), group("com.acme", "")))
                .containsExactly(
                        "it is not known to be within the reach of clause and embargo and freeze, and was before");
    }
}
