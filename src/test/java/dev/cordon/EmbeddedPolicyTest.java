package dev.cordon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cordon.denylist.Level;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.testing.Boms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies that a program puts together. */
class EmbeddedPolicyTest {

    private static final Sbom SBOM =
            Sbom.of("bom.json", () -> Boms.bytes(Boms.json("org.example:app:1", "com.acme:lib:2")));

    private static Denylists acme() {
        return Denylists.of("acme.yaml", () -> Boms.bytes(Boms.ACME_LIST));
    }

    private static Level judged(Policy policy) {
        return Cordon.judge(SBOM, policy).verdicts().get(0).level();
    }

    @Test
    void setsLevelsAndTheDateAndFrom() {
        assertThat(judged(Policy.of(acme()).build())).isEqualTo(Level.DENY);
        assertThat(judged(Policy.of(acme()).warn("acme").build())).isEqualTo(Level.WARN);
        assertThat(judged(Policy.of(acme()).warn("acme").deny("embargo").build()))
                .isEqualTo(Level.WARN);
        assertThat(judged(Policy.of(acme()).note("embargo").build())).isEqualTo(Level.NOTE);
        assertThat(judged(Policy.of(acme()).allow("embargo").build())).isEqualTo(Level.ALLOW);
        assertThat(judged(Policy.of(acme()).note("embargo").profile("strict").build()))
                .isEqualTo(Level.NOTE);
        assertThat(judged(Policy.of(acme()).asOf(LocalDate.parse("2025-12-31")).build()))
                .isEqualTo(Level.NOTE);

        Policy before = Policy.of(acme()).asOf(LocalDate.parse("2025-12-31")).build();
        assertThat(Cordon.judge(SBOM, before).verdicts())
                .allMatch(v -> v.authorities().isEmpty());

        assertThat(Cordon.judge(SBOM, Policy.of(acme()).warn("acme").build()).passed())
                .isTrue();
        assertThat(Cordon.judge(
                                SBOM,
                                Policy.of(acme())
                                        .warn("acme")
                                        .failOn(Level.WARN)
                                        .build())
                        .denied())
                .isTrue();
        assertThat(Cordon.judge(
                                SBOM,
                                Policy.of(acme())
                                        .maxUnidentified(0)
                                        .warn("acme")
                                        .build())
                        .passed())
                .isTrue();
    }

    /** Whoever reads a report must hear what makes it milder. */
    @Test
    void saysWhatWasLowered() throws IOException {
        Report report = Cordon.judge(
                SBOM,
                Policy.of(acme())
                        .warn("acme")
                        .asOf(LocalDate.parse("2026-02-01"))
                        .build());

        assertThat(report.notices())
                .extracting(Notice::code)
                .contains(NoticeCode.LEVEL_LOWERED, NoticeCode.JUDGED_AS_OF, NoticeCode.BUNDLED_DENYLIST_DROPPED);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        report.write("json", json);
        String written = json.toString(StandardCharsets.UTF_8);
        assertThat(written).contains("\"origin\" : \"program\"", "\"maven\" : \"none\"");
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(getClass().getResourceAsStream("/dev/cordon/report.schema.json"));
        assertThat(schema.validate(written, InputFormat.JSON)).isEmpty();
    }

    @Test
    void joinsLists(@TempDir Path folder) throws IOException {
        Path own = Files.writeString(folder.resolve("acme.yaml"), Boms.ACME_LIST);
        Policy policy = Policy.of(Denylists.bundled("us-foreign-adversary", "eu-sanctions")
                        .and(own))
                .build();
        Sbom both = Sbom.of(
                "bom.json", () -> Boms.bytes(Boms.json("org.example:app:1", "com.acme:lib:2", "com.kaspersky:x:1")));

        Report report = Cordon.judge(both, policy);

        assertThat(report.verdicts()).extracting(Verdict::vendor).contains("acme", "kaspersky");
        assertThat(report.notices()).extracting(Notice::code).doesNotContain(NoticeCode.BUNDLED_DENYLIST_DROPPED);
    }

