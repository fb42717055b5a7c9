package dev.cordon.archive.packages;

import dev.cordon.bytes.BrokenException;
import dev.cordon.inventory.Component;
import dev.cordon.pom.FactSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One package that dpkg or apk has installed, or that a Debian package is.
 *
 * @param type {@code deb} or {@code apk}
 * @param fields what is said of it, by the names that {@code deb} has
 */
record InstalledPackage(String type, Map<String, String> fields) {

    private static final List<String> DEBIAN = List.of(
            "Package", "Version", "Architecture", "Maintainer", "Original-Maintainer", "Homepage", "Vendor", "Origin");

    /** The letters of apk for the same. */
    private static final Map<String, String> ALPINE =
            Map.of("P", "Package", "V", "Version", "A", "Architecture", "m", "Maintainer", "U", "Homepage");

    /**
     * Reads a database of dpkg: what is installed, and not what was removed and left its settings.
     *
     * @throws BrokenException if a paragraph names no package
     */
    static List<InstalledPackage> dpkg(Reader status) throws IOException {
        List<InstalledPackage> packages = new ArrayList<>();
        BufferedReader in = new BufferedReader(status);
        for (var next = Fields.next(in, true); next.isPresent(); next = Fields.next(in, true)) {
            Fields fields = next.get();
            String state = fields.first("Status");
            if (state.isEmpty() || !state.matches(".*\\b(?:config-files|not-installed)")) {
                packages.add(debian(fields));
            }
        }
        return packages;
    }

    private static InstalledPackage debian(Fields fields) throws BrokenException {
        Map<String, String> kept = new TreeMap<>();
        for (String name : DEBIAN) {
            keep(kept, name, fields.first(name));
        }
        return named("deb", kept);
    }

    /**
     * Reads the database of apk.
     *
     * @throws BrokenException if a paragraph names no package
     */
    static List<InstalledPackage> apk(Reader installed) throws IOException {
        List<InstalledPackage> packages = new ArrayList<>();
        BufferedReader in = new BufferedReader(installed);
        for (var next = Fields.next(in, false); next.isPresent(); next = Fields.next(in, false)) {
            Map<String, String> kept = new TreeMap<>();
            Fields fields = next.get();
            ALPINE.forEach((letter, name) -> keep(kept, name, fields.first(letter)));
            packages.add(named("apk", kept));
        }
        return packages;
    }

    private static void keep(Map<String, String> kept, String name, String value) {
        if (!value.isEmpty()) {
            kept.put(name, value);
        }
    }

    private static InstalledPackage named(String type, Map<String, String> fields) throws BrokenException {
        if (!fields.containsKey("Package")) {
            throw new BrokenException("holds a paragraph that names no package");
        }
        return new InstalledPackage(type, fields);
    }

    /** How it is called. */
    String name() {
        return fields.get("Package");
    }

    /** Adds what is said of it; whoever maintains it for the distribution is no vendor. */
    void addTo(PackageFacts facts, Distribution distribution) {
        Map<String, String> qualifiers = new TreeMap<>();
        keep(qualifiers, "arch", text("Architecture"));
        keep(qualifiers, "distro", distribution.qualifier());
        facts.named(type, distribution.id(), name(), text("Version"), qualifiers);
        facts.contact("Maintainer", text("Maintainer"));
        facts.contact("Original-Maintainer", text("Original-Maintainer"));
        facts.address("Homepage", text("Homepage"));
        facts.company("Vendor", text("Vendor"));
        facts.company("Origin", text("Origin"));
    }

    private String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /** As a component of its own. */
    Component component(String ref, String where, Distribution distribution) {
        PackageFacts facts = new PackageFacts(new FactSet(), where);
        addTo(facts, distribution);
        return facts.component(ref);
    }
}
