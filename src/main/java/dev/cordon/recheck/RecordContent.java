package dev.cordon.recheck;

import dev.cordon.denylist.Level;
import dev.cordon.inventory.Source;
import dev.cordon.policy.Setting;
import dev.cordon.policy.Setting.Origin;
import dev.cordon.policy.Setting.Target;
import dev.cordon.recheck.RecordTree.UnlikeARecord;
import dev.cordon.recheck.WrittenRecord.About;
import dev.cordon.recheck.WrittenRecord.JudgedBy;
import dev.cordon.recheck.WrittenRecord.NamedList;
import dev.cordon.recheck.WrittenRecord.Run;
import dev.cordon.recheck.WrittenRecord.WrittenVerdict;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the objects of a record say. */
final class RecordContent {

    private RecordContent() {}

    /**
     * The record.
     *
     * @param read which file it was read from
     * @param body its body without the components
     * @param digests what has which digest
     * @throws UnlikeARecord if something is missing that every record has, or is not what it is in a record
     */
    static WrittenRecord of(RecordReader.Read read, RecordTree body, RecordTree run, Map<String, String> digests) {
        RecordTree policy = body.object("policy");
        RecordTree source = body.object("source");
        Set<String> lockFiles = body.objects("examined").stream()
                .filter(examined -> examined.text("kind").equals(Source.Kind.LOCK_FILE.id()))
                .map(examined -> examined.text("name"))
                .collect(Collectors.toSet());
        return new WrittenRecord(
                read.file(),
                read.name(),
                read.sha256(),
                read.bodySha256(),
                new About(source.text("kind"), source.text("name")),
                body.ifObject("commit").map(commit -> commit.text("id")),
                body.text("outcome"),
                body.flag("complete"),
                policy.ifText("asOf").map(asOf -> judgedBy(LocalDate.parse(asOf), policy)),
                body.object("denylist").objects("files").stream()
                        .map(list -> new NamedList(list.text("name"), list.text("version"), list.text("sha256")))
                        .toList(),
                body.objects("verdicts").stream()
                        .map(verdict -> verdict(verdict, lockFiles))
                        .toList(),
                counts(body.object("counts")),
                body.objects("notJudged").size(),
                body.objects("notices").stream()
                        .map(notice -> notice.text("code"))
                        .toList(),
                files(body),
                digests,
                new Run(run.ifText("bodySha256"), run.text("at"), run.text("cordon"), run.text("workTree")));
    }

    /** The files that it names with a digest: documents that are files of their own, and what the modules made. */
    private static Map<String, String> files(RecordTree body) {
        Map<String, String> files = new LinkedHashMap<>();
        for (RecordTree examined : body.objects("examined")) {
            examined.ifText("file")
                    .ifPresent(file -> examined.ifText("sha256").ifPresent(digest -> files.put(file, digest)));
            examined.objects("artifacts")
                    .forEach(artifact -> files.put(artifact.text("name"), artifact.text("sha256")));
        }
        return files;
    }

    /** What it names with a digest, by that: those files, and the documents in them. */
    static Map<String, String> byDigest(RecordTree body) {
        Map<String, String> names = new HashMap<>();
        for (RecordTree examined : body.objects("examined")) {
            examined.ifText("sha256")
                    .ifPresent(digest ->
                            names.put(digest, examined.ifText("file").orElseGet(() -> examined.text("name"))));
        }
        files(body).forEach((file, digest) -> names.put(digest, file));
        return names;
    }

    private static Map<String, Long> counts(RecordTree counts) {
        Map<String, Long> numbers = new HashMap<>();
        List<String> names = Stream.concat(Arrays.stream(Level.values()).map(Level::id), Stream.of("waived"))
                .toList();
        for (String name : names) {
            try {
                numbers.put(name, Long.parseUnsignedLong(counts.text(name)));
            } catch (NumberFormatException e) {
                throw new UnlikeARecord("the count '" + name + "' is no number");
            }
        }
        return numbers;
    }

    private static WrittenVerdict verdict(RecordTree verdict, Set<String> lockFiles) {
        return new WrittenVerdict(
                verdict.object("component").text("name"),
                verdict.object("vendor").text("id"),
                level(verdict.text("level")),
                level(verdict.text("unwaived")),
                verdict.objects("waivers").stream()
                        .map(waiver -> LocalDate.parse(waiver.text("expires")))
                        .toList(),
                lockFiles.contains(verdict.text("seenIn")));
    }

    private static JudgedBy judgedBy(LocalDate asOf, RecordTree policy) {
        Level failOn = level(policy.text("failOn"));
        return new JudgedBy(
                asOf,
                failOn,
                policy.text("profile"),
                policy.objects("settings").stream().map(RecordContent::setting).toList(),
                policy.ifText("waiversOn").map(LocalDate::parse));
    }

    private static Setting setting(RecordTree setting) {
        return new Setting(
                Arrays.stream(Target.values())
                        .filter(target -> target.id().equals(setting.text("target")))
                        .findFirst()
                        .orElseThrow(() -> unknown("target", setting.text("target"))),
                setting.text("id"),
                level(setting.text("level")),
                Arrays.stream(Origin.values())
                        .filter(origin -> origin.name()
                                .equals(setting.text("origin")
                                        .toUpperCase(Locale.ROOT)
                                        .replace('-', '_')))
                        .findFirst()
                        .orElseThrow(() -> unknown("origin", setting.text("origin"))));
    }

    private static Level level(String text) {
        return Level.of(text).orElseThrow(() -> unknown("level", text));
    }

    private static UnlikeARecord unknown(String what, String text) {
        return new UnlikeARecord("'" + text + "' is no " + what);
    }
}
