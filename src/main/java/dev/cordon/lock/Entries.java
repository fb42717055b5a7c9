package dev.cordon.lock;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.WebAddress;
import dev.cordon.lock.LockFile.Unread;
import dev.cordon.text.PrintableText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a lock file lists, each once: what ships in one place ships, whatever else it is there for. */
final class Entries {

    private static final int MOST_UNREAD = 20;
    private static final int LONGEST_NAME = 900;

    private final LockInput input;
    private final Map<String, Component> components = new TreeMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Unread> unread = new ArrayList<>();

    Entries(LockInput input) {
        this.input = input;
    }

    /**
     * Adds a package.
     *
     * @param namespace the namespace, or empty
     * @param version the version, or empty
     * @param address where it is fetched from, where that says whose it is
     */
    void add(
            String type,
            String namespace,
            String name,
            String version,
            Map<String, String> qualifiers,
            Scope scope,
            Optional<String> address,
            int line) {
        if (name.isBlank()) {
            throw LockFaults.broken(input, line, "it lists something without a name");
        }
        if (namespace.length() + name.length() + version.length() > LONGEST_NAME) {
            throw LockFaults.broken(input, line, "a name in it is longer than " + LONGEST_NAME + " characters");
        }
        Optional<Purl> purl = Purl.of(type, namespace, name, version, qualifiers);
        String where = "line " + line + " of " + input.name();
        String called = PrintableText.quote(
                (namespace.isEmpty() ? "" : namespace + "/") + name + (version.isEmpty() ? "" : "@" + version));
        List<Fact> facts = new ArrayList<>();
        purl.ifPresent(p -> facts.add(new Fact(Signal.PURL, p.canonical(), where)));
        address.flatMap(WebAddress::of).ifPresent(a -> facts.add(new Fact(Signal.DOMAIN, a, where)));
        String ref = purl.map(Purl::canonical).orElse(where);
        Component component = new Component(ref, called, purl, Optional.of(scope), facts);
        components.merge(
                ref,
                component,
                (first, next) -> first.with(next.facts()).inScope(first.isOfBuild() ? next.scope() : first.scope()));
        lines.putIfAbsent(ref, line);
    }

    /** Adds a package of npm's registry, by its name with a scope in front where it has one. */
    void npm(String name, String version, Optional<String> address, Scope scope, int line) {
        int slash = name.startsWith("@") ? name.indexOf('/') : -1;
        add(
                "npm",
                slash < 0 ? "" : name.substring(0, slash),
                name.substring(slash + 1),
                version,
                Map.of(),
                scope,
                address,
                line);
    }

    /** Adds something that is named and not read. */
    void unread(int line, String why) {
        if (unread.size() < MOST_UNREAD) {
            unread.add(new Unread(line, why));
        } else if (unread.size() == MOST_UNREAD) {
            unread.add(new Unread(line, "more lines from here on are not read"));
        }
    }

    /** Everything. */
    LockFile in(String format) {
        return new LockFile(format, List.copyOf(components.values()), lines, unread);
    }
}
