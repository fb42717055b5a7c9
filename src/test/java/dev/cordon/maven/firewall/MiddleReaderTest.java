package dev.cordon.maven.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MiddleReaderTest {

    @ParameterizedTest
    @CsvSource({
        "3.6.3, false",
        "3.8.1, false",
        "3.8.4, false",
        "3.8.5, true",
        "3.8.7, true",
        "3.9.0, true",
        "3.9.16, true",
        "3.10.0, true",
        "4.0.0-rc-6, true"
    })
    void isAskedFromTheMavenOnThatDoesSo(String maven, boolean asked) {
        assertThat(MiddleReader.isAsked(maven)).isEqualTo(asked);
    }
}
