package dev.cordon.sbom;

import dev.cordon.text.PrintableText;

/**
 * What a CycloneDX document says about itself. Its supplier and (until 1.5) {@code manufacture} are those of the
 * component it describes; its authors, tools and {@code manufacturer} made the document and say nothing about software.
 */
final class CycloneDxMetadata extends Shape {

    private final SbomBuilder builder;
    /** The component described, kept until everything about it has been read. */
    private final ComponentDraft described;

    private boolean something;
    private boolean taken;

    CycloneDxMetadata(SbomBuilder builder) {
        this.builder = builder;
        this.described = new ComponentDraft(builder);
    }

    @Override
    Shape object(String member, Cursor at) {
        return switch (member) {
            case "component" -> component();
            case "supplier", "manufacture" -> {
                something = true;
                yield CycloneDxParty.organization(described.facts(), builder.about()::supplier);
            }
            case "tools" -> new Tools(builder);
            default -> SKIPPED;
        };
    }

    @Override
    void value(String member, Cursor at) {
        switch (member) {
            case "supplier", "manufacture" -> {
                something = true;
                described.facts().organization(at.text(), at);
                builder.about().supplier(at.text());
            }
            case "timestamp" -> builder.about().created(at.text());
            default -> {
                // nothing else distinguishes documents
            }
        }
    }

    private Shape component() {
        if (taken) {
            return new CycloneDxComponent(builder);
        }
        taken = true;
        something = true;
        return CycloneDxComponent.kept(builder, described);
    }

    @Override
    void end(Cursor at) {
        if (something) {
            builder.root(described.finish(at));
        }
    }

    /** The tools that wrote the document: a list of tools, or (since 1.5) lists of components and services. */
    private static final class Tools extends Shape {

        private final SbomBuilder builder;
        private String name = "";
        private String version = "";

        Tools(SbomBuilder builder) {
            this.builder = builder;
        }

        @Override
        Shape object(String member, Cursor at) {
            return switch (member) {
                case "tool", "components", "services" -> new Tools(builder);
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
                builder.tool(PrintableText.phrase(version.isEmpty() ? name : name + " " + version));
            }
        }
    }
}
