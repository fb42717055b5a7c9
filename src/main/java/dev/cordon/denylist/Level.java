package dev.cordon.denylist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a finding does to the build, mildest first. */
public enum Level {
    /** Recorded and nothing more. */
    ALLOW,
    /** Reported, never counted against the build. */
    NOTE,
    /** Reported as a warning; fails the build under {@code failOn=warn}. */
    WARN,
    /** Fails the build. */
    DENY;

    /** The name in denylists, parameters and reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The higher of the two. */
    public Level max(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The lower of the two. */
    public Level min(Level other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The level of that name; empty where there is none. */
    public static Optional<Level> of(String id) {
        return Arrays.stream(values()).filter(l -> l.id().equals(id)).findFirst();
    }

    /** Every name, mildest first. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Level::id).toList();
    }
}
