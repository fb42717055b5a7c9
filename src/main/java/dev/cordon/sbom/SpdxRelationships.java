package dev.cordon.sbom;

import dev.cordon.text.PrintableText;
import java.util.Locale;
import java.util.Set;

/** What the relationships of SPDX, in all its spellings, say about what holds or depends on what. */
final class SpdxRelationships {

    private static final Set<String> FORWARD = Set.of(
            "DEPENDSON",
            "CONTAINS",
            "STATICLINK",
            "DYNAMICLINK",
            "HASPREREQUISITE",
            "HASSTATICLINK",
            "HASDYNAMICLINK",
            "HASOPTIONALDEPENDENCY",
            "HASPROVIDEDDEPENDENCY",
            "HASOPTIONALCOMPONENT");

    private static final String TOOL = "Tool:";

    private SpdxRelationships() {}

    /** Writes one relationship down, {@code DEPENDS_ON} of SPDX 2 or {@code dependsOn} of RDF and SPDX 3. */
    static void note(String from, String type, String to, SbomBuilder builder) {
        String name = type.replace("_", "").toUpperCase(Locale.ROOT);
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        if (name.equals("DESCRIBES")) {
            builder.root(to);
        } else if (name.equals("DESCRIBEDBY")) {
            builder.root(from);
        } else if (FORWARD.contains(name)) {
            builder.edge(from, to);
        } else if (name.endsWith("DEPENDENCYOF") || name.equals("CONTAINEDBY") || name.equals("PREREQUISITEFOR")) {
            builder.edge(to, from);
        }
    }

    /** Who made the document. SPDX 2 has no other word for who supplies it than the first organization among them. */
    static void creator(String text, SbomBuilder builder) {
        if (text.regionMatches(true, 0, TOOL, 0, TOOL.length())) {
            builder.tool(PrintableText.phrase(text.substring(TOOL.length())));
        } else {
            Party.of(text).organization().ifPresent(builder.about()::supplier);
        }
    }

    /** Another document: {@code DocumentRef-tools (https://acme.example/tools)}. */
    static void document(String id, String address, SbomBuilder builder) {
        builder.about().refersTo(id.isEmpty() || address.isEmpty() ? id + address : id + " (" + address + ")");
    }
}
