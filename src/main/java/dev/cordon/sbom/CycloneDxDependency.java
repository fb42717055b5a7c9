package dev.cordon.sbom;

import java.util.ArrayList;
import java.util.List;

/** What one ref depends on: a list of refs in JSON, nested elements in XML. */
final class CycloneDxDependency extends Shape {

    private final Ledger ledger;
    private final List<String> on = new ArrayList<>(4);
    private String ref = "";

    CycloneDxDependency(Ledger ledger) {
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
