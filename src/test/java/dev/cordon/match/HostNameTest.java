package dev.cordon.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a host, and how hosts are compared. */
class HostNameTest {

    private static final String LONGEST = "a".repeat(63);
    private static final String TOO_LONG = "a".repeat(64);

    @ParameterizedTest
    @CsvSource({
        "kaspersky.com, kaspersky.com",
        "Support.KASPERSKY.com, support.kaspersky.com",
        "az.AZ, az.az",
        "kaspersky.com., kaspersky.com",
        "' kaspersky.com ', kaspersky.com",
        "касперский.рф, xn--80akjebc7ajgd.xn--p1ai",
        "КАСПЕРСКИЙ.РФ, xn--80akjebc7ajgd.xn--p1ai",
        "kaspersky。com, kaspersky.com",
        "xn--80akjebc7ajgd.xn--p1ai, xn--80akjebc7ajgd.xn--p1ai",
        "my_host.acme.com, my_host.acme.com",
        "1.2.3.acme0, 1.2.3.acme0",
        "09.com, 09.com",
        "-.com, -.com",
    })
    void isBroughtToOneForm(String host, String canonical) {
        assertThat(HostName.canonical(host)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "com",
                "com.",
                ".com",
                "a..com",
                "acme.com..",
                "10.1.2.3",
                "acme.123",
                "acme com.org",
                "acme.com/x",
                "acme.com:80",
                "[acme.com",
                "acme{.com",
                "@acme.com",
                "acme`.com",
                "user@acme.com"
            })
    void isNoHost(String text) {
        assertThat(HostName.canonical(text)).isEmpty();
    }

    static String[] tooLong() {
        return new String[] {TOO_LONG + ".com", "www." + TOO_LONG, TOO_LONG + "." + TOO_LONG};
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    void hasNoLabelThatNoNameServerTakes(String text) {
        assertThat(HostName.canonical(text)).isEmpty();
        assertThat(HostName.isPlain(text, text.length())).isFalse();
    }

    @Test
    void mayHaveLabelsOf63Letters() {
        assertThat(HostName.canonical(LONGEST + "." + LONGEST)).contains(LONGEST + "." + LONGEST);
    }

    /** Only of these the quick look says that IDNA would change nothing but their case. */
    @ParameterizedTest
    @CsvSource({
        "kaspersky.com, true",
        "a.b, true",
        "Z.z, true",
        "0-9.a9, true",
        "касперский.рф, false",
        "kaspersky.com., false",
        ".com, false",
        "kaspersky..com, false",
        "com, false",
        "my_host.com, false",
        "10.1.2.3, false",
        "a.1, false",
        "acme.com/x, false",
        "acme.com:80, false",
        "acme@x.com, false",
        "acme[x.com, false",
        "acme`x.com, false",
        "acme{x.com, false",
    })
    void isPlain(String text, boolean plain) {
        assertThat(HostName.isPlain(text, text.length())).isEqualTo(plain);
    }

    @Test
    void isPlainUpToItsEnd() {
        assertThat(HostName.isPlain("acme.com/ü", "acme.com".length())).isTrue();
        assertThat(HostName.isPlain("acme/a.com", "acme".length())).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mail.support.acme.com | mail.support.acme.com, support.acme.com, acme.com",
                "acme.com | acme.com",
            })
    void liesUnderItsSuffixesOfTwoLabels(String host, String suffixes) {
        assertThat(HostName.suffixes(host)).containsExactly(suffixes.split(", "));
    }
}
