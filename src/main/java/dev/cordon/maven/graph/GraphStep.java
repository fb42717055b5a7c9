package dev.cordon.maven.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.graph.Exclusion;

/**
 * A node on a way through a verbose dependency graph. Maven has heeded the exclusions of the way on which it found a node
 * first; a way that comes to the same artifact through a loser has its own.
 *
 * @param node the node
 * @param excluded what the dependencies before it on the way exclude, as far as it matters
 */
record GraphStep(DependencyNode node, Set<Exclusion> excluded) {

    /** Each may double the number of steps. What is left out of account makes a way too many, never one too few. */
    private static final int MOST_EXCLUSIONS = 8;

    private static final String WINNER = "conflict.winner";

    /** A step before which nothing is excluded. */
    static GraphStep first(DependencyNode node) {
        return new GraphStep(node, Set.of());
    }

    /** The node's artifact, after the names that relocated to it. */
    Stream<Coordinates> names() {
        return names(node);
    }

    /** The name by which the artifact is asked for. */
    Coordinates declared() {
        return names().findFirst().orElseThrow();
    }

    /** The name that the artifact has instead of the one by which it is asked for. */
    Optional<Coordinates> relocatedTo() {
        return node.getRelocations().isEmpty() ? Optional.empty() : Optional.of(Coordinates.of(node.getArtifact()));
    }

    /** The node that the build uses: this one, or the one that it lost conflict mediation to. */
    DependencyNode winner() {
        return winner(node);
    }

    /**
     * The steps after this one.
     *
     * @param heeded the exclusions to take into account
     */
    List<GraphStep> children(Set<Exclusion> heeded) {
        Set<Exclusion> after = after(heeded);
        return winner().getChildren().stream()
                .filter(child -> after.stream().noneMatch(exclusion -> excludes(exclusion, child)))
                .map(child -> new GraphStep(child, after))
                .toList();
    }

    private Set<Exclusion> after(Set<Exclusion> heeded) {
        List<Exclusion> more =
                exclusions(node).stream().filter(heeded::contains).toList();
        return excluded.containsAll(more)
                ? excluded
                : Stream.concat(excluded.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The exclusions in a graph that may matter to some of its nodes.
     *
     * @param matters whether to a node
     */
    static Set<Exclusion> exclusions(DependencyNode root, Predicate<DependencyNode> matters) {
        List<DependencyNode> nodes = nodes(root);
        List<DependencyNode> mattering = nodes.stream().filter(matters).toList();
        return nodes.stream()
                .flatMap(node -> exclusions(node).stream())
                .distinct()
                .filter(exclusion -> mattering.stream().anyMatch(node -> excludes(exclusion, node)))
                .limit(MOST_EXCLUSIONS)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every node of a graph once, those nearer to the root first. */
    static List<DependencyNode> nodes(DependencyNode root) {
        Set<DependencyNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<DependencyNode> nodes = new ArrayList<>();
        Deque<DependencyNode> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            DependencyNode node = open.remove();
            if (seen.add(node)) {
                nodes.add(node);
                open.addAll(winner(node).getChildren());
            }
        }
        return nodes;
    }

    private static Collection<Exclusion> exclusions(DependencyNode node) {
        return node.getDependency() == null ? List.of() : node.getDependency().getExclusions();
    }

    /** Whether Maven leaves a dependency out for an exclusion: by any of its names. */
    private static boolean excludes(Exclusion exclusion, DependencyNode node) {
        return names(node)
                .anyMatch(name -> matches(exclusion.getGroupId(), name.groupId())
                        && matches(exclusion.getArtifactId(), name.artifactId()));
    }

    private static boolean matches(String pattern, String value) {
        return pattern.equals("*") || pattern.equals(value);
    }

    private static Stream<Coordinates> names(DependencyNode node) {
        return Stream.concat(node.getRelocations().stream(), Stream.of(node.getArtifact()))
                .map(Coordinates::of);
    }

    private static DependencyNode winner(DependencyNode node) {
        return node.getData().get(WINNER) instanceof DependencyNode winner ? winner : node;
    }
}
