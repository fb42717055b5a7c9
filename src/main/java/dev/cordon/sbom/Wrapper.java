package dev.cordon.sbom;

import java.util.Map;
import java.util.Set;

/**
 * An object that holds nothing but an SBOM and says where it comes from: what GitHub's API answers when asked for the
 * dependency graph of a repository ({@code sbom}), and a statement of in-toto, as build tools sign them
 * ({@code predicate}; in-toto Attestation Framework, Statement 1). Anything else beside the SBOM is refused: another
 * reader might take that for the document.
 */
final class Wrapper extends Shape {

    /** The members that hold an SBOM, with those that may stand beside each. */
    private static final Map<String, Set<String>> KNOWN =
            Map.of("sbom", Set.of(), "predicate", Set.of("_type", "subject", "predicateType"));

    private final String holder;
    private final Shape document;
    private boolean opened;

    private Wrapper(String holder, Shape document) {
        this.holder = holder;
        this.document = document;
    }

    /** What reads the whole of a document that has this head. */
    static Shape around(Head head, Shape document) {
        return head.holder().isEmpty() ? document : new Wrapper(head.holder(), document);
    }

    /** Whether the member may hold an SBOM, behind these. */
    static boolean mayHold(String member, Set<String> before) {
        return KNOWN.containsKey(member) && KNOWN.get(member).containsAll(before);
    }

    @Override
    Shape object(String member, Cursor at) {
        if (member.equals(holder) && !opened) {
            opened = true;
            return document;
        }
        requireBeside(member, at);
        return SKIPPED;
    }

    @Override
    void value(String member, Cursor at) {
        requireBeside(member, at);
    }

    private void requireBeside(String member, Cursor at) {
        if (!KNOWN.get(holder).contains(member)) {
            throw SbomFaults.unreadable(
                    at.location(), "beside the document in '" + holder + "' it has the member '" + member + "'");
        }
    }
}
