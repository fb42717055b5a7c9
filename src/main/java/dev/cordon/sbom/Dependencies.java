package dev.cordon.sbom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The refs of one document and which depends on which. A ref may be spoken of before its component comes, or without
 * there being one; what is said of it then counts for nothing. Only of a document with a finding is anything asked, so
 * what is said is looked up when somebody asks or when it grows large, and then each ref is held once.
 */
public final class Dependencies {

    /** Two refs for each dependency; so many are some thirty megabytes. */
    private static final int MOST_SAID = 1 << 18;

    private final Map<String, Ref> refs = new HashMap<>();
    /** What was said and not yet looked up: a ref, one that it depends on, and so on. */
    private final List<String> said = new ArrayList<>();

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
        said.add(from);
        said.add(to);
        if (said.size() >= MOST_SAID) {
            lookUp();
        }
    }

    private void lookUp() {
        for (int i = 0; i < said.size(); i += 2) {
            Ref source = ref(said.get(i));
            if (source.targets.isEmpty()) {
                source.targets = new ArrayList<>(4);
            }
            source.targets.add(ref(said.get(i + 1)));
        }
        said.clear();
    }

    private Ref ref(String text) {
        Ref fresh = new Ref(text);
        Ref known = refs.putIfAbsent(text, fresh);
        return known == null ? fresh : known;
    }

    /**
     * The refs of components that this one depends on or contains. May lead into cycles.
     *
     * @return nothing where the ref is no component's itself
     */
    public List<String> of(String text) {
        lookUp();
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
