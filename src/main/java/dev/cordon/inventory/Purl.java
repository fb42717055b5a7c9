package dev.cordon.inventory;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A package URL in canonical form (purl-spec, "Rules for each purl component").
 *
 * @param type the ecosystem, lower case: {@code maven}, {@code npm}
 * @param namespace the group, scope or path before the name, decoded; segments parted by {@code /}
 * @param name the package's name, decoded
 * @param version the version, decoded
 * @param canonical the whole purl, encoded, qualifiers sorted
 */
public record Purl(String type, Optional<String> namespace, String name, Optional<String> version, String canonical) {

    /** Ecosystems whose registries take two names that differ in case for one. Maven does not. */
    private static final Set<String> FOLDING =
            Set.of("bitbucket", "composer", "github", "gitlab", "golang", "hex", "npm", "nuget", "pub", "pypi");

    /** What PyPI takes for one hyphen (PEP 503, "Normalized Names"). */
    private static final Pattern SEPARATORS = Pattern.compile("[-_.]+");

    /** What the library makes of a byte above 127. */
    private static final Pattern SIGNED_BYTE = Pattern.compile("%FFFFFF([0-9A-F]{2})");

    /** Nobody sees them either, and the library writes some in one digit, which nobody reads again. */
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x1F]+");

    public Purl {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(canonical, "canonical");
    }

    /**
     * Reads a package URL.
     *
     * @throws IllegalArgumentException if it is none; the message says why
     */
    public static Purl parse(String text) {
        Purl plain = PlainPurl.parse(text);
        if (plain != null) {
            return plain;
        }
        try {
            return of(meant(new PackageURL(IgnorableLetters.dropped(text))));
        } catch (MalformedPackageURLException e) {
            throw new IllegalArgumentException("'" + text + "' is no package URL: " + e.getMessage(), e);
        }
    }

    /**
     * The purl of a Maven artifact (purl-spec, type {@code maven}).
     *
     * @param type the artifact's type; {@code jar}, the default, is left out
     * @param classifier the classifier, or empty
     */
    public static Purl maven(String groupId, String artifactId, String version, String type, String classifier) {
        boolean qualified = !classifier.isEmpty() || !(type.isEmpty() || type.equals("jar"));
        if (!qualified && PlainPurl.isPlain(groupId) && PlainPurl.isPlain(artifactId) && PlainPurl.isPlain(version)) {
            String canonical = "pkg:maven/" + groupId + "/" + artifactId + "@" + version;
            return new Purl("maven", Optional.of(groupId), artifactId, Optional.of(version), canonical);
        }
        Map<String, String> qualifiers = new TreeMap<>();
        if (!type.isEmpty() && !type.equals("jar")) {
            qualifiers.put("type", type);
        }
        if (!classifier.isEmpty()) {
            qualifiers.put("classifier", classifier);
        }
        try {
            return of(meant(new PackageURL(
                    "maven",
                    groupId,
                    artifactId,
                    version.isEmpty() ? null : version,
                    new TreeMap<>(qualifiers),
                    null)));
        } catch (MalformedPackageURLException e) {
            throw new IllegalArgumentException("no purl for " + groupId + ":" + artifactId + ":" + version, e);
        }
    }

    /**
     * The purl of a package of that type; empty where such names make none.
     *
     * @param namespace the namespace, or empty
     * @param version the version, or empty
     */
    public static Optional<Purl> of(
            String type, String namespace, String name, String version, Map<String, String> qualifiers) {
        try {
            return Optional.of(of(meant(new PackageURL(
                    type,
                    namespace.isEmpty() ? null : namespace,
                    name,
                    version.isEmpty() ? null : version,
                    new TreeMap<>(qualifiers),
                    null))));
        } catch (MalformedPackageURLException e) {
            return Optional.empty();
        }
    }

    /**
     * The same as it is meant. The parser takes each byte of an encoded letter for a letter of its own; and a letter that
     * nobody sees is no part of a name, which a purl that is encoded hides from who looks at the text.
     */
    private static PackageURL meant(PackageURL url) throws MalformedPackageURLException {
        String namespace = meant(url.getNamespace());
        String name = meant(url.getName());
        String version = meant(url.getVersion());
        String subpath = meant(url.getSubpath());
        TreeMap<String, String> qualifiers = url.getQualifiers() == null ? null : new TreeMap<>(url.getQualifiers());
        if (qualifiers != null) {
            qualifiers.replaceAll((key, value) -> meant(value));
        }
        boolean same = name.equals(url.getName())
                && Objects.equals(namespace, url.getNamespace())
                && Objects.equals(version, url.getVersion())
                && Objects.equals(subpath, url.getSubpath())
                && Objects.equals(qualifiers, url.getQualifiers());
        return same ? url : new PackageURL(url.getType(), namespace, name, version, qualifiers, subpath);
    }

    private static String meant(String part) {
        if (part == null || part.chars().allMatch(c -> c >= ' ' && c < 0x80)) {
            return part;
        }
        boolean bytes = part.chars().allMatch(c -> c <= 0xFF);
        String decoded = part;
        if (bytes) {
            try {
                decoded = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(part.getBytes(StandardCharsets.ISO_8859_1)))
                        .toString();
            } catch (CharacterCodingException e) {
                decoded = part; // letters that were not encoded
            }
        }
        return CONTROLS.matcher(IgnorableLetters.dropped(decoded)).replaceAll("");
    }

    private static Purl of(PackageURL url) {
        return new Purl(
                url.getType(),
                Optional.ofNullable(url.getNamespace()),
                url.getName(),
                Optional.ofNullable(url.getVersion()),
                SIGNED_BYTE.matcher(url.canonicalize()).replaceAll("%$1"));
    }

    /**
     * Type, namespace and name joined by {@code /}, in lower case where the ecosystem ignores case, and for PyPI with one
     * hyphen for each run of hyphens, underscores and dots: two purls with the same path name the same package, whatever
     * their versions.
     */
    public String path() {
        String called = type.equals("pypi") ? SEPARATORS.matcher(name).replaceAll("-") : name;
        String path = type + "/" + namespace.map(n -> n + "/").orElse("") + called;
        return FOLDING.contains(type) ? path.toLowerCase(Locale.ROOT) : path;
    }

    /** The {@link #path()} of a canonical purl, cut out of it where it is one of Maven's with nothing encoded in it. */
    public static String pathOf(String canonical) {
        int end = endOfPath(canonical);
        return end < 0 ? parse(canonical).path() : canonical.substring("pkg:".length(), end);
    }

    /** Where the {@link #path()} that begins behind {@code pkg:} ends; negative where it is not to be seen in the text. */
    public static int endOfPath(String canonical) {
        if (!canonical.startsWith("pkg:maven/")) {
            return -1;
        }
        for (int end = "pkg:maven/".length(); end < canonical.length(); end++) {
            switch (canonical.charAt(end)) {
                case '%' -> {
                    return -1;
                }
                case '@', '?', '#' -> {
                    return end;
                }
                default -> {
                    // still in the path
                }
            }
        }
        return canonical.length();
    }

    /** The value of a qualifier, decoded; empty where the purl does not have it. */
    public Optional<String> qualifier(String key) {
        int query = canonical.indexOf('?');
        int fragment = canonical.indexOf('#');
        if (query < 0 || (fragment >= 0 && fragment < query)) {
            return Optional.empty();
        }
        String qualifiers = canonical.substring(query + 1, fragment < 0 ? canonical.length() : fragment);
        return Arrays.stream(qualifiers.split("&"))
                .filter(q -> q.startsWith(key + "="))
                .map(q -> URLDecoder.decode(q.substring(key.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }

    /** The canonical form. */
    @Override
    public String toString() {
        return canonical;
    }
}
