package dev.cordon.report;

import dev.cordon.policy.Verdict;
import dev.cordon.policy.Waiver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What waivers let pass, on the console: short, yet never unseen. What one waiver, or one baseline, lets pass is told
 * together.
 */
final class WaivedLines {

    private static final int MOST_NAMED = 10;

    private WaivedLines() {}

    /** The lines about every waived verdict. */
    static List<String> of(List<ReportedVerdict> verdicts) {
        Map<List<String>, List<Verdict>> together = new LinkedHashMap<>();
        verdicts.stream()
                .map(ReportedVerdict::verdict)
                .filter(Verdict::waived)
                .forEach(v ->
                        together.computeIfAbsent(key(v), k -> new ArrayList<>()).add(v));
        List<String> lines = new ArrayList<>();
        together.values().forEach(alike -> lines.addAll(block(alike)));
        return lines;
    }

    private static List<String> key(Verdict verdict) {
        List<String> key = new ArrayList<>();
        key.add(verdict.finding().vendor().id());
        verdict.waivers().forEach(w -> key.add(w.baseline().orElse(w.id())));
        return key;
    }

    private static List<String> block(List<Verdict> alike) {
        Verdict first = alike.get(0);
        List<String> lines = new ArrayList<>();
        String vendor = "  from " + first.finding().vendor().name();
        lines.add("WAIVED  " + first.finding().component().label()
                + (alike.size() == 1 ? "" : " and " + (alike.size() - 1) + " more") + vendor);
        if (alike.size() > 1) {
            String others = alike.stream()
                    .skip(1)
                    .limit(MOST_NAMED)
                    .map(v -> v.finding().component().name())
                    .collect(Collectors.joining(", "));
            int more = alike.size() - 1 - MOST_NAMED;
            lines.add(labelled("also", others + (more > 0 ? " and " + more + " more, in report.json" : "")));
        }
        for (Waiver waiver : first.waivers()) {
            lines.add(labelled("waiver", name(waiver) + " until " + waiver.expires() + " (" + place(waiver) + ")"));
            lines.add(labelled("reason", waiver.reason()));
            lines.add(labelled(
                    "approved",
                    "by " + waiver.approvedBy() + " (approval asserted, not verified)"
                            + waiver.ticket().map(t -> ", " + t).orElse("")));
        }
        return lines;
    }

    /** How a line calls a waiver. */
    static String name(Waiver waiver) {
        return waiver.baseline().map(b -> "baseline '" + b + "'").orElse("'" + waiver.id() + "'");
    }

    private static String place(Waiver waiver) {
        return waiver.baseline().isPresent()
                ? waiver.file().origin()
                : waiver.where().toString();
    }

    private static String labelled(String label, String text) {
        return String.format(Locale.ROOT, "        %-9s %s", label, text);
    }
}
