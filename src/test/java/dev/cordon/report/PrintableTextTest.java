package dev.cordon.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTextTest {

    @Test
    void leavesOrdinaryTextAlone() {
        assertThat(PrintableText.of("АО «Лаборатория Касперского», 华为 (1.0)"))
                .isEqualTo("АО «Лаборатория Касперского», 华为 (1.0)");
    }

    @Test
    void showsControlAndFormatCharacters() {
        assertThat(PrintableText.of("a\u001b[31mb\r\nc\u202ed\u0085e\ud800f"))
                .isEqualTo("a\\u001b[31mb\\u000d\\u000ac\\u202ed\\u0085e\\ud800f");
    }

    @Test
    void breaksCommandsOfContinuousIntegrationServers() {
        assertThat(PrintableText.of("::set-output name=x::1 ##vso[task.complete] ##teamcity[x]"))
                .doesNotContain("::")
                .doesNotContain("##");
    }

    @Test
    void cutsWhatIsVeryLong() {
        assertThat(PrintableText.of("x".repeat(1_000_000)))
                .hasSizeLessThan(2100)
                .endsWith("(1000000 characters)");
    }

    /** What is put between two marks must not leave a third one beside the next. */
    @ParameterizedTest
    @ValueSource(strings = {"###vso[task.complete]", "####vso[x]", "#####", ":::error::x", "::::", "a:::b"})
    void leavesNoCommandInRunsOfItsMarks(String text) {
        assertThat(PrintableText.of(text)).doesNotContain("::").doesNotContain("##");
    }
}
