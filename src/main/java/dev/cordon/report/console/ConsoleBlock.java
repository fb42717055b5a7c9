package dev.cordon.report.console;

import dev.cordon.audit.DependencyPath;
import dev.cordon.denylist.Vendor;
import dev.cordon.report.console.ConsoleLine.Severity;
import dev.cordon.report.console.ConsolePart.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Lines that belong together on the console: a headline, and what there is to say of it under labels. */
public final class ConsoleBlock {

    private static final String LABEL = " ".repeat(ConsoleLine.INDENT) + "%-9s ";

    /** Deeper than the text begins, so that a text that goes on is not taken for the next one. */
    private static final int GOES_ON = ConsoleLine.INDENT + 12;

    private final Severity severity;
    private final List<ConsoleLine> lines = new ArrayList<>();

    public ConsoleBlock(Severity severity) {
        this.severity = severity;
    }

    /** What was added so far. */
    public List<ConsoleLine> lines() {
        return List.copyOf(lines);
    }

    /**
     * A line that says what was decided about what of whom.
     *
     * @param word what was decided
     * @param relation what the subject has to do with the vendor, with the vendor's name
     * @param rest what else the line says
     */
    public void headline(String word, String subject, String relation, String rest) {
        headline(
                word,
                List.of(
                        ConsolePart.of(Role.SUBJECT, subject),
                        ConsolePart.of(Role.PLAIN, "  "),
                        ConsolePart.whole(Role.SUBJECT, relation),
                        ConsolePart.of(Role.PLAIN, rest)));
    }

    /** A line that says what was decided about a vendor. */
    void headline(String word, Vendor vendor, String rest) {
        headline(word, List.of(ConsolePart.whole(Role.SUBJECT, vendor.name()), ConsolePart.of(Role.PLAIN, rest)));
    }

    private void headline(String word, List<ConsolePart> parts) {
        List<ConsolePart> all = new ArrayList<>();
        all.add(ConsolePart.of(Role.LEVEL, word));
        all.add(ConsolePart.of(Role.PLAIN, " ".repeat(ConsoleLine.INDENT - word.length())));
        all.addAll(parts);
        lines.add(new ConsoleLine(severity, ConsoleLine.INDENT, all));
    }

    /** A line that says what the block is about. */
    void about(String subject, String rest) {
        List<ConsolePart> parts = List.of(ConsolePart.of(Role.SUBJECT, subject), ConsolePart.of(Role.PLAIN, rest));
        lines.add(new ConsoleLine(severity, ConsoleLine.INDENT, parts));
    }

    /** Text behind a label; behind an empty one what goes on from the line before. */
    public void labelled(String label, String text) {
        labelled(label, List.of(ConsolePart.of(Role.PLAIN, text)));
    }

    /** Parts behind a label. */
    void labelled(String label, List<ConsolePart> parts) {
        List<ConsolePart> all = new ArrayList<>();
        all.add(ConsolePart.of(Role.PLAIN, String.format(Locale.ROOT, LABEL, label)));
        all.addAll(parts);
        lines.add(new ConsoleLine(severity, GOES_ON, all));
    }

    /** A way by which a component is asked for; a narrow terminal breaks it between two steps. */
    void path(DependencyPath path) {
        List<ConsolePart> parts = new ArrayList<>();
        for (String step : path.steps()) {
            if (parts.isEmpty()) {
                parts.add(ConsolePart.whole(Role.PLAIN, step));
            } else {
                parts.add(ConsolePart.of(Role.PLAIN, " "));
                parts.add(ConsolePart.whole(Role.PLAIN, "> " + step));
            }
        }
        parts.add(ConsolePart.of(Role.PLAIN, path.lost()));
        labelled("path", parts);
    }

    /** Texts behind one label, a line each. */
    void labelled(String label, Role role, List<String> texts) {
        String next = label;
        for (String text : texts) {
            labelled(next, List.of(ConsolePart.of(role, text)));
            next = "";
        }
    }

    /**
     * Texts behind one label, each once and a bounded number of them.
     *
     * @param counted what is counted of a text that came more than once; no number is printed where that is empty
     * @param most how many are printed
     */
    void folded(String label, Role role, List<String> texts, String counted, int most) {
        Map<String, Long> times =
                texts.stream().collect(Collectors.groupingBy(t -> t, LinkedHashMap::new, Collectors.counting()));
        List<String> printed = new ArrayList<>();
        times.entrySet().stream().limit(most).forEach(text -> {
            boolean often = !counted.isEmpty() && text.getValue() > 1;
            printed.add(text.getKey() + (often ? ": " + text.getValue() + counted : ""));
        });
        if (times.size() > most) {
            printed.add("and " + (times.size() - most) + " more, which the report lists");
        }
        labelled(label, role, printed);
    }
}
