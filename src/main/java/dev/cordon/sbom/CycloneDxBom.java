package dev.cordon.sbom;

import dev.cordon.notice.Location;
import java.util.ArrayList;
import java.util.List;

/** The root of a CycloneDX document. */
final class CycloneDxBom extends Shape {

    private final Ledger ledger;

    /**
     * @param version the version, where the serialisation tells it outside the document's members
     */
    CycloneDxBom(Ledger ledger, String version) {
        this.ledger = ledger;
        if (!version.isEmpty()) {
            ledger.version(version, new Spot("", ledger.name(), Location.of(ledger.name())));
        }
    }

    @Override
    Shape object(String member, Cursor at) {
        return switch (member) {
            case "metadata" -> new CycloneDxMetadata(ledger);
            case "components", "services" -> new CycloneDxComponent(ledger);
            case "dependencies" -> new Dependency(ledger);
            case "formulation" -> new Formula(ledger);
            case "vulnerabilities" -> {
                ledger.vulnerabilities();
                yield SKIPPED;
            }
            case "externalReferences" -> new BomReference(ledger);
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
                    throw SbomFaults.notRecognised(at.location(), "its bomFormat is '" + at.text() + "'");
                }
            }
            case "specVersion" -> version(at.text(), at);
            case "serialNumber" -> ledger.about().serial(at.text());
            default -> {
                // nothing else at the top is about components
            }
        }
    }

    private void version(String found, Cursor at) {
        if (!CycloneDx.KNOWN.contains(found)) {
            throw SbomFaults.unknownVersion(at.location(), CycloneDx.FAMILY, found, CycloneDx.names());
        }
        ledger.version(found, at);
    }

    @Override
    void end(Cursor at) {
        ledger.requireVersion(CycloneDx.FAMILY, CycloneDx.names());
    }

    /** A link to another document; what kind of link it is may be said after its address. */
    static final class BomReference extends Shape {

        private final Ledger ledger;
        private String type = "";
        private String url = "";

        BomReference(Ledger ledger) {
            this.ledger = ledger;
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
                ledger.about().refersTo(url);
            }
        }
    }

    /** How a product was made: the components and services that took part. */
    private static final class Formula extends Shape {

        private final Ledger ledger;

        Formula(Ledger ledger) {
            this.ledger = ledger;
        }

        @Override
        Shape object(String member, Cursor at) {
            return member.equals("components") || member.equals("services") ? new CycloneDxComponent(ledger) : SKIPPED;
        }
    }

    /** What one ref depends on: a list of refs in JSON, nested elements in XML. */
    private static final class Dependency extends Shape {

        private final Ledger ledger;
        private final List<String> on = new ArrayList<>(4);
        private String ref = "";

        Dependency(Ledger ledger) {
            this.ledger = ledger;
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
            on.forEach(target -> ledger.edge(ref, target));
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
