package dev.cordon.report;

import dev.cordon.audit.ModuleResult;
import dev.cordon.audit.ModuleResult.Standing;
import dev.cordon.audit.Outcome;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Source;
import dev.cordon.text.Language;
import dev.cordon.text.Names;
import dev.cordon.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The countable last sentence of a report, so that a run that looked at nothing is visible: {@code Audited 214 components
 * against 28 vendors: 1 denied, 2 warned.}
 */
public final class ReportSentence {

    private static final int MOST_NAMED = 5;

    private final Report report;
    private final Texts texts;

    private ReportSentence(Report report, Texts texts) {
        this.report = report;
        this.texts = texts;
    }

    /** The sentence in the usual language. */
    public static String of(Report report) {
        return of(report, Texts.of(Language.USUAL, "report"));
    }

    /** The sentence in the language of some texts, which hold those of {@code report}. */
    public static String of(Report report, Texts texts) {
        if (report.outcome() == Outcome.SKIPPED) {
            return texts.text("sentence.skipped");
        }
        ReportSentence sentence = new ReportSentence(report, texts);
        if (report.policy().isNone()) {
            return texts.text("sentence.nothing", sentence.notJudged());
        }
        return texts.text(
                sentence.isBeforeModules() ? "sentence.audited-before" : "sentence.audited",
                sentence.components() + sentence.sources(),
                texts.count(
                        "count.vendors", report.policy().denylist().vendors().size()),
                sentence.counts() + sentence.notJudged());
    }

    private String components() {
        long unidentified = report.survey().unidentifiedCount();
        return texts.count("count.components", report.survey().componentCount())
                + (unidentified == 0 ? "" : " (" + texts.text("sentence.unidentified", unidentified) + ")");
    }

    /** Of how many modules or documents the components are, where there are several. */
    private String sources() {
        if (isBeforeModules()) {
            return "";
        }
        if (isReactor()) {
            return " "
                    + texts.count(
                            "sentence.of-modules",
                            modules().filter(Standing::isJudged).count());
        }
        int sources = report.survey().examined().size();
        return sources > 1 ? " " + texts.count("sentence.of-sources", sources) : "";
    }

    private String counts() {
        List<String> counts = new ArrayList<>();
        counts.add(count(Level.DENY));
        counts.add(count(Level.WARN));
        if (report.count(Level.NOTE) > 0) {
            counts.add(count(Level.NOTE));
        }
        if (report.count(Level.ALLOW) > 0) {
            counts.add(count(Level.ALLOW));
        }
        if (report.waived() > 0) {
            counts.add(report.waived() + " " + texts.text("ruling.waived"));
        }
        return String.join(", ", counts);
    }

    /** In a reactor, what several modules have counts once. */
    private String count(Level level) {
        String what = texts.text("ruling." + level.id());
        long verdicts = report.count(level);
        if (!isReactor() || verdicts == 0) {
            return verdicts + " " + what;
        }
        List<ReportedVerdict> counted = report.verdicts().stream()
                .filter(v -> v.verdict().level() == level && !v.verdict().waived())
                .toList();
        long in = modules(counted, report);
        return components(counted) + " " + what + (in == 0 ? "" : " " + texts.count("sentence.in-modules", in));
    }

    /** {@code 3 components in 12 modules}: what several modules have counts once. */
    public static String inModules(List<ReportedVerdict> verdicts, Report reactor) {
        return Names.number(components(verdicts), "component") + " in "
                + Names.number(modules(verdicts, reactor), "module");
    }

    private static long components(List<ReportedVerdict> verdicts) {
        return verdicts.stream().map(ReportedVerdict::ref).distinct().count();
    }

    private static long modules(List<ReportedVerdict> verdicts, Report reactor) {
        return reactor.survey().modules().stream()
                .map(m -> m.module().name())
                .filter(module -> verdicts.stream().anyMatch(v -> isOf(v.source(), module)))
                .count();
    }

    /** Whether the source is the module or lies in it. */
    public static boolean isOf(Source source, String module) {
        return source.name().equals(module) || source.name().startsWith(module + ", ");
    }

    private String notJudged() {
        if (!isReactor()) {
            int faults = report.survey().notJudged().size();
            return faults == 0 ? "" : "; " + texts.text("sentence.not-judged", faults);
        }
        long others = modules().filter(standing -> !standing.isJudged()).count();
        long inPart = report.survey().modules().stream()
                .filter(m -> m.standing().isJudged() && m.why().isPresent())
                .count();
        List<String> counts = new ArrayList<>();
        if (others > 0) {
            counts.add(texts.count("sentence.modules-not-judged", others) + turnedOff());
        }
        if (inPart > 0) {
            counts.add(texts.count("sentence.modules-in-part", inPart));
        }
        return counts.isEmpty() ? "" : "; " + String.join(", ", counts);
    }

    /** Where the gate was turned off, which nobody sees of a count: {@code  (skipped: app; without check: web, tools)}. */
    private String turnedOff() {
        String named = Stream.of(
                        named("sentence.modules-skipped", Standing.SKIPPED),
                        named("sentence.modules-without", Standing.NOT_BOUND))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return named.isEmpty() ? "" : " (" + named + ")";
    }

    private Optional<String> named(String key, Standing standing) {
        List<String> names = report.survey().modules().stream()
                .filter(m -> m.standing() == standing)
                .map(m -> artifactId(m.module().name()))
                .sorted()
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(texts.text(key, Names.few(names, MOST_NAMED, texts)));
    }

    private static String artifactId(String module) {
        String[] parts = module.split(":", -1);
        return parts.length > 1 ? parts[1] : module;
    }

    private Stream<Standing> modules() {
        return report.survey().modules().stream().map(ModuleResult::standing);
    }

    /** Whether components are known of a build of which no module was judged: what the firewall has stopped. */
    private boolean isBeforeModules() {
        return isReactor() && report.survey().componentCount() > 0 && modules().noneMatch(Standing::isJudged);
    }

    private boolean isReactor() {
        return report.source().kind() == Source.Kind.REACTOR;
    }
}
