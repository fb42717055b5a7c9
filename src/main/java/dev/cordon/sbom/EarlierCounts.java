package dev.cordon.sbom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many components an earlier report says that it has, and how many were read of it. A report that lost some on the way
 * would be judged as if they had never been there.
 */
final class EarlierCounts extends Shape {

    /** What a report of a whole build is about: its components are counted for it, and not for the modules that have them. */
    private static final String REACTOR = "reactor";

    private final Source subject = new Source();
    private final List<Source> sources = new ArrayList<>();
    private final Map<String, Integer> found = new HashMap<>();
    private long ofBuild;
    private long ofBuildCounted;

    /** What the report is about. */
    Source subject() {
        return subject;
    }

    /** Whether it is about a whole build. */
    boolean isOfReactor() {
        return subject.kind.equals(REACTOR);
    }

    /** Takes one more source that was examined. */
    Source examined() {
        Source source = new Source();
        sources.add(source);
        return source;
    }

    /** Reads how many there are of what. */
    @Override
    void value(String member, Cursor at) {
        if (member.equals("buildChain")) {
            ofBuildCounted = EarlierComponent.number(at);
        }
    }

    /** Counts a component that takes part in the build. */
    void countOfBuild() {
        ofBuild++;
    }

    /** Counts a component that was read; of one that was seen in nothing else, the report itself is the source. */
    void count(String seenIn) {
        found.merge(seenIn, 1, Integer::sum);
    }

    /**
     * Compares what the report says with what was read, once all of it is read.
     *
     * @param read how many components were read in all
     * @return the sources of which it did not record every component
     * @throws dev.cordon.notice.FaultException if something is missing
     */
    List<Source> compare(long read, Cursor at) {
        found.merge(subject.name, found.getOrDefault("", 0), Integer::sum);
        found.remove("");
        List<Source> unrecorded = new ArrayList<>();
        long components = 0;
        for (Source source : sources) {
            if (isOfReactor() && !source.kind.equals(REACTOR)) {
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
                unrecorded.add(source);
            }
        }
        found.values().removeIf(count -> count == 0);
        for (Map.Entry<String, Integer> rest : found.entrySet()) {
            throw lost(at, rest.getKey(), 0, rest.getValue());
        }
        if (ofBuild != ofBuildCounted) {
            throw lost(at, "the build chain", ofBuildCounted, ofBuild);
        }
        if (components > 0 && read == ofBuild) {
            throw SbomFaults.unreadable(
                    at.location(), "it was made of " + components + " components and recorded none of them");
        }
        return unrecorded;
    }

    private static RuntimeException lost(Cursor at, String source, long recorded, long here) {
        return SbomFaults.unreadable(
                at.location(),
                "it says that it recorded " + recorded + " components of '" + source + "' and holds " + here);
    }

    /** A source that was examined, or the one that the report is about. */
    static final class Source extends Shape {

        private String kind = "";
        private String name = "";
        private long components;
        private long recorded;

        /** Its name; empty before that was read. */
        String name() {
            return name;
        }

        /** How many components it has. */
        long components() {
            return components;
        }

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
