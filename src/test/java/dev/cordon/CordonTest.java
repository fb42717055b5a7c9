package dev.cordon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cordon.denylist.Level;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.testing.Boms;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One SBOM through the door: what comes out, and what a program can do wrong with it. */
class CordonTest {

    private static final Policy ACME = Policy.of(Denylists.of("acme.yaml", () -> Boms.bytes(Boms.ACME_LIST)))
            .build();

    @Test
    void saysWhatWasFoundAndWhy() {
        Report report = judge("org.example:app:1", "com.acme:lib:2");

        assertThat(report.passed()).isFalse();
        assertThat(report.denied()).isTrue();
        assertThat(report.faults()).isEmpty();
        assertThat(report.components()).isEqualTo(2);
        assertThat(report.verdicts()).singleElement().satisfies(v -> {
            assertThat(v.source()).isEqualTo("bom.json");
            assertThat(v.component()).isEqualTo("com.acme:lib:2");
            assertThat(v.vendor()).isEqualTo("acme");
            assertThat(v.level()).isEqualTo(Level.DENY);
            assertThat(v.conclusive()).isTrue();
            assertThat(v.evidence())
                    .singleElement()
                    .asString()
                    .startsWith("group-id com.acme is an identifier of Acme");
            assertThat(v.authorities()).containsExactly("embargo");
            assertThat(v.acts()).singleElement().asString().contains("Embargo", "2026-01-01");
            assertThat(v.paths()).containsExactly("org.example:app:1 > com.acme:lib:2");
            assertThat(v).hasToString("deny com.acme:lib:2 is from Acme");
        });
        assertThat(report).hasToString("Audited 2 components against 1 vendor: 1 denied, 0 warned.");
    }

    /** A near miss: a group that only begins alike. */
    @Test
    void passesWhereNothingWasFound() {
        Report report = judge("org.example:app:1", "com.acmeworks:lib:2");

        assertThat(report.passed()).isTrue();
        assertThat(report.verdicts()).isEmpty();
        assertThat(report.notices()).extracting(Notice::code).contains(NoticeCode.BUNDLED_DENYLIST_DROPPED);
    }

    @Test
    void writesEveryFormatAndLeavesTheStreamOpen() throws IOException {
        Report report = judge("com.acme:lib:2");
        for (String format : ReportFormats.ids()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            report.write(format, new FilterOutputStream(bytes) {
                @Override
                public void close() {
                    throw new AssertionError(format + " closes what it was handed");
                }
            });
            assertThat(bytes.toString(StandardCharsets.UTF_8)).as(format).contains("acme");
        }
        assertThat(fault(() -> report.write("pdf", OutputStream.nullOutputStream())))
                .isEqualTo("Report.write: 'pdf' is not a format. Use one of: " + String.join(", ", ReportFormats.ids())
                        + ". [parameter-value]");
    }

    /** Names are kept of most documents; a large one is read again for them, whatever the number of findings. */
    @Test
    void opensALargeDocumentTwiceAndAnyOtherOnce() {
        AtomicInteger opened = new AtomicInteger();

        Report report = Cordon.judge(counting(opened, large()), ACME);
        assertThat(report.verdicts()).hasSize(2).allMatch(v -> v.paths().get(0).startsWith("org.example:c0:1 > "));
        assertThat(opened).hasValue(2);

        opened.set(0);
        Cordon.judge(counting(opened, Boms.json("org.example:app:1", "com.acme:lib:2")), ACME);
        assertThat(opened).hasValue(1);
    }

    private static Sbom counting(AtomicInteger opened, String text) {
        return Sbom.of("bom.json", () -> {
            opened.incrementAndGet();
            return Boms.bytes(text);
        });
    }

    private static String large() {
        return Boms.json(IntStream.range(0, 33_000)
                .mapToObj(i -> (i == 3 || i == 32_999 ? "com.acme" : "org.example") + ":c" + i + ":1")
                .toList());
    }

    @Test
    void refusesAStreamThatWasReadBefore() {
        InputStream one = Boms.bytes(large());
        NotJudgedException again = notJudged(Sbom.of("bom.json", () -> one));
        assertThat(again)
                .hasMessageStartingWith("bom.json: it changed while it was read: when it was opened again, ")
                .hasMessageContaining("A program hands out a new stream each time. [sbom-unreadable]");
        assertThat(again.report().verdicts()).hasSize(2);
        assertThat(again.report().passed()).isFalse();

        AtomicInteger opened = new AtomicInteger();
        String changed = large().replace("\"c100\"", "\"d100\"");
        assertThat(notJudged(Sbom.of("bom.json", () -> Boms.bytes(opened.getAndIncrement() == 0 ? large() : changed))))
                .hasMessageStartingWith("bom.json: it changed while it was read. ");

        assertThat(notJudged(Sbom.of("bom.json", InputStream::nullInputStream)).faults())
                .extracting(Fault::code)
                .containsExactly(FaultCode.SBOM_NOT_RECOGNISED);
    }

