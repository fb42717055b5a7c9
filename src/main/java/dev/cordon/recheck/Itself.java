package dev.cordon.recheck;

import dev.cordon.denylist.Level;
import dev.cordon.notice.NoticeCode;
import dev.cordon.recheck.WrittenRecord.JudgedBy;
import dev.cordon.recheck.WrittenRecord.WrittenVerdict;
import dev.cordon.text.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares a record with itself: its body with the digest that it gives, its outcome and its counts with its verdicts.
 *
 * @param record the record
 */
record Itself(WrittenRecord record) {

    private static final String BODY = "body";
    private static final String OUTCOME = "outcome";
    private static final String WAIVERS = "waivers";

    Check body() {
        Optional<String> said = record.run().bodySha256();
        if (said.isEmpty()) {
            return Check.differs(BODY, "the record lacks run.bodySha256");
        }
        return said.get().equals(record.bodySha256())
                ? Check.right(BODY, "its SHA-256 is the one that run.bodySha256 gives")
                : Check.differs(
                        BODY,
                        "its SHA-256 is " + record.bodySha256() + ", and run.bodySha256 says " + said.get()
                                + ": it was changed after it was written");
    }

    /** Whether the outcome is what the verdicts come to, and the counts are theirs. */
    Check outcome() {
        List<String> differences = new ArrayList<>();
        String due = due();
        boolean same = record.outcome().equals(due)
                || (due.equals("failed") && record.outcome().equals("suppressed"));
        if (!same) {
            differences.add(
                    "it says " + record.outcome() + ", and its verdicts and what it could not judge come to " + due);
        }
        if (record.isComplete() != (record.notJudged() == 0 && !record.outcome().equals("skipped"))) {
            differences.add("it says complete: " + record.isComplete() + ", and lists " + record.notJudged()
                    + " as not judged");
        }
        for (Level level : Level.values()) {
            compare(
                    level.id(),
                    record.verdicts().stream()
                            .filter(v -> !isWaived(v) && v.level() == level)
                            .count(),
                    differences);
        }
        compare("waived", record.verdicts().stream().filter(Itself::isWaived).count(), differences);
        return differences.isEmpty()
                ? Check.right(OUTCOME, record.outcome() + " and the counts follow from its verdicts")
                : Check.differs(OUTCOME, String.join("; ", differences));
    }

    private void compare(String what, long found, List<String> differences) {
        long said = record.counts().getOrDefault(what, 0L);
        if (said != found) {
            differences.add("it counts " + said + " as " + what + " and has " + found);
        }
    }

    /** What the outcome has to be; one that the user let pass is a failed one. */
    private String due() {
        Optional<JudgedBy> by = record.policy();
        boolean found = by.isPresent()
                && record.verdicts().stream()
                        .anyMatch(v -> v.level().compareTo(by.get().failOn()) >= 0);
        if (found || record.notices().contains(NoticeCode.UNIDENTIFIED_TOO_MANY.id())) {
            return "failed";
        }
        if (record.notJudged() > 0) {
            return "incomplete";
        }
        // What was skipped and what passed without components hold the same; skipped is the lesser of the two.
        return record.outcome().equals("skipped") ? "skipped" : "passed";
    }

    private static boolean isWaived(WrittenVerdict verdict) {
        return !verdict.waivers().isEmpty() && verdict.level() == Level.ALLOW;
    }

    /** Whether nothing is let pass without a waiver, and none by one that had ended; empty where nothing is waived. */
    List<Check> waivers() {
        List<WrittenVerdict> lowered = record.verdicts().stream()
                .filter(v -> v.level() != v.unwaived())
                .toList();
        if (lowered.isEmpty()) {
            return List.of();
        }
        Optional<LocalDate> on = record.policy().flatMap(JudgedBy::waiversOn);
        List<String> differences = new ArrayList<>();
        for (WrittenVerdict verdict : lowered) {
            String what = verdict.component() + " (" + verdict.vendor() + ")";
            if (verdict.waivers().isEmpty()) {
                differences.add("it says " + verdict.level().id() + " for " + what + ", its facts "
                        + verdict.unwaived().id() + ", and no waiver is named");
            } else if (on.isEmpty() || verdict.waivers().stream().allMatch(end -> end.isBefore(on.get()))) {
                differences.add("the waivers for " + what + " had ended when it was judged");
            }
        }
        Check named = differences.isEmpty()
                ? Check.right(
                        WAIVERS,
                        "what is let pass has a waiver that had not ended: " + Names.number(lowered.size(), "verdict"))
                : Check.differs(WAIVERS, Names.few(differences));
        return List.of(
                named, Check.notMade(WAIVERS, "whether they say what the record says of them, and who approved them"));
    }

    /** What it says of the run, which nothing in it confirms. */
    Check run() {
        return Check.notMade(
                "run",
                "that it was made " + record.run().at() + " by Cordon "
                        + record.run().cordon() + " of a work tree that was "
                        + record.run().workTree());
    }
}
