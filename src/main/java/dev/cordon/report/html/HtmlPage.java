package dev.cordon.report.html;

import dev.cordon.audit.Enquiry;
import dev.cordon.audit.ModuleResult.Standing;
import dev.cordon.audit.NotJudged;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.RunInfo;
import dev.cordon.inventory.Source;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.Waivers;
import dev.cordon.report.Ruling;
import dev.cordon.text.Texts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the templates of the HTML report show.
 *
 * @param report the report
 * @param run what differs between runs
 * @param headline what stands at the top
 * @param vendors the vendors of which something was found
 * @param findings every finding, those that follow others included
 * @param modules where those lie
 * @param waivers the waivers in use
 * @param components every component
 * @param todo what to do first
 * @param sources how what components were seen in is called
 * @param texts what the page says in its language
 */
record HtmlPage(
        Report report,
        RunInfo run,
        HtmlHeadline headline,
        List<HtmlVendor> vendors,
        List<HtmlFinding> findings,
        HtmlModules modules,
        HtmlWaivers waivers,
        HtmlComponents components,
        HtmlTodo todo,
        HtmlSources sources,
        Texts texts) {

    /** What the page counts even where there is none. */
    private static final Set<Ruling> ALWAYS_COUNTED = Set.of(Ruling.DENIED, Ruling.WARNED);

    /** What to ask whom, where files of others were audited. */
    public List<Enquiry> enquiries() {
        return Enquiry.of(report);
    }

    static HtmlPage of(Report report, RunInfo run, Texts texts) {
        HtmlSources sources = HtmlSources.of(report, texts);
        List<HtmlVendor> vendors = HtmlVendor.all(report, sources);
        List<HtmlFinding> findings = vendors.stream()
                .flatMap(v -> v.findings().stream())
                .flatMap(f -> Stream.concat(Stream.of(f), f.followers().stream()))
                .toList();
        return new HtmlPage(
                report,
                run,
                HtmlHeadline.of(report, texts),
                vendors,
                findings,
                new HtmlModules(findings, sources),
                HtmlWaivers.of(findings, today(report, run)),
                new HtmlComponents(report.survey(), sources, findings),
                HtmlTodo.of(report, vendors, texts),
                sources,
                texts);
    }

    /** The real date, by which the ends of waivers were judged. */
    private static LocalDate today(Report report, RunInfo run) {
        Waivers waivers = report.policy().waivers();
        return waivers.files().isEmpty() ? run.at().atZone(ZoneOffset.UTC).toLocalDate() : waivers.today();
    }

    /** Every notice by its kind. */
    Map<NoticeCode, List<Notice>> notices() {
        Map<NoticeCode, List<Notice>> byCode = new TreeMap<>();
        report.notices()
                .forEach(n ->
                        byCode.computeIfAbsent(n.code(), c -> new ArrayList<>()).add(n));
        return byCode;
    }

    /** What could not be judged, but for modules that were not looked at: these are in the table of modules. */
    List<NotJudged> notJudged() {
        return report.survey().notJudged().stream()
                .filter(n -> n.fault().code() != FaultCode.MODULE_NOT_JUDGED)
                .toList();
    }

    /** What became of verdicts to how many; in a build of several modules, how many components. */
    Map<Ruling, Long> counts() {
        Map<Ruling, Long> counts = new EnumMap<>(Ruling.class);
        for (Ruling ruling : Ruling.values()) {
            List<String> refs = report.verdicts().stream()
                    .filter(v -> Ruling.of(v.verdict()) == ruling)
                    .map(ReportedVerdict::ref)
                    .toList();
            long count = isReactor() ? refs.stream().distinct().count() : refs.size();
            if (count > 0 || ALWAYS_COUNTED.contains(ruling)) {
                counts.put(ruling, count);
            }
        }
        return counts;
    }

    private boolean isReactor() {
        return report.source().kind() == Source.Kind.REACTOR;
    }

    /** The parts of the page that there are: anchor to heading. */
    Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("findings", texts.text("section.findings"));
        if (!waivers.bars().isEmpty()) {
            sections.put("waivers", texts.text("section.waivers"));
        }
        if (!report.notices().isEmpty()) {
            sections.put("notices", texts.text("section.notices"));
        }
        sections.put("examined", texts.text("section.examined"));
        sections.put("components", texts.text("section.components"));
        sections.put("judgement", texts.text("section.judgement"));
        return sections;
    }

    /** The colour of what became of a module. */
    String tone(Standing standing) {
        return switch (standing) {
            case PASSED -> "waived";
            case FAILED -> "deny";
            case SUPPRESSED, INCOMPLETE, NOT_JUDGED, JUDGED_APART -> "warn";
            case SKIPPED, NOT_REACHED, NOT_BOUND, NOT_SELECTED -> "allow";
        };
    }

    /** How many identifiers the lists hold. */
    long identifiers() {
        return report.policy().denylist().vendors().stream()
                .mapToLong(v -> v.identifiers().size())
                .sum();
    }

    /** The words of its language for values that have a name. */
    HtmlWords words() {
        return new HtmlWords(texts);
    }
}
