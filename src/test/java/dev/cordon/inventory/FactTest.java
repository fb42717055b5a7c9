package dev.cordon.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FactTest {

    @Test
    void aPlaceThatIsToldWhenAskedIsTheSamePlace() {
        Fact text = new Fact(Signal.GROUP_ID, "com.zte", "the graph");
        Fact asked = new Fact(Signal.GROUP_ID, "com.zte", () -> "the graph");

        assertThat(asked).isEqualTo(text).hasSameHashCodeAs(text).isEqualByComparingTo(text);
        assertThat(asked.where()).isEqualTo("the graph");
        assertThat(asked).hasToString("group-id com.zte at the graph");
    }

    @Test
    void nobodyAsksForThePlaceOfAFactThatIsOnlyMade() {
        new Fact(Signal.GROUP_ID, "com.zte", () -> {
            throw new AssertionError("nobody asked");
        });
    }

    @Test
    void differsInEachOfItsParts() {
        Fact fact = new Fact(Signal.GROUP_ID, "com.zte", "the graph", 1);
        List<Fact> others = List.of(
                new Fact(Signal.JAVA_PACKAGE, "com.zte", "the graph", 1),
                new Fact(Signal.GROUP_ID, "com.zte2", "the graph", 1),
                new Fact(Signal.GROUP_ID, "com.zte", () -> "the graph of another"),
                new Fact(Signal.GROUP_ID, "com.zte", "the graph", 2));

        assertThat(others)
                .doesNotContain(fact)
                .allSatisfy(other -> assertThat(other.compareTo(fact))
                        .isEqualTo(-fact.compareTo(other))
                        .isNotZero());
    }

    @Test
    void isSortedBySignalThenValueThenPlaceThenCount() {
        Fact first = new Fact(Signal.GROUP_ID, "com.zte", "a", 1);
        Fact second = new Fact(Signal.GROUP_ID, "com.zte", "a", 2);
        Fact third = new Fact(Signal.GROUP_ID, "com.zte", "b", 0);
        Fact fourth = new Fact(Signal.GROUP_ID, "com.zte.sdk", "a", 0);
        Fact last = new Fact(Signal.PURL, "a", "a", 0);

        assertThat(Stream.of(last, fourth, third, second, first).sorted())
                .containsExactly(first, second, third, fourth, last);
    }

    @Test
    void hasAValueAndACount() {
        assertThatThrownBy(() -> new Fact(Signal.GROUP_ID, " ", () -> "the graph"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a group-id fact without a value, seen at the graph");
        assertThatThrownBy(() -> new Fact(Signal.GROUP_ID, "com.zte", "the graph", -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the graph");
    }
}
