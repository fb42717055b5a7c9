package dev.cordon.denylist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What kind of thing an act does. */
public enum ActKind {
    /** It forbids something to those whom it binds. */
    PROHIBITION,
    /** It keeps a vendor out of what a public body, or whoever wrote it, buys or builds. */
    PROCUREMENT,
    /** It freezes funds or blocks dealings with a person. */
    SANCTIONS,
    /** It asks for a licence to export to a person. */
    EXPORT,
    /** It warns, and forbids nothing. */
    WARNING;

    /** The name in denylists and reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that name; empty where there is none. */
    public static Optional<ActKind> of(String id) {
        return Arrays.stream(values()).filter(k -> k.id().equals(id)).findFirst();
    }

    /** Every name. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(ActKind::id).toList();
    }
}
