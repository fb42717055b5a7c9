package dev.cordon.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DependenciesTest {

    private final Dependencies dependencies = new Dependencies();

    @Test
    void aRefMayBeSpokenOfBeforeItsComponentComes() {
        dependencies.edge("a", "b");
        assertThat(dependencies.reserve("b")).isTrue();
        assertThat(dependencies.reserve("a")).isTrue();

        assertThat(dependencies.of("a")).containsExactly("b");
        assertThat(dependencies.of("b")).isEmpty();
    }

    @Test
    void whatIsSaidAfterSomebodyAskedCountsToo() {
        dependencies.reserve("a");
        dependencies.reserve("b");
        assertThat(dependencies.of("a")).isEmpty();

        dependencies.edge("a", "b");
        dependencies.edge("a", "b");
        dependencies.edge("b", "a");

        assertThat(dependencies.of("a")).containsExactly("b");
        assertThat(dependencies.of("b")).containsExactly("a");

        dependencies.reserve("c");

        assertThat(dependencies.of("c")).isEmpty();
    }

    @Test
    void aRefWithoutAComponentCountsForNothing() {
        dependencies.reserve("a");
        dependencies.edge("a", "nobody");
        dependencies.edge("nobody", "a");

        assertThat(dependencies.of("a")).isEmpty();
        assertThat(dependencies.of("nobody")).isEmpty();
        assertThat(dependencies.isTaken("nobody")).isFalse();
    }

    @Test
    void aRefIsTakenOnce() {
        dependencies.edge("a", "b");
        assertThat(dependencies.isTaken("a")).isFalse();
        assertThat(dependencies.reserve("a")).isTrue();
        assertThat(dependencies.reserve("a")).isFalse();
        assertThat(dependencies.isTaken("a")).isTrue();
    }

    @Test
    void losesNothingWhereMuchIsSaid() {
        int many = 300_000;
        dependencies.reserve("root");
        IntStream.range(0, many).forEach(i -> dependencies.edge("root", "c" + i));
        IntStream.range(0, many).forEach(i -> dependencies.reserve("c" + i));

        assertThat(dependencies.of("root")).hasSize(many).startsWith("c0", "c1").endsWith("c" + (many - 1));
    }
}
