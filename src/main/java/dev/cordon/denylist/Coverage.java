package dev.cordon.denylist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether an authority is known to reach the thing that an identifier names. */
public enum Coverage {
    /** It is known to reach it. */
    IN,
    /** It is known not to reach it. */
    OUT,
    /** Nobody has settled the question, or the list does not say. */
    UNSETTLED;

    /** The name in denylists and reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The coverage of that name; empty where there is none. */
    public static Optional<Coverage> of(String id) {
        return Arrays.stream(values()).filter(c -> c.id().equals(id)).findFirst();
    }

    /** Every name. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Coverage::id).toList();
    }
}
