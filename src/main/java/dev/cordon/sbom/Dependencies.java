package dev.cordon.sbom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
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
    private Optional<List<List<Integer>>> filed = Optional.empty();

    Dependencies() {}

    /** Takes the ref for a component. False where another one has it. */
    boolean reserve(String text) {
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
        return number(text)
                .map(number -> of(number).stream().map(this::ref).toList())
                .orElse(List.of());
    }

    /** The number of a component's ref: who goes a long way finds it faster by numbers. Empty where it is no component's. */
    public Optional<Integer> number(String text) {
        int number = refs.find(text);
        return number == Refs.NONE ? Optional.empty() : Optional.of(number);
    }

    /** The ref of that number. */
    public String ref(int number) {
        return refs.text(number);
    }

    /** The same as {@link #of(String)} in numbers. */
    public List<Integer> of(int number) {
        List<List<Integer>> targets = filed.orElseGet(this::targets);
        filed = Optional.of(targets);
        return targets.get(number);
    }

    /** What was said of components, each once, by who depends. */
    private List<List<Integer>> targets() {
        List<List<Integer>> targets = new ArrayList<>(Collections.nCopies(refs.size(), List.of()));
        for (int i = 0; i < end; i += 2) {
            int from = refs.find(said[i]);
            int to = refs.find(said[i + 1]);
            if (from != Refs.NONE && to != Refs.NONE) {
                if (targets.get(from).isEmpty()) {
                    targets.set(from, new ArrayList<>(4));
                }
                targets.get(from).add(to);
            }
        }
        targets.replaceAll(some -> some.size() < 2 ? some : List.copyOf(new LinkedHashSet<>(some)));
        return targets;
    }
}
