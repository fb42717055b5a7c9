package dev.cordon.fix;

import dev.cordon.audit.ClassUse;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.text.Names;
import dev.cordon.text.PrintableText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the goal {@code fix} prints, printable. */
public final class FixText {

    private FixText() {}

    /** The lines of all differences. Tabs stay, line ends are left out. */
    public static List<String> diff(List<FixedPom> poms) {
        return poms.stream()
                .flatMap(pom -> pom.diff().stream())
                .map(line -> Arrays.stream(
                                (line.endsWith("\r") ? line.substring(0, line.length() - 1) : line).split("\t", -1))
                        .map(PrintableText::of)
                        .collect(Collectors.joining("\t")))
                .toList();
    }

    /** What is changed in each POM, a line for each change. */
    public static List<String> changes(List<FixedPom> poms) {
        List<String> lines = new ArrayList<>();
        for (FixedPom pom : poms) {
            pom.changes().forEach(c -> lines.add(PrintableText.of(c.at().where().withoutColumn() + ": " + c.clause())));
        }
        return lines;
    }

    /** How much that is: {@code 3 changes in 2 POMs}. */
    public static String sum(List<FixedPom> poms) {
        long changes = poms.stream().mapToLong(pom -> pom.changes().size()).sum();
        return Names.number(changes, "change") + " in " + Names.number(poms.size(), "POM");
    }

    /** Whose code has to change with the POMs, and where that is not known. */
    public static List<String> work(FixPlan plan) {
        return together(plan.changed(), FixText::use, v -> "");
    }

    private static String use(ReportedVerdict verdict) {
        return verdict.explanation()
                .use()
                .filter(use -> !use.isUnused())
                .map(ClassUse::text)
                .orElse("");
    }

    /** What is left, those alike in several modules once. */
    public static List<String> left(FixPlan plan) {
        Map<ReportedVerdict, String> what = new LinkedHashMap<>();
        for (FixPlan.Left left : plan.left()) {
            what.merge(left.verdict(), left.what() + " (" + left.why() + ")", (one, two) -> one + "; " + two);
        }
        return together(
                List.copyOf(what.keySet()),
                what::get,
                v -> v.explanation().use().map(use -> "; " + use.text()).orElse(""));
    }

    /** Lines with the modules that they hold for. */
    private static List<String> together(
            List<ReportedVerdict> verdicts,
            Function<ReportedVerdict, String> text,
            Function<ReportedVerdict, String> end) {
        Map<List<String>, List<String>> modules = new LinkedHashMap<>();
        for (ReportedVerdict verdict : verdicts) {
            String line = text.apply(verdict);
            if (!line.isEmpty()) {
                String component = verdict.verdict().finding().component().called();
                modules.computeIfAbsent(List.of(component + ": " + line, end.apply(verdict)), l -> new ArrayList<>())
                        .add(verdict.source().name());
            }
        }
        return modules.entrySet().stream()
                .map(e -> PrintableText.of(e.getKey().get(0) + ", in "
                        + Names.few(e.getValue().stream().distinct().toList())
                        + e.getKey().get(1)))
                .toList();
    }
}
