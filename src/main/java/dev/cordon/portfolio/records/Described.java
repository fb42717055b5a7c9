package dev.cordon.portfolio.records;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Purl;
import dev.cordon.portfolio.Entry.About;
import dev.cordon.portfolio.Entry.Kind;
import dev.cordon.sbom.SbomDocument;
import dev.cordon.text.PrintableText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which of the components of an SBOM it describes. That is known at its end alone; the described one mostly comes first. */
final class Described {

    private static final int MOST_KEPT = 1000;

    private final Map<String, Component> first = new HashMap<>();

    /** Looks at a component. */
    void see(Component component) {
        if (first.size() < MOST_KEPT) {
            first.putIfAbsent(
                    component.ref(),
                    new Component(component.ref(), component.name(), component.purl(), component.scope(), List.of()));
        }
    }

    /** The product; empty where the document describes nothing with a name. */
    Optional<About> about(SbomDocument document) {
        return document.root().map(first::get).filter(c -> !c.name().isBlank()).map(Described::about);
    }

    private static About about(Component component) {
        Optional<Purl> purl = component.purl();
        if (purl.isPresent()) {
            String name = purl.get().namespace().map(group -> group + ":").orElse("")
                    + purl.get().name();
            return new About(
                    PrintableText.quote(name),
                    purl.get().version().map(PrintableText::quote).orElse(""),
                    Kind.SBOM);
        }
        String name = component.name();
        int colon = name.lastIndexOf(':');
        return colon > 0 && colon < name.length() - 1
                ? new About(
                        PrintableText.quote(name.substring(0, colon)),
                        PrintableText.quote(name.substring(colon + 1)),
                        Kind.SBOM)
                : new About(PrintableText.quote(name), "", Kind.SBOM);
    }
}
