package dev.cordon.report.html;

import dev.cordon.audit.ModuleResult.Standing;
import dev.cordon.audit.Report;
import dev.cordon.policy.Policy;
import dev.cordon.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * What to do, in a few lines at the top of the HTML report: the way out of the gravest findings.
 *
 * @param steps the first of them
 * @param more how many findings there are besides that fail the build and do not go away with another
 */
record HtmlTodo(List<Step> steps, long more) {

    private static final int MOST_SHOWN = 4;

    /**
     * A thing to do.
     *
     * @param text what
     * @param vendor whose component it is about, or nothing
     * @param anchor where the page says more
     */
    record Step(String text, String vendor, String anchor) {}

    static HtmlTodo of(Report report, List<HtmlVendor> vendors, Texts texts) {
        Policy policy = report.policy();
        List<HtmlFinding> failing = vendors.stream()
                .flatMap(v -> v.findings().stream())
                .filter(f -> policy.fails(f.first().verdict()))
                .toList();
        List<Step> steps = new ArrayList<>(
                failing.stream().limit(MOST_SHOWN).map(f -> step(f, texts)).toList());
        long open = report.survey().modules().stream()
                // Left out or skipped on purpose: nothing to do about it.
                .filter(m -> m.standing() == Standing.NOT_JUDGED
                        || m.standing() == Standing.JUDGED_APART
                        || m.standing() == Standing.NOT_REACHED)
                .count();
        if (open > 0) {
            steps.add(new Step(texts.count("todo.see-why", open), "", "modules"));
        }
        return new HtmlTodo(steps, Math.max(0, failing.size() - MOST_SHOWN));
    }

    private static Step step(HtmlFinding finding, Texts texts) {
        List<HtmlWay> own = finding.ways().own();
        HtmlWay first = own.get(0);
        String where = texts.count("finding.in-modules", first.members().size());
        int more = own.size() - 1;
        List<String> steps = first.steps(finding.modules() == 0 ? texts.text("todo.in-each-place") : where);
        return new Step(
                steps.get(0)
                        + (steps.size() == 1 ? "" : ", " + texts.text("todo.and-else"))
                        + (more == 0 ? "" : ", " + texts.count("todo.more-ways", more)),
                finding.finding().vendor().name(),
                finding.anchor());
    }
}
