package dev.cordon.examine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.archive.OnUnreadable;
import dev.cordon.audit.Audit;
import dev.cordon.audit.Hearing.JudgedSource;
import dev.cordon.audit.Outcome;
import dev.cordon.audit.Remedy;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.Unexamined;
import dev.cordon.denylist.Level;
import dev.cordon.examine.LockFiles.Use;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.report.VerdictText;
import dev.cordon.testing.BundledLists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lock files of a module are judged by the bundled list; whatever becomes of them, the report says it. */
class LockFilesTest {

    private static final String LOCK = """
            {"lockfileVersion": 3, "packages": {
              "node_modules/@huaweicloud/huaweicloud-sdk-core": {"version": "3.1.0"},
              "node_modules/@huaweicloud-fans/sdk-core": {"version": "3.1.0"},
              "node_modules/huaweicloud-sdk-core": {"version": "3.1.0"}
            }}
            """;

    @TempDir
    private Path top;

    @Test
    void byDefaultAFindingIsNotedAndSaysWhatItWouldBe() throws IOException {
        write("package-lock.json", LOCK);

        Report report = judge(Use.NOTE);

        assertThat(report.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(report.verdicts()).singleElement().satisfies(found -> {
            assertThat(found.verdict().level()).isEqualTo(Level.NOTE);
            assertThat(found.verdict().unwaived()).isEqualTo(Level.NOTE);
            assertThat(found.source().kind()).isEqualTo(Source.Kind.LOCK_FILE);
            assertThat(new VerdictText(found).acts())
                    .anyMatch(act -> act.contains("note by lockFiles=note, which caps deny"));
        });
        assertThat(report.notices())
                .extracting(Notice::code, Notice::message)
                .anySatisfy(notice -> assertThat(notice.toList().toString())
                        .contains("LOCK_FILE_CAPPED", "1 finding in package-lock.json is capped by lockFiles=note"));
    }

    @Test
    void judgedItFailsAsADependencyDoes() throws IOException {
        write("package-lock.json", LOCK);

        Report report = judge(Use.JUDGE);

        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.survey().examined()).singleElement().satisfies(examined -> {
            assertThat(examined.components()).isEqualTo(3);
            assertThat(examined.identity().format()).contains("lock file of npm 3");
            assertThat(examined.identity().sha256()).isPresent();
        });
        ReportedVerdict found = report.verdicts().get(0);
        assertThat(found.verdict().finding().component().ref())
                .isEqualTo("pkg:npm/%40huaweicloud/huaweicloud-sdk-core@3.1.0");
        assertThat(found.explanation().paths().get(0).steps())
                .containsExactly("com.acme:app:1", "package-lock.json", "@huaweicloud/huaweicloud-sdk-core@3.1.0");
        assertThat(Remedy.of(found)).contains("package-lock.json:2", "package.json");
    }

    @Test
    void whatIsTurnedOffIsNamed() throws IOException {
        write("package-lock.json", LOCK);

        Report report = judge(Use.OFF);

        assertThat(report.verdicts()).isEmpty();
        assertThat(report.survey().examined()).isEmpty();
        assertThat(report.survey().notExamined())
                .extracting(Unexamined::phrase)
                .containsExactly("lock file package-lock.json: cordon.lockFiles=off leaves it out of what is judged");
    }

    @Test
    void eachKindIsFoundAndANearMissIsNot() throws IOException {
        write("requirements.txt", "huaweicloudsdkecs==3.1.219\nhuawei-lte-api==1.0\nhuawei-cloud-sdk==1\n");
        write(
                "go.mod",
                "module m\ngo 1.21\nrequire github.com/huaweicloud/x v1.0.0\nrequire github.com/huaweicloudy/x v1.0.0\n");
        write("go.sum", "");
        write(
                "Dockerfile",
                "FROM repo.kcs.kaspersky.com/images/scanner:1\nFROM example.com/repo.kcs.kaspersky.com/scanner:1\n");
        write(
                "a/pnpm-lock.yaml",
                "lockfileVersion: '9.0'\npackages: {'@hmscore/x@1.0.0': {}, '@hmscores/x@1.0.0': {}}\n");
        write(
                "b/yarn.lock",
                "# yarn lockfile v1\n\"@huaweicloud/x@^1\":\n  version \"1.0.0\"\nhuaweicloud@^1:\n  version \"1\"\n");

        assertThat(judge(Use.JUDGE).verdicts())
                .extracting(v -> v.verdict().finding().component().ref())
                .containsExactlyInAnyOrder(
                        "pkg:pypi/huaweicloudsdkecs@3.1.219",
                        "pkg:golang/github.com/huaweicloud/x@v1.0.0",
                        "pkg:docker/images/scanner@1?repository_url=repo.kcs.kaspersky.com",
                        "pkg:npm/%40hmscore/x@1.0.0",
                        "pkg:npm/%40huaweicloud/x@1.0.0");
    }

