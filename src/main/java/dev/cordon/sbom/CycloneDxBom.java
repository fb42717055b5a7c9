package dev.cordon.sbom;

import dev.cordon.notice.Location;
import java.util.ArrayList;
import java.util.List;

/** The root of a CycloneDX document. */
final class CycloneDxBom extends Shape {

    private final SbomBuilder builder;

    /**
     * @param version the version, where the serialisation states it outside the document's members
     */
    CycloneDxBom(SbomBuilder builder, String version) {
        this.builder = builder;
        if (!version.isEmpty()) {
            builder.version(version, new Cursor.Kept("", builder.name(), Location.of(builder.name())));
        }
    }

    @Override
    Shape object(String member, Cursor at) {
        return switch (member) {
            case "metadata" -> new CycloneDxMetadata(builder);
            case "components", "services" -> new CycloneDxComponent(builder);
            case "dependencies" -> new Dependency(builder);
            case "formulation" -> new Formula(builder);
            case "vulnerabilities" -> {
                builder.vulnerabilities();
                yield SKIPPED;
            }
            case "externalReferences" -> new BomReference(builder);
            default -> SKIPPED;
        };
    }

    @Override
    boolean repeats(String member) {
        return member.equals("components");
    }

    @Override
    void value(String member, Cursor at) {
        switch (member) {
            case "bomFormat" -> {
                if (!at.text().equals(CycloneDx.FAMILY)) {
                    throw SbomFaults.unreadable(at.location(), "its bomFormat is '" + at.text() + "'");
                }
            }
            case "specVersion" -> version(at.text(), at);
            case "serialNumber" -> builder.about().serial(at.text());
            default -> {
                // nothing else at the top is about components
            }
        }
    }

    private void version(String found, Cursor at) {
        if (!CycloneDx.KNOWN.contains(found)) {
            throw SbomFaults.unknownVersion(at.location(), CycloneDx.FAMILY, found, CycloneDx.names());
        }
        builder.version(found, at);
    }

    @Override
    void end(Cursor at) {
        builder.requireVersion(CycloneDx.FAMILY, CycloneDx.names());
    }

    /** A link to another document; what kind of link it is may be said after its address. */
    static final class BomReference extends Shape {

        private final SbomBuilder builder;
        private String type = "";
        private String url = "";

        BomReference(SbomBuilder builder) {
            this.builder = builder;
        }

        @Override
        void value(String member, Cursor at) {
            switch (member) {
                case "type" -> type = at.text();
                case "url" -> url = at.text();
                default -> {
                    // comments are free text
                }
            }
        }

        @Override
        void end(Cursor at) {
            if (type.equals("bom")) {
                builder.about().refersTo(url);
            }
        }
    }

    /** How a product was made: the components and services that took part. */
    private static final class Formula extends Shape {

        private final SbomBuilder builder;

        Formula(SbomBuilder builder) {
            this.builder = builder;
        }

        @Override
        Shape object(String member, Cursor at) {
            return member.equals("components") || member.equals("services") ? new CycloneDxComponent(builder) : SKIPPED;
        }
    }

    /** What one ref depends on: a list of refs in JSON, nested elements in XML. */
    private static final class Dependency extends Shape {

        private final SbomBuilder builder;
        private final List<String> on = new ArrayList<>(4);
        private String ref = "";

        Dependency(SbomBuilder builder) {
            this.builder = builder;
        }

        @Override
        Shape object(String member, Cursor at) {
            return member.equals("dependency") ? new Target() : SKIPPED;
        }

        @Override
        void value(String member, Cursor at) {
            switch (member) {
                case "ref" -> ref = at.text();
                case "dependsOn" -> on.add(at.text());
                default -> {
                    // what a component provides is an interface, no component
                }
            }
        }

        @Override
        void end(Cursor at) {
            on.forEach(target -> builder.edge(ref, target));
        }

        private final class Target extends Shape {

            @Override
            void value(String member, Cursor at) {
                if (member.equals("ref")) {
                    on.add(at.text());
                }
            }
        }
    }
}
