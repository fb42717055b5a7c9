package dev.cordon.audit;

import dev.cordon.inventory.Source;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/** The report of a check that was skipped: it exists, and it says that nothing was looked at. */
public final class SkippedReport {

    private SkippedReport() {}

    /** The report on a source, with what the settings had to say. */
    public static Report of(Source source, Policy policy, List<Notice> notices) {
        List<Notice> all = new ArrayList<>(notices);
        all.add(Notice.of(NoticeCode.SKIPPED, "The check was skipped (cordon.skip is true): nothing was looked at."));
        Survey nothing =
                new Survey(List.of(), List.of(), List.of(), List.of(Unexamined.whole(source, "the check was skipped")));
        return new Report(source, Outcome.SKIPPED, policy, nothing, List.of(), all);
    }
}
