package dev.cordon.audit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documents to which those that were looked at refer: what they list is part of the software, and nobody has seen it. */
final class ReferencedSboms {

    private static final String BOM_LINK = "urn:cdx:";
    private static final String UUID = "urn:uuid:";

    private ReferencedSboms() {}

    /** Those that were not looked at as well. */
    static Stream<Unexamined> notAmong(List<Examined> examined) {
        Set<String> there = examined.stream()
                .flatMap(e -> e.identity().itself().serial().stream())
                .collect(Collectors.toSet());
        return examined.stream()
                .flatMap(e -> e.identity().itself().refersTo().stream()
                        .filter(document -> !isAmong(there, document))
                        .map(document -> new Unexamined(
                                Unexamined.Kind.REFERENCED_SBOM,
                                document,
                                e.source().name() + " refers to it, and it was not given")));
    }

    /** A BOM-Link has a serial number and a version; a reference of SPDX ends with a namespace in parentheses. */
    private static boolean isAmong(Set<String> serials, String document) {
        if (document.startsWith(BOM_LINK)) {
            String serial = document.substring(BOM_LINK.length()).split("[/#]", 2)[0];
            return serials.contains(UUID + serial);
        }
        int bracket = document.lastIndexOf('(');
        return serials.contains(document)
                || (bracket >= 0
                        && serials.contains(document.substring(bracket + 1).replace(")", "")));
    }
}
