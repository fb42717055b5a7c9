package dev.cordon.report.console;

import dev.cordon.audit.ReportedVerdict;
import dev.cordon.policy.Verdict;
import dev.cordon.policy.Waiver;
import dev.cordon.report.VerdictText;
import dev.cordon.report.console.ConsoleLine.Severity;
import dev.cordon.text.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What waivers let pass, on the console: short, yet never unseen. What one waiver, or one baseline, lets pass is printed
 * together.
 */
public final class WaivedLines {

    private static final int MOST_NAMED = 10;

    private WaivedLines() {}

    /**
     * The lines about every waived verdict.
     *
     * @param module whose lines they are
     */
    public static List<ConsoleLine> of(List<ReportedVerdict> verdicts, ConsoleModule module) {
        Map<List<String>, List<Verdict>> together = new LinkedHashMap<>();
        verdicts.stream()
                .map(ReportedVerdict::verdict)
                .filter(Verdict::waived)
                .forEach(v ->
                        together.computeIfAbsent(key(v), k -> new ArrayList<>()).add(v));
        return together.values().stream()
                .flatMap(alike -> block(alike, module).lines().stream())
                .toList();
    }

    private static List<String> key(Verdict verdict) {
        List<String> key = new ArrayList<>();
        key.add(verdict.finding().vendor().id());
        key.add(Boolean.toString(verdict.finding().isCarried()));
        verdict.waivers().forEach(w -> key.add(w.baseline().orElse(w.id())));
        return key;
    }

    private static ConsoleBlock block(List<Verdict> alike, ConsoleModule module) {
        Verdict first = alike.get(0);
        ConsoleBlock block = new ConsoleBlock(Severity.INFO);
        block.headline(
                "WAIVED",
                first.finding().component().label() + Names.more(alike.size() - 1),
                VerdictText.relation(first.finding(), alike.size() > 1),
                module.behind());
        if (alike.size() > 1) {
            String names = alike.stream()
                    .skip(1)
                    .limit(MOST_NAMED)
                    .map(v -> v.finding().component().called())
                    .collect(Collectors.joining(", "));
            int more = alike.size() - 1 - MOST_NAMED;
            block.labelled("also", names + Names.more(more) + (more > 0 ? ", in report.json" : ""));
        }
        for (Waiver waiver : first.waivers()) {
            block.labelled(
                    "waiver", VerdictText.name(waiver) + " until " + waiver.expires() + " (" + place(waiver) + ")");
            block.labelled("reason", waiver.reason());
            block.labelled(
                    "approved",
                    "by " + waiver.approvedBy() + " (approval asserted, not verified)"
                            + waiver.ticket().map(t -> ", " + t).orElse(""));
        }
        return block;
    }

    private static String place(Waiver waiver) {
        return waiver.baseline().isPresent()
                ? waiver.file().origin()
                : waiver.where().toString();
    }
}
