package dev.cordon.denylist.file;

import dev.cordon.denylist.Coverage;
import dev.cordon.denylist.Covered;
import dev.cordon.denylist.ListFormat;
import dev.cordon.yaml.YamlMapping;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code coverage} of a vendor or an identifier. */
record CoverageReader(AuthorityNames authorities, ListFormat format) {

    Map<String, Covered> read(YamlMapping mapping) {
        Map<String, Covered> coverage = new LinkedHashMap<>();
        if (format == ListFormat.TWO) {
            mapping.mappingsByKey("coverage", "value", "the coverage").forEach((authority, entry) -> {
                authorities.check(authority, mapping, "coverage", "the coverage");
                entry.require("value");
                Optional<Coverage> value = entry.oneOf("value", Coverage::of, Coverage.ids());
                Optional<String> why = entry.text("why");
                entry.refuseUnknownKeys();
                value.ifPresent(v -> coverage.put(authority, new Covered(v, why)));
            });
            return coverage;
        }
        mapping.textMap("coverage").forEach((authority, text) -> {
            authorities.check(authority, mapping, "coverage", "the coverage");
            Coverage.of(text)
                    .filter(c -> c != Coverage.UNSETTLED)
                    .ifPresentOrElse(
                            c -> coverage.put(authority, new Covered(c, Optional.empty())),
                            () -> mapping.fault(
                                    "coverage",
                                    "'" + text + "' is no coverage that Cordon knows",
                                    "Write in or out; leave the authority out where it is unsettled."));
        });
        return coverage;
    }
}
