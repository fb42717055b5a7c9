package dev.cordon.report.html;

import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.denylist.Entity;
import dev.cordon.denylist.Ownership;
import dev.cordon.denylist.RelationKind;
import dev.cordon.denylist.Vendor;
import dev.cordon.report.RelationText;
import dev.cordon.report.Ruling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One vendor in the HTML report.
 *
 * @param vendor the vendor
 * @param acts the acts that list it; several tables where they are judged differently for different components
 * @param timeline the same over time; empty where no act has a day
 * @param findings what was found of it, the gravest first; without those that follow others
 * @param counts what became of findings to how many, the gravest first
 */
record HtmlVendor(
        Vendor vendor,
        List<HtmlActs> acts,
        Optional<HtmlTimeline> timeline,
        List<HtmlFinding> findings,
        Map<Ruling, Integer> counts) {

    /**
     * Every vendor of which something was found, in the order of the report.
     *
     * @param sources how what components were seen in is called
     */
    static List<HtmlVendor> all(Report report, HtmlSources sources) {
        Map<String, List<ReportedVerdict>> byVendor = new LinkedHashMap<>();
        report.verdicts()
                .forEach(v ->
                        byVendor.computeIfAbsent(id(v), k -> new ArrayList<>()).add(v));
        return byVendor.values().stream()
                .map(verdicts -> of(verdicts, sources, report.policy().asOf()))
                .toList();
    }

    private static HtmlVendor of(List<ReportedVerdict> verdicts, HtmlSources sources, LocalDate asOf) {
        Vendor vendor = verdicts.get(0).verdict().finding().vendor();
        List<HtmlActs> acts = HtmlActs.tables(vendor, verdicts, sources.texts());
        HtmlGroups groups = new HtmlGroups(verdicts, acts, sources);
        return new HtmlVendor(
                vendor, acts, HtmlTimeline.of(vendor, acts, asOf, sources.texts()), groups.findings(), groups.counts());
    }

    private static String id(ReportedVerdict reported) {
        return reported.verdict().finding().vendor().id();
    }

    /** Names it in links. */
    String anchor() {
        return "vendor-" + vendor.id();
    }

    /** How many findings. */
    int size() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * The names of its own entities, each once: those that most readers can read first, and beside each how it writes
     * itself ({@code Huawei (华为)}). That a name stands here does not say that an act has it.
     */
    List<String> names() {
        return vendor.entities().stream()
                .filter(Entity::isOwn)
                .sorted(Comparator.comparing(e -> !isLatin(e.name())))
                .map(e -> e.nativeName().map(own -> e.name() + " (" + own + ")").orElse(e.name()))
                .filter(name -> !name.equals(vendor.name()))
                .distinct()
                .toList();
    }

    private static boolean isLatin(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    /** What is related to it, and who says so: {@code New Cloud Technologies (reported 69.8 % owned by Kaspersky Lab, …)}. */
    List<String> related(HtmlWords words) {
        Ownership ownership = Ownership.of(vendor);
        return vendor.entities().stream()
                .flatMap(e -> e.relation().stream()
                        .map(r -> e.name() + " ("
                                + (r.kind() == RelationKind.PARENT
                                        ? words.texts().text("relation.its-parent")
                                        : RelationText.of(r, words.texts()) + " " + ownership.nameOf(r.to()))
                                + "; " + r.source() + ")"))
                .toList();
    }

    /** What became of its gravest finding. */
    Ruling ruling() {
        return counts.keySet().iterator().next();
    }
}
