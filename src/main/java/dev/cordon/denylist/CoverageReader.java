package dev.cordon.denylist;

import dev.cordon.yaml.YamlMapping;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the {@code coverage} of a vendor or an identifier. */
record CoverageReader(AuthorityNames authorities) {

    Map<String, Coverage> read(YamlMapping mapping) {
        Map<String, Coverage> coverage = new LinkedHashMap<>();
        mapping.textMap("coverage").forEach((authority, text) -> {
            authorities.check(authority, mapping, "coverage", "the coverage");
            Coverage.of(text)
                    .ifPresentOrElse(
                            c -> coverage.put(authority, c),
                            () -> mapping.fault(
                                    "coverage",
                                    "'" + text + "' is no coverage that Cordon knows",
                                    "Write in or out; leave the authority out where it is unsettled."));
        });
        return coverage;
    }
}
