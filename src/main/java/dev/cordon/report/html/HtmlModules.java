package dev.cordon.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the findings of a build lie: one that several modules have, and one component judged otherwise in some. */
final class HtmlModules {

    private final List<HtmlFinding> findings;
    private final HtmlSources sources;
    private final Map<Same, List<HtmlFinding>> alike = new HashMap<>();

    /** What makes two findings ones of the same component and vendor. */
    private record Same(String vendor, String identity) {

        static Same of(HtmlFinding finding) {
            return new Same(finding.finding().vendor().id(), HtmlFinding.identity(finding.first()));
        }
    }

    /**
     * Those of a page.
     *
     * @param findings every finding
     * @param sources how modules are called
     */
    HtmlModules(List<HtmlFinding> findings, HtmlSources sources) {
        this.findings = findings;
        this.sources = sources;
        findings.forEach(finding -> alike.computeIfAbsent(Same.of(finding), same -> new ArrayList<>())
                .add(finding));
    }

    /** The other findings of the same component and vendor: where it is judged otherwise. */
    List<HtmlFinding> otherwise(HtmlFinding finding) {
        return alike.getOrDefault(Same.of(finding), List.of()).stream()
                .filter(f -> !f.anchor().equals(finding.anchor()))
                .toList();
    }

    /**
     * What was found in a module.
     *
     * @param seen the verdict of that module, to which a link leads
     * @param finding the finding it is a part of
     */
    record Found(HtmlVerdict seen, HtmlFinding finding) {}

    /** What was found in each module of the build, by the number of the module. */
    Map<Integer, List<Found>> found() {
        Map<Integer, List<Found>> found = new HashMap<>();
        for (HtmlFinding finding : findings) {
            for (HtmlVerdict seen : finding.seen()) {
                int module = sources.number(seen.reported().source());
                found.computeIfAbsent(module, m -> new ArrayList<>()).add(new Found(seen, finding));
            }
        }
        return found;
    }
}
