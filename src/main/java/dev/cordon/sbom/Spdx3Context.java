package dev.cordon.sbom;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the names of an SPDX 3 document mean: those of the official context, and prefixes that the document sets for ids and
 * names (SPDX 3.0.1, "Serialization in JSON-LD"). Anything that could give a name of SPDX another meaning is refused.
 */
final class Spdx3Context extends Shape {

    private static final Pattern OFFICIAL =
            Pattern.compile("https://spdx\\.org/rdf/(3\\.0\\.[01])/(?:spdx-context\\.jsonld|terms/.*)");
    private static final Pattern TERM = Pattern.compile("https?://spdx\\.org/rdf/3\\.0\\.[01]/terms/([A-Za-z]+)/(.+)");
    private static final Pattern ANY = Pattern.compile("https?://spdx\\.(?:org|github\\.io)/"
            + "(?:rdf/|(?=.*spdx-context\\.jsonld?)).*?(\\d+\\.\\d+(?:\\.\\d+)?)/.*");
    private static final String CORE = "Core";
    /** What a prefix ends with (JSON-LD 1.1, section 4.1.5). */
    private static final String ENDS = ":/?#[]@";

    private final SbomBuilder builder;
    /** By prefix, what it stands for. */
    private final Map<String, String> prefixes = new HashMap<>();

    private boolean settled;

    Spdx3Context(SbomBuilder builder) {
        this.builder = builder;
        prefixes.put("spdx", "https://spdx.org/rdf/3.0.1/terms/");
    }

    /** The version of the context or the vocabulary at an address; empty where it is none that is read. */
    static Optional<String> version(String address) {
        Matcher official = OFFICIAL.matcher(address);
        return official.matches() ? Optional.of(official.group(1)) : Optional.empty();
    }

    /** The version in an address that looks like that of a context or a vocabulary of SPDX 3, known or not. */
    static Optional<String> anyVersion(String address) {
        Matcher any = ANY.matcher(address);
        return any.matches() ? Optional.of(any.group(1)) : Optional.empty();
    }

    /** A context that is an address. */
    void address(Cursor at) {
        builder.version(version(at.text()).orElseThrow(() -> foreign(at, "'" + at.text() + "'")), at);
    }

    /** From now on names are read: prefixes that came later would have been missed. */
    void settle() {
        settled = true;
    }

    @Override
    Shape object(String member, Cursor at) {
        throw foreign(at, "an object that defines '" + member + "' by an object");
    }

    /** A prefix. */
    @Override
    void value(String member, Cursor at) {
        if (settled) {
            throw SbomFaults.unreadable(at.location(), "its @context comes behind names that it gives a meaning");
        }
        String meaning = at.text();
        if (member.equals("spdx") && version(meaning).isPresent() && meaning.endsWith("/terms/")) {
            builder.version(version(meaning).get(), at);
        } else if (member.startsWith("@") || member.equals("spdx") || Spdx3Terms.isTaken(member)) {
            throw foreign(at, "an object that defines '" + member + "'");
        } else if (meaning.isEmpty() || ENDS.indexOf(meaning.charAt(meaning.length() - 1)) < 0) {
            throw foreign(at, "an object that defines '" + member + "' as what is no prefix");
        } else {
            version(meaning).ifPresent(version -> builder.version(version, at));
        }
        prefixes.put(member, meaning);
    }

    static RuntimeException foreign(Cursor at, String context) {
        return SbomFaults.unreadable(
                at.location(), "its @context is " + context + ", so that its names may mean anything");
    }

    /** An id, in full. */
    String id(String written) {
        int colon = written.indexOf(':');
        String meaning =
                colon < 0 || written.startsWith("//", colon + 1) ? null : prefixes.get(written.substring(0, colon));
        return meaning == null ? written : meaning + written.substring(colon + 1);
    }

    /** A name of SPDX as the official context has it, however it was written; empty where it is of another vocabulary. */
    Optional<String> term(String written) {
        if (written.indexOf(':') < 0) {
            return Optional.of(written);
        }
        Matcher term = TERM.matcher(id(written));
        if (!term.matches()) {
            return Spdx3Terms.isInNamespace(id(written)) ? Optional.of(written) : Optional.empty();
        }
        String profile = term.group(1);
        return Optional.of(
                profile.equals(CORE) ? term.group(2) : profile.toLowerCase(Locale.ROOT) + "_" + term.group(2));
    }

    /** One of the values that SPDX lists for a property, without what it was written behind: {@code dependsOn}. */
    String choice(String written) {
        return term(written)
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .orElse(written);
    }
}