    @Test
    void refusesAStreamThatFails() {
        String text = Boms.json(IntStream.range(0, 2000)
                .mapToObj(i -> (i == 1 ? "com.acme" : "org.example") + ":c" + i + ":1")
                .toList());
        for (Exception cause :
                List.of(new IOException("connection reset"), new IllegalStateException("session gone"))) {
            InputStream broken =
                    new SequenceInputStream(Boms.bytes(text.substring(0, text.length() - 90)), failing(cause));
            NotJudgedException thrown = notJudged(Sbom.of("bom.json", () -> broken));

            assertThat(thrown.faults()).extracting(Fault::code).containsExactly(FaultCode.SBOM_UNREADABLE);
            assertThat(thrown).hasMessageStartingWith("bom.json: ").hasMessageContaining(cause.getMessage());
            assertThat(thrown.report().verdicts()).extracting(Verdict::vendor).containsExactly("acme");
        }
        String half = text.substring(0, text.length() - 90);
        assertThat(notJudged(Sbom.of("bom.json", () -> Boms.bytes(half))).faults())
                .extracting(Fault::code)
                .containsExactly(FaultCode.SBOM_UNREADABLE);
    }

    @Test
    void refusesWhatCannotBeOpened(@TempDir Path folder) {
        assertThat(notJudged(Sbom.of("bom.json", () -> null))).hasMessageContaining("handed out no stream");
        assertThat(notJudged(Sbom.of("bom.json", () -> {
                    throw new IllegalStateException("no such bucket");
                })))
                .hasMessageContaining("no such bucket")
                .hasMessageEndingWith("[sbom-unreadable]");
        assertThat(notJudged(Sbom.of(folder.resolve("none.json"))))
                .hasMessageContaining("none.json")
                .hasMessageContaining("there is no such file");
    }

    @Test
    void refusesWhatHoldsNothing() {
        assertThat(notJudged(Sbom.of(
                        "vex.json", () -> Boms.bytes("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\"}"))))
                .hasMessage("vex.json: there is nothing to judge in vex.json."
                        + " Hand in SBOMs, archives, or folders that hold some. [audit-nothing]");
    }

    @Test
    void refusesNullAndEmptyNames() {
        Opener nothing = InputStream::nullInputStream;
        assertThat(Stream.<Misuse>of(
                        () -> Sbom.of(null, nothing),
                        () -> Sbom.of(" \u200b", nothing),
                        () -> Sbom.of("bom.json", null),
                        () -> Sbom.of((Path) null),
                        () -> Sbom.of(Path.of("")),
                        () -> Cordon.judge(null, ACME),
                        () -> Cordon.judge(Sbom.of("bom.json", nothing), null),
                        () -> Cordon.judging("", ACME),
                        () -> Cordon.judging("delivery", null)))
                .extracting(CordonTest::fault)
                .containsExactly(
                        "Sbom.of: the name is null. Hand it in. [parameter-value]",
                        "Sbom.of: the name is empty. Give a name: messages and reports use it. [parameter-value]",
                        "Sbom.of: what opens bom.json is null. Hand it in. [parameter-value]",
                        "Sbom.of: the file is null. Hand it in. [parameter-value]",
                        "Sbom.of: the name is empty. Give a name: messages and reports use it. [parameter-value]",
                        "Cordon.judge: the SBOM is null. Hand it in. [parameter-value]",
                        "Cordon.judge: the policy is null. Hand it in. [parameter-value]",
                        "Cordon.judging: the name is empty. Give a name: messages and reports use it. [parameter-value]",
                        "Cordon.judging: the policy is null. Hand it in. [parameter-value]");
    }

    @Test
    void readsAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("bom.json"), Boms.json("com.acme:lib:2"));

        Report report = Cordon.judge(Sbom.of(file), ACME);

        assertThat(report.verdicts()).extracting(Verdict::source).containsExactly(file.toString());
    }

    private static Report judge(String... components) {
        return Cordon.judge(Sbom.of("bom.json", () -> Boms.bytes(Boms.json(components))), ACME);
    }

    private static NotJudgedException notJudged(Sbom sbom) {
        NotJudgedException thrown = catchThrowableOfType(NotJudgedException.class, () -> Cordon.judge(sbom, ACME));
        assertThat(thrown).isNotNull();
        return thrown;
    }

    private interface Misuse {
        void run() throws Exception;
    }

    private static String fault(Misuse misuse) {
        FaultException thrown = catchThrowableOfType(FaultException.class, misuse::run);
        assertThat(thrown).isNotNull();
        return thrown.getMessage();
    }

    private static InputStream failing(Exception cause) {
        return new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (cause instanceof RuntimeException e) {
                    throw e;
                }
                throw new IOException(cause.getMessage());
            }
        };
    }
}
