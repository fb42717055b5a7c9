package dev.cordon.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Component;
import dev.cordon.notice.FaultException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is known need not be read again; nobody may be able to notice but by the clock. */
class RepeatsTest {

    private static final String HEAD = "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":[";

    private KnownComponents known = new KnownComponents();

    /** What comes of a document: that is to be the same however often it was read before. */
    record Told(List<String> lines, int seen) {}

    @Test
    void readsWhatIsKnownNoSecondTime() {
        String document = HEAD + component("a") + "," + component("b") + "]}";

        assertThat(told(document).seen()).isEqualTo(2);
        assertThat(told(document).seen())
                .as("until one was only counted, any may be recorded")
                .isEqualTo(1);
        assertThat(told(document).lines()).isEqualTo(plain(document).lines());
    }

    @Test
    void seesOneThatDiffersInItsVendorAlone() {
        told(HEAD + component("a") + "," + component("b") + "]}");
        String document = HEAD + component("a") + "," + component("b").replace("org.example", "com.kaspers") + "]}";

        assertThat(told(document).seen()).isEqualTo(2);
        assertThat(told(document).lines()).isEqualTo(plain(document).lines());
    }

    @Test
    void seesEveryTimeWhatHasSomethingToTell() {
        String denied = component("a").replace("org.example", "com.kaspersky");
        String document = HEAD + component("b") + "," + denied + "," + component("c") + "]}";

        for (int i = 0; i < 3; i++) {
            assertThat(told(document).lines())
                    .isEqualTo(plain(document).lines())
                    .anyMatch(line -> line.contains("com.kaspersky"));
        }
    }

    @Test
    void seesEveryTimeWhatIsNoticed() {
        String document = HEAD + component("a") + "," + component("b") + "," + component("b")
                + ",{\"name\":\"c\",\"purl\":\"no purl\"}," + component("d") + "]}";

        for (int i = 0; i < 3; i++) {
            assertThat(told(document).lines())
                    .isEqualTo(plain(document).lines())
                    .anyMatch(line -> line.contains("two components have the reference 'b'"))
                    .anyMatch(line -> line.contains("'no purl' is no purl"));
        }
    }

    @Test
    void seesEveryTimeWhatHasPartsAndWhatHasNoName() {
        String inner = component("inner");
        String outer = "{\"bom-ref\":\"outer\",\"name\":\"outer\",\"components\":[" + inner + "]}";
        String ancestor = "{\"bom-ref\":\"fork\",\"name\":\"fork\",\"pedigree\":{\"ancestors\":[" + inner + "]}}";
        String nameless = "{\"name\":\"nobody\"}";
        String document = HEAD + component("a") + "," + outer + "," + ancestor + "," + nameless + "," + nameless + "]}";

        for (int i = 0; i < 3; i++) {
            assertThat(told(document).lines())
                    .isEqualTo(plain(document).lines())
                    .contains(
                            "of outer [inner]",
                            "component /components/3 [] nobody",
                            "component /components/4 [] nobody");
        }
    }

    /** The same object elsewhere is something else: a service, a part, a tool. */
    @Test
    void takesNothingElseForAComponentOfTheDocument() {
        String a = component("a");
        told(HEAD + a + "," + component("b") + "]}");
        for (String other : List.of(
                HEAD + component("b") + "],\"services\":[" + a + "]}",
                HEAD + component("b") + "],\"metadata\":{\"tools\":{\"components\":[" + a + "]}}}",
                HEAD + component("b") + "],\"metadata\":{\"component\":" + a + "}}",
                HEAD + component("b") + ",{\"name\":\"c\",\"components\":[" + a + "]}]}",
                HEAD + component("b") + ",[" + a + "]]}",
                HEAD + component("b") + "],\"components\":" + a + "}",
                HEAD + component("b") + "],\"components\":[" + a + "," + component("c") + "]}",
                HEAD + component("b") + "],\"properties\":[" + a + "]}")) {
            assertThat(told(other).lines()).as(other).isEqualTo(plain(other).lines());
        }
    }

    @Test
    void reportsTheSamePlaceOfWhatIsWrongBehindWhatWasLeftOut() {
        for (String between : List.of(",", ",\n  ", "\r\n,\t")) {
            for (String a : List.of(component("a"), pretty("a"))) {
                told(HEAD + a + between + component("b") + "]}");
                for (String wrong :
                        List.of("{\"name\": nothing}", "{\"name\":\"c\",\"purl\":\"none\"}]} {}", "\"c", "")) {
                    String document = HEAD + component("b") + between + a + between + wrong;
                    assertThat(told(document).lines())
                            .as(document)
                            .isEqualTo(plain(document).lines())
                            .anyMatch(line -> line.contains("bom.json:"));
                }
            }
        }
    }

    @Test
    void knowsPackagesOfSpdx() {
        String head = "{\"spdxVersion\":\"SPDX-2.3\",\"packages\":[";
        String a = "{\"SPDXID\":\"a\",\"name\":\"a\",\"homepage\":\"https://example.org/a\"}";
        String b = "{\"SPDXID\":\"b\",\"name\":\"b\",\"homepage\":\"https://example.org/b\"}";
        String document = head + a + "," + b + "],\"relationships\":[{\"spdxElementId\":\"a\","
                + "\"relationshipType\":\"DEPENDS_ON\",\"relatedSpdxElement\":\"b\"}]}";

        assertThat(told(document).seen()).isEqualTo(2);
        assertThat(told(document).seen()).isEqualTo(1);
        assertThat(told(document).lines()).isEqualTo(plain(document).lines()).contains("of a [b]");
    }

    /** CycloneDX knows no originator, and SPDX no publisher. */
    @Test
    void readsWhatIsKnownToAnotherFamily() {
        String a = "{\"bom-ref\":\"a\",\"SPDXID\":\"a\",\"name\":\"a\",\"group\":\"org.example\","
                + "\"originator\":\"Organization: kaspersky\",\"homepage\":\"https://example.org/a\"}";
        String b = a.replace("\"a\"", "\"b\"").replace("kaspersky", "example");
        told(HEAD + a + "," + b + "]}");
        String document = "{\"spdxVersion\":\"SPDX-2.3\",\"packages\":[" + b + "," + a + "]}";

        assertThat(told(document).lines())
                .isEqualTo(plain(document).lines())
                .anyMatch(line -> line.contains("organization kaspersky"));
    }

    @Test
    void readsOtherEncodingsAsEver() {
        String text = HEAD + component("a") + "," + component("b") + "," + component("ü") + "]}";
        told(text);
        List<byte[]> others =
                List.of(text.getBytes(StandardCharsets.UTF_16), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        for (byte[] bytes : others) {
            for (int i = 0; i < 3; i++) {
                assertThat(told(bytes).lines()).isEqualTo(plain(bytes).lines()).contains("3 components");
            }
        }
    }

    @Test
    void readsOtherEncodingsNoFurtherAhead() {
        String text = HEAD + component("a") + "," + component("b".repeat(3 * Head.LENGTH)) + "]}";
        byte[] bytes = text.getBytes(Charset.forName("UTF-32BE"));
        bytes[3 * Head.LENGTH] = 1; // no character

        assertThat(told(bytes).lines()).isEqualTo(plain(bytes).lines()).anyMatch(line -> line.contains("after byte"));
    }

    /** Who looks ahead meets the end of a broken stream early; what a parser finds before that still comes first. */
    @Test
    void reportsTheFirstOfTwoThingsThatAreWrong() {
        String start =
                HEAD + "{\"description\":\"" + "x".repeat(Head.LENGTH) + "\"}," + component("a") + "," + component("b");
        told(start + "]}");
        for (String wrong : List.of(" nothing", "")) {
            byte[] document = (start + wrong + "," + component("b") + ",").getBytes(StandardCharsets.UTF_8);

            assertThat(read(breakingOff(document), Optional.of(known)).lines())
                    .isEqualTo(read(breakingOff(document), Optional.empty()).lines())
                    .anyMatch(line -> line.contains(wrong.isEmpty() ? "the cable is out" : "malformed JSON"));
        }
    }

    private static InputStream breakingOff(byte[] document) {
        return new FilterInputStream(new ByteArrayInputStream(document)) {
            private boolean told;

            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                int n = super.read(to, offset, length);
                if (n < 0 && !told) {
                    told = true;
                    throw new IOException("the cable is out");
                }
                return n;
            }
        };
    }

    /** Documents drawn from a few components in several layouts, some of them cut off or scratched. */
    @Test
    void nobodyCanTellTheDifference() {
        List<String> pool = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            pool.add(i % 3 == 0 ? pretty("p" + i) : component("c" + i));
        }
        pool.add(component("a").replace("org.example", "com.kaspersky"));
        pool.add("{\"name\":\"x\",\"purl\":\"none\"}");
        pool.add("{\"name\":\"outer\",\"components\":[" + component("inner") + "]}");
        pool.add(component("long").replace("words", "w".repeat(20_000)));
        pool.add("{}");
        pool.add("null");
        pool.add("[" + component("c1") + "]");
        int leftOut = 0;
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            if (seed % 100 == 0) {
                known = new KnownComponents();
            }
            StringBuilder text = new StringBuilder(HEAD);
            String between = List.of(",", " ,\n", ",\r\n    ").get(random.nextInt(3));
            int n = random.nextInt(120);
            for (int i = 0; i < n; i++) {
                text.append(i == 0 ? "" : between).append(pool.get(random.nextInt(pool.size())));
            }
            text.append("],\"dependencies\":[{\"ref\":\"c1\",\"dependsOn\":[\"c2\",\"p3\"]}]}");
            if (random.nextInt(4) == 0) {
                text.setLength(random.nextInt(text.length()));
            } else if (random.nextInt(4) == 0) {
                text.setCharAt(random.nextInt(text.length()), "}{\",]\n".charAt(random.nextInt(6)));
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            Told plain = plain(bytes);
            Told told = told(bytes);
            assertThat(told.lines()).as("seed %d", seed).isEqualTo(plain.lines());
            leftOut += plain.seen() - told.seen();
        }
        assertThat(leftOut).isGreaterThan(5000);
    }

