package dev.cordon.sbom;

import java.util.function.Consumer;

/** An organization with its addresses and contacts, or a person. The name of a person is no organization. */
final class CycloneDxParty extends Shape {

    private final ComponentFacts facts;
    private final boolean organization;
    private final Consumer<String> named;

    private CycloneDxParty(ComponentFacts facts, boolean organization, Consumer<String> named) {
        this.facts = facts;
        this.organization = organization;
        this.named = named;
    }

    static CycloneDxParty organization(ComponentFacts facts) {
        return organization(facts, name -> {});
    }

    /** @param named takes its name */
    static CycloneDxParty organization(ComponentFacts facts, Consumer<String> named) {
        return new CycloneDxParty(facts, true, named);
    }

    static CycloneDxParty person(ComponentFacts facts) {
        return new CycloneDxParty(facts, false, name -> {});
    }

    @Override
    Shape object(String member, Cursor at) {
        return member.equals("contact") ? person(facts) : SKIPPED;
    }

    @Override
    void value(String member, Cursor at) {
        switch (member) {
            case "name" -> {
                if (organization) {
                    facts.organization(at.text(), at);
                    named.accept(at.text());
                }
            }
            case "url" -> {
                if (organization) {
                    facts.address(at.text(), at);
                }
            }
            case "email" -> facts.contact(at.text(), at);
            case "content" -> written(at); // text where XML has elements
            default -> {
                // telephone numbers and postal addresses name no vendor
            }
        }
    }

    private void written(Cursor at) {
        if (organization) {
            facts.organization(at.text(), at);
        } else {
            facts.contact(at.text(), at);
        }
    }
}
