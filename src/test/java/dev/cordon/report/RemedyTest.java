package dev.cordon.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.notice.Location;
import dev.cordon.testing.Reports;
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

    private static ReportedVerdict managed(Location place) {
        return managed(Optional.of(place));
    }

    private static ReportedVerdict managed(Optional<Location> place) {
        Explanation before = FIRST.explanation();
        Explanation managed = new Explanation(before.paths(), before.morePaths(), before.declarations(), place);
        return new ReportedVerdict(FIRST.verdict(), FIRST.source(), managed);
    }
}
