package dev.cordon.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PathSearchTest {

    /** Two that need each other and both need the third, as plugins of one family do. */
    @Test
    void countsAndShowsTheSameWaysThroughACycle() {
        ShortestPaths<String> search = search(Map.of(
                "root", List.of("a", "b"),
                "a", List.of("b", "target"),
                "b", List.of("a", "target")));

        assertThat(search.shortest())
                .containsExactly(
                        List.of("root", "a", "target"),
                        List.of("root", "b", "target"),
                        List.of("root", "a", "b", "target"),
                        List.of("root", "b", "a", "target"));
        assertThat(search.count()).isEqualTo(4);
    }

    @Test
    void findsTheWayOfEveryNodeOfACycle() {
        ShortestPaths<String> search = search(Map.of(
                "root", List.of("b", "a"),
                "a", List.of("b"),
                "b", List.of("c"),
                "c", List.of("a", "target")));

        assertThat(search.reaches("a")).isTrue();
        assertThat(search.shortest())
                .containsExactly(List.of("root", "b", "c", "target"), List.of("root", "a", "b", "c", "target"));
        assertThat(search.count()).isEqualTo(2);
    }

    @Test
    void doesNotLeadThroughACycleThatComesToNothing() {
        ShortestPaths<String> search =
                search(Map.of("root", List.of("a", "target"), "a", List.of("b"), "b", List.of("a", "other")));

        assertThat(search.reaches("a")).isFalse();
        assertThat(search.count()).isEqualTo(1);
    }

    @Test
    void comesToNoPlaceTwice() {
        Map<String, List<String>> graph = Map.of(
                "root", List.of("a", "b"),
                "a", List.of("b'", "target"),
                "b", List.of("a'", "target"),
                "a'", List.of("b'", "target"),
                "b'", List.of("a'", "target"));
        ShortestPaths<String> search =
                new PathSearch<>("root", n -> graph.getOrDefault(n, List.of()), n -> n.replace("'", "")).to("target");

        assertThat(search.shortest())
                .containsExactly(
                        List.of("root", "a", "target"),
                        List.of("root", "b", "target"),
                        List.of("root", "a", "b'", "target"),
                        List.of("root", "b", "a'", "target"));
        assertThat(search.count()).isEqualTo(4);
    }

    /** All need all others, and one of them alone leads out: nearly every way into it ends there. */
    @Test
    void givesUpOnATangle() {
        Map<String, List<String>> graph = new HashMap<>();
        List<String> all =
                IntStream.range(0, 40).mapToObj(i -> "n" + i).collect(ArrayList::new, List::add, List::addAll);
        all.forEach(node -> graph.put(node, all));
        graph.put(
                "n0",
                IntStream.range(0, 41)
                        .mapToObj(i -> i == 40 ? "target" : "n" + i)
                        .toList());
        graph.put("root", List.of("n0"));
        ShortestPaths<String> search = search(graph);

        assertThat(search.shortest()).containsExactly(List.of("root", "n0", "target"));
        assertThat(search.count()).isPositive();
    }

    /** There are more ways here than anybody could follow. */
    @Test
    void spellsOutFewOfVeryMany() {
        Map<String, List<String>> graph = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            graph.put(
                    "n" + i,
                    IntStream.rangeClosed(i + 1, i + 3).mapToObj(n -> "n" + n).toList());
        }
        graph.put("root", List.of("n0"));
        ShortestPaths<String> search =
                new PathSearch<>("root", (String n) -> graph.getOrDefault(n, List.of())).to("n300");

        assertThat(search.shortest()).hasSize(25);
        assertThat(search.shortest().get(0)).hasSize(102);
        assertThat(search.shortest().get(24)).hasSize(103);
        assertThat(search.count()).isEqualTo(1_000_000_000L);
    }

    @Test
    void spellsOutLongerWaysAfterShorterOnes() {
        ShortestPaths<String> search = search(Map.of(
                "root", List.of("a", "target"),
                "a", List.of("b", "target"),
                "b", List.of("c"),
                "c", List.of("d", "target"),
                "d", List.of("target"),
                "target", List.of()));

        assertThat(search.shortest())
                .containsExactly(
                        List.of("root", "target"),
                        List.of("root", "a", "target"),
                        List.of("root", "a", "b", "c", "target"),
                        List.of("root", "a", "b", "c", "d", "target"));
        assertThat(search.count()).isEqualTo(4);
    }

    /** However many nodes are sought, the graph is gone through once. */
    @Test
    void asksEachNodeOnceForItsChildren() {
        Map<String, List<String>> graph = Map.of(
                "root", List.of("a", "b"),
                "a", List.of("c", "root"),
                "b", List.of("c"));
        List<String> asked = new ArrayList<>();
        PathSearch<String> search = new PathSearch<>("root", node -> {
            asked.add(node);
            return graph.getOrDefault(node, List.of());
        });

        assertThat(search.to("c").count()).isEqualTo(2);
        assertThat(search.to("b").shortest()).containsExactly(List.of("root", "b"));
        assertThat(search.to("root").shortest()).isEmpty();
        assertThat(search.to("elsewhere").count()).isZero();
        assertThat(search.to((String node) -> !node.equals("a")).count()).isEqualTo(3);
        assertThat(asked).containsExactlyInAnyOrder("root", "a", "b", "c");
    }

    private static ShortestPaths<String> search(Map<String, List<String>> graph) {
        return new PathSearch<>("root", (String n) -> graph.getOrDefault(n, List.of())).to("target");
    }
}
