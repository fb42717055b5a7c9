package dev.cordon.sbom;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An object that holds nothing but an SBOM and says where it comes from: what GitHub's API answers when asked for the
 * dependency graph of a repository ({@code sbom}), and a statement of in-toto, as build tools sign them
 * ({@code predicate}; in-toto Attestation Framework, Statement 1), which cosign 1 writes with the SBOM one object further
 * down ({@code Data}). Anything else beside the SBOM is refused: another reader might take that for the document.
 */
final class OuterObject extends Shape {

    /** The member of a Sigstore bundle that is an envelope. */
    static final String IN_BUNDLE = "dsseEnvelope";

    private static final Set<String> OF_STATEMENTS = Set.of("_type", "subject", "predicateType");
    private static final Set<String> OF_ENVELOPES = Set.of("payloadType", "signatures");
    private static final Set<String> OF_BUNDLES = Set.of("mediaType", "verificationMaterial");
    private static final Set<String> OF_COSIGN = Set.of("Timestamp");

    /** By the way to an object that holds an SBOM, the members that may stand beside it. */
    private static final Map<List<String>, Set<String>> OBJECTS = Map.of(
            List.of("sbom"), Set.of(),
            List.of("predicate"), OF_STATEMENTS,
            List.of("predicate", "Data"), OF_COSIGN,
            List.of(IN_BUNDLE), OF_BUNDLES);

    /** By the way to a text that holds a document, the members that may stand beside it. */
    private static final Map<List<String>, Set<String>> TEXTS = Map.of(
            List.of("payload"), OF_ENVELOPES,
            List.of(IN_BUNDLE, "payload"), OF_ENVELOPES,
            List.of("predicate"), OF_STATEMENTS,
            List.of("predicate", "Data"), OF_COSIGN);

    private final List<String> way;
    private final Shape document;
    private boolean opened;

    private OuterObject(List<String> way, Shape document) {
        this.way = way;
        this.document = document;
    }

    /** What reads the whole of a document that has this head. */
    static Shape around(Head head, Shape document) {
        Shape whole = document;
        for (int last = head.holders().size(); last > 0; last--) {
            whole = new OuterObject(head.holders().subList(0, last), whole);
        }
        return whole;
    }

    /** Whether these are members of a Sigstore bundle that verify what is still to come. */
    static boolean isStartOfBundle(Set<String> members) {
        return members.contains("verificationMaterial") && OF_BUNDLES.containsAll(members);
    }

    /** Whether the object there may hold an SBOM, behind these members. */
    static boolean mayHold(List<String> way, Set<String> before) {
        return OBJECTS.containsKey(way) && OBJECTS.get(way).containsAll(before);
    }

    /** Whether the text there may hold a document, behind these members. */
    static boolean mayHoldText(List<String> way, Set<String> before) {
        return TEXTS.containsKey(way) && TEXTS.get(way).containsAll(before);
    }

    /** Whether the member may stand beside what the last step of the way leads to. */
    static boolean mayStandBeside(List<String> way, String member) {
        return OBJECTS.getOrDefault(way, Set.of()).contains(member)
                || TEXTS.getOrDefault(way, Set.of()).contains(member);
    }

    @Override
    Shape object(String member, Cursor at) {
        if (member.equals(way.get(way.size() - 1)) && !opened) {
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
        if (!mayStandBeside(way, member)) {
            throw SbomFaults.beside(at.location(), way, member);
        }
    }
}
