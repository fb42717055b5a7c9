package dev.cordon.report;

import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.notice.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The places in files of the build at which a verdict is shown: what has to change there, or where it was seen. */
public final class Anchor {

    private Anchor() {}

    /**
     * The declarations that bring the component in; without any in a file of the build, the beginning of the file it
     * was seen in, or of what the report is about. Never empty, and every place has a line and a column.
     */
    public static List<Location> of(ReportedVerdict reported, Report report) {
        List<Location> declared = reported.explanation().declarations().stream()
                .flatMap(d -> d.inBuild().stream())
                .map(Anchor::positioned)
                .distinct()
                .toList();
        return declared.isEmpty() ? List.of(beginning(reported, report)) : declared;
    }

    /** The beginning of the file that the component was seen in. */
    public static Location beginning(ReportedVerdict reported, Report report) {
        return Stream.of(reported.source().file(), report.source().file())
                .flatMap(Optional::stream)
                .findFirst()
                .map(Location::of)
                .map(Anchor::positioned)
                .orElseGet(() -> new Location("./" + reported.source().name(), 1, 1));
    }

    private static Location positioned(Location place) {
        return new Location(place.source(), Math.max(1, place.line()), Math.max(1, place.column()));
    }
}
