package dev.cordon.inventory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The scopes a component can have in a build: those of Maven, the widest first, that of a packed copy, and that of what builds. */
public enum Scope {
    COMPILE,
    RUNTIME,
    PROVIDED,
    SYSTEM,
    TEST,
    /** An unchanged copy of a dependency in what a module packs; no scope of Maven. */
    SHIPPED,
    /** What takes part in a build and is none of its dependencies, such as a plugin; no scope of Maven. */
    BUILD;

    /** The name in settings, waivers and reports; of a scope of Maven the name there. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether what has this scope goes to where the software runs, so that who allows it allows to ship it. */
    public boolean ships() {
        return switch (this) {
            case COMPILE, RUNTIME, SHIPPED -> true;
            case PROVIDED, SYSTEM, TEST, BUILD -> false;
        };
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
