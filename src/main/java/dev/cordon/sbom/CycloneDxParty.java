package dev.cordon.sbom;

/** An organization with its addresses and contacts, or a person. The name of a person is no organization. */
final class CycloneDxParty extends Shape {

    private final ComponentDraft draft;
    private final boolean organization;

    private CycloneDxParty(ComponentDraft draft, boolean organization) {
        this.draft = draft;
        this.organization = organization;
    }

    static CycloneDxParty organization(ComponentDraft draft) {
        return new CycloneDxParty(draft, true);
    }

    static CycloneDxParty person(ComponentDraft draft) {
        return new CycloneDxParty(draft, false);
    }

    @Override
    Shape object(String member, Cursor at) {
        return member.equals("contact") ? person(draft) : SKIPPED;
    }

    @Override
    void value(String member, Cursor at) {
        switch (member) {
            case "name" -> {
                if (organization) {
                    draft.organization(at.text(), at);
                }
            }
            case "url" -> {
                if (organization) {
                    draft.address(at.text(), at);
                }
            }
            case "email" -> draft.contact(at.text(), at);
            case "content" -> written(at); // text where XML has elements
            default -> {
                // telephone numbers and postal addresses name no vendor
            }
        }
    }

    private void written(Cursor at) {
        if (organization) {
            draft.organization(at.text(), at);
        } else {
            draft.contact(at.text(), at);
        }
    }
}
