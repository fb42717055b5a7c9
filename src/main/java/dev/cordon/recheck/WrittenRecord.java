package dev.cordon.recheck;

import dev.cordon.denylist.Level;
import dev.cordon.policy.Setting;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record of Cordon as it stands in a file. Nothing of it is believed yet.
 *
 * @param file where it lies
 * @param name how messages call it
 * @param sha256 the digest of the whole file
 * @param bodySha256 the digest of its body, computed from the bytes of the file
 * @param source what it is about: its kind and its name
 * @param commit the commit that was checked out; empty where it names none
 * @param outcome what came of the check
 * @param isComplete whether everything was judged
 * @param policy how it was judged; empty where it was judged by nothing
 * @param lists the denylists
 * @param verdicts what was found
 * @param counts how many verdicts it counts, by level and {@code waived}
 * @param notJudged how much could not be judged
 * @param notices the codes of its notices
 * @param files the files that it names with a digest: SBOMs, and what the modules made
 * @param digests what has which SHA-256: those files, the documents in them, and every component with a digest
 * @param run what it says of the run
 */
record WrittenRecord(
        Path file,
        String name,
        String sha256,
        String bodySha256,
        About source,
        Optional<String> commit,
        String outcome,
        boolean isComplete,
        Optional<JudgedBy> policy,
        List<NamedList> lists,
        List<WrittenVerdict> verdicts,
        Map<String, Long> counts,
        int notJudged,
        List<String> notices,
        Map<String, String> files,
        Map<String, String> digests,
        Run run) {

    /** What a record is about. */
    record About(String kind, String name) {

        boolean isReactor() {
            return kind.equals("reactor");
        }
    }

    /** How it was judged; the profile as it is written. */
    record JudgedBy(
            LocalDate asOf, Level failOn, String profile, List<Setting> settings, Optional<LocalDate> waiversOn) {}

    /** A denylist, or a file of waivers, which has no version. */
    record NamedList(String name, String version, String sha256) {

        String label() {
            return name + " " + version + " (sha256 " + sha256.substring(0, Math.min(12, sha256.length())) + "…)";
        }
    }

    /**
     * A verdict.
     *
     * @param waivers the ends of the waivers that applied
     * @param ofLockFile whether what it is about was seen in a lock file
     */
    record WrittenVerdict(
            String component,
            String vendor,
            Level level,
            Level unwaived,
            List<LocalDate> waivers,
            boolean ofLockFile) {}

    /** What it says of the run; the digest of the body as it is written there. */
    record Run(Optional<String> bodySha256, String at, String cordon, String workTree) {}
}
