package dev.cordon.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import dev.cordon.match.SignalRule.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which patterns of the signal {@code domain} can ever meet an address, and which addresses they meet. */
class DomainRuleTest {

    private final DomainRule rule = new DomainRule();

    @ParameterizedTest
    @ValueSource(strings = {"kaspersky.com", "github.com/KasperskyLab", "касперский.рф", "1c.ru", "163.com"})
    void takesAHostAndAHostWithAPath(String pattern) {
        assertThat(rule.problem(pattern)).isEmpty();
    }

    /** No address is read as a fact that could meet these, so such a pattern would only look like protection. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kaspersky",
                "10.1.2.3",
                "https://kaspersky.com",
                "*.kaspersky.com",
                "kaspersky.com/",
                "",
                "/kaspersky.com",
                "kaspersky.com:80",
                "kaspersky.com/*",
                "kaspersky.com/a:b",
                ":80",
                "*"
            })
    void refusesWhatNoAddressHolds(String pattern) {
        assertThat(rule.problem(pattern)).hasValueSatisfying(p -> assertThat(p).contains("without scheme or wildcard"));
    }

    @ParameterizedTest
    @CsvSource({
        "kaspersky.com, kaspersky.com",
        "kaspersky.com, Support.Kaspersky.com/downloads",
        "kaspersky.com, www.kaspersky.com/",
        "касперский.рф, www.xn--80akjebc7ajgd.xn--p1ai/a",
        "github.com/KasperskyLab, github.com/KasperskyLab",
        "github.com/KasperskyLab, GitHub.com/kasperskylab/",
        "github.com/KasperskyLab, github.com/KasperskyLab/Kaspresso/issues",
        "github.com/KasperskyLab/Kaspresso, github.com/KasperskyLab/Kaspresso",
    })
    void meets(String pattern, String address) {
        assertThat(Meeting.of(Signal.DOMAIN, pattern, address)).contains(Strength.INDICATIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "kaspersky.com, mykaspersky.com",
        "kaspersky.com, kaspersky.com.example.org",
        "kaspersky.com, example.org/kaspersky.com",
        "kaspersky.com, com",
        "github.com/KasperskyLab, github.com",
        "github.com/KasperskyLab, github.com/KasperskyLabs",
        "github.com/KasperskyLab, github.com/x/KasperskyLab",
        "github.com/KasperskyLab, docs.github.com/KasperskyLab",
        "github.com/KasperskyLab/Kaspresso, github.com/KasperskyLab",
    })
    void doesNotMeet(String pattern, String address) {
        assertThat(Meeting.of(Signal.DOMAIN, pattern, address)).isEmpty();
    }

    @Test
    void looksForTheLongestPathFirstThenForTheHosts() {
        assertThat(rule.candidates("docs.github.com/KasperskyLab/Kaspresso/"))
                .containsExactly(
                        Candidate.indicative("docs.github.com/kasperskylab/kaspresso"),
                        Candidate.indicative("docs.github.com/kasperskylab"),
                        Candidate.indicative("docs.github.com"),
                        Candidate.indicative("github.com"));
        assertThat(rule.candidates("localhost/github.com")).isEmpty();
    }
}
