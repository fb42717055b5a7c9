package dev.cordon.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.paths.PathSearch;
import dev.cordon.paths.ShortestPaths;
import java.util.List;
import org.junit.jupiter.api.Test;

class MorePathsTest {

    @Test
    void reportsOneAndSeveral() {
        assertThat(MorePaths.text(1)).isEqualTo("and 1 more path");
        assertThat(MorePaths.text(7)).isEqualTo("and 7 more paths");
        assertThat(MorePaths.text(900_000_000)).isEqualTo("and 900000000 more paths");
    }

    /** A number of nine digits would be taken for exact, and nobody counted on. */
    @Test
    void doesNotTellWhereCountingStoppedAsTheNumber() {
        ShortestPaths<Integer> search =
                new PathSearch<>(0, (Integer n) -> n < 100 ? List.of(n + 1, n + 1) : List.<Integer>of()).to(100);
        long more = search.count() - search.shortest().size();

        assertThat(MorePaths.text(more)).isEqualTo("and more than 999 million more paths");
        assertThat(MorePaths.text(3 * more)).isEqualTo("and more than 999 million more paths");
    }
}
