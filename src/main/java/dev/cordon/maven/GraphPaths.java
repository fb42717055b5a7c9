package dev.cordon.maven;

import dev.cordon.report.DependencyPath;
import dev.cordon.report.PathSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.graph.Exclusion;

/**
 * The ways through a verbose dependency graph to one artifact. A node that lost conflict mediation has no children; the
 * build follows the winner instead, and so do the paths, as far as no dependency before it excludes what comes then.
 */
final class GraphPaths {

    private final DependencyNode root;
    private final PathSearch<GraphStep> search;

    /** @param purl the artifact, in any version and under any of its names */
    GraphPaths(DependencyNode root, String purl) {
        String target = versionless(purl);
        Predicate<GraphStep> wanted = step ->
                step.names().anyMatch(c -> versionless(c.purl().canonical()).equals(target));
        PathSearch<GraphStep> all = search(root, Set.of(), wanted);
        Set<Exclusion> exclusions = GraphStep.exclusions(root, node -> all.reaches(GraphStep.first(node)));
        PathSearch<GraphStep> allowed = exclusions.isEmpty() ? all : search(root, exclusions, wanted);
        this.root = root;
        // What is in the build got in somehow, whatever was made of the exclusions.
        this.search = allowed.count() == 0 ? all : allowed;
    }

    private static PathSearch<GraphStep> search(
            DependencyNode root, Set<Exclusion> exclusions, Predicate<GraphStep> wanted) {
        return new PathSearch<>(GraphStep.first(root), step -> step.children(exclusions), wanted, GraphStep::winner);
    }

    /** How many ways there are; at most a billion is told. */
    long count() {
        return search.count();
    }

    /** The dependencies of the module at which the ways begin. */
    List<GraphStep> firstSteps() {
        return root.getChildren().stream()
                .map(GraphStep::first)
                .filter(search::reaches)
                .toList();
    }

    /** The shortest ways, in order of length and then of declaration. */
    List<DependencyPath> shortest() {
        return search.shortest().stream().map(GraphPaths::describe).toList();
    }

    private static DependencyPath describe(List<GraphStep> path) {
        List<String> steps = new ArrayList<>();
        Coordinates module = path.get(0).declared();
        steps.add(module.ga() + ":" + module.version());
        for (GraphStep step : path.subList(1, path.size())) {
            steps.add(step.names()
                    .map(Coordinates::label)
                    .reduce((from, to) -> from + " relocated to " + to)
                    .orElseThrow());
        }
        GraphStep end = path.get(path.size() - 1);
        String version = Coordinates.of(end.node().getArtifact()).version();
        String winning = Coordinates.of(end.winner().getArtifact()).version();
        return new DependencyPath(steps, version.equals(winning) ? Optional.empty() : Optional.of(winning));
    }

    private static String versionless(String purl) {
        int at = purl.indexOf('@');
        int query = purl.indexOf('?');
        String qualifiers = query < 0 ? "" : purl.substring(query);
        return (at < 0 ? purl : purl.substring(0, at)) + qualifiers;
    }
}
