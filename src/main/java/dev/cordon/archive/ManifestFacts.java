package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cordon.inventory.Signal;
import dev.cordon.inventory.WebAddress;
import dev.cordon.pom.FactSet;
import dev.cordon.pom.MailAddress;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Facts from the headers of a manifest (JAR File Specification, "JAR Manifest"; OSGi Core 8, 3.2.1). Sections about
 * single packages count like the main one: old jars name their vendors there. Lines that are no headers are passed
 * over, since a JVM that refuses them does not matter to who wrote the jar.
 */
public final class ManifestFacts {

    private static final Map<String, Signal> HEADERS = Map.ofEntries(
            Map.entry("implementation-vendor", Signal.ORGANIZATION),
            Map.entry("specification-vendor", Signal.ORGANIZATION),
            Map.entry("bundle-vendor", Signal.ORGANIZATION),
            Map.entry("bundle-docurl", Signal.DOMAIN),
            Map.entry("bundle-updatelocation", Signal.DOMAIN),
            Map.entry("implementation-url", Signal.DOMAIN),
            Map.entry("scm-url", Signal.DOMAIN),
            Map.entry("module-origin", Signal.DOMAIN),
            Map.entry("bundle-contactaddress", Signal.CONTACT_DOMAIN),
            Map.entry("module-email", Signal.CONTACT_DOMAIN));

    /** What a JVM or a framework loads beside the archive (JAR File Specification, "Class-Path"; java.lang.instrument). */
    private static final Set<String> CLASS_PATHS = Set.of("class-path", "boot-class-path", "bundle-classpath");

    private final FactSet facts;
    private final String where;
    private final BiConsumer<String, String> paths;

    private ManifestFacts(FactSet facts, String where, BiConsumer<String, String> paths) {
        this.facts = facts;
        this.where = where;
        this.paths = paths;
    }

    /**
     * Adds what the manifest says.
     *
     * @param where the manifest's name and archive
     */
    public static void add(byte[] manifest, String where, FactSet facts) {
        add(manifest, where, facts, (header, value) -> {});
    }

    /**
     * The same.
     *
     * @param paths takes headers that name other archives, with their values
     */
    static void add(byte[] manifest, String where, FactSet facts, BiConsumer<String, String> paths) {
        ManifestFacts reader = new ManifestFacts(facts, where, paths);
        int at = 0;
        while (at < manifest.length) {
            int end = lineEnd(manifest, at);
            if (manifest[at] != ' ') {
                at = reader.header(manifest, at, end);
            } else {
                at = next(manifest, end);
            }
        }
    }

    /** Reads the header that starts here, with the lines that go on with it; returns where the next one starts. */
    private int header(byte[] manifest, int start, int firstEnd) {
        int colon = start;
        while (colon < firstEnd && manifest[colon] != ':') {
            colon++;
        }
        int end = firstEnd;
        int at = next(manifest, end);
        String name = colon == firstEnd || !mayStart(manifest[start])
                ? ""
                : new String(manifest, start, colon - start, UTF_8).toLowerCase(Locale.ROOT);
        Signal signal = HEADERS.get(name);
        boolean path = CLASS_PATHS.contains(name);
        if (signal == null && !path) {
            return at;
        }
        // A line break may part the bytes of one letter, so the bytes are joined first.
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        value.write(manifest, colon + 1, end - colon - 1);
        while (at < manifest.length && manifest[at] == ' ') {
            end = lineEnd(manifest, at);
            value.write(manifest, at + 1, end - at - 1);
            at = next(manifest, end);
        }
        String header = new String(manifest, start, colon - start, UTF_8);
        if (path) {
            paths.accept(header, value.toString(UTF_8));
        } else {
            add(signal, header, value.toString(UTF_8));
        }
        return at;
    }

    private void add(Signal signal, String header, String value) {
        String place = header + " in " + where;
        switch (signal) {
            case DOMAIN -> WebAddress.of(value).ifPresent(address -> facts.add(signal, address, place));
            case CONTACT_DOMAIN -> MailAddress.host(value).ifPresent(host -> facts.add(signal, host, place));
            default -> facts.add(signal, value, place);
        }
    }

    /** Most lines of a signed jar's manifest are digests; these are the first letters of the headers above. */
    private static boolean mayStart(byte first) {
        return "BbCcIiMmSs".indexOf(first) >= 0;
    }

    private static int lineEnd(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        return end;
    }

    private static int next(byte[] bytes, int lineEnd) {
        boolean both = lineEnd + 1 < bytes.length && bytes[lineEnd] == '\r' && bytes[lineEnd + 1] == '\n';
        return lineEnd + (both ? 2 : 1);
    }
}
