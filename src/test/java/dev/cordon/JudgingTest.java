package dev.cordon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.archive.Tars;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.NoticeCode;
import dev.cordon.testing.Boms;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many things through the door, from many threads, into one report. */
class JudgingTest {

    private static final Policy ACME = acme().build();

    /** A hundred documents: in ten something is found, five break off, five are none. */
    private static List<Sbom> documents(int components) {
        return IntStream.range(0, 100)
                .mapToObj(i -> {
                    String text = Boms.json(IntStream.range(0, components)
                            .mapToObj(c -> (i % 10 == 7 && c == 5 ? "com.acme" : "org.example" + i) + ":c" + c + ":1")
                            .toList());
                    int half = text.length() / 2;
                    return sbom(
                            "doc-" + i + ".json", i % 20 == 3 ? text.substring(0, half) : i % 20 == 4 ? "{}" : text);
                })
                .toList();
    }

    @Test
    void theReportIsTheSameWhateverTheOrderAndTheThreads() throws Exception {
        // With some 400 components each, they have more facts than the record has room for.
        List<Sbom> documents = documents(400);
        String alone = body(judge(documents, 1));
        List<Sbom> shuffled = new ArrayList<>(documents);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(body(judge(shuffled, 4)).equals(alone)).isTrue();
        assertThat(alone.lines().filter(line -> line.contains("\"seenIn\" : "))).hasSizeBetween(30_000, 34_000);
    }

