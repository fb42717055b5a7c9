package dev.cordon.denylist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whom an act binds, within the reach of its jurisdiction. */
public enum Bound {
    EVERYONE("everyone"),
    US_PERSONS("US persons"),
    EU_PERSONS("EU persons"),
    FEDERAL_CONTRACTORS("federal contractors"),
    DEFENSE_CONTRACTORS("defense contractors"),
    PUBLIC_SECTOR("the public sector"),
    TELECOM_OPERATORS("telecom operators"),
    EXPORTERS("exporters"),
    CRITICAL_INFRASTRUCTURE("operators of critical infrastructure");

    private final String phrase;

    Bound(String phrase) {
        this.phrase = phrase;
    }

    /** How a sentence calls them. */
    public String phrase() {
        return phrase;
    }

    /** The name in denylists and reports: lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those of that name; empty where there are none. */
    public static Optional<Bound> of(String id) {
        return Arrays.stream(values()).filter(b -> b.id().equals(id)).findFirst();
    }

    /** Every name. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Bound::id).toList();
    }
}
