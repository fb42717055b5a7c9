package dev.cordon.archive.packages;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.WebAddress;
import dev.cordon.pom.FactSet;
import dev.cordon.pom.MailAddress;
import dev.cordon.text.PrintableText;
import java.util.Map;
import java.util.Optional;

/**
 * What one package says of itself, as facts like those of an SBOM that says the same. Its own name is conclusive. Who is
 * said to have written or handed it out may be anybody, so that names of those stand with the role in front, which makes
 * them indicative; of a person's address only the host counts.
 */
public final class PackageFacts {

    private final FactSet facts;
    private final String where;
    private Optional<Purl> purl = Optional.empty();

    /**
     * Adds to facts.
     *
     * @param where the file that says it, and in which archive
     */
    public PackageFacts(FactSet facts, String where) {
        this.facts = facts;
        this.where = where;
    }

    /** The name of the package; one that makes no purl names nothing that a registry could hold. */
    void named(String type, String namespace, String name, String version, Map<String, String> qualifiers) {
        boolean possible = !name.isBlank() && namespace.length() + name.length() + version.length() < 900;
        Optional<Purl> named = possible
                ? Purl.of(type, namespace.strip(), name.strip(), version.strip(), qualifiers)
                : Optional.empty();
        named.ifPresent(p -> facts.add(Signal.PURL, p.canonical(), "the name in " + where));
        purl = purl.or(() -> named);
    }

    /** A company in a role, {@code Vendor} or {@code Origin}. */
    void company(String role, String name) {
        if (!name.isBlank()) {
            facts.add(Signal.ORGANIZATION, role + ": " + name, role + " in " + where);
        }
    }

    /** A person or company: {@code Jane Doe <jane@example.org> (https://example.org)}. */
    void person(String field, String text) {
        int end = text.length();
        for (char bound : new char[] {'<', '('}) {
            int at = text.indexOf(bound);
            end = at < 0 ? end : Math.min(end, at);
        }
        String name = text.substring(0, end).strip();
        if (!name.isEmpty() && name.indexOf('@') < 0) {
            facts.add(Signal.ORGANIZATION, "Person: " + name, field + " in " + where);
        }
        contact(field, text.substring(0, Math.max(end, text.indexOf('>') + 1)));
        int url = text.indexOf('(');
        if (url >= 0) {
            address(field, text.substring(url + 1).replace(")", ""));
        }
    }

    /** Somebody to write to. */
    void contact(String field, String text) {
        MailAddress.host(text).ifPresent(host -> facts.add(Signal.CONTACT_DOMAIN, host, field + " in " + where));
    }

    /** A homepage, a repository. */
    void address(String field, String url) {
        WebAddress.of(url).ifPresent(address -> facts.add(Signal.DOMAIN, address, field + " in " + where));
    }

    /** Its package URL; empty where it has no name. */
    public Optional<Purl> purl() {
        return purl;
    }

    /** As a component of its own. */
    public Component component(String ref) {
        return new Component(ref, purl.map(PackageFacts::name).orElse(ref), purl, Optional.empty(), facts.sorted());
    }

    /** How a person calls a package: {@code @kaspersky/hexa-ui@6.198.2}. */
    public static String name(Purl purl) {
        String scope =
                purl.type().equals("npm") ? purl.namespace().map(n -> n + "/").orElse("") : "";
        return PrintableText.quote(
                scope + purl.name() + purl.version().map(v -> "@" + v).orElse(""));
    }
}
