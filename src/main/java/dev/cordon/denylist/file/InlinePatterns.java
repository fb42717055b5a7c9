package dev.cordon.denylist.file;

import dev.cordon.denylist.ActNature;
import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Checked;
import dev.cordon.denylist.Coverage;
import dev.cordon.denylist.Covered;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.DenylistFile;
import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.Listing;
import dev.cordon.denylist.Sha256;
import dev.cordon.denylist.Standing;
import dev.cordon.denylist.Sureness;
import dev.cordon.denylist.Tenure;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Signal;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A project's own denylist without a file: patterns as {@code bannedDependencies} knows them, written where levels are
 * set. {@code group:artifact} names one artifact, {@code group:*} every artifact of that very group, {@code group.*}
 * that group and all below it.
 */
public final class InlinePatterns {

    /** Name of the list and prefix of its authorities. */
    public static final String NAME = "inline";

    private static final Pattern FORM =
            Pattern.compile("(?<group>[\\w-]+(\\.[\\w-]+)*)(?<below>\\.\\*)?(:(?<artifact>\\*|[\\w.-]+))?");

    /** Whose denylist it is, in the words of its reports. */
    public enum Owner {
        /** Patterns of the POM and the command line. */
        BUILD("build", "POM or command line"),
        /** Patterns of a program that uses Cordon without Maven. */
        PROGRAM("program", "program");

        private final String noun;
        private final String origin;

        Owner(String noun, String origin) {
            this.noun = noun;
            this.origin = origin;
        }
    }

    private InlinePatterns() {}

    /** Whether a text set to a level is meant as a pattern rather than as an id. */
    public static boolean isPattern(String text) {
        return text.indexOf(':') >= 0 || text.indexOf('*') >= 0;
    }

    /**
     * The list that holds the patterns, every one as a vendor of its own.
     *
     * @param patterns the patterns of each level; not empty
     * @param issued the day of the build: the list has no other
     * @param owner whose list it is
     * @throws FaultException with every text that is no pattern
     */
    public static Denylist denylist(Map<Level, List<String>> patterns, LocalDate issued, Owner owner) {
        Map<Level, List<String>> sorted = new TreeMap<>(patterns);
        List<Fault> faults = sorted.entrySet().stream()
                .flatMap(e -> e.getValue().stream().flatMap(p -> fault(e.getKey(), p).stream()))
                .toList();
        FaultException.throwIfAny(faults);
        List<Authority> authorities =
                sorted.keySet().stream().map(level -> authority(level, owner)).toList();
        List<Vendor> vendors = sorted.entrySet().stream()
                .flatMap(e -> e.getValue().stream().distinct().sorted().map(p -> vendor(p, e.getKey(), owner)))
                .toList();
        String text = sorted.entrySet().stream()
                .map(e -> e.getKey().id() + " " + e.getValue().stream().sorted().toList())
                .collect(Collectors.joining("\n"));
        DenylistFile file = new DenylistFile(NAME, "1", issued, owner.origin, Sha256.of(text));
        return new Denylist(List.of(file), authorities, vendors, List.of());
    }

    private static Optional<Fault> fault(Level level, String pattern) {
        if (level == Level.ALLOW) {
            return Optional.of(new Fault(
                    FaultCode.PARAMETER_VALUE,
                    "'" + pattern + "' is a pattern, and patterns cannot be allowed",
                    Location.of("cordon.allow"),
                    "Give a vendor, authority or scope, or exclude the dependency."));
        }
        Matcher matcher = FORM.matcher(pattern);
        if (!matcher.matches() || (matcher.group("below") == null && matcher.group("artifact") == null)) {
            return Optional.of(unreadable(level, pattern));
        }
        String artifact = matcher.group("artifact");
        boolean wide = matcher.group("below") != null && artifact != null && !artifact.equals("*");
        return wide ? Optional.of(unreadable(level, pattern)) : Optional.empty();
    }

    private static Fault unreadable(Level level, String pattern) {
        return new Fault(
                FaultCode.PARAMETER_VALUE,
                "'" + pattern + "' is no pattern that Cordon knows",
                Location.of("cordon." + level.id()),
                "Write group:artifact, group:* or group.*; versions, types and scopes have no place in a denylist.");
    }

    private static Authority authority(Level level, Owner owner) {
        return new Authority(
                NAME + "-" + level.id(),
                "This " + owner.noun + "'s own denylist",
                "This " + owner.noun + "'s own denylist",
                "cordon." + level.id(),
                List.of(),
                "https://maven.apache.org/pom.html",
                "Keeps out what the " + owner.noun + "'s owner does not want in it.",
                "whatever the pattern names",
                level,
                List.of(),
                ActNature.UNSAID,
                Standing.IN_FORCE,
                Checked.as(Sureness.SEEN));
    }

    private static Vendor vendor(String pattern, Level level, Owner owner) {
        Matcher matcher = FORM.matcher(pattern);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(pattern);
        }
        String authority = NAME + "-" + level.id();
        boolean below = matcher.group("below") != null;
        String artifact = below ? "*" : matcher.group("artifact");
        String text = below
                ? matcher.group("group")
                : Purl.maven(matcher.group("group"), artifact, "", "", "")
                        .canonical()
                        .replace("%2A", "*");
        Identifier identifier = new Identifier(
                below ? Signal.GROUP_ID : Signal.PURL,
                text,
                Optional.empty(),
                "cordon." + level.id(),
                Optional.empty(),
                Checked.as(Sureness.SEEN),
                (below ? Signal.GROUP_ID : Signal.PURL).strength(),
                Optional.empty(),
                Tenure.ALWAYS,
                Map.of(authority, new Covered(Coverage.IN, Optional.empty())));
        Listing listing = new Listing(
                authority,
                Optional.empty(),
                Optional.empty(),
                LocalDate.MIN,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Checked.as(Sureness.SEEN));
        return new Vendor(
                pattern,
                "this " + owner.noun + "'s own denylist",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(listing),
                List.of(identifier),
                List.of());
    }
}
