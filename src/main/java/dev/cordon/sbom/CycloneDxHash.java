package dev.cordon.sbom;

/** A digest and its algorithm, in either order. */
final class CycloneDxHash extends Shape {

    private final ComponentDraft draft;
    private String algorithm = "";
    private String digits = "";

    CycloneDxHash(ComponentDraft draft) {
        this.draft = draft;
    }

    @Override
    void value(String member, Cursor at) {
        switch (member) {
            case "alg" -> algorithm = at.text();
            case "content" -> digits = at.text();
            default -> {
                // a digest has nothing else
            }
        }
    }

    @Override
    void end(Cursor at) {
        draft.digest(algorithm, digits, at);
    }
}
