package dev.cordon.paths;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** A graph whose nodes have numbers, with what is the same for all ways through it. One thread at a time. */
final class NumberedGraph {

    /** The number of the node where all ways begin. */
    static final int ROOT = 0;

    /** The distance of a node from which there is no way. */
    static final int NONE = Integer.MAX_VALUE;

    private static final long MOST_COUNTED = 1_000_000_000L;

    private final int[][] below;
    /** The parents of all nodes, those of one behind those of the one before it. */
    private final int[] parents;
    /** By node, where its parents begin. */
    private final int[] parentsFrom;
    /** By node, the ways that lead to it from the root without the edges that close a cycle. */
    private final long[] ways;
    /** Where each node is; empty where no way can come back. */
    private final Optional<int[]> places;
    /** By node, how many steps it is to what is sought now. */
    private final int[] distances;

    private int[] queue = new int[64];

    /**
     * @param below by node, its children
     * @param lastFirst the nodes in post-order
     * @param places where each node is; asked only where there are cycles
     */
    NumberedGraph(int[][] below, int[] lastFirst, Supplier<int[]> places) {
        this.below = below;
        this.parentsFrom = new int[below.length + 1];
        for (int[] children : below) {
            for (int child : children) {
                parentsFrom[child + 1]++;
            }
        }
        Arrays.parallelPrefix(parentsFrom, Integer::sum);
        this.parents = new int[parentsFrom[below.length]];
        int[] next = parentsFrom.clone();
        for (int node = 0; node < below.length; node++) {
            for (int child : below[node]) {
                parents[next[child]++] = node;
            }
        }
        this.distances = new int[below.length];
        Arrays.fill(distances, NONE);
        this.ways = new long[below.length];
        this.places = count(lastFirst) ? Optional.of(places.get()) : Optional.empty();
    }

    /** Counts the ways to every node, from the root on. Whether there are cycles. */
    private boolean count(int[] lastFirst) {
        int[] left = new int[below.length];
        for (int i = 0; i < lastFirst.length; i++) {
            left[lastFirst[i]] = i;
        }
        boolean cyclic = false;
        ways[ROOT] = 1;
        for (int i = lastFirst.length - 1; i >= 0; i--) {
            int node = lastFirst[i];
            for (int child : below[node]) {
                if (left[child] >= i) {
                    cyclic = true;
                } else {
                    ways[child] = sum(ways[child], ways[node]);
                }
            }
        }
        return cyclic;
    }

    private static long sum(long some, long more) {
        return Math.min(MOST_COUNTED, some + more);
    }

    int[] children(int node) {
        return below[node];
    }

    /** Where each node is, no place of which a way comes to twice; empty where no way can come back. */
    Optional<int[]> places() {
        return places;
    }

    /** How many ways lead to the nodes from the root, of those that go back nowhere; at most a billion is counted. */
    long ways(int[] to) {
        return Arrays.stream(to).mapToLong(node -> ways[node]).reduce(0, NumberedGraph::sum);
    }

    /**
     * Measures how far it is to the next of some nodes, until what was measured is {@linkplain #forget forgotten}. It takes no
     * longer than there are nodes from which a way leads there.
     *
     * @return these nodes
     */
    int[] measure(int[] to) {
        int end = 0;
        for (int node : to) {
            end = enqueue(node, 0, end);
        }
        for (int i = 0; i < end; i++) {
            int node = queue[i];
            for (int p = parentsFrom[node]; p < parentsFrom[node + 1]; p++) {
                end = enqueue(parents[p], distances[node] + 1, end);
            }
        }
        return Arrays.copyOf(queue, end);
    }

    private int enqueue(int node, int distance, int end) {
        if (distances[node] != NONE) {
            return end;
        }
        distances[node] = distance;
        if (end == queue.length) {
            queue = Arrays.copyOf(queue, end * 2);
        }
        queue[end] = node;
        return end + 1;
    }

    /** How many steps it is from a node, or {@link #NONE}. */
    int distance(int node) {
        return distances[node];
    }

    /** Forgets what was measured. */
    void forget(int[] measured) {
        for (int node : measured) {
            distances[node] = NONE;
        }
    }
}
