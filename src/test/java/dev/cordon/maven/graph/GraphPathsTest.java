package dev.cordon.maven.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.DependencyPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.DefaultDependencyNode;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.graph.Exclusion;
import org.junit.jupiter.api.Test;

class GraphPathsTest {

    private static final String TARGET = "pkg:maven/g/target@1";

    @Test
    void reportsTheWayFromTheModule() {
        GraphPaths paths = paths(node("app:1", node("a:1", node("target:1")), node("b:1")), TARGET);

        assertThat(paths.count()).isEqualTo(1);
        assertThat(paths.shortest())
                .extracting(DependencyPath::steps)
                .containsExactly(List.of("g:app:1", "g:a:1", "g:target:1"));
        assertThat(paths.firstSteps())
                .extracting(s -> s.declared().artifactId())
                .containsExactly("a");
    }

    @Test
    void reportsShorterWaysFirst() {
        DependencyNode root = node("app:1", node("a:1", node("b:1", node("target:1"))), node("c:1", node("target:1")));

        assertThat(paths(root, TARGET).shortest())
                .extracting(p -> p.steps().size())
                .containsExactly(3, 4);
    }

    @Test
    void saysWhichVersionWonOverTheOneAskedFor() {
        DependencyNode winner = node("target:1");
        DependencyNode root = node("app:1", node("a:1", winner), node("b:1", loser("target:0.9", winner)));

        assertThat(paths(root, TARGET).shortest())
                .extracting(p -> p.lostTo().orElse("-"))
                .containsExactly("-", "1");
    }

    @Test
    void goesOnThroughTheWinnerOfALostConflict() {
        DependencyNode winner = node("mid:2", node("target:1"));
        DependencyNode root = node("app:1", node("a:1", winner), node("b:1", loser("mid:1", winner)));
        GraphPaths paths = paths(root, TARGET);

        assertThat(paths.count()).isEqualTo(2);
        assertThat(paths.firstSteps())
                .extracting(s -> s.declared().artifactId())
                .containsExactly("a", "b");
    }

    @Test
    void leavesOutAWayOnWhichTheArtifactIsExcluded() {
        DependencyNode winner = node("mid:1", node("target:1"));
        DependencyNode excludes = excluding("b:1", "target", loser("mid:1", winner));
        GraphPaths paths = paths(node("app:1", node("a:1", winner), excludes), TARGET);

        assertThat(paths.count()).isEqualTo(1);
        assertThat(paths.shortest())
                .extracting(DependencyPath::steps)
                .containsExactly(List.of("g:app:1", "g:a:1", "g:mid:1", "g:target:1"));
        assertThat(paths.firstSteps())
                .extracting(s -> s.declared().artifactId())
                .containsExactly("a");
    }

    @Test
    void leavesOutAWayOnWhichWhatBringsTheArtifactIsExcluded() {
        DependencyNode winner = node("mid:1", node("brings:1", node("target:1")));
        DependencyNode excludes = node("b:1", excluding("mid:1", "brings"));
        excludes.getChildren().get(0).setData("conflict.winner", winner);

        assertThat(paths(node("app:1", node("a:1", winner), excludes), TARGET).count())
                .isEqualTo(1);
    }

    @Test
    void keepsAWayOnWhichSomethingElseIsExcluded() {
        DependencyNode winner = node("mid:1", node("target:1"), node("targets:1"));
        DependencyNode excludes = excluding("b:1", "targets", loser("mid:1", winner));

        assertThat(paths(node("app:1", node("a:1", winner), excludes), TARGET).count())
                .isEqualTo(2);
    }

    /** An exclusion is about what a dependency brings along. */
    @Test
    void keepsWhatExcludesItself() {
        assertThat(paths(node("app:1", excluding("target:1", "*")), TARGET).count())
                .isEqualTo(1);
    }

    @Test
    void leavesNoArtifactWithoutAWay() {
        DependencyNode odd = excluding("a:1", "*", node("target:1"));

        assertThat(paths(node("app:1", odd), TARGET).count()).isEqualTo(1);
    }

    @Test
    void endsWhereEveryWayExcludesSomethingElse() {
        DependencyNode end = node("target:1");
        for (int layer = 0; layer < 40; layer++) {
            DependencyNode left = excluding("left" + layer + ":1", "x" + layer, end);
            end = node("layer" + layer + ":1", left, node("x" + layer + ":1", end));
        }
        GraphPaths paths = paths(node("app:1", end), TARGET);

        assertThat(paths.count()).isEqualTo(1_000_000_000L);
        assertThat(paths.shortest()).hasSize(25);
    }

    @Test
    void knowsAnArtifactUnderTheNameThatRelocated() {
        DefaultDependencyNode relocated = new DefaultDependencyNode(new DefaultArtifact("g:new:1"));
        relocated.setRelocations(List.of(new DefaultArtifact("g:target:1")));
        DependencyNode root = node("app:1", relocated);

        assertThat(paths(root, TARGET).shortest().get(0).steps())
                .containsExactly("g:app:1", "g:target:1 relocated to g:new:1");
        assertThat(paths(root, "pkg:maven/g/new@1").firstSteps())
                .extracting(s -> s.declared().artifactId())
                .containsExactly("target");
    }

    @Test
    void distinguishesArtifactsOfOtherTypes() {
        DependencyNode root = node("app:1", new DefaultDependencyNode(new DefaultArtifact("g:target:aar:1")));

        assertThat(paths(root, TARGET).count()).isZero();
        assertThat(paths(root, "pkg:maven/g/target@1?type=aar").count()).isEqualTo(1);
    }

    @Test
    void countsWhatItDoesNotSpellOut() {
        DependencyNode end = node("target:1");
        for (int layer = 0; layer < 40; layer++) {
            end = node("left" + layer + ":1", end, end);
        }
        GraphPaths paths = paths(node("app:1", end), TARGET);

        assertThat(paths.count()).isEqualTo(1_000_000_000L);
        assertThat(paths.shortest()).hasSize(25);
    }

    @Test
    void survivesACycle() {
        DependencyNode a = node("a:1");
        DependencyNode b = node("b:1", loser("a:1", a), node("target:1"));
        a.setChildren(new ArrayList<>(List.of(b)));

        assertThat(paths(node("app:1", a), TARGET).shortest()).hasSize(1);
    }

    private static GraphPaths paths(DependencyNode root, String purl) {
        return new GraphPaths(root, GraphPaths.heedless(root), purl);
    }

    private static DependencyNode node(String name, DependencyNode... children) {
        DefaultDependencyNode node = new DefaultDependencyNode(new DefaultArtifact("g:" + name));
        node.setChildren(new ArrayList<>(Arrays.asList(children)));
        return node;
    }

    private static DependencyNode excluding(String name, String artifactId, DependencyNode... children) {
        Exclusion exclusion = new Exclusion("g", artifactId, "*", "*");
        DefaultDependencyNode node = new DefaultDependencyNode(
                new Dependency(new DefaultArtifact("g:" + name), "compile", false, List.of(exclusion)));
        node.setChildren(new ArrayList<>(Arrays.asList(children)));
        return node;
    }

    private static DependencyNode loser(String name, DependencyNode winner) {
        DependencyNode node = node(name);
        node.setData("conflict.winner", winner);
        return node;
    }
}
