package dev.cordon.sbom;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A CycloneDX component or service, at any depth. */
final class CycloneDxComponent extends Shape {

    /**
     * Kinds of external references that lead to where software comes from. Advisories, say, do not: a vendor on a
     * denylist may have written one about anybody's component.
     */
    private static final Set<String> ORIGINS =
            Set.of("vcs", "website", "distribution", "distribution-intake", "source-distribution", "issue-tracker");

    private final SbomBuilder builder;
    private final ComponentDraft draft;
    private final Consumer<Cursor> completed;

    /** A component that is handed on as soon as it has been read. */
    CycloneDxComponent(SbomBuilder builder) {
        this.builder = builder;
        this.draft = new ComponentDraft(builder);
        this.completed = draft::finish;
    }

    private CycloneDxComponent(SbomBuilder builder, ComponentDraft draft, Consumer<Cursor> completed) {
        this.builder = builder;
        this.draft = draft;
        this.completed = completed;
    }

    /** A component that somebody else completes and hands on. */
    static CycloneDxComponent kept(SbomBuilder builder, ComponentDraft draft) {
        return new CycloneDxComponent(builder, draft, at -> {});
    }

    private CycloneDxComponent part() {
        ComponentDraft part = new ComponentDraft(builder);
        return new CycloneDxComponent(builder, part, at -> draft.part(part.finish(at)));
    }

    @Override
    Shape object(String member, Cursor at) {
        return switch (member) {
            case "components", "services" -> part();
            case "pedigree" -> new Pedigree();
            // Some tools write a party where the specification has its name, and the other way round: below
            case "supplier", "manufacturer", "provider", "publisher" -> CycloneDxParty.organization(draft.facts());
            case "authors", "author" -> CycloneDxParty.person(draft.facts());
            case "hashes" -> new Hash(draft.facts());
            case "externalReferences" -> new Reference();
            case "evidence" -> new Evidence(draft);
            case "swid" -> new Swid();
            default -> SKIPPED;
        };
    }

    @Override
    void value(String member, Cursor at) {
        switch (member) {
            case "bom-ref" -> draft.ref(at.text());
            case "type" -> draft.isFile(at.text().equals("file"));
            case "group" -> draft.group(at.text(), at);
            case "name" -> draft.name(at.text(), at);
            case "version" -> draft.version(at.text());
            case "purl" -> draft.purl(at.text(), at);
            case "cpe" -> draft.facts().cpe(at.text(), at);
            case "publisher", "supplier", "manufacturer", "provider" ->
                draft.facts().organization(at.text(), at);
            case "author", "authors" -> draft.facts().contact(at.text(), at);
            case "endpoints" -> draft.facts().address(at.text(), at);
            default -> {
                // free text and licences say nothing about who made a component
            }
        }
    }

    @Override
    void end(Cursor at) {
        completed.accept(at);
    }

    /** What a component was made from and what else was made from it. What was made from this one is not in it. */
    private final class Pedigree extends Shape {

        @Override
        Shape object(String member, Cursor at) {
            return member.equals("ancestors") || member.equals("variants") ? part() : SKIPPED;
        }
    }

    /** A link; what kind of link it is may be said after everything else about it. */
    private final class Reference extends Shape {

        private final int before = draft.facts().seen();
        private final List<String> urls = new ArrayList<>(1);
        private final CycloneDxBom.BomReference bom = new CycloneDxBom.BomReference(builder);
        private boolean origin;

        @Override
        Shape object(String member, Cursor at) {
            return member.equals("hashes") ? new Hash(draft.facts()) : SKIPPED;
        }

        @Override
        void value(String member, Cursor at) {
            bom.value(member, at);
            switch (member) {
                case "type" -> origin |= ORIGINS.contains(at.text());
                case "url" -> urls.add(at.text());
                default -> {
                    // comments are free text
                }
            }
        }

        @Override
        void end(Cursor at) {
            bom.end(at);
            if (origin) {
                urls.forEach(url -> draft.origin(url, at.member("url")));
            } else {
                draft.facts().forget(before);
            }
        }
    }

    private final class Swid extends Shape {

        @Override
        void value(String member, Cursor at) {
            if (member.equals("url")) {
                draft.facts().address(at.text(), at);
            }
        }
    }

    /** A digest and its algorithm, in either order. */
    private static final class Hash extends Shape {

        private final ComponentFacts facts;
        private String algorithm = "";
        private String digits = "";

        Hash(ComponentFacts facts) {
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

    /** CycloneDX's own evidence: what analysis concluded about a component's identity. How it did so says nothing more. */
    private static final class Evidence extends Shape {

        private final ComponentDraft draft;

        Evidence(ComponentDraft draft) {
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
}
