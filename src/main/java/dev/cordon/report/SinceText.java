package dev.cordon.report;

import dev.cordon.audit.EarlierFindings.Found;
import dev.cordon.audit.EarlierFindings.Origin;
import dev.cordon.audit.Mark;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.Since;
import dev.cordon.denylist.Level;
import dev.cordon.text.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a report compares with an earlier record, in words. Nothing is neutralised yet: each format does that in its own way. */
public final class SinceText {

    private static final int SHORT_COMMIT = 12;
    private static final int DAY = "2026-11-28".length();

    private SinceText() {}

    /** The comparison in one sentence, with which record it is; empty where there is none. */
    public static Optional<String> sentence(Report report) {
        return report.provenance().since().map(since -> sentence(report, since));
    }

    private static String sentence(Report report, Since since) {
        Origin origin = since.earlier().origin();
        List<String> known = new ArrayList<>(List.of(origin.source().name()));
        origin.commit()
                .map(c -> "commit " + c.substring(0, Math.min(c.length(), SHORT_COMMIT)))
                .ifPresent(known::add);
        origin.at().map(t -> t.substring(0, Math.min(t.length(), DAY))).ifPresent(known::add);
        return "Since " + origin.file() + " (" + String.join(", ", known) + "): " + Since.count(report, true) + " new, "
                + Since.count(report, false) + " known, " + since.countGone() + " gone."
                + (report.isComplete() ? "" : " Not everything was judged now, so more may be gone.")
                + (origin.complete() ? "" : " Not everything was judged then, so less may be new.");
    }

    /**
     * What the record knows of a finding: {@code new}, {@code known}, {@code known: com.acme:lib:1.0, waived before}; empty
     * where there is no record.
     */
    public static Optional<String> of(ReportedVerdict reported) {
        return reported.mark().map(SinceText::phrase);
    }

    private static String phrase(Mark mark) {
        List<String> more = new ArrayList<>();
        mark.nameBefore().ifPresent(more::add);
        mark.levelBefore().map(SinceText::word).ifPresent(more::add);
        String before = more.isEmpty() ? "" : ": " + String.join(", ", more) + " before";
        List<String> elsewhere =
                mark.elsewhere().stream().filter(m -> !m.isEmpty()).toList();
        return mark.id() + before + (elsewhere.isEmpty() ? "" : " here; known in " + Names.few(elsewhere));
    }

    /** What is gone, in the order of the record. */
    public static List<Found> gone(Report report) {
        return report.provenance().since().map(Since::gone).orElse(List.of());
    }

    /** A finding that is gone: {@code com.acme:lib:1.0 of Kaspersky Lab, denied before in com.acme:app:1.0}. */
    public static String gone(Found found) {
        return found.called() + " of " + found.vendorName() + ", " + word(found.level()) + " before in "
                + found.seenIn();
    }

    private static String word(String level) {
        return Level.of(level)
                .map(known -> switch (known) {
                    case DENY -> Ruling.DENIED;
                    case WARN -> Ruling.WARNED;
                    case NOTE -> Ruling.NOTED;
                    case ALLOW -> Ruling.ALLOWED;
                })
                .orElse(Ruling.WAIVED)
                .text();
    }
}
