package dev.cordon.sbom;

import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.util.Optional;
import java.util.Set;

/** What tools write about software in JSON of their own, and how an SBOM is made of it. */
final class ToolJson {

    private ToolJson() {}

    /**
     * What is to be said of a document of such a tool.
     *
     * @param members what it begins with
     * @param start its beginning
     * @return empty where it is of none of them
     */
    static Optional<FaultException> refusal(Set<String> members, String start, Location where) {
        if (members.contains("artifacts")
                && (members.contains("artifactRelationships") || start.contains("\"foundBy\""))) {
            return Optional.of(SbomFaults.toConvert(
                    where,
                    "syft",
                    "Convert it: syft convert FILE -o cyclonedx-json=bom.json, and give Cordon bom.json."));
        }
        if (members.contains("SchemaVersion") && (members.contains("ArtifactName") || members.contains("Results"))) {
            return Optional.of(
                    SbomFaults.toConvert(
                            where,
                            "trivy",
                            "Convert it: trivy convert --format cyclonedx --output bom.json FILE, and give Cordon bom.json. It has to list all packages (--list-all-pkgs)."));
        }
        if (members.contains("matches") && (members.contains("descriptor") || start.contains("\"matchDetails\""))) {
            return Optional.of(
                    SbomFaults.toConvert(
                            where,
                            "grype",
                            "It holds vulnerabilities, and of software only what has some. Run grype on the same thing with -o cyclonedx-json=bom.json, or syft, which lists all, and give Cordon bom.json."));
        }
        return Optional.empty();
    }
}
