package dev.cordon.paths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A graph looked through once from its root, to find the ways from there to any of its nodes: each node is asked once for
 * its children, however many nodes are sought afterwards. One thread at a time.
 *
 * @param <N> a node, compared by {@code equals}
 */
public final class PathSearch<N> {

    private final Function<N, List<N>> children;
    /** The nodes that the root leads to, by number; the root is the first. */
    private final List<N> nodes = new ArrayList<>();

    private final Map<N, Integer> numbers = new HashMap<>();
    /** By number, the children of a node; null before it is entered. */
    private final List<int[]> below = new ArrayList<>();

    private final NumberedGraph graph;

    /** Ways that come to no node twice, as the other constructor has it. */
    public PathSearch(N root, Function<N, List<N>> children) {
        this(root, children, node -> node);
    }

    /**
     * Looks through a graph.
     *
     * @param children the nodes that a node leads to; the graph may hold cycles
     * @param place where a node is: nodes of one place lead to the same, and no way comes to a place twice
     */
    public PathSearch(N root, Function<N, List<N>> children, Function<N, ?> place) {
        this.children = children;
        number(root);
        int[] lastFirst = visit();
        this.graph = new NumberedGraph(below.toArray(int[][]::new), lastFirst, () -> places(place));
    }

    /** The ways to the node; none to one that the root does not lead to, or to the root itself. */
    public ShortestPaths<N> to(N target) {
        Integer number = numbers.get(target);
        return to(number == null ? IntStream.empty() : IntStream.of(number));
    }

    /** The ways to every node asked for; the root never is. */
    public ShortestPaths<N> to(Predicate<N> target) {
        return to(IntStream.range(0, nodes.size()).filter(number -> target.test(nodes.get(number))));
    }

    private ShortestPaths<N> to(IntStream targets) {
        int[] sought = targets.filter(number -> number != NumberedGraph.ROOT).toArray();
        return new ShortestPaths<>(graph, sought, nodes, numbers);
    }

    /**
     * Gives every node its number and its children, with a stack of its own: graphs come from files, and may be deeper than
     * the thread's.
     *
     * @return the numbers of the nodes in post-order
     */
    private int[] visit() {
        int[] lastFirst = new int[64];
        int left = 0;
        int[] open = new int[64];
        int[] untried = new int[64];
        int depth = 0;
        int entering = NumberedGraph.ROOT;
        while (depth > 0 || entering >= 0) {
            if (entering >= 0) {
                below.set(entering, numbered(children.apply(nodes.get(entering))));
                if (depth == open.length) {
                    open = Arrays.copyOf(open, depth * 2);
                    untried = Arrays.copyOf(untried, depth * 2);
                }
                open[depth] = entering;
                untried[depth++] = below.get(entering).length;
                entering = -1;
            } else if (untried[depth - 1] == 0) {
                lastFirst = left == lastFirst.length ? Arrays.copyOf(lastFirst, left * 2) : lastFirst;
                lastFirst[left++] = open[--depth];
            } else {
                int child = below.get(open[depth - 1])[--untried[depth - 1]];
                entering = below.get(child) == null ? child : -1;
            }
        }
        return Arrays.copyOf(lastFirst, left);
    }

    private int[] numbered(List<N> some) {
        int[] theirs = new int[some.size()];
        for (int i = 0; i < theirs.length; i++) {
            theirs[i] = number(some.get(i));
        }
        return theirs;
    }

    private int number(N node) {
        Integer known = numbers.putIfAbsent(node, nodes.size());
        if (known != null) {
            return known;
        }
        nodes.add(node);
        below.add(null);
        return nodes.size() - 1;
    }

    private int[] places(Function<N, ?> place) {
        Map<Object, Integer> known = new HashMap<>();
        return nodes.stream()
                .mapToInt(node -> known.computeIfAbsent(place.apply(node), p -> known.size()))
                .toArray();
    }
}
