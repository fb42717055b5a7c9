package dev.cordon.match;

import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code pkg:npm/%40kaspersky/hexa-ui} matches that package in any version, {@code pkg:npm/%40kaspersky/*} everything
 * in that namespace and below it, {@code pkg:pypi/huaweicloudsdk*} every package whose name begins so,
 * {@code pkg:deb/*}{@code /klnagent64} that package of whatever distribution, and
 * {@code pkg:oci/*?repository_url=repo.kcs.kaspersky.com} every image of that registry.
 */
final class PurlRule implements SignalRule {

    private static final String FORM =
            "a purl pattern is pkg:type/namespace/name or pkg:type/namespace/* without a version, '@' written as %40";
    private static final String TOO_WIDE =
            "a * stands at the end of a name, behind at least six characters of it, or for a whole name in a namespace";
    private static final String REGISTRY = "repository_url";

    /** Where the namespace says who distributes a package rather than who made it. */
    private static final Set<String> DISTRIBUTED = Set.of("alpm", "apk", "deb", "rpm");
    /** Where a qualifier says whose registry a thing lies in. */
    private static final Set<String> IMAGES = Set.of("docker", "oci");

    private static final NameGlob NAME = new NameGlob(6);

    @Override
    public Signal signal() {
        return Signal.PURL;
    }

    @Override
    public Optional<String> problem(String pattern) {
        try {
            return problem(pattern, Purl.parse(pattern));
        } catch (IllegalArgumentException e) {
            return Optional.of(FORM);
        }
    }

    private static Optional<String> problem(String pattern, Purl purl) {
        String namespace = purl.namespace().orElse("");
        Optional<String> registry = purl.qualifier(REGISTRY);
        if (purl.version().isPresent() || pattern.indexOf('#') >= 0) {
            return Optional.of(FORM);
        }
        if (pattern.indexOf('?') >= 0) {
            boolean host = registry.filter(
                            r -> r.indexOf('/') < 0 && HostName.canonical(r).isPresent())
                    .isPresent();
            if (!IMAGES.contains(purl.type()) || !host || !pattern.endsWith("?" + REGISTRY + "=" + registry.get())) {
                return Optional.of("a purl pattern has no qualifier but " + REGISTRY + "=host, for the types "
                        + "docker and oci, without a path");
            }
        }
        if (namespace.equals("*") && !DISTRIBUTED.contains(purl.type())) {
            return Optional.of("a * for a whole namespace is for the types alpm, apk, deb and rpm, whose namespace is"
                    + " the distribution; elsewhere it says whose the package is");
        }
        boolean every = purl.name().equals("*");
        boolean bounded = registry.isPresent() || (!namespace.isEmpty() && !namespace.equals("*"));
        boolean wide = every ? !bounded : !NAME.isWellFormed(nameIn(purl.path()));
        boolean inside = namespace.indexOf('*') >= 0 && !namespace.equals("*");
        return wide || inside ? Optional.of(TOO_WIDE) : Optional.empty();
    }

    @Override
    public List<String> keys(String pattern) {
        Purl purl = Purl.parse(pattern);
        Optional<String> registry = purl.qualifier(REGISTRY).flatMap(HostName::canonical);
        String path = purl.path();
        String name = nameIn(path);
        String before = path.substring(0, path.length() - name.length());
        if (registry.isPresent()) {
            before = purl.type() + "?" + registry.get() + "/"
                    + before.substring(purl.type().length() + 1);
        }
        List<String> keys = new ArrayList<>();
        if (name.equals("*")) {
            keys.add(before);
        } else {
            keys.addAll(NAME.keys(before, name));
            if (NameGlob.isGlob(name)) {
                keys.add(globs(purl.type()));
            }
        }
        return keys;
    }

    private static String nameIn(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The key that says that a type has globs at all. */
    private static String globs(String type) {
        return "~" + type;
    }

    @Override
    public List<Candidate> candidates(String value) {
        String path = Purl.pathOf(value);
        int typeEnd = path.indexOf('/');
        String type = path.substring(0, typeEnd);
        String name = nameIn(path);
        List<Candidate> candidates = new ArrayList<>();
        add(candidates, path.substring(0, path.length() - name.length()), name, typeEnd);
        NpmInMaven.path(path).ifPresent(npm -> {
            int end = npm.lastIndexOf('/') + 1;
            add(candidates, npm.substring(0, end), npm.substring(end), "npm".length());
        });
        if (DISTRIBUTED.contains(type)) {
            candidates.addAll(NAME.candidates(type + "/*/", name));
        }
        registry(type, value)
                .ifPresent(host -> add(
                        candidates,
                        type + "?" + host + "/" + path.substring(typeEnd + 1, path.length() - name.length()),
                        name,
                        typeEnd + host.length()));
        return candidates;
    }

    /** The name, and what lies in its namespaces. */
    private static void add(List<Candidate> candidates, String before, String name, int typeEnd) {
        candidates.addAll(NAME.candidates(before, name));
        for (int slash = before.lastIndexOf('/'); slash > typeEnd; slash = before.lastIndexOf('/', slash - 1)) {
            candidates.add(Candidate.conclusive(before.substring(0, slash + 1)));
        }
    }

    /** The host of the registry that an image lies in. */
    private static Optional<String> registry(String type, String value) {
        return IMAGES.contains(type) ? Purl.parse(value).qualifier(REGISTRY).flatMap(PurlRule::host) : Optional.empty();
    }

    private static Optional<String> host(String address) {
        String bare = address.replaceFirst("^[a-z]+://", "");
        return HostName.canonical(bare.split("[/:]", 2)[0]);
    }

    @Override
    public boolean mayMeet(String value, KeyHashes keys) {
        int start = "pkg:".length();
        int end = Purl.endOfPath(value);
        if (end < 0) {
            return mayMeetPath(Purl.pathOf(value), keys); // decoded or folded, it is no part of the text
        }
        return NpmInMaven.mayBe(value, start)
                || keys.mayHoldBeginning(value, start, end, '/')
                || (keys.mayHold(globs("maven").hashCode()) && mayMeetPath(value.substring(start, end), keys));
    }

    private static boolean mayMeetPath(String path, KeyHashes keys) {
        String type = path.substring(0, path.indexOf('/'));
        int name = path.lastIndexOf('/') + 1;
        return NpmInMaven.mayBe(path, 0)
                || IMAGES.contains(type)
                || keys.mayHoldBeginning(path, 0, path.length(), '/')
                || (keys.mayHold(globs(type).hashCode())
                        && NAME.mayMeet(keys, path.substring(0, name), path.substring(name)))
                || (DISTRIBUTED.contains(type) && NAME.mayMeet(keys, type + "/*/", path.substring(name)));
    }
}
