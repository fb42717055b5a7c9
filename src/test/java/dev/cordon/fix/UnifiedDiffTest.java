package dev.cordon.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

    @Test
    void saysNothingOfEqualTexts() {
        assertThat(UnifiedDiff.of("pom.xml", "a\nb\n", "a\nb\n")).isEmpty();
    }

    @Test
    void showsThreeLinesAroundAChange() {
        assertThat(UnifiedDiff.of("app/pom.xml", lines(9), lines(9).replace("5\n", "5\nnew\n")))
                .containsExactly(
                        "--- a/app/pom.xml",
                        "+++ b/app/pom.xml",
                        "@@ -3,6 +3,7 @@",
                        " 3",
                        " 4",
                        " 5",
                        "+new",
                        " 6",
                        " 7",
                        " 8");
    }

    /** Six lines between two changes are context of both, seven are not. */
    @Test
    void putsChangesTogetherThatAreNear() {
        String near = lines(20).replace("\n5\n", "\nfive\n").replace("\n12\n", "\ntwelve\n");
        String far = lines(20).replace("\n5\n", "\nfive\n").replace("\n13\n", "\nthirteen\n");

        assertThat(heads(UnifiedDiff.of("p", lines(20), near))).containsExactly("@@ -2,14 +2,14 @@");
        assertThat(heads(UnifiedDiff.of("p", lines(20), far))).containsExactly("@@ -2,7 +2,7 @@", "@@ -10,7 +10,7 @@");
    }

    @Test
    void saysWhereALineHasNoEnd() {
        assertThat(UnifiedDiff.of("p", "a\nb", "b\n"))
                .containsExactly(
                        "--- a/p", "+++ b/p", "@@ -1,2 +1,1 @@", "-a", "-b", "\\ No newline at end of file", "+b");
    }

    private static List<String> heads(List<String> diff) {
        return diff.stream().filter(line -> line.startsWith("@@")).toList();
    }

    private static String lines(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> i + "\n").collect(Collectors.joining());
    }
}
