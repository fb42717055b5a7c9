package dev.cordon.sbom;

import dev.cordon.inventory.Signal;
import dev.cordon.text.PrintableText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The body of an earlier report: its components, and what the report does not say of them. */
final class EarlierBody extends Shape {

    /** No report of ours names more; a forged one must not fill the log. */
    private static final int MOST_PHRASES = 50;

    private static final int LONGEST_PHRASE = 300;

    private static final int MOST_NAMED = 3;

    private final SbomBuilder builder;
    private final EarlierCounts counts = new EarlierCounts();
    private final List<String> notExamined = new ArrayList<>();
    private final EnumSet<Signal> signals = EnumSet.noneOf(Signal.class);
    private final List<String> notJudged = new ArrayList<>();
    private int lacking;
    private String outcome = "";

    EarlierBody(SbomBuilder builder) {
        this.builder = builder;
    }

    @Override
    Shape object(String member, Cursor at) {
        return switch (member) {
            case "source" -> counts.subject();
            case "examined" -> counts.examined();
            case "components" -> new EarlierComponent(builder, this, false);
            case "buildChain" -> new EarlierComponent(builder, this, true);
            case "counts" -> counts;
            case "notJudged" -> new Lacking();
            case "notExamined" -> new Unexamined();
            default -> SKIPPED;
        };
    }

    @Override
    void value(String member, Cursor at) {
        if (member.equals("outcome")) {
            outcome = at.text();
        } else if (member.equals("notExamined")) {
            unexamined(at.text());
        }
    }

    private void unexamined(String phrase) {
        if (notExamined.size() < MOST_PHRASES) {
            notExamined.add(cut(phrase));
        }
    }

    /** What the report is about; empty before that was read. */
    String subject() {
        return counts.subject().name();
    }

    /** Counts a component that takes part in the build. */
    void countOfBuild() {
        counts.countOfBuild();
    }

    /** Counts a component that was read. */
    void count(String seenIn, Set<Signal> known) {
        counts.count(seenIn);
        signals.addAll(known);
    }

    /**
     * What the report does not say, once all of it is read.
     *
     * @param version that of the schema it was written by
     * @throws dev.cordon.notice.FaultException if it recorded nothing to judge, or if something is missing from it
     */
    String limits(String version, Cursor at) {
        if (outcome.isEmpty() || subject().isEmpty()) {
            throw SbomFaults.unreadable(at.location(), "the report lacks its body, or the source or outcome in it");
        }
        if (counts.isOfReactor() && version.equals(EarlierReport.WITHOUT_FACTS)) {
            throw SbomFaults.withoutFacts(at.location());
        }
        if (outcome.equals("skipped")) {
            throw SbomFaults.unreadable(
                    at.location(), "it reports a check that was skipped and holds nothing to judge");
        }
        List<String> unrecorded = counts.compare(builder.components(), at).stream()
                .map(source -> "the " + source.components() + " components of " + cut(source.name()))
                .toList();
        if (lacking > 0) {
            builder.lacks(SbomFaults.incomplete(at.location(), lacking, notJudged));
        }
        return sentence(unrecorded);
    }

    private String sentence(List<String> unrecorded) {
        StringBuilder text = new StringBuilder("This is the report of " + cut(subject())
                + ", judged again from the facts it recorded, not from the software.");
        if (!unrecorded.isEmpty()) {
            text.append(" It did not record, so that nothing is judged of: ")
                    .append(String.join("; ", unrecorded))
                    .append('.');
        }
        if (!notExamined.isEmpty()) {
            text.append(" It did not examine: ")
                    .append(String.join("; ", notExamined))
                    .append('.');
        }
        String unseen = EnumSet.complementOf(signals).stream().map(Signal::id).collect(Collectors.joining(", "));
        if (!unseen.isEmpty()) {
            text.append(" It holds no fact of the signals ").append(unseen).append(", so nothing is found by them.");
        }
        return text.append(" How a component got in stands in the report alone.")
                .toString();
    }

    private static String cut(String text) {
        return PrintableText.phrase(text, LONGEST_PHRASE);
    }

    /** Something that was not examined; until version 2.0 of the schema this was a phrase. */
    private final class Unexamined extends Shape {

        private String kind = "";
        private String name = "";
        private String why = "";

        @Override
        void value(String member, Cursor at) {
            switch (member) {
                case "kind" -> kind = at.text().replace('-', ' ');
                case "name" -> name = at.text();
                case "why" -> why = at.text();
                default -> {
                    // nothing else is known of it
                }
            }
        }

        @Override
        void end(Cursor at) {
            unexamined(kind + " " + name + ": " + why);
        }
    }

    /** Something that could not be judged when the report was made. */
    private final class Lacking extends Shape {

        private String what = "";
        private String where = "";

        @Override
        void value(String member, Cursor at) {
            switch (member) {
                case "what" -> what = at.text();
                case "where" -> where = at.text();
                default -> {
                    // what was to be done then
                }
            }
        }

        @Override
        void end(Cursor at) {
            lacking++;
            if (notJudged.size() < MOST_NAMED) {
                notJudged.add(cut(where + ": " + what));
            }
        }
    }
}
