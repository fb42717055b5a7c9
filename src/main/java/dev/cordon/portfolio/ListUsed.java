package dev.cordon.portfolio;

import java.util.Comparator;

/**
 * A denylist that a record was judged by.
 *
 * @param sha256 of its bytes
 */
public record ListUsed(String name, String version, String sha256) implements Comparable<ListUsed> {

    private static final Comparator<ListUsed> ORDER = Comparator.comparing(ListUsed::name)
            .thenComparing(ListUsed::version)
            .thenComparing(ListUsed::sha256);

    /** For people: {@code us-foreign-adversary 2026.11.28}. */
    public String shown() {
        return version.isEmpty() ? name : name + " " + version;
    }

    @Override
    public int compareTo(ListUsed other) {
        return ORDER.compare(this, other);
    }
}
