package dev.cordon.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SarifTextTest {

    /** RFC 8089, with what its appendix E says of drives and shares of Windows. */
    @ParameterizedTest
    @CsvSource({
        "app/pom.xml, app/pom.xml, false",
        "a b/ä.xml, a%20b/%C3%A4.xml, false",
        "a:b/pom.xml, a%3Ab/pom.xml, false",
        "/src/pom.xml, file:///src/pom.xml, true",
        "C:/src/a b.xml, file:///C:/src/a%20b.xml, true",
        "//server/share/pom.xml, file://server/share/pom.xml, true",
    })
    void aPathIsAUri(String path, String uri, boolean absolute) {
        assertThat(SarifText.uri(path)).isEqualTo(uri);
        assertThat(SarifText.isAbsolute(path)).isEqualTo(absolute);
        assertThat(URI.create(uri).isAbsolute()).isEqualTo(absolute);
    }
}
