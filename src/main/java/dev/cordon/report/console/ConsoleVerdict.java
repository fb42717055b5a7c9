package dev.cordon.report.console;

import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.NamedOrganization;
import dev.cordon.audit.Outcome;
import dev.cordon.audit.Remedy;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Strength;
import dev.cordon.match.Finding;
import dev.cordon.policy.NearWaiver;
import dev.cordon.policy.Verdict;
import dev.cordon.policy.Waiver;
import dev.cordon.report.ActLines;
import dev.cordon.report.EvidenceLines;
import dev.cordon.report.MorePaths;
import dev.cordon.report.ReportSentence;
import dev.cordon.report.SinceText;
import dev.cordon.report.VerdictText;
import dev.cordon.report.console.ConsoleLine.Severity;
import dev.cordon.report.console.ConsolePart.Role;
import dev.cordon.text.Names;
import java.util.List;
import java.util.Optional;

/** The verdicts on one vendor that are printed together on the console, with those that go away with them. */
final class ConsoleVerdict {

    private static final int MOST_PATHS = 5;
    private static final int MOST_SHOWN = 5;
    private static final int MOST_NAMED = 10;
    private static final int MOST_NAMES_OF_LISTS = 3;

    private final List<ReportedVerdict> alike;
    private final ReportedVerdict first;
    private final ConsoleModule owner;
    private final ConsoleBlock block;

    private ConsoleVerdict(List<ReportedVerdict> alike, ConsoleModule owner, boolean suppressed) {
        this.alike = alike;
        this.owner = owner;
        this.first = alike.get(0);
        this.block = new ConsoleBlock(severity(first.verdict().level(), suppressed));
    }

    /**
     * The lines of verdicts of one vendor, level and strength under the same acts, at least one.
     *
     * @param followers those that go away with them
     * @param report what they are part of
     * @param owner whose lines they are
     */
    static List<ConsoleLine> lines(
            List<ReportedVerdict> alike,
            List<ReportedVerdict> followers,
            Report report,
            PrintedBefore said,
            ConsoleModule owner) {
        String module = report.source().name();
        ConsoleVerdict console = new ConsoleVerdict(alike, owner, isSuppressed(report));
        List<String> acts = ActLines.of(console.first.verdict());
        Optional<String> before = said.before(console.first.verdict(), acts, module);
        if (before.filter(m -> !m.equals(module)).isPresent()
                && console.first.verdict().level() != Level.DENY
                && alike.stream()
                        .allMatch(v -> v.verdict().waivers().isEmpty()
                                && v.verdict().near().isEmpty())) {
            console.again(before.get());
            return console.block.lines();
        }
        console.what();
        console.why();
        console.listed(acts, before, module);
        console.named();
        alike.forEach(v -> console.waivers(v.verdict()));
        console.how();
        console.followers(followers);
        console.block.folded(
                "fix", Role.FIX, alike.stream().map(Remedy::withVersion).toList(), "", MOST_NAMED);
        console.users();
        return console.block.lines();
    }

    /** One line for what the modules of a reactor have of a vendor: {@code DENIED  Huawei: 3 components in 12 modules}. */
    static ConsoleLine sum(List<ReportedVerdict> alike, Report reactor) {
        ConsoleVerdict console = new ConsoleVerdict(alike, ConsoleModule.UNNAMED, isSuppressed(reactor));
        console.block.headline(
                console.word(),
                console.first.verdict().finding().vendor(),
                ": " + ReportSentence.inModules(alike, reactor));
        return console.block.lines().get(0);
    }

    /** One line for what another module has printed in full. */
    private void again(String module) {
        headline(", as reported for " + module + (alike.size() == 1 ? "" : ": " + names(alike)));
    }

    private void what() {
        headline("");
        if (alike.size() > 1) {
            block.folded(
                    "what",
                    Role.PLAIN,
                    alike.stream()
                            .map(v -> v.verdict().finding().component().label())
                            .toList(),
                    "",
                    MOST_SHOWN);
        }
        SinceText.of(first).ifPresent(since -> block.labelled("since", since));
    }

    private void headline(String rest) {
        Finding finding = first.verdict().finding();
        String what = alike.size() == 1 ? finding.component().label() : alike.size() + " components";
        block.headline(word(), what, VerdictText.relation(finding, alike.size() > 1), owner.behind() + rest);
    }

    private String word() {
        return switch (first.verdict().level()) {
            case DENY -> "DENIED";
            case WARN -> "WARNED";
            case NOTE -> "NOTED";
            case ALLOW -> "ALLOWED";
        };
    }

