package dev.cordon.maven;

import dev.cordon.report.DependencyPath;
import dev.cordon.report.PathSearch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.aether.graph.DependencyNode;

/**
 * The ways through a verbose dependency graph to one artifact. A node that lost conflict mediation has no children; the
 * build follows the winner instead, and so do the paths.
 */
final class GraphPaths {

    private static final String WINNER = "conflict.winner";

    private final DependencyNode root;
    private final PathSearch<DependencyNode> search;

    /** @param purl the artifact, in any version and under any of its names */
    GraphPaths(DependencyNode root, String purl) {
        String target = versionless(purl);
        this.root = root;
        this.search = new PathSearch<>(
                root,
                node -> winner(node).getChildren(),
                node -> names(node)
                        .anyMatch(c -> versionless(c.purl().canonical()).equals(target)));
    }

    /** How many ways there are; at most a billion is told. */
    long count() {
        return search.count();
    }

    /** The dependencies of the module at which the ways begin, by the names that the POM declares. */
    Set<Coordinates> firstSteps() {
        Set<Coordinates> steps = new LinkedHashSet<>();
        root.getChildren().stream()
                .filter(search::reaches)
                .flatMap(child -> names(child).limit(1))
                .forEach(steps::add);
        return steps;
    }

    /** The shortest ways, in order of length and then of declaration. */
    List<DependencyPath> shortest() {
        return search.shortest().stream().map(GraphPaths::describe).toList();
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
