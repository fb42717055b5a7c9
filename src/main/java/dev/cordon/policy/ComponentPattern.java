package dev.cordon.policy;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Purl;
import java.util.Optional;

/**
 * Which components a waiver speaks of: a package URL without a version for one package of any type and classifier, with
 * {@code *} in place of its name for every package of a group, {@code *} alone for everything of the vendor.
 *
 * @param path what {@link Purl#path} must be, or begin with; empty where anything goes
 * @param group whether the path is that of a group
 */
record ComponentPattern(Optional<String> path, boolean group) {

    /** The pattern for everything of a vendor. */
    static final String ANYTHING = "*";

    private static final String ANY_NAME = "/*";

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it is none; the message says why
     */
    static ComponentPattern of(String text) {
        if (text.equals(ANYTHING)) {
            return new ComponentPattern(Optional.empty(), true);
        }
        boolean group = text.endsWith(ANY_NAME);
        // The name of a group's pattern stands for any; another one is put in its place so that it reads as a purl.
        Purl purl = Purl.parse(group ? text.substring(0, text.length() - 1) + "any" : text);
        if (purl.version().isPresent()) {
            throw new IllegalArgumentException("it has a version");
        }
        if (text.indexOf('?') >= 0 || text.indexOf('#') >= 0) {
            throw new IllegalArgumentException("it says more than type, group and name");
        }
        if (purl.canonical().indexOf('*') >= 0 || purl.canonical().contains("%2A")) {
            throw new IllegalArgumentException("a * stands for a whole name and for nothing else");
        }
        if (group && purl.namespace().isEmpty()) {
            throw new IllegalArgumentException("it names no group");
        }
        String path = purl.path();
        return new ComponentPattern(
                Optional.of(group ? path.substring(0, path.length() - "any".length()) : path), group);
    }

    /** Whether it may speak of more than one package. */
    boolean isWide() {
        return group;
    }

    /** Whether it speaks of a component; of one without a purl only where it speaks of everything. */
    boolean matches(Component component) {
        if (path.isEmpty()) {
            return true;
        }
        Optional<String> found = component.purl().map(Purl::path);
        return found.filter(f -> group
                        ? f.startsWith(path.get()) && f.indexOf('/', path.get().length()) < 0
                        : f.equals(path.get()))
                .isPresent();
    }
}