    private Told told(String text) {
        return told(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Told plain(String text) {
        return plain(text.getBytes(StandardCharsets.UTF_8));
    }

    private Told told(byte[] bytes) {
        return read(bytes, known);
    }

    /** As read with nothing known. */
    static Told plain(byte[] bytes) {
        return read(new ByteArrayInputStream(bytes), Optional.empty());
    }

    static Told read(byte[] bytes, KnownComponents known) {
        return read(new ByteArrayInputStream(bytes), Optional.of(known));
    }

    private static Told read(InputStream in, Optional<KnownComponents> known) {
        List<String> lines = new ArrayList<>();
        int[] seen = new int[1];
        try {
            SbomDocument document = SbomReader.read(
                    in,
                    "bom.json",
                    new ComponentSink(
                            component -> {
                                seen[0]++;
                                return onlyCounted(component, lines);
                            },
                            () -> {},
                            known));
            lines.add(document.components() + " components");
            document.notices().forEach(notice -> lines.add(notice.toString()));
            for (String ref : List.of("c1", "outer", "a")) {
                lines.add("of " + ref + " " + document.dependencies().of(ref));
            }
        } catch (FaultException e) {
            e.faults().forEach(fault -> lines.add(fault.toString()));
        }
        return new Told(lines, seen[0]);
    }

    private static boolean onlyCounted(Component component, List<String> lines) {
        boolean something = component.facts().isEmpty()
                || component.facts().stream().anyMatch(f -> f.value().contains("kaspersky"));
        if (something) {
            lines.add("component " + component.ref() + " " + component.facts() + " " + component.name());
        }
        return !something;
    }

    private static String component(String name) {
        return ("{\"type\":\"library\",\"bom-ref\":\"" + name + "\",\"group\":\"org.example\",\"name\":\"" + name
                + "\",\"version\":\"1\",\"description\":\"words {} words\",\"hashes\":[{\"alg\":\"MD5\",\"content\":\""
                + "d41d8cd98f00b204e9800998ecf8427e\"}],\"licenses\":[{\"license\":{\"id\":\"MIT\"}}]}");
    }

    private static String pretty(String name) {
        return component(name).replace(",", " ,\n      ").replace("{\"type", "{\n      \"type");
    }
}
