package dev.cordon.report.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {

    @Test
    void linksToAPlainWebAddress() {
        assertThat(MarkdownText.link("https://www.ecfr.gov/current/title-15/part-744"))
                .isEqualTo("<https://www.ecfr.gov/current/title-15/part-744>");
        assertThat(MarkdownText.prose("https://www.ecfr.gov")).isEqualTo("https:<!-- -->//www.<!-- -->ecfr.gov");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "https://example.org/ @team",
                "https://example.org/><script>",
                "https://example.org/\n# heading",
                "ftp://example.org/",
                "https://",
                ""
            })
    void linksToNothingElse(String address) {
        assertThat(MarkdownText.link(address))
                .isEqualTo(MarkdownText.prose(address))
                .doesNotContain("<s", "\n");
    }
}
