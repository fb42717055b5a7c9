package dev.cordon.report.html;

import dev.cordon.audit.Report;
import dev.cordon.inventory.Source;
import dev.cordon.text.Texts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the HTML report names what components were seen in. A module of a build is called by its artifactId where no other
 * has the same: forty full coordinates in a row are not read by anybody, and the table of modules has them.
 */
final class HtmlSources {

    private static final int MANY = 3;

    private final Texts texts;
    private final Source subject;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private HtmlSources(Report report, Texts texts) {
        this.texts = texts;
        this.subject = report.source();
        List<String> modules = report.survey().modules().stream()
                .map(result -> result.module().name())
                .toList();
        Map<String, Long> uses =
                modules.stream().collect(Collectors.groupingBy(HtmlSources::artifact, Collectors.counting()));
        for (String module : modules) {
            String artifact = artifact(module);
            labels.put(module, uses.get(artifact) == 1 ? artifact : module);
            numbers.put(module, numbers.size() + 1);
        }
    }

    /** The names in a report. */
    static HtmlSources of(Report report, Texts texts) {
        return new HtmlSources(report, texts);
    }

    /** What the page says in its language. */
    Texts texts() {
        return texts;
    }

    /** Whether a source is what the whole report is about, so that it need not be named. */
    boolean isSubject(Source source) {
        return source.equals(subject);
    }

    /** The modules of the build by their full names, with how they are called; empty where the report is not about a build. */
    Map<String, String> modules() {
        return labels;
    }

    /** {@code app}, or {@code app, target/bom.json} for what lies in a module. */
    String label(Source source) {
        String module = module(source);
        return labels.containsKey(module)
                ? labels.get(module) + source.name().substring(module.length())
                : source.name();
    }

    /** Whether these are all modules of a build of so many that their names say less than their number. */
    boolean isAll(List<String> names) {
        return names.size() > MANY
                && names.size() == labels.size()
                && labels.values().containsAll(names);
    }

    /** {@code 12 modules}: how many of them there are. */
    String counted(List<String> names) {
        return texts.count(labels.values().containsAll(names) ? "count.modules" : "count.sources", names.size());
    }

    /** A step of a path: a module as it is called, anything else as it is. */
    String label(String step) {
        return labels.getOrDefault(step, step);
    }

    /** A dependency on a module, {@code groupId:artifactId}, as the module is called; any other as it is. */
    String labelOf(String dependency) {
        return labels.entrySet().stream()
                .filter(module -> module.getKey().startsWith(dependency + ":"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(dependency);
    }

    /** The number of the module that the source is or lies in; 0 for none. */
    int number(Source source) {
        return numbers.getOrDefault(module(source), 0);
    }

    /** The name of a module, or of the one that something lies in. */
    static String module(Source source) {
        int end = source.name().indexOf(", ");
        return end < 0 ? source.name() : source.name().substring(0, end);
    }

    private static String artifact(String module) {
        String[] parts = module.split(":", -1);
        return parts.length == 3 && !parts[1].isBlank() ? parts[1] : module;
    }
}
