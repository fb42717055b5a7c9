package dev.cordon.paths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The ways from the root of a graph to the nodes sought in it, each of which comes to no place twice. Shared parts of a
 * graph make the number of ways grow fast: a bounded number is spelt out, the shortest first, and all are counted. All of
 * one length are found before one that is longer is looked for, and only such beginnings are followed as can still end in
 * time: the number of ways does not matter.
 *
 * @param <N> a node
 */
public final class ShortestPaths<N> {

    private static final int MOST_SHOWN = 25;

    /** In a tangle of cycles, most beginnings lead nowhere: each would come back to where it was. */
    private static final int MOST_TRIED = 200_000;

    private final NumberedGraph graph;
    private final int[] targets;
    private final List<N> nodes;
    private final Map<N, Integer> numbers;
    /** The nodes from which a way leads to one sought, in the order of their numbers. */
    private final int[] leading;

    private final List<List<N>> found = new ArrayList<>();
    private int tried;
    private int bound;

    /**
     * @param targets the numbers of the nodes sought
     * @param nodes the nodes by number
     * @param numbers the numbers by node
     */
    ShortestPaths(NumberedGraph graph, int[] targets, List<N> nodes, Map<N, Integer> numbers) {
        this.graph = graph;
        this.targets = targets;
        this.nodes = nodes;
        this.numbers = numbers;
        this.leading = graph.measure(targets);
        this.bound = graph.distance(NumberedGraph.ROOT);
        find();
        graph.forget(leading);
        Arrays.sort(leading);
    }

    /** The ways, root and end included, in order of length and then of the graph. */
    public List<List<N>> shortest() {
        return List.copyOf(found);
    }

    /**
     * How many ways there are; at most a billion is counted. In a graph with cycles it is exact where all ways are shown, and a
     * rough number otherwise.
     */
    public long count() {
        long counted = graph.ways(targets);
        if (graph.places().isEmpty()) {
            return counted;
        }
        return bound == NumberedGraph.NONE ? found.size() : Math.max(found.size(), counted);
    }

    /** Whether a way leads through the node, as far as it can be seen without following it. */
    public boolean reaches(N node) {
        Integer number = numbers.get(node);
        return number != null && Arrays.binarySearch(leading, number) >= 0;
    }

    private void find() {
        for (int before = 0; bound != NumberedGraph.NONE && !isEnough(); ) {
            int next = follow(before, bound);
            before = bound;
            bound = isEnough() ? bound : next;
        }
    }

    private boolean isEnough() {
        return found.size() >= MOST_SHOWN || (graph.places().isPresent() && tried >= MOST_TRIED);
    }

    /**
     * Finds the ways that are longer than the one length and not longer than the other, in order of the graph.
     *
     * @return the least length that a way beyond may have
     */
    private int follow(int before, int longest) {
        int next = NumberedGraph.NONE;
        Trail trail = new Trail(graph);
        while (trail.length() >= 0 && !isEnough()) {
            int child = trail.nextChild();
            if (child < 0) {
                trail.leave();
            } else if (graph.distance(child) != NumberedGraph.NONE && !trail.comesBack(child)) {
                int steps = trail.length() + 1;
                int least = steps + graph.distance(child);
                if (least > longest) {
                    next = Math.min(next, least);
                    continue;
                }
                tried++;
                trail.enter(child);
                if (steps > before && least == steps) {
                    found.add(trail.way().mapToObj(nodes::get).toList());
                }
            }
        }
        return next;
    }

    /** The way that is being followed, with what was not tried yet on each of its nodes. */
    private static final class Trail {

        private static final int[] NO_PLACES = {};

        private final NumberedGraph graph;
        private final int[] places;
        /** By place, whether the way has come to it. */
        private final BitSet been = new BitSet();

        private int[] nodes = new int[16];
        private int[] tried = new int[16];
        private int depth;

        Trail(NumberedGraph graph) {
            this.graph = graph;
            this.places = graph.places().orElse(NO_PLACES);
            enter(NumberedGraph.ROOT);
        }

        /** How many steps it has; negative where the root is left. */
        int length() {
            return depth - 1;
        }

        /** The next child of the last node; negative where there are no more. */
        int nextChild() {
            int[] children = graph.children(nodes[depth - 1]);
            return tried[depth - 1] == children.length ? -1 : children[tried[depth - 1]++];
        }

        boolean comesBack(int node) {
            return places.length > 0 && been.get(places[node]);
        }

        void enter(int node) {
            if (depth == nodes.length) {
                nodes = Arrays.copyOf(nodes, depth * 2);
                tried = Arrays.copyOf(tried, depth * 2);
            }
            nodes[depth] = node;
            tried[depth++] = 0;
            mark(node, true);
        }

        void leave() {
            mark(nodes[--depth], false);
        }

        private void mark(int node, boolean isOn) {
            if (places.length > 0) {
                been.set(places[node], isOn);
            }
        }

        /** The nodes from the root to the last one. */
        IntStream way() {
            return Arrays.stream(nodes, 0, depth);
        }
    }
}
