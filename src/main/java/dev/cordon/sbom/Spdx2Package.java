package dev.cordon.sbom;

import java.util.Locale;
import java.util.Set;

/** An SPDX 2 package, under the names of the JSON form whatever the serialisation. */
final class Spdx2Package {

    private static final Set<String> NOTHING = Set.of("noassertion", "none", "");

    /** The members that {@link #value} reads; no other text need be whole. */
    static final Set<String> READ = Set.of(
            "SPDXID",
            "name",
            "versionInfo",
            "packageFileName",
            "supplier",
            "originator",
            "downloadLocation",
            "homepage");

    private final ComponentDraft draft;

    Spdx2Package(SbomBuilder builder) {
        this.draft = new ComponentDraft(builder);
    }

    void value(String member, String text, Place at) {
        if (NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
            return;
        }
        switch (member) {
            case "SPDXID" -> draft.ref(text);
            case "name" -> draft.name(text, at);
            case "versionInfo" -> draft.version(text);
            case "packageFileName" -> draft.facts().file(text, at);
            case "supplier", "originator" -> draft.facts().organization(text, at);
            case "downloadLocation", "homepage" -> draft.origin(text, at);
            default -> {
                // free text and licences say nothing about who made a package
            }
        }
    }

    void checksum(String algorithm, String digits, Place at) {
        draft.facts().digest(algorithm, digits, at);
    }

    /**
     * An external reference. The type is a name in JSON and an address in RDF; what begins with {@code pkg:} or
     * {@code cpe:} is taken for what it says, whatever the type.
     */
    void externalRef(String type, String locator, Place at) {
        String name = type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('#')) + 1)
                .toLowerCase(Locale.ROOT);
        if (LenientPurl.claims(locator) || name.equals("purl")) {
            draft.purl(locator, at);
        } else if (Cpe.claims(locator) || name.equals("cpe22type") || name.equals("cpe23type")) {
            draft.facts().cpe(locator, at);
        } else if (name.equals("maven-central")) {
            draft.coordinates(locator, at);
        } else if (name.equals("npm")) {
            draft.purl("pkg:npm/" + locator, at);
        }
    }

    /** Hands the package on. */
    void finish(Cursor at) {
        draft.finish(at);
    }
}
