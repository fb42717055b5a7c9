package dev.cordon.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.DependencyPath;
import dev.cordon.report.html.HtmlTree.Row;
import dev.cordon.text.Language;
import dev.cordon.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HtmlTreeTest {

    private static final Texts ENGLISH = Texts.of(Language.EN, "page");

    @Test
    void whatPathsShareIsDrawnOnce() {
        assertThat(drawn(path("app", "a", "x", "hit"), path("app", "a", "hit"), path("app", "b", "hit")))
                .containsExactly("app", "├a", "│├x", "││└hit", "│└hit", "└b", " └hit");
    }

    @Test
    void whatFollowsTwiceIsDrawnOnce() {
        assertThat(drawn(path("app", "a", "x", "y", "hit"), path("app", "b", "x", "y", "hit")))
                .containsExactly("app", "├a", "│└x", "│ └y", "│  └hit", "└b", " └x …");
    }

    @Test
    void aSingleRowIsDrawnAgain() {
        assertThat(drawn(path("app", "a", "x", "hit"), path("app", "b", "x", "hit")))
                .containsExactly("app", "├a", "│└x", "│ └hit", "└b", " └x", "  └hit");
    }

    @Test
    void whatGoesOnInAnotherWayIsDrawn() {
        assertThat(drawn(
                        path("app", "a", "x", "y", "hit"),
                        path("app", "b", "x", "y", "hit"),
                        path("app", "b", "x", "z", "hit")))
                .containsExactly(
                        "app", "├a", "│└x", "│ └y", "│  └hit", "└b", " └x", "  ├y", "  │└hit", "  └z", "   └hit");
    }

    @Test
    void whatTheBuildReplacesIsNotDrawnAlike() {
        List<Row> rows = HtmlTree.of(
                List.of(
                        path("app", "a", "x", "y", "hit"),
                        new DependencyPath(List.of("app", "b", "x", "y", "hit"), Optional.of("2"))),
                ENGLISH);

        assertThat(rows).noneMatch(Row::again);
        assertThat(rows)
                .filteredOn(row -> row.kind().equals("lost"))
                .singleElement()
                .satisfies(row -> assertThat(row.lostTo()).hasValue("2"));
        assertThat(rows).filteredOn(row -> row.kind().equals("hit")).hasSize(1);
    }

    @Test
    void deepRowsStandInOneColumn() {
        String[] steps = IntStream.rangeClosed(1, 20).mapToObj(n -> "s" + n).toArray(String[]::new);

        List<Row> rows = HtmlTree.of(List.of(path(steps), path("s1", "other")), ENGLISH);

        assertThat(rows).extracting(Row::depth).startsWith(1, 2, 3).endsWith(19, 20, 2);
        assertThat(rows).extracting(Row::indent).startsWith(0, 1, 2).endsWith(14, 14, 1);
        assertThat(rows.get(14).style()).isEqualTo("step d14 joined");
        assertThat(rows.get(15).style()).isEqualTo("step d14");
        assertThat(rows.get(19).rails().columns()).containsExactly(0);
        assertThat(rows.get(20).rails().columns()).isEmpty();
    }

    @Test
    void aPathWithoutEndIsCut() {
        String[] steps = IntStream.range(0, 100_000).mapToObj(n -> "s" + n).toArray(String[]::new);

        assertThat(HtmlTree.of(List.of(path(steps)), ENGLISH))
                .hasSize(25)
                .extracting(Row::name)
                .contains("s11", "99976 further steps", "s99988");
    }

    private static DependencyPath path(String... steps) {
        return new DependencyPath(List.of(steps), Optional.empty());
    }

    /** The rows as a terminal would draw them. */
    private static Stream<String> drawn(DependencyPath... paths) {
        return HtmlTree.of(List.of(paths), ENGLISH).stream().map(HtmlTreeTest::drawn);
    }

    private static String drawn(Row row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.indent(); column++) {
            boolean rail = row.rails().columns().contains(column);
            boolean joint = row.joined() && column == row.indent() - 1;
            line.append(joint ? rail ? "├" : "└" : rail ? "│" : " ");
        }
        return line + row.name() + (row.again() ? " …" : "");
    }
}
