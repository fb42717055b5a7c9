package dev.cordon.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import dev.cordon.match.SignalRule.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages of classes: what belongs to a vendor's root, and what was relocated. */
class JavaPackageRuleTest {

    private final SignalRule rule = SignalRules.of(Signal.JAVA_PACKAGE);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "com.kavsdk, com.kavsdk, CONCLUSIVE",
                "com.kavsdk, com.kavsdk.antivirus, CONCLUSIVE",
                "com.kavsdk, shaded.com.kavsdk.antivirus, INDICATIVE",
                "com.kavsdk, a.b.c.com.kavsdk, INDICATIVE",
                "com.kavsdk, com.kavsdkfree, -",
                "com.kavsdk, com.Kavsdk, -",
                "com.kavsdk, com, -",
                "com.kavsdk, xcom.kavsdk.a, -",
                "com.kavsdk, kavsdk.com, -",
            })
    void countsSegments(String pattern, String name, Strength strength) {
        assertThat(Meeting.of(Signal.JAVA_PACKAGE, pattern, name).orElse(null)).isEqualTo(strength);
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.kavsdk", "ru.1c.kit", "com.acme.my_kit", "com.acme$x"})
    void takesAPrefixOfTwoSegments(String pattern) {
        assertThat(rule.problem(pattern)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kavsdk", ".kavsdk", "com.", "com..kavsdk", "com.kavsdk.*", "com/kavsdk"})
    void refusesASegmentAloneAndWildcards(String pattern) {
        assertThat(rule.problem(pattern)).hasValueSatisfying(p -> assertThat(p).contains("at least two segments"));
    }

    /** Those of one segment are no keys: {@code sdk} alone would be anybody's. */
    @Test
    void looksForThePackageItselfThenForWhatWasRelocated() {
        assertThat(rule.candidates("shaded.com.acme.sdk"))
                .containsExactly(
                        Candidate.conclusive("shaded.com.acme.sdk"),
                        Candidate.conclusive("shaded.com.acme"),
                        Candidate.conclusive("shaded.com"),
                        Candidate.indicative("com.acme.sdk"),
                        Candidate.indicative("com.acme"),
                        Candidate.indicative("acme.sdk"));
        assertThat(rule.candidates("sdk")).isEmpty();
    }
}
