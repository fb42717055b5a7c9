package dev.cordon.report;

import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.denylist.Sha256;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Distinguishes verdicts across runs: by vendor, package and the module or file it was seen in. Lines move and versions
 * rise without making another verdict of it; of several with the same package, each is known by its turn.
 */
public final class Fingerprints {

    private Fingerprints() {}

    /** One for each verdict of a report, in its order: 64 hexadecimal digits, unique within the report. */
    public static List<String> of(Report report) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> prints = new ArrayList<>();
        for (ReportedVerdict reported : report.verdicts()) {
            String what = String.join(
                    "\n",
                    reported.verdict().finding().vendor().id(),
                    versionless(reported.verdict().finding().component()),
                    versionless(reported.source()));
            prints.add(Sha256.of(what + "\n" + seen.merge(what, 1, Integer::sum)));
        }
        return prints;
    }

    private static String versionless(Component component) {
        String copy = component.isCopy() ? "a copy of " : "";
        return copy
                + component
                        .purl()
                        .map(p -> p.path()
                                + p.qualifier("type").map(t -> "?" + t).orElse("")
                                + p.qualifier("classifier").map(c -> "#" + c).orElse(""))
                        .orElse(component.name());
    }

    /** A module is named {@code groupId:artifactId:version}; anything else is known by its file, or by itself. */
    private static String versionless(Source source) {
        return source.kind() == Source.Kind.MAVEN_MODULE
                ? source.name().replaceFirst(":[^:]*$", "")
                : source.file().orElse(source.name());
    }
}
