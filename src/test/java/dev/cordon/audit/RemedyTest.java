package dev.cordon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Purl;
import dev.cordon.notice.Location;
import dev.cordon.testing.Reports;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemedyTest {

    private static final ReportedVerdict FIRST = Reports.rich().verdicts().get(0);

    @Test
    void namesTheLineThatSetsTheVersion() {
        assertThat(Remedy.withVersion(managed(new Location("pom.xml", 17, 9))))
                .isEqualTo(Remedy.of(FIRST) + "; its version is set at pom.xml:17");
    }

    /** Nobody can change it there. */
    @Test
    void leavesOutALineOutsideTheBuild() {
        Location outside = new Location(Declaration.OUTSIDE + "com.acme:bom:1.0", 17, 9);

        assertThat(Remedy.withVersion(managed(outside))).isEqualTo(Remedy.of(FIRST));
    }

    @Test
    void leavesOutALineThatThereIsNot() {
        assertThat(Remedy.withVersion(managed(Optional.empty()))).isEqualTo(Remedy.of(FIRST));
    }

    /** An exclusion is about what a dependency brings: it cannot keep out what the dependency itself turns into. */
    @Test
    void removesADependencyThatIsRelocatedToTheComponent() {
        Declaration moved = new Declaration(
                "com.example:old", Optional.of(new Location("pom.xml", 12, 5)), Optional.of(coordinates()));

        assertThat(Remedy.of(declared(moved)))
                .startsWith("remove the dependency com.example:old (relocated to " + coordinates() + ") at pom.xml:12");
        assertThat(Remedy.exclusion(declared(moved))).isEmpty();
    }

    @Test
    void excludesFromADependencyThatIsRelocatedToSomethingElse() {
        Declaration moved = new Declaration(
                "com.example:old", Optional.of(new Location("pom.xml", 12, 5)), Optional.of("com.example:new"));

        assertThat(Remedy.of(declared(moved)))
                .startsWith("exclude " + coordinates() + " from com.example:old at pom.xml:12");
        assertThat(Remedy.exclusion(declared(moved))).isNotEmpty();
    }

    private static String coordinates() {
        Purl purl = FIRST.verdict().finding().component().purl().orElseThrow();
        return purl.namespace().orElseThrow() + ":" + purl.name();
    }

    private static ReportedVerdict declared(Declaration declaration) {
        Explanation explanation = new Explanation(FIRST.explanation().paths(), 0, List.of(declaration));
        return new ReportedVerdict(FIRST.verdict(), FIRST.source(), explanation);
    }

    private static ReportedVerdict managed(Location place) {
        return managed(Optional.of(place));
    }

    private static ReportedVerdict managed(Optional<Location> place) {
        Explanation before = FIRST.explanation();
        Explanation managed = new Explanation(before.paths(), before.morePaths(), before.declarations(), place);
        return new ReportedVerdict(FIRST.verdict(), FIRST.source(), managed);
    }
}
