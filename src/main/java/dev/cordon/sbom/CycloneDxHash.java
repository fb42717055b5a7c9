package dev.cordon.sbom;

/** A digest and its algorithm, in either order. */
final class CycloneDxHash extends Shape {

    private final SeenFacts facts;
    private String algorithm = "";
    private String digits = "";

    CycloneDxHash(SeenFacts facts) {
        this.facts = facts;
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
        facts.digest(algorithm, digits, at);
    }
}
