package dev.cordon.audit;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Purl;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What software and modules are called without their versions, by which a finding of one record is found again in another:
 * out of the words that records of every version have of them.
 */
public final class Unversioned {

    /** {@code group:artifact:version}, and what a label adds before the version. */
    private static final Pattern COORDINATES = Pattern.compile("[^:/\\s]+(?::[^:/\\s]+){2,}");

    private Unversioned() {}

    /** A module's name without its version: {@code com.acme:app}. */
    public static String module(String name) {
        int colon = name.lastIndexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }

    /** The module in what a report of several says that a component was seen in: {@code com.acme:app:1.0, target/bom.json}. */
    public static String moduleIn(String seenIn) {
        int comma = seenIn.indexOf(", ");
        return module(comma < 0 ? seenIn : seenIn.substring(0, comma));
    }

    /** The component of a finding. */
    static String software(ReportedVerdict reported) {
        Component component = reported.verdict().finding().component();
        return software(component.ref(), component.name(), component.isCopy());
    }

    /** A component; the ref of one that is no package holds its place, and is not asked. */
    static String software(String ref, String name, boolean copy) {
        return (copy ? "a copy of " : "") + purl(ref).map(Unversioned::software).orElseGet(() -> software(name));
    }

    private static String software(Purl purl) {
        return purl.path()
                + purl.qualifier("type").map(t -> "?" + t).orElse("")
                + purl.qualifier("classifier").map(c -> "#" + c).orElse("");
    }

    private static String software(String name) {
        return COORDINATES.matcher(name).matches() ? module(name) : file(name);
    }

    /** {@code lib.jar} of {@code lib-1.2.3.jar}. */
    private static String file(String name) {
        int ending = name.lastIndexOf('.');
        for (int i = name.lastIndexOf('/') + 1; i < ending - 1; i++) {
            if (name.charAt(i) == '-' && Character.isDigit(name.charAt(i + 1))) {
                return name.substring(0, i) + name.substring(ending);
            }
        }
        return name;
    }

    private static Optional<Purl> purl(String ref) {
        try {
            return ref.startsWith("pkg:") ? Optional.of(Purl.parse(ref)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