    @Test
    void nothingIsLostAndNothingHidesTheRest() throws Exception {
        Report report = judge(documents(50), 4);

        assertThat(report.verdicts()).hasSize(10);
        assertThat(report.faults())
                .extracting(f -> f.where().source() + " " + f.code().id())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 100)
                        .filter(i -> i % 20 == 3 || i % 20 == 4)
                        .mapToObj(
                                i -> "doc-" + i + ".json " + (i % 20 == 3 ? "sbom-unreadable" : "sbom-not-recognised"))
                        .toList());
        assertThat(report.components()).isEqualTo(90 * 50);
        assertThat(report.passed()).isFalse();
        assertThatThrownBy(report::orThrow)
                .isInstanceOfSatisfying(
                        NotJudgedException.class, e -> assertThat(e.report()).isSameAs(report));
    }

    private static Report judge(List<Sbom> documents, int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (Judging judging = Cordon.judging("delivery", ACME)) {
            List<Future<?>> all = new ArrayList<>();
            documents.forEach(sbom -> all.add(pool.submit(() -> judging.sbom(sbom))));
            for (Future<?> one : all) {
                one.get();
            }
            return judging.report();
        } finally {
            pool.shutdown();
        }
    }

    /** A file of a folder is looked at with the folder, so that nothing is said of what only its first bytes call an archive. */
    @Test
    void saysOfNoLayerThatNothingIsInIt(@TempDir Path folder) throws IOException {
        String digits = "ab".repeat(32);
        Path blobs = Files.createDirectories(folder.resolve("image/blobs/sha256"));
        Files.write(
                blobs.resolve(digits),
                new Tars()
                        .with("var/lib/dpkg/status", "Package: kesl\nVersion: 1\n".getBytes(StandardCharsets.UTF_8))
                        .build());
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Files.writeString(empty.resolve("readme.txt"), "nothing");
        try (Judging judging = Cordon.judging("delivery", ACME)) {
            judging.file(folder.resolve("image"));
            judging.file(empty);

            assertThat(judging.report().notices())
                    .filteredOn(n -> n.code() == NoticeCode.NOTHING_IN_IT)
                    .singleElement()
                    .satisfies(n -> assertThat(n.message()).contains("empty"));
        }
    }

    @Test
    void looksIntoFilesArchivesAndFolders(@TempDir Path folder) throws IOException {
        Path libs = Files.createDirectory(folder.resolve("libs [1]"));
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(libs.resolve("lib.jar")))) {
            jar.putNextEntry(new ZipEntry("com/acme/Thing.class"));
        }
        Files.writeString(libs.resolve("bom.json"), Boms.json("com.acme:lib:2"));
        Files.writeString(libs.resolve("readme.txt"), "nothing");
        Path single = Files.writeString(folder.resolve("single.xml"), Boms.xml("com.acme:other:1"));
        try (Judging judging = Cordon.judging("delivery", ACME)) {
            judging.file(libs);
            judging.file(single);
            judging.file(folder.resolve("none.zip"));

            Report report = judging.report();

            assertThat(report.verdicts())
                    .extracting(v -> folder.relativize(Path.of(v.source())).toString() + " " + v.level())
                    .containsExactlyInAnyOrder("libs [1] DENY", "libs [1]/bom.json DENY", "single.xml DENY");
            assertThat(report.faults())
                    .extracting(Fault::what)
                    .containsExactly("'" + folder.resolve("none.zip") + "' leads to no file");
            assertThat(report.notices())
                    .filteredOn(n -> n.code() == NoticeCode.FILES_PASSED_OVER)
                    .singleElement()
                    .satisfies(n -> assertThat(n.message()).contains("readme.txt"));
        }
    }

    private static byte[] jar(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            for (String entry : entries) {
                jar.putNextEntry(new ZipEntry(entry));
                if (entry.endsWith(".json")) {
                    jar.write(Boms.json("org.example:app:1", "com.acme:other:1").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return bytes.toByteArray();
    }

    /** Known by their content: what is called a text may be an archive, and a name ends with the name of the file. */
    @Test
    void looksIntoWhatLiesAnywhere() throws IOException {
        byte[] jar = jar("com/acme/Thing.class", "META-INF/sbom/bom.json");
        byte[] clean = jar("org/example/Thing.class");
        AtomicInteger opened = new AtomicInteger();
        try (Judging judging = Cordon.judging("delivery", ACME)) {
            judging.file("s3://bucket/lib.jar", () -> {
                opened.incrementAndGet();
                return new ByteArrayInputStream(jar);
            });
            judging.file("notes.txt", () -> new ByteArrayInputStream(jar));
            judging.file("clean.jar", () -> new ByteArrayInputStream(clean));
            judging.file("bom", () -> Boms.bytes(Boms.json("org.example:app:1", "com.acme:lib:2")));

            Report report = judging.report();

            assertThat(report.verdicts())
                    .extracting(v -> v.source() + " " + v.level())
                    .contains("s3://bucket/lib.jar DENY", "notes.txt DENY", "bom DENY")
                    .noneMatch(v -> v.startsWith("clean.jar"));
            assertThat(report.faults()).isEmpty();
            assertThat(opened).hasValue(1);
            assertThat(body(report)).doesNotContain(System.getProperty("java.io.tmpdir") + "/cordon-");
        }
    }

    @Test
    void whatLiesAnywhereAndCannotBeReadIsAFault() throws IOException {
        byte[] jar = jar("com/acme/Thing.class", "com/acme/Other.class");
        try (Judging judging = Cordon.judging("delivery", ACME)) {
            judging.file("half.jar", () -> new ByteArrayInputStream(jar, 0, jar.length / 2));
            judging.file("gone.jar", () -> {
                throw new FileNotFoundException("no such key");
            });
            judging.file("none.jar", () -> null);
            judging.file("text.txt", () -> Boms.bytes("neither SBOM nor archive"));
            judging.file("empty", () -> Boms.bytes(""));
            assertThatThrownBy(() -> judging.file("half.jar", () -> new ByteArrayInputStream(jar)))
                    .hasMessageContaining("two documents are called 'half.jar'");
            assertThatThrownBy(() -> judging.file("", () -> null)).isInstanceOf(FaultException.class);
            assertThatThrownBy(() -> judging.file("a.jar", null)).isInstanceOf(FaultException.class);

            Report report = judging.report();

            assertThat(report.passed()).isFalse();
            assertThat(report.faults())
                    .extracting(f -> f.where().source() + " " + f.code().id())
                    .containsExactlyInAnyOrder(
                            "half.jar archive-unreadable",
                            "gone.jar archive-unreadable",
                            "none.jar archive-unreadable",
                            "text.txt sbom-not-recognised",
                            "empty sbom-not-recognised",
                            "delivery parameter-value");
        }
    }

    private static Policy.Builder acme() {
        return Policy.of(Denylists.of("acme.yaml", () -> Boms.bytes(Boms.ACME_LIST)));
    }

    @Test
    void aStrictPolicyTakesOnlyWhatObeysItsSchema() {
        String valid = Boms.json("org.example:app:1", "org.example:lib:1");
        String odd = valid.replace("\"version\": 1,", "\"version\": 1, \"colour\": \"red\",");

        assertThat(Cordon.judge(sbom("odd.json", odd), acme().build()).passed()).isTrue();
        assertThat(Cordon.judge(
                                sbom("valid.json", valid),
                                acme().strictSbom(true).build())
                        .passed())
                .isTrue();
        assertThatThrownBy(() -> Cordon.judge(
                        sbom("odd.json", odd), acme().strictSbom(true).build()))
                .isInstanceOfSatisfying(
                        NotJudgedException.class,
                        e -> assertThat(e.report().faults())
                                .extracting(Fault::code)
                                .containsExactly(FaultCode.SBOM_SCHEMA));
    }

    @Test
    void whatCannotBeReadIsAcceptedWhereThePolicySaysSo(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.zip"), "PK\u0003\u0004 and no more");
        String half = Boms.json("org.example:app:1", "com.acme:lib:2").substring(0, 120);
        try (Judging judging =
                Cordon.judging("delivery", acme().onUnreadable("warn").build())) {
            judging.sbom(sbom("whole.json", Boms.json("org.example:app:1")));
            judging.sbom(sbom("half.json", half));
            judging.file(broken);

            Report report = judging.report();

            assertThat(report.passed()).isTrue();
            assertThat(report.faults()).isEmpty();
            assertThat(report.accepted())
                    .extracting(Fault::code)
                    .containsExactlyInAnyOrder(FaultCode.SBOM_UNREADABLE, FaultCode.ARCHIVE_UNREADABLE);
            assertThat(report.orThrow()).isSameAs(report);
        }
        try (Judging judging =
                Cordon.judging("delivery", acme().onUnreadable("warn").build())) {
            judging.file(folder.resolve("none.zip"));

            assertThat(judging.report().passed()).as("what is not there").isFalse();
        }
        try (Judging judging =
                Cordon.judging("delivery", acme().onUnreadable("fail").build())) {
            judging.sbom(sbom("half.json", half));

            Report report = judging.report();

            assertThat(report.passed()).isFalse();
            assertThat(report.accepted()).isEmpty();
        }
    }

    @Test
    void twoDocumentsOfOneNameAreAFaultAndTheReportSaysSo() {
        try (Judging judging = Cordon.judging("delivery", ACME)) {
            judging.sbom(sbom("a.json", Boms.json("org.example:app:1")));
            assertThatThrownBy(() -> judging.sbom(sbom("a.json", Boms.json("com.acme:lib:1"))))
                    .isInstanceOf(FaultException.class)
                    .hasMessage(
                            "delivery: two documents are called 'a.json'."
                                    + " Give each a name of its own: reports name findings and faults by it. [parameter-value]");
            // A near miss: another name.
            judging.sbom(sbom("A.json", Boms.json("org.example:app:1")));

            Report report = judging.report();

            assertThat(report.passed()).isFalse();
            assertThat(report.components()).isEqualTo(2);
            assertThat(report.faults()).extracting(Fault::code).containsExactly(FaultCode.PARAMETER_VALUE);
        }
    }

    @Test
    void isOfNoUseAfterItsEnd() {
        Judging judging = Cordon.judging("delivery 4.2", ACME);
        judging.sbom(sbom("a.json", Boms.json("org.example:app:1")));
        assertThat(judging.report().passed()).isTrue();
        judging.close();

        String message =
                "The judging 'delivery 4.2' has ended: its report was made. Begin another with Cordon.judging.";
        assertThatThrownBy(() -> judging.sbom(sbom("b.json", "")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> judging.file(Path.of("x"))).hasMessage(message);
        assertThatThrownBy(judging::report).hasMessage(message);

        Judging closed = Cordon.judging("delivery 4.3", ACME);
        closed.close();
        closed.close();
        assertThatThrownBy(closed::report)
                .hasMessage("The judging 'delivery 4.3' has ended: it was closed. Begin another with Cordon.judging.");
    }

    @Test
    void cannotEndWhileADocumentIsOpenedForIt() {
        try (Judging judging = Cordon.judging("delivery", ACME)) {
            judging.sbom(Sbom.of("a.json", () -> {
                judging.report();
                return Boms.bytes("");
            }));

            assertThat(judging.report().faults())
                    .singleElement()
                    .satisfies(f -> assertThat(f.what()).contains("cannot end while"));
        }
    }

    @Test
    void aReportOfNothingHasNotPassed() {
        try (Judging judging = Cordon.judging("delivery", ACME)) {
            assertThatThrownBy(() -> judging.sbom(null)).isInstanceOf(FaultException.class);
            assertThatThrownBy(() -> judging.file(null)).isInstanceOf(FaultException.class);

            Report report = judging.report();

            assertThat(report.passed()).isFalse();
            assertThat(report.faults())
                    .extracting(Fault::toString)
                    .containsExactly("delivery: there is nothing to judge in delivery."
                            + " Hand in SBOMs, archives, or folders that hold some. [audit-nothing]");
        }
    }

    /** The thread of a document may die of what nobody catches. */
    @Test
    void aDocumentWhoseThreadBrokeOffIsNotJudged() {
        try (Judging judging = Cordon.judging("delivery", ACME)) {
            judging.sbom(sbom("a.json", Boms.json("org.example:app:1")));
            assertThatThrownBy(() -> judging.sbom(Sbom.of("b.json", () -> {
                        throw new AssertionError("unlike any other");
                    })))
                    .hasMessageContaining("unlike any other");

            assertThat(judging.report().faults())
                    .extracting(f -> f.where() + " " + f.code())
                    .containsExactly("b.json INTERNAL_ERROR");
        }
    }

    private static Sbom sbom(String name, String text) {
        return Sbom.of(name, () -> Boms.bytes(text));
    }

    /** The report without when and where it was made. */
    private static String body(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.write("json", out);
        return out.toString(StandardCharsets.UTF_8).replaceFirst("(?s)\"run\" : \\{.*?}", "");
    }
}
