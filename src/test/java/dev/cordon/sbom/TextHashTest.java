package dev.cordon.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextHashTest {

    @Test
    void distinguishesWhatDiffersByACharacterItsPlaceOrALength() {
        assertThat(Stream.of("", "\0", "\0\0", "a", "aa", "aaaa", "aaaa\0", "aaab", "baaa", "abcdefgh", "efghabcd", "Ā")
                        .map(TextHash::of))
                .doesNotHaveDuplicates();
    }

    @Test
    void distinguishesTheRefsOfALargeDocument() {
        assertThat(Stream.iterate(0, i -> i + 1)
                        .limit(200_000)
                        .map(i -> TextHash.of("pkg:maven/com.example.g" + i + "/artifact-" + i + "@1.2.3?type=jar"))
                        .distinct()
                        .count())
                .isEqualTo(200_000);
    }

    @Test
    void isTheSameForAPartOfALongerText() {
        char[] text = "before pkg:maven/a/b@1 behind".toCharArray();
        assertThat(TextHash.of(text, 7, 22)).isEqualTo(TextHash.of("pkg:maven/a/b@1"));
    }
}
