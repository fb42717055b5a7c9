package dev.cordon.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the quick look before a lookup rules out, and for which values it leaves the answer to the lookup.
 * {@link KeyHashesTest} shows that it rules out nothing that is met.
 */
class QuickLookTest {

    @ParameterizedTest
    @CsvSource({
        "GROUP_ID, com.acme, org.other",
        "GROUP_ID, com.acme, com.acmesoft",
        "GROUP_ID, com.acme, com",
        "CPE_VENDOR, acme, other",
        "CPE, acme:kit, acme:tool",
        "CPE, acme:kit, other:kit",
        "CPE, acme:kit*, acme:tool",
        "CPE, acme:kit*, other:kit",
        "CPE, acme:kit*, acme:ki",
        "FILE_HASH, sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709, sha1:aa39a3ee5e6b4b0d3255bfef95601890afd80709",
        "DOMAIN, acme.com, example.org",
        "DOMAIN, acme.com, notacme.com",
        "DOMAIN, acme.com, example.org/acme.com",
        "DOMAIN, github.com/acme, github.com",
        "DOMAIN, github.com/acme, github.com/acmes",
        "ORGANIZATION, Acme, Other",
        "ORGANIZATION, Acme, Acme Fans",
        "ORGANIZATION, Acme, Zebra 09",
        "ORGANIZATION, Acme, Vendor: Other",
        "PURL, pkg:maven/com.acme/kit, pkg:maven/com.acme/tool@1",
        "PURL, pkg:maven/com.acme/kit, pkg:maven/org.other/kit@1",
        "PURL, pkg:maven/org.acme/acme-sdk*, pkg:maven/org.acme/other-sdk@1",
        "PURL, pkg:npm/%40acme/*, pkg:npm/%40other/ui@1",
        "PURL, pkg:npm/acme-sdk*, pkg:npm/other-sdk@1",
        "PURL, pkg:npm/acme-sdk*, pkg:npm/acme@1",
        "PURL, pkg:deb/*/acmeagent, pkg:deb/debian/otheragent@1",
        "PURL, pkg:deb/*/acmeagent, pkg:rpm/debian/acmeagent@1",
    })
    void rulesOut(Signal signal, String pattern, String value) {
        assertThat(Meeting.of(signal, pattern, value)).isEmpty();
        assertThat(Meeting.isRuledOut(signal, pattern, value)).isTrue();
    }

    /** What takes decoding, IDNA, legal forms or the registry of an image is not seen by a walk over the letters. */
    @ParameterizedTest
    @CsvSource({
        "DOMAIN, acme.com, bücher.example",
        "ORGANIZATION, Acme, Öther",
        "ORGANIZATION, Acme, Other Ltd",
        "ORGANIZATION, Acme, JSC Other",
        "PURL, pkg:npm/%40acme/kit, pkg:maven/org.webjars.npm/other__kit@1",
        "PURL, pkg:npm/%40acme/kit, pkg:maven/org.mvnpm.at.other/kit@1",
        "PURL, pkg:docker/acme/*, pkg:docker/other/kit@1",
        "PURL, pkg:docker/acme/*, pkg:oci/kit@1",
        "FILE_NAME, acme*.jar, other.jar",
        "JAVA_PACKAGE, com.acme, org.other",
    })
    void leavesTheRestToTheLookup(Signal signal, String pattern, String value) {
        assertThat(Meeting.of(signal, pattern, value)).isEmpty();
        assertThat(Meeting.isRuledOut(signal, pattern, value)).isFalse();
    }

    @Test
    void readsTheTextBetweenItsEnds() {
        KeyHashes keys = new KeyHashes(List.of("org.acme", "io.kit."));

        assertThat(keys.mayHoldBeginning("x/org.acme.sdk/y", 2, 14, '.')).isTrue();
        assertThat(keys.mayHoldBeginning("x/org.acme/y", 2, 10, '.')).isTrue();
        assertThat(keys.mayHoldBeginning("x/org.acme/y", 2, 9, '.')).isFalse();
        assertThat(keys.mayHoldBeginning("x/org.acme/y", 3, 10, '.')).isFalse();
        assertThat(keys.mayHoldBeginning("io.kit.x", 0, 8, '.'))
                .as("a key that ends with the boundary")
                .isTrue();
        assertThat(keys.mayHoldBeginning("io.kitx", 0, 7, '.')).isFalse();

        assertThat(keys.mayHoldEnding("www/org.acme", 12, '/')).isTrue();
        assertThat(keys.mayHoldEnding("org.acme/y", 8, '/')).isTrue();
        assertThat(keys.mayHoldEnding("org.acme/y", 10, '/')).isFalse();
        assertThat(keys.mayHoldEnding("wwworg.acme", 11, '/')).isFalse();
    }

    @Test
    void addsLettersAsTheHashCodeOfATextDoes() {
        assertThat(KeyHashes.extended("ab".hashCode(), 'c')).isEqualTo("abc".hashCode());
        assertThat(KeyHashes.extended("ab".hashCode(), "cdefg", 3)).isEqualTo("abcde".hashCode());
    }
}
