package dev.cordon.maven;

import dev.cordon.report.DependencyPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.aether.graph.DependencyNode;

/**
 * The ways through a verbose dependency graph to one artifact. A node that lost conflict mediation has no children; the
 * build follows the winner instead, and so do the paths. Shared parts of the graph make the number of paths grow fast:
 * a bounded number is spelt out, the shortest first, and all are counted.
 */
final class GraphPaths {

    private static final String WINNER = "conflict.winner";
    private static final int MOST_SHOWN = 25;
    private static final int MOST_OPEN = 10_000;
    private static final long MOST_COUNTED = 1_000_000_000L;

    private final DependencyNode root;
    private final String target;
    private final IdentityHashMap<DependencyNode, Long> counts = new IdentityHashMap<>();

    /** @param purl the artifact, in its version and under any of its names */
    GraphPaths(DependencyNode root, String purl) {
        this.root = root;
        this.target = versionless(purl);
    }

    /** How many ways there are; at most a billion is told. */
    long count() {
        return count(root);
    }

    /** The dependencies of the module at which the ways begin, by the names that the POM declares. */
    Set<Coordinates> firstSteps() {
        Set<Coordinates> steps = new LinkedHashSet<>();
        root.getChildren().stream()
                .filter(child -> count(child) > 0)
                .flatMap(child -> names(child).limit(1))
                .forEach(steps::add);
        return steps;
    }

    /** The shortest ways, in order of length and then of declaration. */
    List<DependencyPath> shortest() {
        List<DependencyPath> found = new ArrayList<>();
        Deque<List<DependencyNode>> open = new ArrayDeque<>();
        open.add(List.of(root));
        while (!open.isEmpty() && found.size() < MOST_SHOWN) {
            List<DependencyNode> path = open.remove();
            DependencyNode end = path.get(path.size() - 1);
            if (path.size() > 1 && isTarget(end)) {
                found.add(describe(path));
            }
            for (DependencyNode child : winner(end).getChildren()) {
                if (count(child) > 0 && !path.contains(winner(child)) && open.size() < MOST_OPEN) {
                    List<DependencyNode> longer = new ArrayList<>(path);
                    longer.add(child);
                    open.add(longer);
                }
            }
        }
        return found;
    }

    private long count(DependencyNode node) {
        Long known = counts.get(node);
        if (known != null) {
            return known;
        }
        counts.put(node, 0L); // a cycle adds no way
        long count = node != root && isTarget(node) ? 1 : 0;
        for (DependencyNode child : winner(node).getChildren()) {
            count = Math.min(MOST_COUNTED, count + count(child));
        }
        counts.put(node, count);
        return count;
    }

    private boolean isTarget(DependencyNode node) {
        return names(node).anyMatch(c -> versionless(c.purl().canonical()).equals(target));
    }

    private static DependencyPath describe(List<DependencyNode> path) {
        List<String> steps = new ArrayList<>();
        Coordinates module = Coordinates.of(path.get(0).getArtifact());
        steps.add(module.ga() + ":" + module.version());
        for (DependencyNode node : path.subList(1, path.size())) {
            steps.add(names(node)
                    .map(Coordinates::label)
                    .reduce((from, to) -> from + " relocated to " + to)
                    .orElseThrow());
        }
        DependencyNode end = path.get(path.size() - 1);
        String version = Coordinates.of(end.getArtifact()).version();
        String winning = Coordinates.of(winner(end).getArtifact()).version();
        return new DependencyPath(steps, version.equals(winning) ? Optional.empty() : Optional.of(winning));
    }

    /** The node's artifact, after the names that relocated to it. */
    private static Stream<Coordinates> names(DependencyNode node) {
        return Stream.concat(node.getRelocations().stream(), Stream.of(node.getArtifact()))
                .map(Coordinates::of);
    }

    private static DependencyNode winner(DependencyNode node) {
        return node.getData().get(WINNER) instanceof DependencyNode winner ? winner : node;
    }

    private static String versionless(String purl) {
        int at = purl.indexOf('@');
        int query = purl.indexOf('?');
        String qualifiers = query < 0 ? "" : purl.substring(query);
        return (at < 0 ? purl : purl.substring(0, at)) + qualifiers;
    }
}
