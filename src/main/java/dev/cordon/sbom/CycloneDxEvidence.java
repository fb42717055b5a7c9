package dev.cordon.sbom;

/** CycloneDX's own evidence: what analysis concluded about a component's identity. How it did so says nothing more. */
final class CycloneDxEvidence extends Shape {

    private final ComponentDraft draft;

    CycloneDxEvidence(ComponentDraft draft) {
        this.draft = draft;
    }

    @Override
    Shape object(String member, Cursor at) {
        return member.equals("identity") ? new Identity() : SKIPPED;
    }

    private final class Identity extends Shape {

        private String field = "";
        private String value = "";

        @Override
        void value(String member, Cursor at) {
            switch (member) {
                case "field" -> field = at.text();
                case "concludedValue" -> value = at.text();
                default -> {
                    // confidence does not change what was concluded
                }
            }
        }

        @Override
        void end(Cursor at) {
            if (value.isEmpty()) {
                return;
            }
            Place place = at.member("concludedValue");
            switch (field) {
                case "purl" -> draft.purl(value, place);
                case "cpe" -> draft.facts().cpe(value, place);
                case "group" -> draft.group(value, place);
                case "name" -> draft.coordinates(value, place);
                default -> {
                    // the other fields are of no signal
                }
            }
        }
    }
}