    private void why() {
        boolean indicative = first.verdict().finding().strength() == Strength.INDICATIVE;
        // Of many, what else speaks for one of them is in the report.
        int most = indicative || alike.size() == 1 ? Integer.MAX_VALUE : 1;
        List<String> because = alike.stream()
                .map(v -> EvidenceLines.brief(v.verdict().finding()))
                .flatMap(lines -> lines.stream().limit(most))
                .toList();
        block.folded("because", Role.EVIDENCE, because, " components", MOST_NAMED);
        if (indicative) {
            block.labelled("but", "this evidence is only indicative, so it never does more than warn");
        } else if (first.verdict().onlyReported()) {
            block.labelled("but", "who owns it is only reported, so it never does more than warn");
        }
    }

    private void listed(List<String> acts, Optional<String> before, String module) {
        if (before.isEmpty()) {
            block.labelled("listed", Role.PLAIN, acts);
        } else {
            String where = before.get().equals(module) ? "as above" : "as reported for " + before.get();
            block.labelled(
                    "listed", where + ": " + first.verdict().finding().vendor().name());
        }
    }

    /** Names of its organisations on official lists: one more line of the finding, which decides nothing. */
    private void named() {
        block.folded(
                "name",
                Role.PLAIN,
                alike.stream()
                        .flatMap(v -> v.named().stream())
                        .map(NamedOrganization::line)
                        .distinct()
                        .toList(),
                " names",
                MOST_NAMES_OF_LISTS);
    }

    /** The waivers that took something from it and left the rest, and those that have ended. */
    private void waivers(Verdict verdict) {
        for (Waiver waiver : verdict.waivers()) {
            String what = waiver.authority().map(a -> "only " + a).orElse("it");
            block.labelled("waiver", VerdictText.name(waiver) + " waives " + what + " until " + waiver.expires());
        }
        verdict.near().stream()
                .filter(NearWaiver::expired)
                .forEach(near -> block.labelled("waiver", VerdictText.name(near.waiver()) + ": " + near.why()));
    }

    private void how() {
        List<DependencyPath> paths = alike.stream()
                .flatMap(v -> v.explanation().paths().stream().limit(alike.size() == 1 ? MOST_PATHS : 1))
                // Of many, what the module itself declares needs no way: the fix names it.
                .filter(path -> alike.size() == 1 || path.steps().size() > 2)
                .toList();
        paths.stream().limit(MOST_PATHS).forEach(path -> block.path(path));
        long all = alike.stream()
                .map(ReportedVerdict::explanation)
                .mapToLong(e -> e.paths().size() + e.morePaths())
                .sum();
        long more = all - Math.min(MOST_PATHS, paths.size());
        if (more > 0 && !paths.isEmpty()) {
            block.labelled("", MorePaths.text(more));
        }
        if (alike.size() == 1) {
            first.explanation()
                    .declarations()
                    .forEach(d -> d.where()
                            .ifPresent(w -> block.labelled(
                                    "declared",
                                    List.of(ConsolePart.whole(
                                            Role.PLAIN, w.withoutColumn().toString())))));
        }
    }

    /** Who has to change code where it goes; of many that go, only those with users are named. */
    private void users() {
        boolean alone = alike.size() == 1;
        List<String> users = alike.stream()
                .flatMap(v -> v.explanation().use().stream()
                        .filter(use -> alone || !use.isUnused())
                        .map(use -> alone || !use.isUsed()
                                ? use.text()
                                : v.verdict().finding().component().called() + ": " + use.text()))
                .toList();
        block.folded("users", Role.PLAIN, users, "", MOST_NAMED);
    }

    private void followers(List<ReportedVerdict> followers) {
        if (!followers.isEmpty()) {
            block.labelled("brings", names(followers) + " of the same vendor");
        }
    }

    private static String names(List<ReportedVerdict> verdicts) {
        return Names.few(
                verdicts.stream()
                        .map(v -> v.verdict().finding().component().called())
                        .toList(),
                MOST_NAMED);
    }

    /** Whoever reads logs of many builds counts errors: a build that goes on has none. */
    private static boolean isSuppressed(Report report) {
        return report.outcome() == Outcome.SUPPRESSED;
    }

    private static Severity severity(Level level, boolean suppressed) {
        return switch (level) {
            case DENY -> suppressed ? Severity.WARNING : Severity.ERROR;
            case WARN -> Severity.WARNING;
            case NOTE, ALLOW -> Severity.INFO;
        };
    }
}
