package dev.cordon.report.html;

import dev.cordon.audit.DependencyPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The paths to a component drawn as one tree, so that what they share is read once. */
final class HtmlTree {

    private static final int LONGEST = 24;
    private static final int DEEPEST = 14;

    /**
     * A line of the tree.
     *
     * @param depth 1 for the root
     * @param joints what is drawn left of the name, one per level above: {@code rail}, {@code gap}, {@code tee},
     *     {@code elbow}
     * @param name the step
     * @param kind {@code root}, {@code step}, {@code hit} for the component, {@code lost} where mediation replaced it
     * @param lostTo the version that replaced it
     */
    record Row(int depth, List<String> joints, String name, String kind, Optional<String> lostTo) {}

    private static final class Node {
        private final String name;
        private final Map<String, Node> children = new LinkedHashMap<>();
        private boolean hit;
        private Optional<String> lostTo = Optional.empty();

        Node(String name) {
            this.name = name;
        }
    }

    private record Open(Node node, int depth, List<String> joints, List<String> below) {}

    private HtmlTree() {}

    /** The lines from top to bottom; the paths of a module all begin with it. */
    static List<Row> of(List<DependencyPath> paths) {
        Node start = new Node("");
        for (DependencyPath path : paths) {
            Node node = start;
            for (String step : shortened(path.steps())) {
                node = node.children.computeIfAbsent(step, Node::new);
            }
            node.hit |= path.lostTo().isEmpty();
            node.lostTo = node.lostTo.or(path::lostTo);
        }
        return rows(start);
    }

    /** Paths come from files, and may be as long as these. */
    private static List<String> shortened(List<String> steps) {
        if (steps.size() <= LONGEST) {
            return steps;
        }
        int half = LONGEST / 2;
        List<String> shorter = new ArrayList<>(steps.subList(0, half));
        shorter.add((steps.size() - 2 * half) + " further steps");
        shorter.addAll(steps.subList(steps.size() - half, steps.size()));
        return shorter;
    }

    private static List<Row> rows(Node start) {
        List<Row> rows = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        push(open, new Open(start, 0, List.of(), List.of()));
        while (!open.isEmpty()) {
            Open next = open.pop();
            Node node = next.node();
            boolean lost = !node.hit && node.lostTo.isPresent();
            String kind = node.hit ? "hit" : lost ? "lost" : next.depth() == 1 ? "root" : "step";
            rows.add(new Row(next.depth(), next.joints(), node.name, kind, lost ? node.lostTo : Optional.empty()));
            push(open, next);
        }
        return rows;
    }

    private static void push(Deque<Open> open, Open parent) {
        List<Node> children = List.copyOf(parent.node().children.values());
        boolean drawn = parent.depth() > 0 && parent.below().size() < DEEPEST;
        for (int i = children.size() - 1; i >= 0; i--) {
            boolean last = i == children.size() - 1;
            open.push(new Open(
                    children.get(i),
                    parent.depth() + 1,
                    drawn ? with(parent.below(), last ? "elbow" : "tee") : parent.below(),
                    drawn ? with(parent.below(), last ? "gap" : "rail") : parent.below()));
        }
    }

    private static List<String> with(List<String> joints, String joint) {
        List<String> longer = new ArrayList<>(joints);
        longer.add(joint);
        return longer;
    }
}
