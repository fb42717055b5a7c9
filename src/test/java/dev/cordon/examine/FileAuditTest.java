package dev.cordon.examine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.archive.ArchiveOptions;
import dev.cordon.archive.Jars;
import dev.cordon.archive.OnUnreadable;
import dev.cordon.archive.UnreadPart;
import dev.cordon.audit.Audit;
import dev.cordon.audit.Hearing.JudgedSource;
import dev.cordon.audit.NotJudged;
import dev.cordon.audit.Outcome;
import dev.cordon.audit.Report;
import dev.cordon.bytes.ArchiveLimits;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.report.ReportSentence;
import dev.cordon.testing.Lists;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is broken among many files hides nothing of the others, and what says nothing is not taken for a clean bill. */
class FileAuditTest {

    private static final String ACME = component("com.acme");
    private static final String PLAIN = component("org.example");

    @TempDir
    private Path base;

    private final Queue<UnreadPart> unread = new ConcurrentLinkedQueue<>();

    @Test
    void reportsTheGoodOnesAndNamesTheBrokenOnes() throws IOException {
        for (int i = 0; i < 7; i++) {
            write("good-" + i + ".json", bom(i == 3 ? ACME : PLAIN));
        }
        String whole = bom(PLAIN + ", " + PLAIN.replace("plain", "other"));
        write("cut.json", whole.substring(0, whole.length() - 20));
        write("newer.json", bom(PLAIN).replace("1.6", "9.9"));

        Report report = audit(OnUnreadable.FAIL, ".");

        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.isComplete()).isFalse();
        assertThat(report.survey().examined()).hasSize(7);
        assertThat(report.faults())
                .extracting(f -> f.where().source() + " " + f.code().id())
                .containsExactly("cut.json sbom-unreadable", "newer.json sbom-unknown-version");
        assertThat(ReportSentence.of(report))
                .isEqualTo("Audited 7 components of 7 sources against 1 vendor: 1 denied, 0 warned; 2 not judged.");
    }

    /** What was read of a document before it broke off was found all the same. */
    @Test
    void keepsWhatWasFoundBeforeADocumentBreaksOff() throws IOException {
        String whole = bom(ACME + ", " + PLAIN);
        write("cut.json", whole.substring(0, whole.length() - 5));

        Report report = audit(OnUnreadable.FAIL, "cut.json");

        assertThat(report.verdicts()).extracting(v -> v.source().name()).containsExactly("cut.json");
        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.survey().examined()).isEmpty();
        assertThat(report.faults()).extracting(Fault::code).containsExactly(FaultCode.SBOM_UNREADABLE);
    }

    @Test
    void whatTheUserDoesWithoutIsRecordedAndStopsNothing() throws IOException {
        write("good.json", bom(PLAIN));
        write("cut.json", "{\"bomFormat\": \"CycloneDX\", ");

        Report report = audit(OnUnreadable.RECORD, ".", "none.json");

        assertThat(report.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(report.isComplete()).isFalse();
        assertThat(report.survey().notJudged())
                .filteredOn(NotJudged::accepted)
                .extracting(n -> n.fault().where().source())
                .containsExactly("cut.json");
        assertThat(report.survey().notExamined())
                .singleElement()
                .satisfies(u -> assertThat(u.name()).startsWith("cut.json"));
        // A near miss: a name that leads nowhere is a mistake in the settings, not a file that cannot be read.
        assertThat(report.faults()).extracting(Fault::code).containsExactly(FaultCode.AUDIT_NOTHING);
    }

    @Test
    void saysWhatADocumentWithoutComponentsIs() throws IOException {
        write("none.json", "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\"}");
        write("null.json", "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": null}");
        write("empty.json", bom(""));
        write(
                "vex.json",
                "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.4\", \"vulnerabilities\": [{\"id\": \"CVE-2022-3996\"}]}");
        write(
                "vex.xml",
                "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.4\"><vulnerabilities><vulnerability/></vulnerabilities></bom>");
        for (String name : List.of("none.json", "null.json", "empty.json", "vex.json", "vex.xml")) {
            Report report = audit(OnUnreadable.FAIL, name);

            assertThat(report.notices()).extracting(Notice::code).as(name).containsExactly(NoticeCode.NOTHING_IN_IT);
            assertThat(report.notices().get(0).message().contains("VEX"))
                    .as(name)
                    .isEqualTo(name.startsWith("vex"));
        }
    }

    /** A near miss: the component that a document describes is one that is looked at. */
    @Test
    void looksAtTheComponentThatADocumentDescribes() throws IOException {
        write(
                "only.json",
                "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"metadata\": {\"component\": " + ACME
                        + "}}");

        Report report = audit(OnUnreadable.FAIL, "only.json");

        assertThat(report.survey().componentCount()).isEqualTo(1);
        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.notices()).isEmpty();
    }

    /** A record that lacks something cannot make up for it; one that is whole can be judged again. */
    @Test
    void aRecordThatIsNotCompleteIsNoneOfACompleteBuild() throws IOException {
        String record = """
                {"cordonReport": "2.0", "body": {"source": {"kind": "reactor", "name": "g:top:1"}, "outcome": "incomplete",
                 "examined": [{"kind": "maven-module", "name": "g:top:1", "components": 1, "unidentified": 0, "recorded": 0},
                  {"kind": "reactor", "name": "g:top:1", "components": 1, "unidentified": 0, "recorded": 1}],
                 "components": [{"ref": "pkg:maven/org.example/plain@1", "name": "plain", "facts": []}],
                 "notJudged": [{"code": "archive-unreadable", "what": "it is cut short", "where": "lib/x.jar", "next": "n", "accepted": true}]}}
                """;
        write("aggregate.json", record);
        write("whole.json", record.replaceAll("\\{\"code\".*true\\}", ""));

        Report report = audit(OnUnreadable.FAIL, "aggregate.json");
        Report accepted = audit(OnUnreadable.RECORD, "aggregate.json");
        Report whole = audit(OnUnreadable.FAIL, "whole.json");

        assertThat(report.faults()).extracting(Fault::code).containsExactly(FaultCode.RECORD_INCOMPLETE);
        assertThat(report.faults().get(0).what()).endsWith("It did not judge lib/x.jar: it is cut short");
        assertThat(report.survey().componentCount()).isEqualTo(1);
        assertThat(accepted.faults()).isEmpty();
        assertThat(accepted.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(whole.outcome()).isEqualTo(Outcome.PASSED);
    }

    /** What is called so at the root of a delivery is its SBOM if it says that it is one, and else nothing. */
    @Test
    void judgesTheSbomAtTheRootOfADelivery() {
        Jars.write(
                base.resolve("sbom.zip"), new Jars().with("bom.json", bom(ACME)).build());
        Jars.write(
                base.resolve("parts.zip"),
                new Jars().with("bom.json", "{\"parts\":[]}").build());

        Report parts = audit(OnUnreadable.FAIL, "parts.zip");

        assertThat(audit(OnUnreadable.FAIL, "sbom.zip").verdicts())
                .extracting(v -> v.verdict().level())
                .containsExactly(Level.DENY);
        assertThat(parts.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(parts.notices()).isEmpty();
        assertThat(unread).isEmpty();
    }

    /** The SBOM of a delivery is a part of what is examined; that of a library in it is somebody else's. */
    @Test
    void cannotJudgeADeliveryWithABrokenSbomOfItsOwn() {
        String whole = bom(ACME + ", " + PLAIN);
        String half = whole.substring(0, whole.length() - 5);
        Jars.write(
                base.resolve("own.zip"),
                new Jars().with("META-INF/sbom/bom.json", half).build());
        Jars.write(
                base.resolve("library.zip"),
                new Jars()
                        .stored(
                                "lib/a.jar",
                                new Jars().with("META-INF/sbom/bom.json", half).build())
                        .build());

        Report own = audit(OnUnreadable.FAIL, "own.zip");
        Report library = audit(OnUnreadable.FAIL, "library.zip");

        assertThat(own.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(own.faults())
                .extracting(f -> f.where().source() + " " + f.code().id())
                .containsExactly("own.zip!/META-INF/sbom/bom.json sbom-unreadable");
        assertThat(audit(OnUnreadable.RECORD, "own.zip").faults()).isEmpty();
        assertThat(library.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(library.verdicts()).extracting(v -> v.verdict().level()).containsExactly(Level.WARN);
        assertThat(library.notices()).extracting(Notice::code).contains(NoticeCode.ARCHIVE_ENTRY_BROKEN);
        assertThat(unread)
                .extracting(UnreadPart::name)
                .containsExactly("library.zip!/lib/a.jar!/META-INF/sbom/bom.json");
    }

    /** In a folder they may be anybody's; what is named itself is judged, at ordinary levels. */
    @Test
    void aLockFileThatIsNamedIsJudged() throws IOException {
        write("requirements.txt", "acme-tool==1.0\n-r more.txt\n");
        write("package-lock.json", "{\"lockfileVersion\": 9}");

        Report named = audit(OnUnreadable.FAIL, "requirements.txt", "package-lock.json");

        assertThat(named.survey().examined()).singleElement().satisfies(examined -> {
            assertThat(examined.source().kind()).isEqualTo(Source.Kind.LOCK_FILE);
            assertThat(examined.components()).isEqualTo(1);
        });
        assertThat(unread).extracting(UnreadPart::name).containsExactly("requirements.txt:2");
        assertThat(named.faults())
                .extracting(f -> f.code() + " " + f.what())
                .containsExactly(FaultCode.LOCK_FILE_UNREADABLE
                        + " the lock file of npm is of version 9, and Cordon reads the versions 1, 2 and 3");
        assertThat(audit(OnUnreadable.FAIL, ".").survey().examined())
                .extracting(e -> e.source().kind())
                .doesNotContain(Source.Kind.LOCK_FILE);
    }

    /** What an archive holds is held in memory to be read, and therefore bounded; files need not be held. */
    @Test
    void aFolderHoldsAsManyDocumentsAsYouLike() throws IOException {
        Jars archive = new Jars();
        for (int i = 0; i < 7; i++) {
            write("bom-" + i + ".cdx.json", bom(i == 6 ? ACME : PLAIN));
            archive.with("bom-" + i + ".cdx.json", bom(PLAIN));
        }
        ArchiveLimits limits = new ArchiveLimits(8, 100, 100, 4L * bom(PLAIN).length(), 1 << 20, 1 << 20);

        Report folder = audit(limits, OnUnreadable.FAIL, ".");
        Jars.write(base.resolve("delivery.zip"), archive.build());
        Report whole = audit(limits, OnUnreadable.FAIL, "delivery.zip");

        assertThat(folder.faults()).isEmpty();
        assertThat(folder.survey().examined()).hasSize(7);
        assertThat(folder.verdicts()).extracting(v -> v.source().name()).containsExactly("bom-6.cdx.json");
        assertThat(whole.survey().examined())
                .extracting(e -> e.source().kind())
                .filteredOn(Source.Kind.SBOM::equals)
                .hasSize(4);
        assertThat(unread).hasSize(3).allSatisfy(part -> assertThat(part.why()).contains("may be held"));
    }

    private Report audit(OnUnreadable onUnreadable, String... names) {
        return audit(ArchiveLimits.DEFAULT, onUnreadable, names);
    }

    private Report audit(ArchiveLimits limits, OnUnreadable onUnreadable, String... names) {
        Denylist list = Lists.listing("- {authority: embargo, from: \"2026-01-01\", verified: seen}");
        Policy policy = new Policy(list, LocalDate.parse("2026-11-24"), Level.DENY, Profile.DEFAULT, List.of());
        Audit audit = new Audit(new DenylistIndex(list), policy, true, OptionalLong.empty());
        ArchiveOptions options = new ArchiveOptions(limits, onUnreadable, false);
        ArchiveStore store = new ArchiveStore(Memory.empty(), options);
        FileAudit files = new FileAudit(audit, new ArchiveAudit(audit, store, base, unread), false);
        AuditInputs.Found found = new AuditInputs(base, base, InputStream.nullInputStream()).find(List.of(names));
        List<JudgedSource> heard = new ArrayList<>(files.hearAll(found.inputs(), () -> {}).stream()
                .flatMap(List::stream)
                .toList());
        heard.add(
                JudgedSource.nothing(found.faults().stream().map(NotJudged::of).toList()));
        return audit.report(new Source(Source.Kind.FILES, "files"), heard, List.of(), List.of(), List.of());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(base.resolve(name), text);
    }

    private static String component(String group) {
        return "{\"type\": \"library\", \"group\": \"" + group + "\", \"name\": \"plain\", \"purl\": \"pkg:maven/"
                + group + "/plain@1\"}";
    }

    private static String bom(String components) {
        return "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [" + components + "]}";
    }
}
