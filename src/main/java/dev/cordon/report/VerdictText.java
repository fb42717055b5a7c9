package dev.cordon.report;

import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Remedy;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.inventory.Strength;
import dev.cordon.match.Finding;
import dev.cordon.policy.Waiver;
import java.util.ArrayList;
import java.util.List;

/**
 * What there is to say of a verdict, in the words of every format. Nothing is neutralised yet: each format does that in
 * its own way.
 */
public record VerdictText(ReportedVerdict reported) {

    private static final int MOST_PATHS = 5;

    /**
     * {@code com.example:kav-client:1.2 (compile) is from Kaspersky Lab}; {@code contains software of} where it is somebody
     * else's, {@code may be} and {@code may contain} where evidence is weak.
     */
    public String headline() {
        Finding finding = reported.verdict().finding();
        boolean sure = finding.strength() == Strength.CONCLUSIVE;
        String relation = finding.isCarried()
                ? (sure ? " contains software of " : " may contain software of ")
                : (sure ? " is from " : " may be from ");
        return finding.component().label() + relation + finding.maker();
    }

    /**
     * What one or more components have to do with the vendor, behind their names: {@code from Kaspersky Lab}, {@code contains
     * software of Kaspersky Lab}.
     *
     * @param finding what was found about one of them
     * @param many whether there are more, to which the same applies
     */
    public static String relation(Finding finding, boolean many) {
        String verb = many ? "contain" : "contains";
        return (finding.isCarried() ? verb + " software of " : "from ") + finding.maker();
    }

    /** What it does to the build: {@code denied}, {@code waived}. */
    public String level() {
        return Ruling.of(reported.verdict()).text();
    }

    /** Why the component is taken for the vendor's. */
    public List<String> evidence() {
        return EvidenceLines.of(reported.verdict().finding());
    }

    /** The acts that list the vendor, the gravest first. */
    public List<String> acts() {
        return ActLines.of(reported.verdict());
    }

    /** The ways by which the component is asked for, a bounded number, and how many more there are. */
    public List<String> paths() {
        List<DependencyPath> all = reported.explanation().paths();
        List<String> lines = new ArrayList<>();
        all.stream().limit(MOST_PATHS).map(DependencyPath::label).forEach(lines::add);
        long more = reported.explanation().morePaths() + Math.max(0, all.size() - MOST_PATHS);
        if (more > 0) {
            lines.add(MorePaths.text(more));
        }
        return lines;
    }

    /** Where the ways begin. */
    public List<String> declarations() {
        return reported.explanation().declarations().stream()
                .map(d -> d.dependency() + " " + d.place())
                .toList();
    }

    /** The waivers that applied, with who approved them until when. */
    public List<String> waivers() {
        return reported.verdict().waivers().stream().map(VerdictText::waiver).toList();
    }

    /** One waiver, with who approved it until when. */
    public static String waiver(Waiver waiver) {
        return name(waiver) + " until " + waiver.expires() + ", approved by " + waiver.approvedBy()
                + " (approval asserted, not verified)"
                + waiver.ticket().map(t -> ", " + t).orElse("") + ": " + waiver.reason();
    }

    /** The way out. */
    public String fix() {
        return Remedy.of(reported);
    }

    /** What an earlier record knows of it; nothing where there is none. */
    public List<String> since() {
        return SinceText.of(reported).stream().toList();
    }

    /** All of it, a line each: {@code because: …}, {@code listed: …}. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        labelled(lines, "since", since());
        labelled(lines, "because", evidence());
        labelled(lines, "listed", acts());
        labelled(lines, "path", paths());
        labelled(lines, "declared", declarations());
        labelled(lines, "waiver", waivers());
        labelled(lines, "fix", List.of(fix()));
        return lines;
    }

    private static void labelled(List<String> lines, String label, List<String> texts) {
        texts.forEach(text -> lines.add(label + ": " + text));
    }

    /** How a line calls a waiver. */
    public static String name(Waiver waiver) {
        return waiver.baseline().map(b -> "baseline '" + b + "'").orElse("'" + waiver.id() + "'");
    }
}
