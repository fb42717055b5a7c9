package dev.cordon.denylist;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The versions of the denylist format. */
public enum ListFormat {
    ONE,
    TWO;

    /** The version as a file writes it. */
    public String id() {
        return this == ONE ? "1" : "2";
    }

    /** The version that a file names; empty for one that nobody knows. */
    public static Optional<ListFormat> of(String id) {
        return Arrays.stream(values()).filter(f -> f.id().equals(id)).findFirst();
    }

    /** Every version, oldest first. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(ListFormat::id).toList();
    }
}
