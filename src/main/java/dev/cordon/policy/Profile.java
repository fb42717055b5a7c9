package dev.cordon.policy;

import dev.cordon.denylist.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A named set of levels for people who answer to one kind of rule. */
public enum Profile {
    /** Every authority at the level of its list. */
    DEFAULT("", false),
    /** For suppliers of the defense department: its list of companies (section 1260H) denies. */
    DOD("dow-1260h", false),
    /** For people bound by sanctions: the SDN list denies. */
    SANCTIONS("ofac-sdn", false),
    /** Every authority denies. */
    STRICT("", true);

    private final String denies;
    private final boolean deniesAll;

    Profile(String denies, boolean deniesAll) {
        this.denies = denies;
        this.deniesAll = deniesAll;
    }

    /** The level this profile gives an authority; empty where it leaves that to the list. */
    public Optional<Level> level(String authority) {
        return deniesAll || denies.equals(authority) ? Optional.of(Level.DENY) : Optional.empty();
    }

    /** The authority it names, which a loaded list must know; empty where it names none. */
    public Optional<String> authority() {
        return denies.isEmpty() ? Optional.empty() : Optional.of(denies);
    }

    /** The name in parameters and reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The profile of that name; empty where there is none. */
    public static Optional<Profile> of(String id) {
        return Arrays.stream(values()).filter(p -> p.id().equals(id)).findFirst();
    }

    /** Every name. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Profile::id).toList();
    }
}
