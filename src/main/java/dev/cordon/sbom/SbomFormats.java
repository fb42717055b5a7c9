package dev.cordon.sbom;

import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats that Cordon reads: a new one adds its line here. */
final class SbomFormats {

    static final List<SbomFormat> ALL = List.of(
            new CycloneDxJson(),
            new CycloneDxXml(),
            new Spdx2Json(),
            new Spdx2Yaml(),
            new Spdx2Xml(),
            new Spdx2TagValue(),
            new Spdx2Rdf(),
            new Spdx3Json(),
            new EarlierReport());

    private SbomFormats() {}

    /**
     * The format that claims the document.
     *
     * @throws FaultException if it is of an unknown version, malformed, or no SBOM at all
     */
    static SbomFormat of(Head head, String name) {
        Optional<Claim.UnknownVersion> unknown = Optional.empty();
        for (SbomFormat format : ALL) {
            Claim claim = format.claim(head);
            if (claim instanceof Claim.Mine) {
                return format;
            }
            if (claim instanceof Claim.UnknownVersion u && unknown.isEmpty()) {
                unknown = Optional.of(u);
            }
        }
        if (unknown.isPresent()) {
            Claim.UnknownVersion u = unknown.get();
            throw SbomFaults.unknownVersion(new Location(name, 1, 1), u.family(), u.version(), u.known());
        }
        head.problem().ifPresent(problem -> {
            throw problem;
        });
        throw SbomFaults.notRecognised(new Location(name, 1, 1), head.seen());
    }

    static String names() {
        return ALL.stream().map(SbomFormat::id).collect(Collectors.joining(", "));
    }
}
