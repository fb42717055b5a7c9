package dev.cordon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void namesAllOfAFew() {
        assertThat(Names.few(List.of())).isEmpty();
        assertThat(Names.few(List.of("a", "b", "c"))).isEqualTo("a, b, c");
    }

    @Test
    void countsWhatItDoesNotName() {
        assertThat(Names.few(List.of("a", "b", "c", "d"))).isEqualTo("a, b, c and 1 more");
        assertThat(Names.few(List.of("a", "b", "c", "d"), 1)).isEqualTo("a and 3 more");
        assertThat(Names.counted(List.of("a"), 7)).isEqualTo("a and 7 more");
    }

    @Test
    void saysNothingOfNoneLeft() {
        assertThat(Names.more(0)).isEmpty();
        assertThat(Names.more(-2, "place")).isEmpty();
    }

    @Test
    void countsInSingularAndPlural() {
        assertThat(Names.more(1, "place")).isEqualTo(" and 1 more place");
        assertThat(Names.more(2, "place")).isEqualTo(" and 2 more places");
        assertThat(Names.number(1, "authority")).isEqualTo("1 authority");
        assertThat(Names.number(3, "authority")).isEqualTo("3 authorities");
        assertThat(Names.number(68, "day")).isEqualTo("68 days");
        assertThat(Names.number(0, "vendor")).isEqualTo("0 vendors");
    }
}
