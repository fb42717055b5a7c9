package dev.cordon.recheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.cordon.audit.Audit;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Hearing;
import dev.cordon.audit.Hearing.JudgedSource;
import dev.cordon.audit.Identity;
import dev.cordon.audit.Provenance;
import dev.cordon.audit.Provenance.Commit;
import dev.cordon.audit.Report;
import dev.cordon.audit.RunInfo;
import dev.cordon.audit.RunInfo.WorkTree;
import dev.cordon.audit.SkippedReport;
import dev.cordon.audit.reactor.Aggregate;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.Sha256;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.SelfDescription;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.policy.Setting;
import dev.cordon.recheck.Check.Result;
import dev.cordon.recheck.Recheck.Checked;
import dev.cordon.report.json.JsonReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecheckTest {

    private static final String COMMIT = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
    private static final String OTHER_COMMIT = "5b825dc642cb6eb9a060e54bf8d69288fbee4904";
    private static final Denylist LIST = BundledDenylist.read();
    private static final Source MODULE =
            new Source(Source.Kind.MAVEN_MODULE, "com.acme:app:1.0", Optional.of("pom.xml"));

    @TempDir
    private Path folder;

    private static Component component(String group, String name, Fact... more) {
        Purl purl = Purl.parse("pkg:maven/" + group + "/" + name + "@1.0");
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(Signal.GROUP_ID, group, "in the dependency graph"),
                new Fact(Signal.PURL, purl.canonical(), "in the dependency graph")));
        facts.addAll(List.of(more));
        return new Component(
                purl.canonical(), group + ":" + name + ":1.0", Optional.of(purl), Optional.of(Scope.COMPILE), facts);
    }

    private static Policy policy(Setting... settings) {
        return new Policy(LIST, LocalDate.parse("2026-11-24"), Level.DENY, Profile.DEFAULT, List.of(settings));
    }

    private static Report report(Policy policy, Component... components) {
        Audit audit = new Audit(new DenylistIndex(LIST), policy, true, OptionalLong.empty());
        return audit.report(
                        MODULE,
                        List.of(audit.hear(
                                new Inventory(MODULE, List.of(components), List.of()), c -> Explanation.NONE)),
                        List.of(),
                        List.of(),
                        List.of())
                .with(new Provenance(Optional.of(new Commit(COMMIT, ".git")), List.of(), List.of()));
    }

    private static Report passed() {
        return report(policy(), component("com.zaxxer", "HikariCP"));
    }

    private static Report failed() {
        return report(
                policy(),
                component("com.zaxxer", "HikariCP"),
                component("com.kaspersky.graph", "client"),
                component("com.huaweicloud", "esdk-obs-java"));
    }

    private Path written(Report report) throws IOException {
        return written(report, WorkTree.CLEAN);
    }

    private Path written(Report report, WorkTree tree) throws IOException {
        Path file = folder.resolve("aggregate.json");
        RunInfo run = new RunInfo(
                Instant.parse("2026-11-24T08:00:00Z"),
                "0.1.0",
                "3.9.16",
                "17.0.15",
                tree,
                OptionalLong.empty(),
                List.of());
        try (OutputStream out = Files.newOutputStream(file)) {
            new JsonReport().write(report, run, out);
        }
        return file;
    }

    /** Changes a record as somebody would who does not know of its digest, or one who does. */
    private static void change(Path file, String from, String to, boolean withDigest) throws IOException {
        String old = Files.readString(file);
        assertThat(old).contains(from);
        String text = old.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
        if (withDigest) {
            text = text.replaceFirst("(\"bodySha256\" : \")[0-9a-f]{64}", "$1" + Sha256.of(body(text)));
        }
        Files.writeString(file, text);
    }

    private static String body(String text) {
        return text.substring(text.indexOf("\"body\" : {") + "\"body\" : ".length(), text.indexOf(",\n  \"run\" :"));
    }

    private List<Checked> recheck(Map<String, Path> files, String... required) {
        Required wanted = Required.of(List.of(required), Optional.empty());
        return new Recheck(new DenylistIndex(LIST), wanted, folder).check(files);
    }

    private Map<String, Result> results(Path file, String... required) {
        Map<String, Result> results = new TreeMap<>();
        recheck(Map.of("aggregate.json", file), required)
                .get(0)
                .checks()
                .forEach(check -> results.merge(
                        check.subject(), check.result(), (one, other) -> one == Result.DIFFERS ? one : other));
        return results;
    }

    @Test
    void findsARecordAsItWasWrittenRight() throws IOException {
        assertThat(results(written(failed())))
                .containsEntry("body", Result.RIGHT)
                .containsEntry("lists", Result.RIGHT)
                .containsEntry("verdicts", Result.RIGHT)
                .containsEntry("outcome", Result.RIGHT)
                .containsEntry("files", Result.NOT_CHECKED)
                .containsEntry("run", Result.NOT_CHECKED);
        assertThat(recheck(Map.of("a", written(failed()))).get(0).notJudged()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"components\" : 3", "client:1.0\"", "2026-11-24", "\"deny\" : 2"})
    void seesAFlippedDigit(String digit) throws IOException {
        Path file = written(failed());
        char last = digit.charAt(digit.length() - 1);
        int at = last == '"' ? digit.length() - 2 : digit.length() - 1;
        change(file, digit, digit.substring(0, at) + "9" + digit.substring(at + 1), false);

        assertThat(results(file)).containsEntry("body", Result.DIFFERS);
    }

    /** Who can change a record can compute its digest: what then still agrees passes, and the last line says what that means. */
    @Test
    void passesWhatAgreesWithItselfAndSaysThatItIsNotSigned() throws IOException {
        Path file = written(passed());
        change(file, "com.acme:app:1.0", "com.acme:app:1.1", true);
        change(file, "\"name\" : \"com.acme:app:1.0\"", "\"name\" : \"com.acme:app:1.1\"", true);

        assertThat(results(file).values()).doesNotContain(Result.DIFFERS);
        assertThat(Recheck.NOT_SIGNED).startsWith("Not signed: ");
    }

    /** What a lock file lists is noted under lockFiles=note; nothing else is let off by that, and no record that does not say so. */
    @Test
    void knowsThatFindingsInLockFilesAreCapped() throws IOException {
        Audit audit = new Audit(new DenylistIndex(LIST), policy(), true, OptionalLong.empty());
        Source lock = new Source(Source.Kind.LOCK_FILE, "yarn.lock", Optional.of("yarn.lock"));
        Hearing hearing = audit.hearToNote(lock, "lockFiles=note");
        hearing.accept(component("com.kaspersky.graph", "client"));
        List<JudgedSource> heard = List.of(hearing.close(Identity.NONE, c -> Explanation.NONE, List.of()));
        Notice said = Notice.of(NoticeCode.LOCK_FILE_CAPPED, "capped");

        assertThat(results(written(audit.report(MODULE, heard, List.of(), List.of(said), List.of()))))
                .containsEntry("verdicts", Result.RIGHT);
        assertThat(results(written(audit.report(MODULE, heard, List.of(), List.of(), List.of()))))
                .containsEntry("verdicts", Result.DIFFERS);
        Path file = written(failed().with(List.of(said)));
        change(file, "\"unwaived\" : \"deny\"", "\"unwaived\" : \"note\"", true);
        assertThat(results(file)).containsEntry("verdicts", Result.DIFFERS);
    }

    @Test
    void judgesFactsAgainWhoeverComputedTheDigest() throws IOException {
        Path file = written(passed());
        change(file, "\"com.zaxxer\"", "\"com.kaspersky.graph\"", true);

        assertThat(results(file)).containsEntry("body", Result.RIGHT).containsEntry("verdicts", Result.DIFFERS);
    }

    @Test
    void seesAVerdictThatIsMilderThanItsFacts() throws IOException {
        Path file = written(failed());
        change(
                file,
                "\"level\" : \"deny\",\n        \"unwaived\" : \"deny\"",
                "\"level\" : \"warn\",\n        \"unwaived\" : \"warn\"",
                true);

        assertThat(results(file)).containsEntry("verdicts", Result.DIFFERS).containsEntry("outcome", Result.DIFFERS);
    }

    @Test
    void seesAVerdictThatIsLetPassByNoWaiver() throws IOException {
        Path file = written(failed());
        change(
                file,
                "\"level\" : \"deny\",\n        \"unwaived\"",
                "\"level\" : \"allow\",\n        \"unwaived\"",
                true);

        assertThat(results(file)).containsEntry("waivers", Result.DIFFERS);
    }

    @Test
    void seesAnOutcomeThatDoesNotFollow() throws IOException {
        Path file = written(failed());
        change(file, "\"outcome\" : \"failed\"", "\"outcome\" : \"passed\"", true);

        assertThat(results(file)).containsEntry("outcome", Result.DIFFERS).containsEntry("verdicts", Result.RIGHT);
    }

    /** Levels that the user set are those of the record, not those of whoever rechecks it. */
    @Test
    void judgesByTheLevelsOfTheRecord() throws IOException {
        Setting huawei = new Setting(Setting.Target.VENDOR, "huawei", Level.NOTE, Setting.Origin.COMMAND_LINE);
        Path file = written(report(policy(huawei), component("com.huaweicloud", "esdk-obs-java")));

        assertThat(results(file, "passed"))
                .containsEntry("verdicts", Result.RIGHT)
                .containsEntry("required", Result.RIGHT);
    }

    @Test
    void doesNotJudgeByOtherListsThanTheRecord() throws IOException {
        Path file = written(failed());
        String sha = LIST.files().get(0).sha256();
        change(file, sha, "0" + sha.substring(1), true);

        List<Checked> checked = recheck(Map.of("aggregate.json", file));

        assertThat(results(file))
                .containsEntry("lists", Result.NOT_CHECKED)
                .containsEntry("verdicts", Result.NOT_CHECKED);
        assertThat(checked.get(0).notJudged().orElseThrow()).contains("not at hand: us-foreign-adversary");
    }

    @Test
    void requiresWhatItIsAsked() throws IOException {
        assertThat(results(written(passed()), "passed", "com.acme:app")).containsEntry("required", Result.RIGHT);
        assertThat(results(written(passed()), "com.acme:app:1.0")).containsEntry("required", Result.RIGHT);
        assertThat(results(written(passed()), "com.acme:ap")).containsEntry("required", Result.DIFFERS);
        assertThat(results(written(passed()), "com.acme:app:2.0")).containsEntry("required", Result.DIFFERS);
        assertThat(results(written(passed()), "files")).containsEntry("files", Result.DIFFERS);
        assertThat(results(written(failed()), "passed")).containsEntry("required", Result.DIFFERS);
        assertThat(results(written(SkippedReport.of(MODULE, policy(), List.of())), "passed"))
                .containsEntry("required", Result.DIFFERS)
                .containsEntry("verdicts", Result.NOT_CHECKED);
    }

    @ParameterizedTest
    @CsvSource({
        COMMIT + ",CLEAN,RIGHT",
        COMMIT + ",DIRTY,DIFFERS",
        COMMIT + ",NOT_KNOWN,DIFFERS",
        OTHER_COMMIT + ",CLEAN,DIFFERS"
    })
    void requiresACommitAndACleanWorkTree(String commit, WorkTree tree, Result result) throws IOException {
        Path file = written(passed(), tree);
        Recheck recheck = new Recheck(new DenylistIndex(LIST), Required.of(List.of(), Optional.of(commit)), folder);

        assertThat(recheck.check(Map.of("aggregate.json", file)).get(0).checks())
                .filteredOn(check -> check.subject().equals("required"))
                .extracting(Check::result)
                .containsExactly(result);
    }

    @Test
    void comparesFilesWithThoseOfTheRecord() throws IOException {
        Path jar = Files.writeString(folder.resolve("lib.jar"), "bytes");
        Path other = Files.writeString(folder.resolve("other.jar"), "other bytes");
        Fact hash = new Fact(Signal.FILE_HASH, "sha256:" + Sha256.of("bytes"), "the bytes of lib.jar");
        Path record = written(report(policy(), component("com.zaxxer", "HikariCP", hash)));

        assertThat(recheck(Map.of("a.json", record, "lib.jar", jar)).get(1).differing())
                .isEmpty();
        assertThat(recheck(Map.of("a.json", record, "other.jar", other)).get(1).differing())
                .extracting(Check::subject)
                .containsExactly("other.jar");
    }

    @Test
    void seesThatAFileOfTheRecordIsAnother() throws IOException {
        Path file = written(passed());
        change(
                file,
                "\"components\" : 1,\n        \"unidentified\"",
                "\"artifacts\" : [ { \"name\" : \"target/app.jar\", \"sha256\" : \"" + Sha256.of("bytes") + "\" } ],\n"
                        + "        \"components\" : 1,\n        \"unidentified\"",
                true);
        assertThat(results(file)).containsEntry("files", Result.NOT_CHECKED);

        Files.createDirectories(folder.resolve("target"));
        Files.writeString(folder.resolve("target/app.jar"), "bytes");
        assertThat(results(file, "files")).containsEntry("files", Result.RIGHT);

        Files.writeString(folder.resolve("target/app.jar"), "bytez");
        assertThat(results(file)).containsEntry("files", Result.DIFFERS);
    }

    /** The record of a whole build names what lies in a module with the module; its file is where it is all the same. */
    @Test
    void findsTheFilesOfModulesFromTheRecordOfTheWholeBuild() throws IOException {
        Files.createDirectories(folder.resolve("app/target"));
        Files.writeString(folder.resolve("app/yarn.lock"), "lock");
        Files.writeString(folder.resolve("app/target/bom.json"), "bom");
        Audit audit = new Audit(new DenylistIndex(LIST), policy(), true, OptionalLong.empty());
        List<JudgedSource> heard = List.of(
                document(audit, Source.Kind.LOCK_FILE, "app/yarn.lock", Optional.of("app/yarn.lock"), "lock"),
                document(audit, Source.Kind.SBOM, "target/bom.json", Optional.of("app/target/bom.json"), "bom"),
                document(audit, Source.Kind.SBOM, "app.jar!/META-INF/sbom/a.json", Optional.empty(), "embedded"));
        Report app = audit.report(MODULE, heard, List.of(), List.of(), List.of());
        Source reactor = new Source(Source.Kind.REACTOR, "com.acme:app:1.0", Optional.of("pom.xml"));
        Path record = written(new Aggregate(List.of(app), List.of()).report(reactor, true));

        assertThat(recheck(Map.of("aggregate.json", record), "files").get(0).checks())
                .filteredOn(check -> check.subject().equals("files"))
                .extracting(Check::result, Check::text)
                .containsExactly(tuple(Result.RIGHT, "the digests are those of app/yarn.lock, app/target/bom.json"));

        // What lies in an archive is known by its digest, and is no file that could be missing.
        Path taken = Files.writeString(folder.resolve("taken.json"), "embedded");
        assertThat(recheck(Map.of("aggregate.json", record, "taken.json", taken))
                        .get(1)
                        .checks())
                .extracting(Check::result)
                .containsExactly(Result.RIGHT);

        Files.writeString(folder.resolve("app/yarn.lock"), "another");
        assertThat(results(record)).containsEntry("files", Result.DIFFERS);
        Files.delete(folder.resolve("app/yarn.lock"));
        assertThat(results(record, "files")).containsEntry("files", Result.DIFFERS);
    }

    private static JudgedSource document(
            Audit audit, Source.Kind kind, String name, Optional<String> file, String content) {
        Identity identity = Identity.document("made up", Optional.of(Sha256.of(content)), SelfDescription.NONE);
        return audit.hear(new Source(kind, name, file)).close(identity, c -> Explanation.NONE, List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"cordonReport\" : \"2.0\"|\"cordonReport\" : \"1.0\"|of schema version 1.0, and only 2.0 can be rechecked",
                "\"cordonReport\" : \"2.0\"|\"cordonReport\" : \"3.0\"|of schema version 3.0, and only 2.0 can be rechecked",
                "\"complete\" : true|\"complete\" : perhaps|it is broken: Unrecognized token 'perhaps'",
                "\"complete\" : true,|\"complete\" : true, \"complete\" : true,|it is broken: Duplicate field 'complete'",
                "\"complete\" : true|\"complete\" : \"perhaps\"|'complete' is neither true nor false",
                "\"outcome\" : |\"result\" : |it lacks 'outcome'",
                "\"asOf\" : \"2026-11-24\"|\"asOf\" : \"the day\"|Text 'the day' could not be parsed",
                "\"run\" : {|\"more\" : 1, \"run\" : {|it has the key 'more' beside body and run",
            })
    void refusesWhatIsNoRecord(String from, String to, String why) throws IOException {
        Path file = written(passed());
        change(file, from, to, false);

        assertThatThrownBy(() -> recheck(Map.of("aggregate.json", file)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("[record-unreadable]");
    }

    @Test
    void refusesARecordThatBreaksOff() throws IOException {
        Path file = written(passed());
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() / 2), StandardCharsets.UTF_8);

        assertThatThrownBy(() -> recheck(Map.of("aggregate.json", file))).hasMessageContaining("[record-unreadable]");
    }

    @Test
    void refusesFilesWithoutARecord() throws IOException {
        Path file = Files.writeString(folder.resolve("bom.json"), "{}");

        assertThatThrownBy(() -> recheck(Map.of("bom.json", file))).hasMessageContaining("[record-missing]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pass", "com.acme", "a:b:c:d"})
    void refusesRequirementsThatItDoesNotKnow(String word) {
        assertThatThrownBy(() -> Required.of(List.of(word), Optional.empty()))
                .hasMessageContaining("[parameter-value]");
        assertThatThrownBy(() -> Required.of(List.of(), Optional.of("4b825dc"))).hasMessageContaining("cordon.commit");
    }
}
