package dev.cordon.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The ways from the root of a graph to the nodes asked for, each of which comes to no place twice. Shared parts of a graph
 * make the number of ways grow fast: a bounded number is spelt out, the shortest first, and all are counted.
 *
 * @param <N> a node, compared by {@code equals}
 */
public final class PathSearch<N> {

    private static final int MOST_SHOWN = 25;
    private static final int MOST_OPEN = 10_000;

    /** Without cycles there is an end of it anyway. */
    private static final int MOST_TRIED_IN_CYCLES = 200_000;

    private static final long MOST_COUNTED = 1_000_000_000L;

    private final N root;
    private final Function<N, List<N>> children;
    private final Predicate<N> target;
    private final Function<N, ?> place;
    private final Map<N, Long> counts = new HashMap<>();
    private final List<N> lastFirst = new ArrayList<>();
    private final Set<N> leading = new HashSet<>();
    private final List<List<N>> shown = new ArrayList<>();
    private boolean cyclic;
    private boolean searched;
    private boolean complete = true;

    /** Ways that come to no node twice, as the other constructor has it. */
    public PathSearch(N root, Function<N, List<N>> children, Predicate<N> target) {
        this(root, children, target, node -> node);
    }

    /**
     * @param children the nodes that a node leads to; the graph may hold cycles
     * @param target whether a node is asked for; the root never is
     * @param place where a node is: nodes of one place lead to the same
     */
    public PathSearch(N root, Function<N, List<N>> children, Predicate<N> target, Function<N, ?> place) {
        this.root = root;
        this.children = children;
        this.target = target;
        this.place = place;
        visit();
        if (cyclic) {
            lead();
        }
    }

    /**
     * How many ways lead from the root to a node asked for; at most a billion is told. In a graph with cycles it is exact
     * where all ways are shown, and a rough number otherwise.
     */
    public long count() {
        long counted = counts.get(root);
        if (!cyclic) {
            return counted;
        }
        int found = shortest().size();
        return complete ? found : Math.max(found, counted);
    }

    /** Whether a way leads through the node. */
    public boolean reaches(N node) {
        return counts.getOrDefault(node, 0L) > 0 || leading.contains(node);
    }

    /** The shortest ways, root and end included, in order of length and then of the graph. */
    public List<List<N>> shortest() {
        if (!searched) {
            searched = true;
            search();
        }
        return shown;
    }

    private void search() {
        Deque<List<N>> open = new ArrayDeque<>();
        open.add(List.of(root));
        for (int tried = 0; !open.isEmpty(); tried++) {
            if (shown.size() >= MOST_SHOWN || (cyclic && tried >= MOST_TRIED_IN_CYCLES)) {
                complete = false;
                return;
            }
            List<N> path = open.remove();
            N end = path.get(path.size() - 1);
            if (path.size() > 1 && target.test(end)) {
                shown.add(path);
            }
            for (N child : children.apply(end)) {
                if (reaches(child) && !(cyclic && comesBack(path, child))) {
                    if (open.size() < MOST_OPEN) {
                        List<N> longer = new ArrayList<>(path);
                        longer.add(child);
                        open.add(longer);
                    } else {
                        complete = false;
                    }
                }
            }
        }
    }

    private boolean comesBack(List<N> path, N child) {
        Object there = place.apply(child);
        return path.stream().anyMatch(node -> place.apply(node).equals(there));
    }

    /** Counts in post-order with a stack of its own: graphs come from files, and may be deeper than the thread's. */
    private void visit() {
        Deque<N> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            N node = open.peek();
            if (counts.putIfAbsent(node, -1L) == null) {
                children.apply(node).stream()
                        .filter(c -> !counts.containsKey(c))
                        .forEach(open::push);
                continue;
            }
            open.pop();
            if (counts.get(node) < 0) {
                counts.put(node, own(node) + below(node));
                lastFirst.add(node);
            }
        }
    }

    private long own(N node) {
        return !node.equals(root) && target.test(node) ? 1 : 0;
    }

    private long below(N node) {
        long sum = 0;
        for (N child : children.apply(node)) {
            long ways = counts.getOrDefault(child, 0L);
            cyclic |= ways < 0;
            sum = Math.min(MOST_COUNTED, sum + Math.max(0, ways));
        }
        return sum;
    }

    /** Finds what leads to a node asked for and was counted as if it did not, since it was come to from behind. */
    private void lead() {
        boolean more = true;
        while (more) {
            more = false;
            for (N node : lastFirst) {
                if (!reaches(node) && children.apply(node).stream().anyMatch(this::reaches)) {
                    leading.add(node);
                    more = true;
                }
            }
        }
    }
}
