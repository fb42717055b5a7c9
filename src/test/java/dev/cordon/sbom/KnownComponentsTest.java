package dev.cordon.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownComponentsTest {

    private final KnownComponents known = new KnownComponents(1 << 20);

    @Test
    void knowsAnObjectByItsBytesWhateverFollows() {
        add("{\"name\":\"a\"}", "a");

        assertThat(find("{\"name\":\"a\"}")).isEqualTo("a");
        assertThat(find("{\"name\":\"a\"},{\"name\":\"b\"}")).isEqualTo("a");
        assertThat(find("{\"name\":\"a\"}\n}")).isEqualTo("a");
    }

    @Test
    void takesNothingForItThatDiffersInOneByte() {
        String object = "{\"name\":\"a\",\"purl\":\"pkg:maven/org.example/a@1\",\"description\":\"" + "x".repeat(500)
                + "\",\"group\":\"org.example\"}";
        add(object, "a");

        assertThat(find(object)).isEqualTo("a");
        for (int i = 0; i < object.length(); i++) {
            assertThat(find(object.substring(0, i) + '?' + object.substring(i + 1)))
                    .as("byte %d", i)
                    .isNull();
        }
        assertThat(find(object.substring(0, object.length() - 1))).isNull();
        assertThat(find("{" + object)).isNull();
    }

    @Test
    void distinguishesThoseThatBeginAlike() {
        String beginning = "{\"description\":\"" + "x".repeat(1000) + "\",\"name\":";
        add(beginning + "\"a\"}", "a");
        add(beginning + "\"b\"}", "b");

        assertThat(find(beginning + "\"a\"}")).isEqualTo("a");
        assertThat(find(beginning + "\"b\"}")).isEqualTo("b");
        assertThat(find(beginning + "\"c\"}")).isNull();
    }

    /** Somebody can make thousands that begin alike; then only the first ones are known. */
    @Test
    void doesNotSeekLongAmongThoseThatBeginAlike() {
        String beginning = "{\"description\":\"" + "x".repeat(200) + "\",\"name\":";
        IntStream.range(0, 1000).forEach(i -> add(beginning + i + "}", "" + i));

        assertThat(IntStream.range(0, 1000).filter(i -> find(beginning + i + "}") != null))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void remembersWhileThereIsRoom() {
        KnownComponents small = new KnownComponents(1000);
        IntStream.range(0, 100).forEach(i -> {
            byte[] object = bytes("{\"name\":" + i + "}");
            small.add(CycloneDxBom.class, object, 0, object.length, "" + i);
        });

        List<Integer> found = IntStream.range(0, 100)
                .filter(i -> {
                    byte[] object = bytes("{\"name\":" + i + "}");
                    return small.find(CycloneDxBom.class, object, 0, object.length) != null;
                })
                .boxed()
                .toList();
        assertThat(found).hasSizeBetween(5, 15);
        assertThat(found)
                .as("the first ones")
                .isEqualTo(IntStream.range(0, found.size()).boxed().toList());
    }

    @Test
    void leavesTheLongestAlone() {
        String longest = "{\"name\":\"" + "x".repeat(KnownComponents.LONGEST - 11) + "\"}";
        String longer = "{\"name\":\"" + "y".repeat(KnownComponents.LONGEST - 10) + "\"}";
        add(longest, "longest");
        add(longer, "longer");

        assertThat(find(longest)).isEqualTo("longest");
        assertThat(find(longer)).isNull();
    }

    @Test
    void countsLinesAndTheColumnsOfTheLastOne() {
        assertThat(shape("{\"name\":\"a\"}")).isEqualTo("0 lines, 12 columns");
        assertThat(shape("{}")).isEqualTo("0 lines, 2 columns");
        assertThat(shape("{\n  \"name\": \"a\",\r\n  \"version\": \"1\"\r\r  }"))
                .isEqualTo("4 lines, 3 columns");
        assertThat(shape("{\"name\":\"ä\"}")).as("columns are bytes").isEqualTo("0 lines, 13 columns");
    }

    private static String shape(String object) {
        KnownComponents.Known found = only(object);
        return found.lines() + " lines, " + found.columns() + " columns";
    }

    /** An object as it is known. */
    static KnownComponents.Known only(String object) {
        KnownComponents empty = new KnownComponents(1000);
        byte[] bytes = bytes(object);
        empty.add(CycloneDxBom.class, bytes, 0, bytes.length, "");
        return empty.find(CycloneDxBom.class, bytes, 0, bytes.length);
    }

    private void add(String object, String ref) {
        byte[] bytes = bytes("before" + object + "behind");
        known.add(CycloneDxBom.class, bytes, 6, bytes.length - 6, ref);
    }

    private String find(String text) {
        byte[] bytes = bytes("[" + text);
        KnownComponents.Known found = known.find(CycloneDxBom.class, bytes, 1, bytes.length);
        return found == null ? null : found.ref();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
