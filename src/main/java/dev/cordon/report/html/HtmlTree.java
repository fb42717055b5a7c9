package dev.cordon.report.html;

import dev.cordon.audit.DependencyPath;
import dev.cordon.text.Texts;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The paths to a component drawn as one tree, so that what they share is read once. Where paths come together again
 * further down, what follows is drawn once as well, and the other rows refer to it.
 */
final class HtmlTree {

    private static final int LONGEST = 24;
    private static final int DEEPEST = 14;

    /**
     * A line of the tree.
     *
     * @param depth 1 for the root
     * @param kind {@code root}, {@code step}, {@code hit} for the component, {@code lost} where mediation replaced it
     * @param indent how many columns the name stands to the right
     * @param joined whether the column left of the name is joined to it
     * @param rails the lines that go on to a later row
     * @param name the step
     * @param lostTo the version that replaced it
     * @param again whether what follows was drawn further up
     */
    record Row(
            int depth,
            String kind,
            int indent,
            boolean joined,
            Rails rails,
            String name,
            Optional<String> lostTo,
            boolean again) {

        /** How the style sheet knows it. */
        String style() {
            return kind + " d" + indent + (joined ? " joined" : "");
        }
    }

    /**
     * Lines that lead past a row.
     *
     * @param columns where they are
     * @param markup what draws them
     */
    record Rails(List<Integer> columns, String markup) implements Content {

        static final Rails NONE = new Rails(List.of(), "");

        Rails and(int column) {
            List<Integer> more = new ArrayList<>(columns);
            more.add(column);
            return new Rails(more, markup + "<i class=\"d" + column + "\"></i>");
        }

        @Override
        public void writeTo(TemplateOutput out) {
            out.writeContent(markup);
        }
    }

    private static final class Node {
        private final String name;
        private final Map<String, Node> children = new LinkedHashMap<>();
        private boolean hit;
        private Optional<String> lostTo = Optional.empty();

        /** The same for all nodes that are drawn alike, with all that follows. */
        private int shape;

        /** How many rows follow. */
        private int below;

        Node(String name) {
            this.name = name;
        }

        /** Finds out what is drawn alike. Paths are cut, so that this goes no deeper than {@link HtmlTree#LONGEST}. */
        void compare(Map<List<Object>, Integer> shapes) {
            List<Object> drawn = new ArrayList<>();
            drawn.add(name);
            drawn.add(hit);
            drawn.add(lostTo);
            for (Node child : children.values()) {
                child.compare(shapes);
                below += 1 + child.below;
                drawn.add(child.shape);
            }
            Integer number = shapes.putIfAbsent(drawn, shapes.size());
            shape = number == null ? shapes.size() - 1 : number;
        }

        boolean isLost() {
            return !hit && lostTo.isPresent();
        }

        String kind(int depth) {
            return hit ? "hit" : isLost() ? "lost" : depth == 1 ? "root" : "step";
        }
    }

    private record Open(Node node, int depth, int indent, boolean joined, Rails rails) {}

    private final List<Row> rows = new ArrayList<>();
    private final Set<Integer> drawn = new HashSet<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private HtmlTree() {}

    /** The lines from top to bottom; the paths of a module all begin with it. */
    static List<Row> of(List<DependencyPath> paths, Texts texts) {
        Node start = new Node("");
        for (DependencyPath path : paths) {
            Node node = start;
            for (String step : shortened(path.steps(), texts)) {
                node = node.children.computeIfAbsent(step, Node::new);
            }
            node.hit |= path.lostTo().isEmpty();
            node.lostTo = node.lostTo.or(path::lostTo);
        }
        start.compare(new HashMap<>());
        HtmlTree tree = new HtmlTree();
        tree.draw(start);
        return tree.rows;
    }

    /** Paths come from files, and may be as long as these. */
    private static List<String> shortened(List<String> steps, Texts texts) {
        if (steps.size() <= LONGEST) {
            return steps;
        }
        int half = LONGEST / 2;
        List<String> shorter = new ArrayList<>(steps.subList(0, half));
        shorter.add(texts.count("way.further-steps", steps.size() - 2 * half));
        shorter.addAll(steps.subList(steps.size() - half, steps.size()));
        return shorter;
    }

    private void draw(Node start) {
        openChildren(new Open(start, 0, -1, false, Rails.NONE));
        while (!open.isEmpty()) {
            Open next = open.pop();
            Node node = next.node();
            // A single row is no longer than the words that refer to it.
            boolean again = node.below > 1 && !drawn.add(node.shape);
            rows.add(new Row(
                    next.depth(),
                    node.kind(next.depth()),
                    next.indent(),
                    next.joined(),
                    next.rails(),
                    node.name,
                    node.isLost() ? node.lostTo : Optional.empty(),
                    again));
            if (!again) {
                openChildren(next);
            }
        }
    }

    private void openChildren(Open parent) {
        List<Node> children = List.copyOf(parent.node().children.values());
        boolean joined = parent.depth() > 0 && parent.indent() < DEEPEST;
        int indent = Math.min(DEEPEST, parent.indent() + 1);
        Rails aside = joined && children.size() > 1 ? parent.rails().and(parent.indent()) : parent.rails();
        for (int i = children.size() - 1; i >= 0; i--) {
            boolean last = i == children.size() - 1;
            open.push(new Open(children.get(i), parent.depth() + 1, indent, joined, last ? parent.rails() : aside));
        }
    }
}
