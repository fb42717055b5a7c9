package dev.cordon.sbom;

import dev.cordon.text.PrintableText;

/**
 * What a CycloneDX document says about itself. Its supplier and (until 1.5) {@code manufacture} are those of the
 * component it describes; its authors, tools and {@code manufacturer} made the document and say nothing about software.
 */
final class CycloneDxMetadata extends Shape {

    private final Ledger ledger;
    /** The component described, kept until everything about it has been read. */
    private final ComponentDraft described;

    private boolean something;
    private boolean taken;

    CycloneDxMetadata(Ledger ledger) {
        this.ledger = ledger;
        this.described = new ComponentDraft(ledger);
    }

    @Override
    Shape object(String member, Cursor at) {
        return switch (member) {
            case "component" -> component();
            case "supplier", "manufacture" -> {
                something = true;
                yield CycloneDxParty.organization(described.facts(), ledger.about()::supplier);
            }
            case "tools" -> new Tools(ledger);
            default -> SKIPPED;
        };
    }

    @Override
    void value(String member, Cursor at) {
        switch (member) {
            case "supplier", "manufacture" -> {
                something = true;
                described.facts().organization(at.text(), at);
                ledger.about().supplier(at.text());
            }
            case "timestamp" -> ledger.about().created(at.text());
            default -> {
                // nothing else tells documents apart
            }
        }
    }

    private Shape component() {
        if (taken) {
            return new CycloneDxComponent(ledger);
        }
        taken = true;
        something = true;
        return CycloneDxComponent.kept(ledger, described);
    }

    @Override
    void end(Cursor at) {
        if (something) {
            ledger.root(described.finish(at));
        }
    }

    /** The tools that wrote the document: a list of tools, or (since 1.5) lists of components and services. */
    private static final class Tools extends Shape {

        private final Ledger ledger;
        private String name = "";
        private String version = "";

        Tools(Ledger ledger) {
            this.ledger = ledger;
        }

        @Override
        Shape object(String member, Cursor at) {
            return switch (member) {
                case "tool", "components", "services" -> new Tools(ledger);
                default -> SKIPPED;
            };
        }

        @Override
        void value(String member, Cursor at) {
            switch (member) {
                case "name" -> name = at.text();
                case "version" -> version = at.text();
                default -> {
                    // who made a tool is not asked
                }
            }
        }

        @Override
        void end(Cursor at) {
            if (!name.isEmpty()) {
                ledger.tool(PrintableText.phrase(version.isEmpty() ? name : name + " " + version));
            }
        }
    }
}