    /** A policy lives for as long as its program, and a waiver ends on its day all the same. */
    @Test
    void aWaiverEndsWhileTheProgramRuns() {
        LocalDate end = LocalDate.now(ZoneOffset.UTC).plusDays(20);
        Policy policy = Policy.of(acme())
                .waivers("w.yaml", () -> Boms.bytes(waiver(end.toString())))
                .build();

        assertThat(judgeOn(policy, end).verdicts()).allMatch(Verdict::waived).hasSize(1);
        Report after = judgeOn(policy, end.plusDays(1));
        assertThat(after.denied()).isTrue();
        assertThat(after.notices()).extracting(Notice::code).contains(NoticeCode.WAIVER_EXPIRED);
    }

    private static Report judgeOn(Policy policy, LocalDate today) {
        try (Judging judging = new Judging("delivery", policy, Optional.empty(), today)) {
            judging.sbom(SBOM);
            return judging.report();
        }
    }

    private static String waiver(String expires) {
        return """
                cordonWaivers: 1
                waivers:
                  - {id: one, vendor: acme, component: "pkg:maven/com.acme/lib", reason: r, approvedBy: a, expires: "%s"}
                """.formatted(expires);
    }

    @Test
    void deniesByCoordinatesAsThePomDoes() {
        Report report = Cordon.judge(
                SBOM,
                Policy.of(acme()).deny("org.example:*").warn("com.acme:other").build());

        assertThat(report.verdicts())
                .extracting(v -> v.vendor() + " " + v.level())
                .containsExactlyInAnyOrder("acme DENY", "org.example:* DENY");
        assertThat(report.verdicts())
                .filteredOn(v -> v.vendor().equals("org.example:*"))
                .singleElement()
                .satisfies(
                        v -> assertThat(v.acts()).singleElement().asString().contains("This program's own denylist"));
        assertThat(Cordon.judge(
                                SBOM,
                                Policy.of(acme())
                                        .warn("org.exampl:*", "org.example:ap")
                                        .build())
                        .verdicts())
                .as("what only looks like it")
                .extracting(Verdict::vendor)
                .containsExactly("acme");
    }

    @Test
    void refusesCoordinatesThatCannotBeOnADenylist() {
        FaultException thrown = catchThrowableOfType(
                FaultException.class,
                () -> Policy.of(acme())
                        .deny("org.example:app", "org.example:app:1")
                        .warn("org.example:app")
                        .note("acmee")
                        .build());

        assertThat(thrown.faults())
                .extracting(f -> f.code().id() + ": " + f.what())
                .containsExactlyInAnyOrder(
                        "policy-contradiction: 'org.example:app' is set to both warn and deny",
                        "parameter-value: 'org.example:app:1' is no pattern that Cordon knows",
                        "policy-unknown-id: 'acmee' names no vendor, authority or scope of the loaded lists"
                                + " (set in: program)");
        assertThatThrownBy(() -> Policy.of(acme()).allow("org.example:*").build())
                .hasMessageContaining("patterns cannot be allowed");
    }

