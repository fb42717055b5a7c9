package dev.cordon.sbom;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The refs of one document and which depends on which. A ref may be spoken of before its component comes, or without
 * there being one; what is said of it then counts for nothing.
 */
public final class Dependencies {

    private final Refs refs = new Refs();
    /** The numbers of refs that components have. */
    private final BitSet components = new BitSet();
    /** What was said: the number of a ref, that of one it depends on, and so on. */
    private int[] said = new int[1 << 9];

    private int end;
    /** How much of it is filed: by the number of a ref, where those it depends on begin. */
    private int filedEnd;

    private int[] firsts = {};
    private int[] targets = {};

    Dependencies() {}

    /** Takes the ref for a component. False where another one has it. */
    boolean take(String text) {
        int ref = refs.add(text);
        boolean free = !components.get(ref);
        components.set(ref);
        return free;
    }

    /** Whether a component has taken the ref. */
    boolean isTaken(String text) {
        int ref = refs.find(text);
        return ref != Refs.NONE && components.get(ref);
    }

    /** That the first depends on or contains the second. */
    void edge(String from, String to) {
        if (end == said.length) {
            said = Arrays.copyOf(said, end * 2);
        }
        said[end++] = refs.add(from);
        said[end++] = refs.add(to);
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
        return ref == Refs.NONE || !components.get(ref)
                ? List.of()
                : Arrays.stream(targets, firsts[ref], firsts[ref + 1])
                        .filter(components::get)
                        .distinct()
                        .mapToObj(refs::text)
                        .toList();
    }

    /** Sorts what was said by who depends; only of a document with a finding does anybody ask. */
    private void file() {
        firsts = new int[refs.size() + 2];
        for (int i = 0; i < end; i += 2) {
            firsts[said[i] + 2]++;
        }
        for (int ref = 2; ref < firsts.length; ref++) {
            firsts[ref] += firsts[ref - 1];
        }
        targets = new int[end / 2];
        for (int i = 0; i < end; i += 2) {
            targets[firsts[said[i] + 1]++] = said[i + 1];
        }
        filedEnd = end;
    }
}