    @Test
    void lockFilesOfTwoToolsAreBothJudgedAndComparedInOneFolder() throws IOException {
        write("package-lock.json", LOCK);
        write("yarn.lock", """
                # yarn lockfile v1
                huaweicloud-sdk-core@^3:
                  version "3.2.0"
                "@huaweicloud/huaweicloud-sdk-core@^3":
                  version "3.1.0"
                """);
        write("a/yarn.lock", "# yarn lockfile v1\nhuaweicloud-sdk-core@^3:\n  version \"3.3.0\"\n");

        Report report = judge(Use.JUDGE);

        assertThat(report.verdicts())
                .extracting(v -> v.source().name())
                .containsExactlyInAnyOrder("package-lock.json", "yarn.lock");
        assertThat(report.notices())
                .filteredOn(n -> n.code() == NoticeCode.LOCK_FILES_DIFFER)
                .extracting(Notice::message)
                .containsExactly(
                        "package-lock.json and yarn.lock have different versions of huaweicloud-sdk-core (3.1.0 and 3.2.0); both are judged.");
    }

    @Test
    void whatIsNotReadIsNamedWithItsReason() throws IOException {
        write("package-lock.json", "{\"lockfileVersion\": 9, \"packages\": {}}");
        write("Cargo.lock", "");
        write("go.sum", "");
        write("Dockerfile", "FROM $BASE\n");

        assertThat(judge(Use.NOTE).survey().notExamined())
                .extracting(Unexamined::phrase)
                .containsExactly(
                        "lock file Cargo.lock: what other tools than Maven bring in is not looked at",
                        "lock file go.sum: there is no go.mod beside it",
                        "lock file package-lock.json: the lock file of npm is of version 9, and Cordon reads the versions 1, 2 and 3",
                        "dockerfile Dockerfile:1: which image '$BASE' is, is not known from the file alone");
    }

    @Test
    void whatCannotBeReadIsAFaultUnlessTheUserDoesWithoutIt() throws IOException {
        write("package-lock.json", "{");
        Path outside = Files.createTempFile("outside", ".lock");
        Files.createSymbolicLink(top.resolve("yarn.lock"), outside);
        Files.createDirectories(top.resolve("a"));
        write("shared.lock", "# yarn lockfile v1\n");
        Files.createSymbolicLink(top.resolve("a/yarn.lock"), top.resolve("shared.lock"));

        Report report = judge(Use.NOTE, OnUnreadable.FAIL);
        assertThat(report.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(report.faults())
                .extracting(f -> f.code() + " " + f.where().source() + " " + f.what())
                .containsExactlyInAnyOrder(
                        FaultCode.LOCK_FILE_UNREADABLE
                                + " package-lock.json it is malformed JSON: Unexpected end-of-input: expected close marker for Object",
                        FaultCode.LOCK_FILE_UNREADABLE + " yarn.lock it is a link that leads out of the repository");
        assertThat(report.survey().examined())
                .extracting(e -> e.source().name())
                .containsExactly("a/yarn.lock");
        assertThat(judge(Use.NOTE, OnUnreadable.RECORD).faults()).isEmpty();
        Files.delete(outside);
    }

    private Report judge(Use use) {
        return judge(use, OnUnreadable.FAIL);
    }

    private Report judge(Use use, OnUnreadable onUnreadable) {
        Policy policy = new Policy(
                BundledLists.together(), LocalDate.parse("2026-11-28"), Level.DENY, Profile.DEFAULT, List.of());
        Audit audit = new Audit(new DenylistIndex(policy.denylist()), policy, true, OptionalLong.empty());
        LockFiles.Heard heard = new LockFiles(audit, use, new Acceptance(onUnreadable), top)
                .hear(OtherEcosystems.in(top, top.resolve("target"), List.of()), "com.acme:app:1");
        List<JudgedSource> sources = new ArrayList<>(heard.sources());
        return audit.report(
                new Source(Source.Kind.MAVEN_MODULE, "com.acme:app:1"),
                sources,
                List.of(),
                List.of(),
                heard.notExamined());
    }

    private void write(String name, String text) throws IOException {
        Path file = top.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
