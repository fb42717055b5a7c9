package dev.cordon.testing;

import dev.cordon.audit.Examined;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Identity;
import dev.cordon.audit.Outcome;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.Survey;
import dev.cordon.inventory.SelfDescription;
import dev.cordon.inventory.Source;
import java.util.List;
import java.util.Optional;

/** The report of an audit of files: one whose supplier is named, one that names none, a clean one, and an own record. */
public final class AuditedFiles {

    public static final Source NAMED = sbom("sup/supplier.cdx.json");
    public static final Source UNNAMED = sbom("sup/other.spdx.json");
    public static final Source RECORD = sbom("release-4.2/aggregate.json");
    private static final Source CLEAN = sbom("sup/clean.cdx.json");

    private AuditedFiles() {}

    /** The report, as it is judged. */
    public static Report report() {
        return report("Example Security GmbH");
    }

    /** The same, where a document names another supplier. */
    public static Report report(String supplier) {
        Report rich = Reports.rich();
        SelfDescription itself = new SelfDescription(
                Optional.of("urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79"),
                Optional.of("2026-10-01T00:00:00Z"),
                Optional.of(supplier),
                List.of());
        Survey survey = new Survey(
                List.of(
                        examined(NAMED, "CycloneDX JSON 1.6", itself),
                        examined(UNNAMED, "SPDX JSON 2.3", SelfDescription.NONE),
                        examined(CLEAN, "CycloneDX JSON 1.6", itself),
                        examined(RECORD, "Cordon report 2.0", SelfDescription.NONE)),
                List.of(),
                List.of(),
                List.of());
        return new Report(
                new Source(Source.Kind.FILES, "sup, release-4.2/aggregate.json"),
                Outcome.FAILED,
                rich.policy(),
                survey,
                List.of(
                        of(rich, "esdk-obs-java", NAMED),
                        of(rich, "aliyun-sdk-oss", NAMED),
                        of(rich, "aliyun-sdk-oss", UNNAMED),
                        of(rich, "esdk-obs-java", RECORD)),
                List.of());
    }

    private static Source sbom(String name) {
        return new Source(Source.Kind.SBOM, name, Optional.of(name));
    }

    private static Examined examined(Source source, String format, SelfDescription itself) {
        Identity identity = Identity.document(format, Optional.of("5f".repeat(32)), itself);
        return new Examined(source, identity, 2, 0, List.of());
    }

    private static ReportedVerdict of(Report rich, String artifact, Source document) {
        return rich.verdicts().stream()
                .filter(v -> v.verdict().finding().component().name().contains(artifact))
                .findFirst()
                .map(v -> new ReportedVerdict(v.verdict(), document, Explanation.NONE))
                .orElseThrow();
    }
}
