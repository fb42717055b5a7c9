package dev.cordon.report;

import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Strength;
import dev.cordon.match.Finding;
import dev.cordon.policy.NearWaiver;
import dev.cordon.policy.Verdict;
import dev.cordon.policy.Waiver;
import dev.cordon.report.ConsoleLine.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** One verdict on the console, with those that go away with it. */
final class ConsoleVerdict {

    private static final int MOST_PATHS = 5;

    private final Severity severity;
    private final List<ConsoleLine> lines = new ArrayList<>();

    private ConsoleVerdict(Severity severity) {
        this.severity = severity;
    }

    /**
     * The lines of a verdict.
     *
     * @param told what was already said of vendors, so that it is said once; added to
     */
    static List<ConsoleLine> lines(ReportedVerdict reported, List<ReportedVerdict> followers, Set<String> told) {
        Level level = reported.verdict().level();
        ConsoleVerdict console = new ConsoleVerdict(severity(level));
        console.what(reported);
        console.why(reported, told);
        console.waivers(reported.verdict());
        console.how(reported.explanation());
        console.followers(followers);
        console.labelled("fix", Remedy.of(reported));
        return console.lines;
    }

    private void what(ReportedVerdict reported) {
        Finding finding = reported.verdict().finding();
        String word = switch (reported.verdict().level()) {
            case DENY -> "DENIED";
            case WARN -> "WARNED";
            case NOTE -> "NOTED ";
            case ALLOW -> "ALLOWED";
        };
        line(word + "  " + finding.component().label() + "  from "
                + finding.vendor().name());
    }

    private void why(ReportedVerdict reported, Set<String> told) {
        Finding finding = reported.verdict().finding();
        EvidenceLines.of(finding).forEach(line -> labelled("because", line));
        if (finding.strength() == Strength.INDICATIVE) {
            labelled("but", "this evidence is only indicative, so it never does more than warn");
        }
        List<String> acts = ActLines.of(reported.verdict());
        if (told.add(finding.vendor().id() + acts)) {
            labelled("listed", acts.get(0));
            acts.stream().skip(1).forEach(act -> labelled("", act));
        } else {
            labelled("listed", "as above: " + finding.vendor().name());
        }
    }

    /** The waivers that took something from it and left the rest, and those that have ended. */
    private void waivers(Verdict verdict) {
        for (Waiver waiver : verdict.waivers()) {
            String what = waiver.authority().map(a -> "only " + a).orElse("it");
            labelled("waiver", WaivedLines.name(waiver) + " waives " + what + " until " + waiver.expires());
        }
        verdict.near().stream()
                .filter(NearWaiver::expired)
                .forEach(near -> labelled("waiver", WaivedLines.name(near.waiver()) + ": " + near.why()));
    }

    private void how(Explanation explanation) {
        List<DependencyPath> paths = explanation.paths();
        paths.stream().limit(MOST_PATHS).forEach(path -> labelled("path", path.label()));
        long more = explanation.morePaths() + Math.max(0, paths.size() - MOST_PATHS);
        if (more > 0) {
            labelled("", "and " + more + (more == 1 ? " more path" : " more paths"));
        }
        explanation.declarations().forEach(d -> d.where().ifPresent(w -> labelled("declared", w.toString())));
    }

    private void followers(List<ReportedVerdict> followers) {
        if (!followers.isEmpty()) {
            String names = followers.stream()
                    .map(f -> f.verdict().finding().component())
                    .map(Component::name)
                    .collect(Collectors.joining(", "));
            labelled("brings", names + " of the same vendor");
        }
    }

    private static Severity severity(Level level) {
        return switch (level) {
            case DENY -> Severity.ERROR;
            case WARN -> Severity.WARNING;
            case NOTE, ALLOW -> Severity.INFO;
        };
    }

    private void labelled(String label, String text) {
        line(String.format(Locale.ROOT, "        %-9s %s", label, text));
    }

    private void line(String text) {
        lines.add(new ConsoleLine(severity, PrintableText.of(text)));
    }
}
