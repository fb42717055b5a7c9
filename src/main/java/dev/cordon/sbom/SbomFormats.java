package dev.cordon.sbom;

import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats that Cordon reads: a new one adds its line here. */
final class SbomFormats {

    static final List<SbomFormat> ALL = List.of(
            new CycloneDx.Json(),
            new CycloneDx.Xml(),
            new Spdx2.Json(),
            new Spdx2.Yaml(),
            new Spdx2.Xml(),
            new Spdx2.TagValue(),
            new Spdx2.Rdf(),
            new Spdx3Json(),
            new EarlierReport());

    private SbomFormats() {}

    /**
     * The format that claims the document.
     *
     * @param type of what type the document is said to be, where a statement or an envelope says so
     * @throws FaultException if it is of an unknown version, malformed, or no SBOM at all
     */
    static SbomFormat of(Head head, String name, Optional<String> type) {
        Optional<SbomFormat.Claim.UnknownVersion> unknown = Optional.empty();
        for (SbomFormat format : ALL) {
            SbomFormat.Claim claim = format.claim(head);
            if (claim instanceof SbomFormat.Claim.Mine) {
                return format;
            }
            if (claim instanceof SbomFormat.Claim.UnknownVersion u && unknown.isEmpty()) {
                unknown = Optional.of(u);
            }
        }
        if (unknown.isPresent()) {
            SbomFormat.Claim.UnknownVersion u = unknown.get();
            throw SbomFaults.unknownVersion(new Location(name, 1, 1), u.family(), u.version(), u.known());
        }
        head.problem().ifPresent(problem -> {
            throw problem;
        });
        String seen = head.seen()
                + type.map(t -> ", and said to be of the type '" + t + "'").orElse("");
        // What is said to be an SBOM is none that may be passed over
        throw type.filter(SbomFormats::isOfSboms).isPresent()
                ? SbomFaults.unreadable(new Location(name, 1, 1), "this is no SBOM that Cordon knows: " + seen)
                : SbomFaults.notRecognised(new Location(name, 1, 1), seen, names());
    }

    private static boolean isOfSboms(String type) {
        String folded = type.toLowerCase(Locale.ROOT);
        return folded.contains("cyclonedx") || folded.contains("spdx");
    }

    private static String names() {
        return ALL.stream().map(SbomFormat::id).collect(Collectors.joining(", "));
    }
}
