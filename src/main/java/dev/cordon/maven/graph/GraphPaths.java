package dev.cordon.maven.graph;

import dev.cordon.audit.DependencyPath;
import dev.cordon.paths.PathSearch;
import dev.cordon.paths.ShortestPaths;
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
    private final ShortestPaths<GraphStep> ways;

    /**
     * @param root the root of the graph
     * @param heedless the graph looked through {@linkplain #heedless without its exclusions}, for any artifact
     * @param purl the artifact, in any version and under any of its names
     */
    GraphPaths(DependencyNode root, PathSearch<GraphStep> heedless, String purl) {
        String target = versionless(purl);
        Predicate<GraphStep> wanted = step ->
                step.names().anyMatch(c -> versionless(c.purl().canonical()).equals(target));
        ShortestPaths<GraphStep> all = heedless.to(wanted);
        Set<Exclusion> exclusions = GraphStep.exclusions(root, node -> all.reaches(GraphStep.first(node)));
        ShortestPaths<GraphStep> allowed =
                exclusions.isEmpty() ? all : search(root, exclusions).to(wanted);
        this.root = root;
        // What is in the build got in somehow, whatever was made of the exclusions.
        this.ways = allowed.count() == 0 ? all : allowed;
    }

    /** Looks through a graph as if nothing in it were excluded. */
    static PathSearch<GraphStep> heedless(DependencyNode root) {
        return search(root, Set.of());
    }

    private static PathSearch<GraphStep> search(DependencyNode root, Set<Exclusion> exclusions) {
        return new PathSearch<>(GraphStep.first(root), step -> step.children(exclusions), GraphStep::winner);
    }

    /** How many ways there are; at most a billion is counted. */
    long count() {
        return ways.count();
    }

    /** The dependencies of the module at which the ways begin. */
    List<GraphStep> firstSteps() {
        return root.getChildren().stream()
                .map(GraphStep::first)
                .filter(ways::reaches)
                .toList();
    }

    /** The shortest ways, in order of length and then of declaration. */
    List<DependencyPath> shortest() {
        return ways.shortest().stream().map(GraphPaths::describe).toList();
    }

    private static DependencyPath describe(List<GraphStep> path) {
        List<String> steps = new ArrayList<>();
        Coordinates module = path.get(0).declared();
        steps.add(module.gav());
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
