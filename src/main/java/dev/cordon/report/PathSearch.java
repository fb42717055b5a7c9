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
 * The ways from the root of a graph to the nodes asked for. Shared parts of a graph make the number of ways grow fast:
 * a bounded number is spelt out, the shortest first, and all are counted.
 *
 * @param <N> a node, compared by {@code equals}
 */
public final class PathSearch<N> {

    private static final int MOST_SHOWN = 25;
    private static final int MOST_OPEN = 10_000;
    private static final long MOST_COUNTED = 1_000_000_000L;

    private final N root;
    private final Function<N, List<N>> children;
    private final Predicate<N> target;
    private final Map<N, Long> counts = new HashMap<>();

    /**
     * @param children the nodes that a node leads to; the graph may hold cycles
     * @param target whether a node is asked for; the root never is
     */
    public PathSearch(N root, Function<N, List<N>> children, Predicate<N> target) {
        this.root = root;
        this.children = children;
        this.target = target;
    }

    /** How many ways lead from the root to a node asked for; at most a billion is told, and cycles add none. */
    public long count() {
        return count(root);
    }

    /** Whether a way leads through the node. */
    public boolean reaches(N node) {
        return count(node) > 0;
    }

    /** The shortest ways, root and end included, in order of length and then of the graph. */
    public List<List<N>> shortest() {
        List<List<N>> found = new ArrayList<>();
        Deque<List<N>> open = new ArrayDeque<>();
        open.add(List.of(root));
        while (!open.isEmpty() && found.size() < MOST_SHOWN) {
            List<N> path = open.remove();
            N end = path.get(path.size() - 1);
            if (path.size() > 1 && target.test(end)) {
                found.add(path);
            }
            for (N child : children.apply(end)) {
                if (reaches(child) && !path.contains(child) && open.size() < MOST_OPEN) {
                    List<N> longer = new ArrayList<>(path);
                    longer.add(child);
                    open.add(longer);
                }
            }
        }
        return found;
    }

    /** Counts in post-order with a stack of its own: graphs come from files, and may be deeper than the thread's. */
    private long count(N start) {
        Deque<N> open = new ArrayDeque<>();
        open.push(start);
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
            }
        }
        return Math.min(MOST_COUNTED, counts.get(start));
    }

    private long own(N node) {
        return !node.equals(root) && target.test(node) ? 1 : 0;
    }

    private long below(N node) {
        long sum = 0;
        for (N child : children.apply(node)) {
            sum = Math.min(MOST_COUNTED, sum + Math.max(0, counts.getOrDefault(child, 0L)));
        }
        return sum;
    }
}
