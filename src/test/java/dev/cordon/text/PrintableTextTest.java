package dev.cordon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    /** U+009B begins a command to a terminal just as ESC [ does. */
    @Test
    void noControlCharacterStandsAnywhere() {
        for (char c = 0; c < 0xA0; c++) {
            boolean control = c < ' ' || c >= 0x7F;
            String text = "a" + c + "b";
            assertThat(List.of(
                            PrintableText.of(text),
                            PrintableText.visible(text),
                            PrintableText.quote(text),
                            PrintableText.value(text),
                            PrintableText.phrase(text)))
                    .allMatch(printed -> control != printed.equals(text))
                    .allMatch(printed -> printed.chars().noneMatch(p -> p < ' ' || (p >= 0x7F && p < 0xA0)));
            assertThat(PrintableText.isHostile(text)).isEqualTo(control);
        }
    }

    @Test
    void aPhraseHasOneSpaceForWhatIsLeftOut() {
        assertThat(PrintableText.phrase("a\r\n\u009b\u202eb\n")).isEqualTo("a b");
        assertThat(PrintableText.phrase("x".repeat(201))).isEqualTo("x".repeat(200) + "…");
        assertThat(PrintableText.phrase("x".repeat(200))).isEqualTo("x".repeat(200));
        assertThat(PrintableText.phrase("😀", 1)).isEqualTo("😀");
    }

    @Test
    void aBlankTextShowsNothing() {
        assertThat(PrintableText.isBlank(" \u200b\u00a0\t")).isTrue();
        assertThat(PrintableText.isBlank("\u200bx")).isFalse();
    }
}
