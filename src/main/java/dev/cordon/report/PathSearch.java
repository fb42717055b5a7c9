package dev.cordon.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The ways from the root of a graph to the nodes asked for, each of which comes to no place twice. Shared parts of a graph
 * make the number of ways grow fast: a bounded number is spelt out, the shortest first, and all are counted.
 *
 * @param <N> a node, compared by {@code equals}
 */
public final class PathSearch<N> {

    private static final long MOST_COUNTED = 1_000_000_000L;

    private final N root;
    private final Function<N, List<N>> children;
    private final Predicate<N> target;
    private final Map<N, Long> counts = new HashMap<>();
    private final Map<N, Integer> distances = new HashMap<>();
    private final List<N> lastFirst = new ArrayList<>();
    private final ShortestPaths<N> shortest;
    private boolean cyclic;

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
        visit();
        measure();
        // Without cycles no way comes back.
        this.shortest = new ShortestPaths<>(root, children, target, distances, cyclic ? place : null);
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
        return shortest.areAll() ? found : Math.max(found, counted);
    }

    /** Whether a way leads through the node. */
    public boolean reaches(N node) {
        return distances.containsKey(node);
    }

    /** The shortest ways, root and end included, in order of length and then of the graph. */
    public List<List<N>> shortest() {
        return shortest.find();
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

    /** How far it is from each node to the next one asked for. In a cycle, what comes later may still be nearer. */
    private void measure() {
        boolean nearer = true;
        while (nearer) {
            nearer = false;
            for (N node : lastFirst) {
                int distance = own(node) > 0 ? 0 : oneMoreThanBelow(node);
                if (distance < distances.getOrDefault(node, Integer.MAX_VALUE)) {
                    distances.put(node, distance);
                    nearer = cyclic;
                }
            }
        }
    }

    private int oneMoreThanBelow(N node) {
        int least = Integer.MAX_VALUE;
        for (N child : children.apply(node)) {
            Integer distance = distances.get(child);
            least = distance == null ? least : Math.min(least, distance + 1);
        }
        return least;
    }
}
