package dev.cordon.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.Declaration;
import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.fix.FixPlan.Module;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Scope;
import dev.cordon.match.Finding;
import dev.cordon.notice.Location;
import dev.cordon.policy.Verdict;
import dev.cordon.testing.Components;
import dev.cordon.testing.Reports;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FixPlanTest {

    private static final ReportedVerdict SAMPLE = Reports.rich().verdicts().get(0);
    private static final Declaration CLIENT = declared("org.example:client", "app/pom.xml", 7);

    @Test
    void excludesAtEachDeclarationOnceForAllModules() {
        Declaration other = declared("org.example:other", "pom.xml", 3);
        ReportedVerdict verdict = verdict("tps", List.of("app", "client", "tps"), CLIENT, other);

        FixPlan plan = FixPlan.of(List.of(module(verdict), module(verdict)), false);

        assertThat(clauses(plan))
                .containsExactly(
                        "app/pom.xml:7: exclude com.initech:tps from org.example:client",
                        "pom.xml:3: exclude com.initech:tps from org.example:other");
        assertThat(plan.left()).isEmpty();
    }

    @Test
    void excludesNothingThatGoesWithAnother() {
        ReportedVerdict leader = verdict("tps", List.of("app", "client", "com.initech:tps:1.0"), CLIENT);
        ReportedVerdict follower =
                verdict("tps-api", List.of("app", "client", "com.initech:tps:1.0", "com.initech:tps-api:1.0"), CLIENT);

        assertThat(clauses(FixPlan.of(List.of(module(leader, follower)), false)))
                .containsExactly("app/pom.xml:7: exclude com.initech:tps from org.example:client");
    }

    @Test
    void writesAnExclusionWhereMavenTakesItFrom() {
        Module module = new Module(
                List.of(verdict("tps", List.of("app", "client", "tps"), CLIENT)),
                wanted -> List.of(new PomChange.Exclude(
                        new PomChange.Element(new Location("pom.xml", 2, 1), "org.example", "client"),
                        wanted.groupId(),
                        wanted.artifactId())));

        assertThat(clauses(FixPlan.of(List.of(module), false)))
                .containsExactly("pom.xml:2: exclude com.initech:tps from org.example:client");
    }

    @Test
    void removesWhatIsDeclaredItselfOnlyWhereThatIsAskedFor() {
        ReportedVerdict verdict =
                verdict("tps", List.of("app", "tps"), declared("com.initech:tps", "pom.xml", 9), CLIENT);

        FixPlan plan = FixPlan.of(List.of(module(verdict)), false);

        assertThat(clauses(plan)).containsExactly("app/pom.xml:7: exclude com.initech:tps from org.example:client");
        assertThat(FixText.left(plan))
                .containsExactly("com.initech:tps:1.0: remove the dependency com.initech:tps at pom.xml:9"
                        + " (-Dcordon.remove takes out what is declared itself), in "
                        + SAMPLE.source().name());
        assertThat(clauses(FixPlan.of(List.of(module(verdict)), true)))
                .contains("pom.xml:9: remove the dependency com.initech:tps");
    }

    /** The declaration of what is removed is excluded from nothing. */
    @Test
    void excludesNothingFromWhatIsRemoved() {
        Declaration tps = declared("com.initech:tps", "pom.xml", 9);
        FixPlan plan = FixPlan.of(
                List.of(
                        module(verdict("tps-api", List.of("app", "tps", "tps-api"), tps)),
                        module(verdict("tps", List.of("app", "tps"), tps))),
                true);

        assertThat(clauses(plan)).containsExactly("pom.xml:9: remove the dependency com.initech:tps");
    }

    @Test
    void leavesWhatNoFileOfTheBuildDeclares() {
        FixPlan plan = FixPlan.of(
                List.of(
                        module(verdict(
                                "tps",
                                List.of("app", "client", "tps"),
                                declared("org.example:client", Declaration.OUTSIDE + "org.example:parent:1", 4))),
                        module(verdict(
                                "tps", List.of("app", "client", "tps"), new Declaration("a:b", Optional.empty()))),
                        module(verdict("tps", List.of()))),
                true);

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.left())
                .extracting(FixPlan.Left::why)
                .containsExactly(
                        "that POM is no file of this build",
                        "Maven does not say where it is declared",
                        "no dependency element brings it in");
    }

    @Test
    void leavesWhatTakesPartInTheBuildAndCopies() {
        Component plugin = Components.maven("com.initech", "tps", "1.0", Scope.BUILD);
        Component copy =
                Components.maven("com.initech", "tps", "1.0", Scope.COMPILE).copyAt("app.war!/tps.jar");

        FixPlan plan = FixPlan.of(
                List.of(module(verdict(plugin, List.of("app", "tps"), CLIENT), verdict(copy, List.of(), CLIENT))),
                true);

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.left())
                .extracting(FixPlan.Left::why)
                .containsExactly(
                        "it takes part in the build and is no dependency",
                        "it is a copy in what the module packs, which goes when that is made anew");
    }

    private static List<String> clauses(FixPlan plan) {
        return plan.changes().stream()
                .map(c -> c.at().where().withoutColumn() + ": " + c.clause())
                .toList();
    }

    private static Module module(ReportedVerdict... failing) {
        return new Module(List.of(failing), List::of);
    }

    private static Declaration declared(String ga, String file, int line) {
        return new Declaration(ga, Optional.of(new Location(file, line, 5)));
    }

    private static ReportedVerdict verdict(String artifact, List<String> path, Declaration... declarations) {
        return verdict(Components.maven("com.initech", artifact, "1.0", Scope.COMPILE), path, declarations);
    }

    private static ReportedVerdict verdict(Component component, List<String> path, Declaration... declarations) {
        Finding sample = SAMPLE.verdict().finding();
        Finding finding = new Finding(component, sample.vendor(), sample.evidence());
        Verdict verdict = new Verdict(
                finding,
                SAMPLE.verdict().level(),
                SAMPLE.verdict().unwaived(),
                SAMPLE.verdict().listings(),
                List.of(),
                List.of());
        List<DependencyPath> paths = Stream.of(path)
                .filter(p -> !p.isEmpty())
                .map(p -> new DependencyPath(p, Optional.empty()))
                .toList();
        return new ReportedVerdict(verdict, SAMPLE.source(), new Explanation(paths, 0, List.of(declarations)));
    }
}
