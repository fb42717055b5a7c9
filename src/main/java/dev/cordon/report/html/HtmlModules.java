package dev.cordon.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the findings of a build lie: one that several modules have, and one component judged otherwise in some. */
final class HtmlModules {

    private final List<HtmlFinding> findings;
    private final HtmlSources sources;
    private final Map<String, List<HtmlFinding>> ofComponent = new HashMap<>();

    /**
     * Those of a page.
     *
     * @param findings every finding
     * @param sources how modules are called
     */
    HtmlModules(List<HtmlFinding> findings, HtmlSources sources) {
        this.findings = findings;
        this.sources = sources;
        findings.forEach(finding -> ofComponent
                .computeIfAbsent(HtmlFinding.identity(finding.first()), component -> new ArrayList<>())
                .add(finding));
    }

    /** The other findings of the same component and vendor: where it is judged otherwise. */
    List<HtmlFinding> otherwise(HtmlFinding finding) {
        String vendor = finding.finding().vendor().id();
        return ofComponent.getOrDefault(HtmlFinding.identity(finding.first()), List.of()).stream()
                .filter(f -> f.finding().vendor().id().equals(vendor))
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
