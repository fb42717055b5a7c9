package dev.cordon.sbom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The refs of one document and which depends on which. A ref may be spoken of before its component comes, or without
 * there being one; what is said of it then counts for nothing. Only of a document with a finding is anything asked, so
 * what depends on what is kept as pairs of hashes until then. Two refs of one hash would lead a path astray, but only in
 * the document of somebody who made them so, and who could have written any path there.
 */
public final class Dependencies {

    private final Refs refs = new Refs();
    /** What was said: the hash of a ref, that of one it depends on, and so on. */
    private long[] said = new long[1 << 9];

    private int end;
    /** By the number of a ref, those it depends on; empty where nobody asked since the last was said. */
    private Optional<Map<Integer, List<Integer>>> filed = Optional.empty();

    Dependencies() {}

    /** Takes the ref for a component. False where another one has it. */
    boolean take(String text) {
        filed = Optional.empty();
        return refs.add(text);
    }

    /** Whether a component has taken the ref. */
    boolean isTaken(String text) {
        return refs.find(text) != Refs.NONE;
    }

    /** That the first depends on or contains the second. */
    void edge(String from, String to) {
        filed = Optional.empty();
        if (end == said.length) {
            said = Arrays.copyOf(said, end * 2);
        }
        said[end++] = TextHash.of(from);
        said[end++] = TextHash.of(to);
    }

    /**
     * The refs of components that this one depends on or contains. May lead into cycles.
     *
     * @return nothing where the ref is no component's itself
     */
    public List<String> of(String text) {
        Map<Integer, List<Integer>> targets = filed.orElseGet(this::targets);
        filed = Optional.of(targets);
        int ref = refs.find(text);
        return ref == Refs.NONE
                ? List.of()
                : targets.getOrDefault(ref, List.of()).stream()
                        .distinct()
                        .map(refs::text)
                        .toList();
    }

    /** What was said of components, by who depends. */
    private Map<Integer, List<Integer>> targets() {
        Map<Long, Integer> numbers = new HashMap<>(refs.size() * 2);
        for (int ref = 0; ref < refs.size(); ref++) {
            numbers.put(refs.hash(ref), ref);
        }
        Map<Integer, List<Integer>> targets = new HashMap<>();
        for (int i = 0; i < end; i += 2) {
            Integer from = numbers.get(said[i]);
            Integer to = numbers.get(said[i + 1]);
            if (from != null && to != null) {
                targets.computeIfAbsent(from, f -> new ArrayList<>(4)).add(to);
            }
        }
        return targets;
    }
}
