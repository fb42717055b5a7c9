package dev.cordon.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefsTest {

    private final Refs refs = new Refs();

    @Test
    void givesEachTextOneNumber() {
        assertThat(refs.add("a")).isTrue();
        assertThat(refs.add("b")).isTrue();
        assertThat(refs.add("a")).isFalse();
        assertThat(refs.add("")).isTrue();

        assertThat(refs.find("a")).isZero();
        assertThat(refs.find("b")).isEqualTo(1);
        assertThat(refs.find("")).isEqualTo(2);
        assertThat(refs.find("c")).isEqualTo(Refs.NONE);
        assertThat(refs.size()).isEqualTo(3);
        assertThat(refs.text(1)).isEqualTo("b");
        assertThat(refs.text(2)).isEmpty();
    }

    @Test
    void distinguishesTextsThatAreNearlyTheSame() {
        List<String> near = List.of(
                "pkg:maven/a/b@1",
                "pkg:maven/a/b@1 ",
                "pkg:maven/a/b@1\0",
                "PKG:maven/a/b@1",
                "\uD83D",
                "\uD83E",
                "?",
                "Ā",
                "\0");
        near.forEach(refs::add);

        assertThat(refs.size()).isEqualTo(near.size());
        assertThat(IntStream.range(0, near.size()).mapToObj(refs::text)).isEqualTo(near);
    }

    @Test
    void losesNoneOfManyOverAllPages() {
        int many = 50_000;
        IntStream.range(0, many).forEach(i -> refs.add(ref(i)));

        assertThat(refs.size()).isEqualTo(many);
        assertThat(IntStream.range(0, many))
                .allMatch(i ->
                        refs.find(ref(i)) == i && refs.text(i).equals(ref(i)) && refs.find(TextHash.of(ref(i))) == i);
        assertThat(refs.find(TextHash.of("nobody"))).isEqualTo(Refs.NONE);
    }

    private static String ref(int i) {
        return "pkg:maven/org.example/artifact-" + i + "@1." + "0".repeat(i % 50);
    }

    @Test
    void holdsTextsThatAreLongerThanAPage() {
        String text = "long/".repeat(50_000);
        refs.add("before");
        refs.add(text);
        refs.add("behind");

        assertThat(refs.find(text + "/")).isEqualTo(Refs.NONE);
        assertThat(refs.find(text)).isEqualTo(1);
        assertThat(refs.text(1)).isEqualTo(text);
        assertThat(refs.find("behind")).isEqualTo(2);
    }

    /** Nothing stays of a text that is there already but the page that was made for it. */
    @Test
    void fillsNoPageBeyondItsUsualLength() {
        String text = "long/".repeat(50_000);
        refs.add(text);
        assertThat(refs.add(text)).isFalse();
        int many = 3000;
        IntStream.range(0, many).forEach(i -> refs.add(ref(i)));

        assertThat(IntStream.range(0, many))
                .allMatch(i -> refs.find(ref(i)) == i + 1 && refs.text(i + 1).equals(ref(i)));
    }

    @Test
    void findsTextsThatWereMadeToHaveOneHash() {
        int many = 3000;
        IntStream.range(0, many).forEach(i -> assertThat(refs.add(colliding(i))).isTrue());
        IntStream.range(0, many).forEach(i -> refs.add("after " + i)); // grows once more

        assertThat(IntStream.range(0, many)).allMatch(i -> refs.find(colliding(i)) == i);
        assertThat(IntStream.range(0, many)).noneMatch(i -> refs.add(colliding(i)));
        assertThat(IntStream.range(0, many)
                        .mapToLong(i -> TextHash.of(colliding(i)))
                        .distinct())
                .hasSize(1);
        assertThat(refs.find(TextHash.of(colliding(1)))).isZero();
        assertThat(refs.find(TextHash.of("after 7"))).isEqualTo(refs.find("after 7"));
        assertThat(refs.find(colliding(many))).isEqualTo(Refs.NONE);
    }

    /** Eight characters; the last four undo what the first four did. */
    private static String colliding(int i) {
        long product = (8 ^ (long) i) * 0x9E3779B97F4A7C15L;
        return four(i) + four(product ^ product >>> 32);
    }

    private static String four(long characters) {
        return IntStream.range(0, 4)
                .mapToObj(n -> String.valueOf((char) (characters >>> (16 * n))))
                .collect(Collectors.joining());
    }
}
