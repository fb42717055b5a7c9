package dev.cordon.report;

import dev.cordon.policy.Verdict;
import java.util.List;

/** Says under which acts a vendor is listed, since when, and whether each act is known to reach the component. */
public final class ActLines {

    private ActLines() {}

    /**
     * One line per act, the gravest first and what is known to reach the component before the rest; one line that says so
     * where no act lists what the evidence names.
     */
    public static List<String> of(Verdict verdict) {
        List<String> lines = byAct(verdict).stream().map(ActText::line).toList();
        return lines.isEmpty() ? List.of("no act of the loaded lists names it, or reaches it by who owns it") : lines;
    }

    /** What there is to say of each act, in the same order. */
    public static List<ActText> byAct(Verdict verdict) {
        return ActText.of(verdict.finding().vendor(), verdict.listings());
    }
}
