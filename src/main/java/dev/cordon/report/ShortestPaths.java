package dev.cordon.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Spells out the shortest ways in a graph in which it is known how far it is from every node. All of one length are found
 * before one that is longer is looked for, and only such beginnings are followed as can still end in time: the number of
 * ways does not matter.
 *
 * @param <N> a node
 */
final class ShortestPaths<N> {

    private static final int MOST_SHOWN = 25;

    /** In a tangle of cycles, most beginnings lead nowhere: each would come back to where it was. */
    private static final int MOST_TRIED = 200_000;

    private static final int NONE = Integer.MAX_VALUE;

    private final N root;
    private final Function<N, List<N>> children;
    private final Predicate<N> target;
    private final Map<N, Integer> distances;
    private final Function<N, ?> place;
    private final List<List<N>> found = new ArrayList<>();
    private int tried;
    private int bound;

    /**
     * @param distances how many steps it is from a node to the next one asked for; without those that lead to none
     * @param place what a way comes to but once; null where no way can come back
     */
    ShortestPaths(
            N root,
            Function<N, List<N>> children,
            Predicate<N> target,
            Map<N, Integer> distances,
            Function<N, ?> place) {
        this.root = root;
        this.children = children;
        this.target = target;
        this.distances = distances;
        this.place = place;
        this.bound = distances.getOrDefault(root, NONE);
    }

    /** The ways, root and end included. */
    List<List<N>> find() {
        for (int before = 0; bound != NONE && !isEnough(); ) {
            int next = follow(before, bound);
            before = bound;
            bound = isEnough() ? bound : next;
        }
        return found;
    }

    /** Whether there are no others than those found. */
    boolean areAll() {
        return bound == NONE;
    }

    private boolean isEnough() {
        return found.size() >= MOST_SHOWN || (place != null && tried >= MOST_TRIED);
    }

    /**
     * Finds the ways that are longer than the one length and not longer than the other, in order of the graph.
     *
     * @return the least length that a way beyond may have
     */
    private int follow(int before, int longest) {
        int next = NONE;
        List<N> path = new ArrayList<>(List.of(root));
        Deque<Iterator<N>> open = new ArrayDeque<>();
        open.push(children.apply(root).iterator());
        while (!open.isEmpty() && !isEnough()) {
            if (!open.peek().hasNext()) {
                open.pop();
                path.remove(path.size() - 1);
                continue;
            }
            N child = open.peek().next();
            int steps = path.size();
            Integer distance = distances.get(child);
            if (distance == null || comesBack(path, child)) {
                continue;
            }
            if (steps + distance > longest) {
                next = Math.min(next, steps + distance);
                continue;
            }
            tried++;
            path.add(child);
            if (steps > before && target.test(child)) {
                found.add(List.copyOf(path));
            }
            open.push(children.apply(child).iterator());
        }
        return next;
    }

    private boolean comesBack(List<N> path, N child) {
        if (place == null) {
            return false;
        }
        Object there = place.apply(child);
        return path.stream().anyMatch(node -> place.apply(node).equals(there));
    }
}
