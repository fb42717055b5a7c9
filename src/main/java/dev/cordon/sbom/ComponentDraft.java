package dev.cordon.sbom;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.IgnorableLetters;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A component while its members are read, in whatever order they come. */
final class ComponentDraft {

    private static final String PURL = "purl+";

    private final SbomBuilder builder;
    private final ComponentFacts facts;
    private List<String> parts = List.of();
    private List<Named> named = List.of();
    private String ref = "";
    private String group = "";
    private String name = "";
    private String version = "";
    private boolean file;
    private Optional<Purl> purl = Optional.empty();
    /** The package that lies where this one comes from. */
    private Optional<Purl> origin = Optional.empty();

    /** Coordinates in a name: the version that completes them may come later. */
    private record Named(MavenCoordinates coordinates, Supplier<String> where) {}

    ComponentDraft(SbomBuilder builder) {
        this.builder = builder;
        this.facts = new ComponentFacts(builder);
    }

    /** What is seen of it beside what it is called. */
    ComponentFacts facts() {
        return facts;
    }

    void ref(String text) {
        ref = ref.isEmpty() ? text : ref;
    }

    void version(String text) {
        version = version.isEmpty() ? text : version;
    }

    /** The group, where a document has one apart from the name. Each one given is a fact. */
    void group(String written, Place at) {
        String text = IgnorableLetters.dropped(written);
        group = group.isEmpty() ? text : group;
        if (MavenCoordinates.isGroup(text)) {
            facts.add(Signal.GROUP_ID, text, at.where());
        }
    }

    /** The name; coordinates in it are read as such. */
    void name(String text, Place at) {
        name = name.isEmpty() ? text : name;
        coordinates(text, at);
    }

    /** Maven coordinates as one text; anything else says nothing. */
    void coordinates(String text, Place at) {
        MavenCoordinates.of(IgnorableLetters.dropped(text)).ifPresent(c -> {
            named = named.isEmpty() ? new ArrayList<>(1) : named;
            named.add(new Named(c, at.where()));
        });
    }

    private void coordinates(MavenCoordinates found, Supplier<String> where) {
        facts.add(Signal.GROUP_ID, found.group(), where);
        maven(found.group(), found.artifact(), found.version().isEmpty() ? version : found.version())
                .ifPresent(p -> accept(p, where));
    }

    void purl(String text, Place at) {
        LenientPurl.read(text)
                .ifPresentOrElse(
                        found -> {
                            add(found, text, at.where());
                            accept(found);
                        },
                        () -> facts.unreadable("purl", text, at));
    }

    /** Where it comes from: an address, or a purl, as in SPDX's {@code purl+pkg:npm/left-pad@1}. */
    void origin(String text, Place at) {
        String bare = text.regionMatches(true, 0, PURL, 0, PURL.length()) ? text.substring(PURL.length()) : text;
        if (!LenientPurl.claims(bare)) {
            facts.address(text, at);
            return;
        }
        LenientPurl.read(bare)
                .ifPresentOrElse(
                        found -> {
                            add(found, bare, at.where());
                            origin = origin.or(() -> Optional.of(found));
                        },
                        () -> facts.unreadable("purl", text, at));
    }

    private void add(Purl found, String text, Supplier<String> where) {
        if (found.type().equals("maven") && found.namespace().isPresent()) {
            facts.add(Signal.GROUP_ID, found.namespace().get(), where);
        }
        for (String host : PurlHosts.of(found, text)) {
            facts.add(Signal.DOMAIN, host, where);
        }
        facts.add(Signal.PURL, found.canonical(), where);
    }

    private void accept(Purl found) {
        purl = purl.isPresent() ? purl : Optional.of(found);
    }

    private void accept(Purl found, Supplier<String> where) {
        accept(found);
        facts.add(Signal.PURL, found.canonical(), where);
    }

    /** Whether the component is a file, so that its name is a file's. */
    void isFile(boolean is) {
        file |= is;
    }

    /** That this component holds another one. */
    void part(String ref) {
        parts = parts.isEmpty() ? new ArrayList<>() : parts;
        parts.add(ref);
    }

    /** Hands the component on. The answer is its ref. */
    String finish(Cursor at) {
        named.forEach(n -> coordinates(n.coordinates(), n.where()));
        if (file) {
            facts.file(name, at.member("name"));
        }
        purl = purl.or(() -> origin);
        if (purl.isEmpty()) {
            deducePurl(at);
        }
        String wanted = !ref.isEmpty() ? ref : purl.map(Purl::canonical).orElseGet(at::pointer);
        String unique = builder.unique(wanted, at);
        builder.add(new Component(builder.inFile(unique), label(at), purl, Optional.empty(), facts.all()));
        parts.forEach(part -> builder.edge(unique, part));
        return unique;
    }

    /** Without a purl the group and the name, and else the reference, may still say which package this is. */
    private void deducePurl(Cursor at) {
        if (MavenCoordinates.isGroup(group) && !name.isEmpty()) {
            maven(group, name, version).ifPresent(p -> accept(p, at.where("group")));
        } else if (group.startsWith("@") && !name.isEmpty()) {
            LenientPurl.read("pkg:npm/" + group + "/" + name + (version.isEmpty() ? "" : "@" + version))
                    .ifPresent(p -> accept(p, at.where("group")));
        } else if (LenientPurl.claims(ref)) {
            LenientPurl.read(ref).ifPresent(p -> {
                if (p.type().equals("maven")) {
                    p.namespace().ifPresent(n -> facts.add(Signal.GROUP_ID, n, at.where("bom-ref")));
                }
                accept(p, at.where("bom-ref"));
            });
        } else {
            MavenCoordinates.of(ref).ifPresent(c -> coordinates(c, at.where("bom-ref")));
        }
    }

    private static Optional<Purl> maven(String group, String artifact, String version) {
        try {
            return Optional.of(Purl.maven(group, artifact, version, "", ""));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String label(Cursor at) {
        StringBuilder label = new StringBuilder(group.length() + name.length() + version.length() + 2);
        for (String part : List.of(group, name, version)) {
            if (!part.isEmpty()) {
                label.append(label.isEmpty() ? "" : ":").append(part);
            }
        }
        return label.isEmpty() ? at.pointer() : label.toString();
    }
}
