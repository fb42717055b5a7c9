package dev.cordon.examine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.archive.ArchiveOptions;
import dev.cordon.audit.Audit;
import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Hearing;
import dev.cordon.audit.Hearing.JudgedSource;
import dev.cordon.denylist.Level;
import dev.cordon.examine.AuditInputs.Input;
import dev.cordon.match.DenylistIndex;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.sbom.KnownComponents;
import dev.cordon.testing.Lists;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often a document is read, and what becomes of one that is not the same when it is read again. */
class DocumentReadsTest {

    private static final DenylistIndex INDEX =
            new DenylistIndex(Lists.listing("- {authority: embargo, from: \"2020-01-01\", verified: seen}"));

    private int opened;

    /** More components than there are names kept of. */
    private static final int MANY = KeptNames.MOST + 1;

    @Test
    void opensADocumentOnceWhateverIsFoundInIt() {
        JudgedSource heard = hear(bom(20_001, 304));

        assertThat(heard.examined().orElseThrow().components()).isEqualTo(20_001);
        assertThat(heard.verdicts()).hasSize(304);
        assertThat(opened).isEqualTo(1);
    }

    @Test
    void opensALargeDocumentTwiceWhateverIsFoundInIt() {
        JudgedSource large = hear(bom(MANY, 304));

        assertThat(large.verdicts()).hasSize(304);
        assertThat(opened).isEqualTo(2);
        assertThat(large.verdicts())
                .allSatisfy(v -> assertThat(v.explanation().paths()).hasSize(1));
    }

    @Test
    void opensALargeDocumentOnceWhereNothingIsFound() {
        assertThat(hear(bom(MANY, 0)).verdicts()).isEmpty();
        assertThat(opened).isEqualTo(1);
    }

    /** What is known from documents before has no name here. */
    @Test
    void opensADocumentTwiceInWhichComponentsWereLeftOut() {
        String bom = bom(2_000, 20);
        Optional<KnownComponents> known = Optional.of(new KnownComponents());
        hear(false, true, 0, known, bytes(bom));
        opened = 0;
        JudgedSource again = hear(false, true, 0, known, bytes(bom));

        assertThat(opened).isEqualTo(2);
        assertThat(again.verdicts()).isEqualTo(hear(bom).verdicts());
    }

    /** There is nothing to start from, so that no names are needed. */
    @Test
    void opensADocumentOnceWhereItDescribesNothing() {
        JudgedSource heard = hear(bom(MANY, 3).replace("metadata", "somethingElse"));

        assertThat(heard.verdicts()).hasSize(3);
        assertThat(opened).isEqualTo(1);
    }

    @Test
    void opensADocumentOnceWhereItMustObeyItsSchema() {
        assertThat(hear(true, bom(100, 3)).verdicts()).hasSize(3);
        assertThat(opened).isEqualTo(1);
    }

    @Test
    void explainsEachByItsOwnWays() {
        JudgedSource heard = hear(bom(8, 2));

        assertThat(heard.verdicts())
                .extracting(v -> v.explanation().paths().stream()
                        .map(DependencyPath::label)
                        .collect(Collectors.joining("; ")))
                .containsExactly(
                        "org.example:app:1 > org.example:c1:1 > com.acme:c3:1",
                        "org.example:app:1 > org.example:c1:1 > com.acme:c3:1 > com.acme:c7:1");
    }

    @Test
    void explainsWhatIsReadOnceOnly() {
        SbomFile stream = SbomFile.once("standard input", new ByteArrayInputStream(bytes(bom(100, 2))));
        List<JudgedSource> heard =
                audit(false).hear(new Input(stream, Optional.empty(), false, true), 0, Optional.empty());

        assertThat(heard.get(0).verdicts())
                .isNotEmpty()
                .allSatisfy(v -> assertThat(v.explanation().paths()).isNotEmpty());
    }

    @Test
    void doesNotPassOverWhatWasADocumentBefore() {
        JudgedSource heard = hear(false, false, bytes(bom(MANY, 2)), bytes("<html></html>"));

        assertThat(heard.verdicts()).hasSize(2);
        assertThat(heard.examined()).isEmpty();
        assertThat(heard.notJudged())
                .singleElement()
                .satisfies(n -> assertThat(n.toString()).contains("bom.json"));
    }

    private JudgedSource hear(String... texts) {
        return hear(false, texts);
    }

    private JudgedSource hear(boolean strict, String... texts) {
        byte[][] contents = Arrays.stream(texts).map(DocumentReadsTest::bytes).toArray(byte[][]::new);
        return hear(strict, true, contents);
    }

    /** Judges a file that has another content each time that it is opened, and at last keeps it. */
    private JudgedSource hear(boolean strict, boolean named, byte[]... contents) {
        return hear(strict, named, Hearing.MOST_RECORDED, Optional.empty(), contents);
    }

    private JudgedSource hear(
            boolean strict, boolean named, int mostRecorded, Optional<KnownComponents> known, byte[]... contents) {
        Iterator<byte[]> next = List.of(contents).iterator();
        byte[][] now = new byte[1][];
        SbomFile file = new SbomFile("bom.json", () -> open(now, next));
        return audit(strict)
                .hear(new Input(file, Optional.empty(), false, named), mostRecorded, known)
                .get(0);
    }

    private InputStream open(byte[][] now, Iterator<byte[]> next) {
        opened++;
        now[0] = next.hasNext() ? next.next() : now[0];
        return new ByteArrayInputStream(now[0]);
    }

    private static FileAudit audit(boolean strict) {
        Policy policy =
                new Policy(INDEX.denylist(), LocalDate.parse("2026-11-28"), Level.DENY, Profile.DEFAULT, List.of());
        Audit audit = new Audit(INDEX, policy, true, OptionalLong.empty());
        ArchiveStore store = new ArchiveStore(Memory.empty(), ArchiveOptions.DEFAULT);
        return new FileAudit(audit, new ArchiveAudit(audit, store, Path.of(""), new ArrayList<>()), strict);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A document that describes an application with so many components, which need each other like a tree: the first needs
     * the second and the third, that one the fourth and the fifth.
     *
     * @param found how many of them are of a listed vendor
     */
    private static String bom(int components, int found) {
        int every = found == 0 ? Integer.MAX_VALUE : components / found;
        List<String> described = new ArrayList<>();
        List<String> needs = new ArrayList<>();
        for (int i = 0; i < components; i++) {
            String group = i == 0 || i % every != every - 1 || i / every >= found ? "org.example" : "com.acme";
            String name = i == 0 ? "app" : "c" + i;
            described.add("{\"type\":\"library\",\"bom-ref\":\"r" + i + "\",\"group\":\"" + group + "\",\"name\":\""
                    + name + "\",\"version\":\"1\"}");

            String below = IntStream.of(2 * i + 1, 2 * i + 2)
                    .filter(n -> n < components)
                    .mapToObj(n -> "\"r" + n + "\"")
                    .collect(Collectors.joining(","));
            needs.add("{\"ref\":\"r" + i + "\",\"dependsOn\":[" + below + "]}");
        }
        return """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "metadata": {"component": %s},
                "components": [%s], "dependencies": [%s]}
                """.formatted(
                described.get(0), String.join(",\n", described.subList(1, components)), String.join(",\n", needs));
    }
}
