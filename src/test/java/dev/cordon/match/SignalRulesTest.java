package dev.cordon.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules whose whole language fits on a few lines, and what all of them have in common. */
class SignalRulesTest {

    private static final String DIGEST = "sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709";

    @ParameterizedTest
    @EnumSource(Signal.class)
    void everySignalHasItsRule(Signal signal) {
        assertThat(SignalRules.of(signal).signal()).isEqualTo(signal);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "GROUP_ID, com.zte, com.zte, CONCLUSIVE",
                "GROUP_ID, com.zte, com.zte.sdk, CONCLUSIVE",
                "GROUP_ID, com.zte, com.ztesoft, -",
                "GROUP_ID, com.zte, org.com.zte, -",
                "GROUP_ID, com.zte, com, -",
                "GROUP_ID, com.zte, Com.zte, -",
                "CPE_VENDOR, kaspersky, Kaspersky, CONCLUSIVE",
                "CPE_VENDOR, kaspersky, kaspersky_lab, -",
                "FILE_HASH, " + DIGEST + ", " + DIGEST + ", CONCLUSIVE",
                "FILE_HASH, " + DIGEST + ", " + DIGEST + "0, -",
                "CONTACT_DOMAIN, kaspersky.com, kaspersky.com, SUPPORTING",
                "CONTACT_DOMAIN, kaspersky.com, Mail.Kaspersky.com, SUPPORTING",
                "CONTACT_DOMAIN, kaspersky.com, mykaspersky.com, -",
                "CONTACT_DOMAIN, kaspersky.com, kaspersky.com.example.org, -",
                "CONTACT_DOMAIN, kaspersky.com, com, -",
            })
    void matches(Signal signal, String pattern, String value, Strength strength) {
        assertThat(Meeting.of(signal, pattern, value).orElse(null)).isEqualTo(strength);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GROUP_ID       | com.zte.*        | a dotted prefix without wildcards",
                "GROUP_ID       | ''               | a dotted prefix without wildcards",
                "CPE_VENDOR     | Kaspersky        | a CPE's vendor field, unescaped and in lower case",
                "CPE_VENDOR     | kaspersky:kav    | a CPE's vendor field, unescaped and in lower case",
                "CPE            | kaspersky        | vendor:product",
                "CPE            | kaspersky:       | vendor:product",
                "CPE            | :anti-virus      | vendor:product",
                "CPE            | kaspersky:Kav    | vendor:product",
                "CPE            | kaspersky:ka*    | at least three characters of the product",
                "CPE            | kaspersky:k*v    | with a * at the end at most",
                "FILE_HASH      | sha256:abc       | an algorithm and a digest",
                "FILE_HASH      | md5:d41d8cd98f00b204e9800998ecf8427e | an algorithm and a digest",
                "CONTACT_DOMAIN | kaspersky        | a host, as in kaspersky.com",
                "CONTACT_DOMAIN | x@kaspersky.com  | a host, as in kaspersky.com",
                "ORGANIZATION   | K                | the whole name of an organization",
                "ORGANIZATION   | «»               | the whole name of an organization",
            })
    void refusesWhatIsNoPattern(Signal signal, String pattern, String why) {
        assertThat(SignalRules.of(signal).problem(pattern))
                .hasValueSatisfying(problem -> assertThat(problem).contains(why).contains(signal.id() + " pattern is"));
    }

    @ParameterizedTest
    @CsvSource({
        "GROUP_ID, zte",
        "CPE_VENDOR, kaspersky",
        "CPE, kaspersky:kav*",
        "CPE, kaspersky:kav",
        "FILE_HASH, " + DIGEST,
        "CONTACT_DOMAIN, kaspersky.com",
        "ORGANIZATION, 1C",
    })
    void takesWhatIsOne(Signal signal, String pattern) {
        assertThat(SignalRules.of(signal).problem(pattern)).isEmpty();
    }
}
