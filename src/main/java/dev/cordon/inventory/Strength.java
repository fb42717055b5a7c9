package dev.cordon.inventory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much one piece of evidence proves, strongest first. */
public enum Strength {
    /** Proves that the component is the vendor's: it takes the level of the listing. */
    CONCLUSIVE,
    /** Suggests it: capped at a warning. */
    INDICATIVE,
    /** Adds to other evidence and is never a finding alone. */
    SUPPORTING;

    /** The name in denylists and reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The strength of that name; empty where there is none. */
    public static Optional<Strength> of(String id) {
        return Arrays.stream(values()).filter(s -> s.id().equals(id)).findFirst();
    }

    /** Every name, strongest first. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Strength::id).toList();
    }

    /** The weaker of the two. */
    public Strength weaker(Strength other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
