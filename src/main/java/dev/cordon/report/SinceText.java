package dev.cordon.report;

import dev.cordon.audit.EarlierFindings.Found;
import dev.cordon.audit.EarlierFindings.Origin;
import dev.cordon.audit.Mark;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.Since;
import dev.cordon.text.Language;
import dev.cordon.text.Names;
import dev.cordon.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a report compares with an earlier record, in words. Nothing is neutralised yet: each format does that in its own way. */
public final class SinceText {

    private static final Texts ENGLISH = Texts.of(Language.USUAL, "report");
    private static final int SHORT_COMMIT = 12;
    private static final int DAY = "2026-11-28".length();

    private SinceText() {}

    /** The comparison in one sentence, with which record it is; empty where there is none. */
    public static Optional<String> sentence(Report report) {
        return sentence(report, ENGLISH);
    }

    /** The same in the language of some texts, which hold those of {@code report}. */
    public static Optional<String> sentence(Report report, Texts texts) {
        return report.provenance().since().map(since -> sentence(report, since, texts));
    }

    private static String sentence(Report report, Since since, Texts texts) {
        Origin origin = since.earlier().origin();
        List<String> known = new ArrayList<>(List.of(origin.source().name()));
        origin.commit()
                .map(c -> texts.text("since.commit", c.substring(0, Math.min(c.length(), SHORT_COMMIT))))
                .ifPresent(known::add);
        origin.at().map(t -> t.substring(0, Math.min(t.length(), DAY))).ifPresent(known::add);
        String sentence = texts.text(
                "since.sentence",
                origin.file(),
                String.join(", ", known),
                Since.count(report, true),
                Since.count(report, false),
                since.countGone());
        return sentence
                + (report.isComplete() ? "" : " " + texts.text("since.incomplete-now"))
                + (origin.complete() ? "" : " " + texts.text("since.incomplete-then"));
    }

    /**
     * What the record knows of a finding: {@code new}, {@code known}, {@code known: com.acme:lib:1.0, waived before}; empty
     * where there is no record.
     */
    public static Optional<String> of(ReportedVerdict reported) {
        return of(reported, ENGLISH);
    }

    /** The same in the language of some texts, which hold those of {@code report}. */
    public static Optional<String> of(ReportedVerdict reported, Texts texts) {
        return reported.mark().map(mark -> phrase(mark, texts));
    }

    private static String phrase(Mark mark, Texts texts) {
        List<String> more = new ArrayList<>();
        mark.nameBefore().ifPresent(more::add);
        mark.levelBefore().map(level -> word(level, texts)).ifPresent(more::add);
        String mere = texts.text("since." + mark.id());
        String marked = more.isEmpty() ? mere : texts.text("since.before", mere, String.join(", ", more));
        List<String> elsewhere =
                mark.elsewhere().stream().filter(m -> !m.isEmpty()).toList();
        return elsewhere.isEmpty()
                ? marked
                : texts.text("since.elsewhere", marked, Names.few(elsewhere, Names.MOST_NAMED, texts));
    }

    /** What is gone, in the order of the record. */
    public static List<Found> gone(Report report) {
        return report.provenance().since().map(Since::gone).orElse(List.of());
    }

    /** A finding that is gone: {@code com.acme:lib:1.0 of Kaspersky Lab, denied before in com.acme:app:1.0}. */
    public static String gone(Found found) {
        return gone(found, ENGLISH);
    }

    /** The same in the language of some texts, which hold those of {@code report}. */
    public static String gone(Found found, Texts texts) {
        return texts.text("since.gone", found.called(), found.vendorName(), word(found.level(), texts), found.seenIn());
    }

    private static String word(String level, Texts texts) {
        return texts.text("ruling." + level);
    }
}
