package dev.cordon.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which patterns of the signal {@code domain} can ever meet an address. */
class DomainRuleTest {

    private final DomainRule rule = new DomainRule();

    @ParameterizedTest
    @ValueSource(strings = {"kaspersky.com", "github.com/KasperskyLab", "касперский.рф", "1c.ru", "163.com"})
    void takesAHostAndAHostWithAPath(String pattern) {
        assertThat(rule.problem(pattern)).isEmpty();
    }

    /** No address is read as a fact that could meet these, so such a pattern would only look like protection. */
    @ParameterizedTest
    @ValueSource(strings = {"kaspersky", "10.1.2.3", "https://kaspersky.com", "*.kaspersky.com", "kaspersky.com/", ""})
    void refusesWhatNoAddressHolds(String pattern) {
        assertThat(rule.problem(pattern)).isPresent();
    }
}
