package dev.cordon.report.console;

import dev.cordon.audit.EarlierFindings.Found;
import dev.cordon.audit.Report;
import dev.cordon.report.SinceText;
import dev.cordon.report.console.ConsoleLine.Severity;
import java.util.ArrayList;
import java.util.List;

/** What an earlier record has and a report has not, and how the two compare; nothing where both are without findings. */
final class SinceLines {

    private static final int MOST_GONE = 10;

    private SinceLines() {}

    /** @param module whose lines they are */
    static List<ConsoleLine> of(Report report, ConsoleModule module) {
        List<ConsoleLine> lines = new ArrayList<>();
        List<Found> gone = SinceText.gone(report);
        if (gone.isEmpty() && report.verdicts().stream().allMatch(v -> v.mark().isEmpty())) {
            return lines;
        }
        gone.stream().limit(MOST_GONE).forEach(found -> lines.add(line("GONE    " + SinceText.gone(found))));
        if (gone.size() > MOST_GONE) {
            lines.add(line("and " + (gone.size() - MOST_GONE) + " more are gone, which the report lists"));
        }
        SinceText.sentence(report).ifPresent(sentence -> lines.add(line(module.says(sentence))));
        return lines;
    }

    private static ConsoleLine line(String text) {
        return ConsoleLine.of(Severity.INFO, text);
    }
}
