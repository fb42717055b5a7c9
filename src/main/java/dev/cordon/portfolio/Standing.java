package dev.cordon.portfolio;

import java.util.Locale;

/** What became of a finding in its record, the gravest first. */
public enum Standing {
    DENIED,
    WARNED,
    WAIVED,
    NOTED,
    ALLOWED;

    /** That of a finding. */
    static Standing of(Found found) {
        if (found.waived()) {
            return WAIVED;
        }
        return switch (found.level()) {
            case DENY -> DENIED;
            case WARN -> WARNED;
            case NOTE -> NOTED;
            case ALLOW -> ALLOWED;
        };
    }

    /** The name in the portfolio: {@code denied}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