    @Test
    void boundsHowLongAWaiverHolds() {
        LocalDate end = LocalDate.now(ZoneOffset.UTC).plusDays(20);
        Policy.Builder builder = Policy.of(acme()).waivers("w.yaml", () -> Boms.bytes(waiver(end.toString())));

        assertThat(judged(builder.maxWaiverDays(21).build())).isEqualTo(Level.ALLOW);
        assertThatThrownBy(() -> builder.maxWaiverDays(18).build())
                .hasMessageContaining("days away, and cordon.maxWaiverDays accepts 18")
                .hasMessageEndingWith("[waivers-invalid]");
        assertThatThrownBy(() -> builder.maxWaiverDays(0).build())
                .hasMessage("w.yaml: this policy accepts no waivers: its maxWaiverDays is 0."
                        + " Leave the file out, or ask whoever set that. [waivers-forbidden]");
        assertThat(judged(Policy.of(acme()).maxWaiverDays(0).build()))
                .as("no waivers, none refused")
                .isEqualTo(Level.DENY);
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        FaultException thrown = catchThrowableOfType(
                FaultException.class,
                () -> Policy.of(acme())
                        .warn("acmee")
                        .profile("dod")
                        .waivers("w.yaml", () -> Boms.bytes(waiver("soon")))
                        .waivers(Path.of("none.yaml"))
                        .nameList("names.csv", () -> Boms.bytes("a,b\n1,2\n"))
                        .build());

        assertThat(thrown.faults())
                .extracting(Fault::code)
                .containsExactlyInAnyOrder(
                        FaultCode.POLICY_UNKNOWN_ID,
                        FaultCode.POLICY_UNKNOWN_ID,
                        FaultCode.WAIVERS_INVALID,
                        FaultCode.WAIVERS_UNREADABLE,
                        FaultCode.NAME_LIST_NOT_READ);
        assertThat(thrown)
                .hasMessageContaining(
                        "'acmee' names no vendor, authority or scope of the loaded lists (set in: program)")
                .hasMessageContaining("none.yaml: the waiver file cannot be read: there is no such file")
                .hasMessageContaining("Did you mean 'acme'?");
    }

    @Test
    void refusesListsThatCannotBeUsed() {
        assertThatThrownBy(() -> Denylists.bundled("eu-sanction"))
                .hasMessageStartingWith(
                        "Denylists.bundled: no denylist that comes with Cordon is called 'eu-sanction'.")
                .hasMessageContaining("eu-sanctions")
                .hasMessageEndingWith("[denylist-unreadable]");
        assertThatThrownBy(() -> Policy.of(Denylists.bundled(new String[0])).build())
                .hasMessageEndingWith("[denylist-none]");
        assertThatThrownBy(() -> Denylists.of(Path.of("none.yaml"))).hasMessageEndingWith("[denylist-unreadable]");
        assertThatThrownBy(() -> Denylists.of("large.yaml", EmbeddedPolicyTest::endless))
                .hasMessageContaining("the denylist is larger than 33554432 bytes");
        assertThatThrownBy(() -> Policy.of(Denylists.of("a.yaml", () -> Boms.bytes("a: 1")))
                        .build())
                .hasMessageContaining("a.yaml:1:")
                .hasMessageContaining("[denylist-invalid]");
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
    }

    @Test
    void refusesWrongValues() {
        Policy.Builder builder = Policy.of(acme());
        for (Runnable wrong : List.<Runnable>of(
                () -> Policy.of(null),
                () -> builder.asOf(null),
                () -> builder.failOn(null),
                () -> builder.failOn(Level.NOTE),
                () -> builder.profile("dodo"),
                () -> builder.profile(null),
                () -> builder.deny(""),
                () -> builder.deny((String[]) null),
                () -> builder.allow("acme", null),
                () -> builder.waivers(null),
                () -> builder.waivers("", () -> null),
                () -> builder.nameList(null),
                () -> builder.maxUnidentified(-1),
                () -> builder.maxWaiverDays(-1),
                () -> builder.onUnreadable(null),
                () -> builder.onUnreadable("warm"))) {
            assertThatThrownBy(wrong::run)
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e -> assertThat(e.faults())
                                    .extracting(Fault::code)
                                    .containsExactly(FaultCode.PARAMETER_VALUE));
        }
        assertThatThrownBy(() -> builder.profile("dodo")).hasMessageContaining("dod");
        assertThatThrownBy(() -> builder.onUnreadable("warm"))
                .hasMessageContaining("Did you mean 'warn'? Use one of: fail, warn.");
    }
}
