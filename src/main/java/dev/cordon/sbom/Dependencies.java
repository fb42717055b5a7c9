package dev.cordon.sbom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The refs of one document and which depends on which. A ref may be spoken of before its component comes, or without
 * there being one; what is said of it then counts for nothing. Each ref is looked up where it is read and held once.
 */
public final class Dependencies {

    private final Map<String, Ref> refs = new HashMap<>();

    Dependencies() {}

    private static final class Ref {
        final String text;
        boolean component;
        List<Ref> targets = List.of();

        Ref(String text) {
            this.text = text;
        }
    }

    /** Takes the ref for a component. False where another one has it. */
    boolean take(String text) {
        Ref ref = ref(text);
        boolean free = !ref.component;
        ref.component = true;
        return free;
    }

    /** Whether a component has taken the ref. */
    boolean isTaken(String text) {
        Ref ref = refs.get(text);
        return ref != null && ref.component;
    }

    /** That the first depends on or contains the second. */
    void edge(String from, String to) {
        Ref source = ref(from);
        if (source.targets.isEmpty()) {
            source.targets = new ArrayList<>(4);
        }
        source.targets.add(ref(to));
    }

    private Ref ref(String text) {
        Ref known = refs.get(text);
        if (known == null) {
            known = new Ref(text);
            refs.put(text, known);
        }
        return known;
    }

    /**
     * The refs of components that this one depends on or contains. May lead into cycles.
     *
     * @return nothing where the ref is no component's itself
     */
    public List<String> of(String text) {
        Ref ref = refs.get(text);
        return ref == null || !ref.component
                ? List.of()
                : ref.targets.stream()
                        .filter(target -> target.component)
                        .map(target -> target.text)
                        .distinct()
                        .toList();
    }
}
