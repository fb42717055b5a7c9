package dev.cordon.sbom;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    /** How much of it is filed. */
    private int filedEnd;
    /** By the number of a ref, where those it depends on begin. */
    private int[] firsts = new int[0];

    private int[] targets = new int[0];

    Dependencies() {}

    /** Takes the ref for a component. False where another one has it. */
    boolean take(String text) {
        return refs.add(text);
    }

    /** Whether a component has taken the ref. */
    boolean isTaken(String text) {
        return refs.find(text) != Refs.NONE;
    }

    /** That the first depends on or contains the second. */
    void edge(String from, String to) {
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
        if (filedEnd < end || firsts.length < refs.size() + 2) {
            file();
        }
        int ref = refs.find(text);
        return ref == Refs.NONE
                ? List.of()
                : Arrays.stream(targets, firsts[ref], firsts[ref + 1])
                        .distinct()
                        .mapToObj(refs::text)
                        .toList();
    }

    /** Sorts what was said by who depends. */
    private void file() {
        Map<Long, Integer> numbers = new HashMap<>(refs.size() * 2);
        for (int ref = 0; ref < refs.size(); ref++) {
            numbers.put(refs.hash(ref), ref);
        }
        int[] known = new int[end];
        int pairs = 0;
        for (int i = 0; i < end; i += 2) {
            Integer from = numbers.get(said[i]);
            Integer to = numbers.get(said[i + 1]);
            if (from != null && to != null) {
                known[pairs++] = from;
                known[pairs++] = to;
            }
        }
        firsts = new int[refs.size() + 2];
        for (int i = 0; i < pairs; i += 2) {
            firsts[known[i] + 2]++;
        }
        for (int ref = 2; ref < firsts.length; ref++) {
            firsts[ref] += firsts[ref - 1];
        }
        targets = new int[pairs / 2];
        for (int i = 0; i < pairs; i += 2) {
            targets[firsts[known[i] + 1]++] = known[i + 1];
        }
        filedEnd = end;
    }
}
