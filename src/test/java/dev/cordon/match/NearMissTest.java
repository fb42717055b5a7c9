package dev.cordon.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Signal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a name that looks like a pattern does not meet it. */
class NearMissTest {

    private static final String SEGMENT = "begins like it, but not with the whole segment";
    private static final String CASE = "differs in case, which counts here";
    private static final String LABEL = "ends like it, but not with the whole label";
    private static final String NAME = "has that name in it; only the whole name counts";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GROUP_ID       | com.acme          | com.acmesoft.x           | " + SEGMENT,
                "GROUP_ID       | com.acme          | Com.Acme                 | " + CASE,
                "GROUP_ID       | com.acme          | com.ACME.x               | " + CASE,
                "JAVA_PACKAGE   | com.acme          | com.acmes                | " + SEGMENT,
                "PURL           | pkg:npm/acme-ui   | pkg:npm/acme-ui-kit@1    | " + SEGMENT,
                "PURL           | pkg:npm/acme-ui   | pkg:npm/acme-uix?a=b     | " + SEGMENT,
                "PURL           | pkg:npm/%40acme/* | pkg:npm/%40acmes/ui#@    | " + SEGMENT,
                "PURL           | pkg:maven/a/b     | pkg:maven/A/b@1          | " + CASE,
                "DOMAIN         | acme.com          | notacme.com/x            | " + LABEL,
                "DOMAIN         | acme.com/kit      | notacme.com              | " + LABEL,
                "DOMAIN         | Acme.com          | NotAcme.com              | " + LABEL,
                "CONTACT_DOMAIN | acme.com          | notacme.com              | " + LABEL,
                "ORGANIZATION   | Acme Networks     | Acme Networks Foundation | " + NAME,
                "ORGANIZATION   | Acme Networks     | The ACME-Networks Fans   | " + NAME,
                "ORGANIZATION   | Acme Networks     | Friends of Acme Networks | " + NAME,
            })
    void looksAlike(Signal signal, String pattern, String value, String why) {
        assertThat(NearMiss.of(signal, pattern, value)).contains(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GROUP_ID       | com.acme          | com.acme", // it is met, and so no miss
                "GROUP_ID       | com.acme          | com.acme.x",
                "GROUP_ID       | com.acme          | org.com.acme",
                "PURL           | pkg:npm/acme-ui   | pkg:npm/acme-ui@1",
                "PURL           | pkg:npm/acme-ui   | pkg:npm/acme-ui?a=b@1#c",
                "PURL           | pkg:npm/%40acme/* | pkg:npm/%40acme/ui@1",
                "PURL           | pkg:npm/acme-ui   | pkg:npm/ui@pkg:npm/acme-ui",
                "DOMAIN         | acme.com          | acme.com/x",
                "DOMAIN         | acme.com          | www.acme.com",
                "DOMAIN         | acme.com          | acme.com.example.org",
                "ORGANIZATION   | Acme Networks     | ACME Networks, Inc.",
                "ORGANIZATION   | Acme Networks     | Acme Networkshop",
                "ORGANIZATION   | Acme Networks     | Pacme Networks",
                "FILE_NAME      | acme*.jar         | acme-1.zip",
                "CPE_VENDOR     | acme              | acme_lab",
            })
    void doesNot(Signal signal, String pattern, String value) {
        assertThat(NearMiss.of(signal, pattern, value)).isEqualTo(Optional.empty());
    }
}
