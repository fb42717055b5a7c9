package dev.cordon.policy;

import dev.cordon.denylist.ActKind;
import dev.cordon.denylist.ActNature;
import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Bound;
import dev.cordon.denylist.Coverage;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A named set of levels for people who answer to one kind of rule. The table of them all is that of {@code docs/policy.md}.
 */
public enum Profile {
    /** Every authority at the level of its list. */
    DEFAULT("nothing") {
        @Override
        public Optional<Level> level(Authority authority, Coverage coverage) {
            return Optional.empty();
        }
    },
    /** For suppliers of the defense department: its list of companies (section 1260H) denies. */
    DOD("dow-1260h") {
        @Override
        public Optional<Level> level(Authority authority, Coverage coverage) {
            return Optional.of(Level.DENY).filter(l -> authority.id().equals("dow-1260h"));
        }
    },
    /** For people bound by sanctions: every act of that kind denies. */
    SANCTIONS("acts of the kind sanctions") {
        @Override
        public Optional<Level> level(Authority authority, Coverage coverage) {
            boolean sanctions =
                    is(authority, ActKind.SANCTIONS) || authority.id().equals("ofac-sdn");
            return Optional.of(Level.DENY).filter(l -> sanctions);
        }
    },
    /** Every authority denies. */
    STRICT("every act") {
        @Override
        public Optional<Level> level(Authority authority, Coverage coverage) {
            return Optional.of(Level.DENY);
        }
    },
    /** For those who want to fail by what an act is known to reach alone: it denies, and what is unsettled warns. */
    COVERED("what acts are known to reach") {
        @Override
        public Optional<Level> level(Authority authority, Coverage coverage) {
            boolean milder = authority.level().compareTo(Level.WARN) < 0 || forbidsNoUse(authority);
            return milder ? Optional.empty() : Optional.of(coverage == Coverage.IN ? Level.DENY : Level.WARN);
        }
    },
    /** For contractors of the United States: what binds them denies, what binds others is a note. */
    US_CONTRACTOR("acts of US that bind everyone, us-persons or federal-contractors") {
        @Override
        public Optional<Level> level(Authority authority, Coverage coverage) {
            boolean here = isIn(authority, STATES);
            if (isUnsaid(authority) || (here && is(authority, ActKind.WARNING))) {
                return Optional.empty();
            }
            boolean theirs = here && !forbidsNoUse(authority);
            if (theirs && binds(authority, Bound.EVERYONE, Bound.US_PERSONS, Bound.FEDERAL_CONTRACTORS)) {
                return Optional.of(Level.DENY);
            }
            // Some of them supply the defense department: the profile dod is for those.
            return theirs && binds(authority, Bound.DEFENSE_CONTRACTORS) ? Optional.empty() : Optional.of(Level.NOTE);
        }
    },
    /** For people of the European Union: what binds them denies, what binds others is a note. */
    EU("acts of EU that bind everyone or eu-persons") {
        @Override
        public Optional<Level> level(Authority authority, Coverage coverage) {
            boolean members = isIn(authority, MEMBERS);
            if (isUnsaid(authority) || (is(authority, ActKind.WARNING) && (members || isIn(authority, UNION)))) {
                return Optional.empty();
            }
            if (!forbidsNoUse(authority) && binds(authority, Bound.EVERYONE, Bound.EU_PERSONS)) {
                if (isIn(authority, UNION)) {
                    return Optional.of(Level.DENY);
                }
                if (members) {
                    return Optional.empty(); // whom it binds depends on the country
                }
            }
            return Optional.of(Level.NOTE);
        }
    };

    private static final Set<String> STATES = Set.of("US");
    private static final Set<String> UNION = Set.of("EU");
    private static final Set<String> MEMBERS = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private final String denied;

    Profile(String denied) {
        this.denied = denied;
    }

    /** What it denies, in words: {@code acts of EU that bind everyone or eu-persons}. */
    public String denied() {
        return denied;
    }

    /**
     * The level this profile gives an authority; empty where it leaves that to the list.
     *
     * @param coverage whether the act is known to reach the component
     */
    public abstract Optional<Level> level(Authority authority, Coverage coverage);

    /** Whether it denies any act of the lists: one that denies none would open the gate, or do nothing. */
    public boolean deniesSomeOf(Denylist denylist) {
        return this == DEFAULT
                || this == COVERED
                || denylist.authorities().stream()
                        .anyMatch(a -> level(a, Coverage.IN)
                                .filter(l -> l == Level.DENY)
                                .isPresent());
    }

    /** An act of a list that does not say what it is keeps its level. */
    private static boolean isUnsaid(Authority authority) {
        return authority.nature().equals(ActNature.UNSAID);
    }

    /** What forbids no use: a warning, or a licence for exports. */
    private static boolean forbidsNoUse(Authority authority) {
        return is(authority, ActKind.WARNING) || is(authority, ActKind.EXPORT);
    }

    private static boolean is(Authority authority, ActKind kind) {
        return authority.nature().kind().filter(k -> k == kind).isPresent();
    }

    private static boolean isIn(Authority authority, Set<String> jurisdictions) {
        return authority.nature().jurisdiction().filter(jurisdictions::contains).isPresent();
    }

    private static boolean binds(Authority authority, Bound... some) {
        return Stream.of(some).anyMatch(authority.nature().binds()::contains);
    }

    /** The name in parameters and reports: lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
