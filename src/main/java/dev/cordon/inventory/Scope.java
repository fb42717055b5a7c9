package dev.cordon.inventory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The Maven scopes a component can have in a build, the widest first. */
public enum Scope {
    COMPILE,
    RUNTIME,
    PROVIDED,
    SYSTEM,
    TEST;

    /** The name Maven uses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope of that name; empty where there is none. */
    public static Optional<Scope> of(String id) {
        return Arrays.stream(values()).filter(s -> s.id().equals(id)).findFirst();
    }

    /** Every id, in the order of the enum. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Scope::id).toList();
    }
}
