package dev.cordon.sbom;

import dev.cordon.inventory.Signal;
import dev.cordon.text.PrintableText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The body of an earlier report. It is held to its own counts: a report that lost components on the way would be judged
 * as if they had never been there.
 */
final class EarlierBody extends Shape {

    /** No report of ours names more; a forged one must not fill the log. */
    private static final int MOST_PHRASES = 50;

    private static final int LONGEST_PHRASE = 300;

    private static final int MOST_NAMED = 3;

    /** What a report of a whole build is about: its components are counted for it, and not for the modules that have them. */
    private static final String REACTOR = "reactor";

    private final SbomBuilder builder;
    private final List<Source> sources = new ArrayList<>();
    private final List<String> notExamined = new ArrayList<>();
    private final Map<String, Integer> found = new HashMap<>();
    private final EnumSet<Signal> signals = EnumSet.noneOf(Signal.class);
    private final List<String> notJudged = new ArrayList<>();
    private int lacking;
    private long ofBuild;
    private long ofBuildCounted;
    private final Source subject = new Source();
    private String outcome = "";

    EarlierBody(SbomBuilder builder) {
        this.builder = builder;
    }

    @Override
    Shape object(String member, Cursor at) {
        return switch (member) {
            case "source" -> subject;
            case "examined" -> {
                Source source = new Source();
                sources.add(source);
                yield source;
            }
            case "components" -> new EarlierComponent(builder, this, false);
            case "buildChain" -> new EarlierComponent(builder, this, true);
            case "counts" -> new Counts();
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
        return subject.name;
    }

    /** Counts a component that takes part in the build. */
    void countOfBuild() {
        ofBuild++;
    }

    /** Counts a component that was read. */
    void count(String seenIn, Set<Signal> known) {
        found.merge(seenIn, 1, Integer::sum);
        signals.addAll(known);
    }

    /**
     * What the report does not say, once all of it is read.
     *
     * @param version that of the schema it was written by
     * @throws dev.cordon.notice.FaultException if it recorded nothing to judge, or if something is missing from it
     */
    String limits(String version, Cursor at) {
        if (outcome.isEmpty() || subject.name.isEmpty()) {
            throw SbomFaults.unreadable(at.location(), "the report lacks its body, or the source or outcome in it");
        }
        boolean whole = subject.kind.equals(REACTOR);
        if (whole && version.equals(EarlierReport.WITHOUT_FACTS)) {
            throw SbomFaults.withoutFacts(at.location());
        }
        if (outcome.equals("skipped")) {
            throw SbomFaults.unreadable(
                    at.location(), "it reports a check that was skipped and holds nothing to judge");
        }
        found.merge(subject.name, found.getOrDefault("", 0), Integer::sum);
        found.remove("");
        List<String> unrecorded = new ArrayList<>();
        long components = 0;
        for (Source source : sources) {
            if (whole && !source.kind.equals(REACTOR)) {
                if (source.recorded > 0) {
                    throw lost(at, source.name, source.recorded, 0);
                }
                continue;
            }
            int here = found.getOrDefault(source.name, 0);
            found.remove(source.name);
            if (here != source.recorded) {
                throw lost(at, source.name, source.recorded, here);
            }
            components += source.components;
            if (source.recorded < source.components) {
                unrecorded.add("the " + source.components + " components of " + cut(source.name));
            }
        }
        found.values().removeIf(count -> count == 0);
        for (Map.Entry<String, Integer> rest : found.entrySet()) {
            throw lost(at, rest.getKey(), 0, rest.getValue());
        }
        if (ofBuild != ofBuildCounted) {
            throw lost(at, "the build chain", ofBuildCounted, Math.toIntExact(ofBuild));
        }
        if (components > 0 && builder.components() == ofBuild) {
            throw SbomFaults.unreadable(
                    at.location(), "it was made of " + components + " components and recorded none of them");
        }
        if (lacking > 0) {
            builder.lacks(SbomFaults.incomplete(at.location(), lacking, notJudged));
        }
        return sentence(unrecorded);
    }

    private static RuntimeException lost(Cursor at, String source, long recorded, int here) {
        return SbomFaults.unreadable(
                at.location(),
                "it says that it recorded " + recorded + " components of '" + source + "' and holds " + here);
    }

    private String sentence(List<String> unrecorded) {
        StringBuilder text = new StringBuilder("This is the report of " + cut(subject.name)
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

    /** How many there are of what. */
    private final class Counts extends Shape {

        @Override
        void value(String member, Cursor at) {
            if (member.equals("buildChain")) {
                ofBuildCounted = EarlierComponent.number(at);
            }
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

    /** A source that was examined, or the one that the report is about. */
    private static final class Source extends Shape {

        private String kind = "";
        private String name = "";
        private long components;
        private long recorded;

        @Override
        void value(String member, Cursor at) {
            switch (member) {
                case "kind" -> kind = at.text();
                case "name" -> name = at.text();
                case "components" -> components = EarlierComponent.number(at);
                case "recorded" -> recorded = EarlierComponent.number(at);
                default -> {
                    // nothing that bears on what is judged
                }
            }
        }
    }
}
