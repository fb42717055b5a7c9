package dev.cordon;

import dev.cordon.archive.OnUnreadable;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.match.DenylistIndex;
import dev.cordon.namelist.NameLists;
import dev.cordon.notice.FaultException;
import dev.cordon.policy.Profile;
import dev.cordon.policy.Setting;
import dev.cordon.policy.Waivers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How findings are judged: by which lists, on which day, from which level they fail, what is waived. It does not change, is
 * read and indexed once, and may be used by any number of threads for as long as the program runs: what today is, is asked
 * for each judgement anew, so that waivers end on their day.
 */
public final class Policy {

    private final Rules rules;

    private Policy(Rules rules) {
        this.rules = rules;
    }

    /** Begins a policy that judges by these lists: as of today, failing what is denied, without waivers. */
    public static Builder of(Denylists denylists) {
        return new Builder(Given.there("Policy.of", "what to judge by", denylists));
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** What it comes to. */
    Rules rules() {
        return rules;
    }

    /**
     * Puts a policy together. The methods have the names of the parameters of the goals ({@code cordon.failOn}), and mean
     * the same. For one thread.
     */
    public static final class Builder {

        private final Denylists denylists;
        private final Map<Level, List<String>> levels = new EnumMap<>(Level.class);
        private final List<Given> waivers = new ArrayList<>();
        private final List<Given> nameLists = new ArrayList<>();
        private Optional<LocalDate> asOf = Optional.empty();
        private Level failOn = Level.DENY;
        private Profile profile = Profile.DEFAULT;
        private int maxWaiverDays = 365;
        private OptionalLong maxUnidentified = OptionalLong.empty();
        private boolean strictSbom;
        private OnUnreadable onUnreadable = OnUnreadable.FAIL;

        private Builder(Denylists denylists) {
            this.denylists = denylists;
        }

        /** The date of judgement, where it is not the day of each judgement. Waivers end by the real date all the same. */
        public Builder asOf(LocalDate date) {
            asOf = Optional.of(Given.there("Policy.asOf", "the date", date));
            return this;
        }

        /**
         * The level from which a verdict fails.
         *
         * @throws FaultException if it is neither deny nor warn
         */
        public Builder failOn(Level level) {
            if (Given.there("Policy.failOn", "the level", level).compareTo(Level.WARN) < 0) {
                throw Given.unknown("Policy.failOn", level.id(), List.of("deny", "warn"));
            }
            failOn = level;
            return this;
        }

        /**
         * A named set of levels: {@code dod}, {@code strict}.
         *
         * @throws FaultException if no profile has that name
         */
        public Builder profile(String name) {
            profile = Profile.of(Given.named("Policy.profile", name))
                    .orElseThrow(() -> Given.unknown("Policy.profile", name, Profile.ids()));
            return this;
        }

        /**
         * What denies: vendors, authorities and scopes, by id, and coordinates as patterns, {@code com.acme:lib},
         * {@code com.acme:*}, {@code com.acme.*}.
         */
        public Builder deny(String... idsAndPatterns) {
            return level(Level.DENY, idsAndPatterns);
        }

        /** What warns: vendors, authorities and scopes, by id, and patterns as of {@link #deny}. */
        public Builder warn(String... idsAndPatterns) {
            return level(Level.WARN, idsAndPatterns);
        }

        /** Of what reports say only that it was found: vendors, authorities and scopes, by id, and patterns as of {@link #deny}. */
        public Builder note(String... idsAndPatterns) {
            return level(Level.NOTE, idsAndPatterns);
        }

        /** Vendors, authorities and scopes, by id, that are only recorded. */
        public Builder allow(String... ids) {
            return level(Level.ALLOW, ids);
        }

        private Builder level(Level level, String... ids) {
            String by = "Policy." + level.id();
            for (String id : Given.there(by, "the array of ids", ids)) {
                levels.computeIfAbsent(level, l -> new ArrayList<>()).add(Given.named(by, id));
            }
            return this;
        }

        /** A file of waivers; each call adds one. */
        public Builder waivers(Path file) {
            waivers.add(Given.of("Policy.waivers", file));
            return this;
        }

        /** Waivers that lie anywhere. */
        public Builder waivers(String name, Opener opener) {
            waivers.add(Given.of("Policy.waivers", name, opener));
            return this;
        }

        /**
         * How many days away the end of a waiver may be; 365 if left out, and with 0 no waiver file is accepted.
         *
         * @throws FaultException if it is negative
         */
        public Builder maxWaiverDays(int most) {
            maxWaiverDays = (int) atLeastZero("Policy.maxWaiverDays", most);
            return this;
        }

        /** An official list of names, whose hits are hints and fail nothing; each call adds one. */
        public Builder nameList(Path file) {
            nameLists.add(Given.of("Policy.nameList", file));
            return this;
        }

        /** A list of names that lies anywhere. */
        public Builder nameList(String name, Opener opener) {
            nameLists.add(Given.of("Policy.nameList", name, opener));
            return this;
        }

        /**
         * How many components may be unidentified before a report fails; unbounded if left out.
         *
         * @throws FaultException if it is negative
         */
        public Builder maxUnidentified(long most) {
            maxUnidentified = OptionalLong.of(atLeastZero("Policy.maxUnidentified", most));
            return this;
        }

        private static long atLeastZero(String by, long number) {
            if (number < 0) {
                throw Given.refused(by, number + " is negative", "Give a number from 0.");
            }
            return number;
        }

        /** Whether an SBOM must obey the schema of its format; not if left out. */
        public Builder strictSbom(boolean strict) {
            strictSbom = strict;
            return this;
        }

        /**
         * What becomes of an archive or an SBOM that cannot be read: with {@code fail} the report has not passed, and with
         * {@code warn} it lists the thing as not examined ({@link Report#accepted()}) and may pass.
         *
         * @throws FaultException if it is neither
         */
        public Builder onUnreadable(String outcome) {
            onUnreadable = switch (Given.named("Policy.onUnreadable", outcome)) {
                case "fail" -> OnUnreadable.FAIL;
                case "warn" -> OnUnreadable.RECORD;
                default -> throw Given.unknown("Policy.onUnreadable", outcome, List.of("fail", "warn"));
            };
            return this;
        }

        /**
         * Reads everything and checks it against the lists.
         *
         * @throws FaultException with all that is wrong: a list or a file that cannot be read, an id that no list has, a
         *     waiver that is not signed and dated
         */
        public Policy build() {
            LocalDate today = today();
            PolicyReading reading = new PolicyReading(today);
            Denylist lists = reading.denylist(denylists, levels);
            Optional<List<Setting>> settings = reading.settings(lists, levels, profile);
            Optional<Waivers> waived = reading.waivers(lists, waivers, maxWaiverDays);
            NameLists named = reading.nameLists(nameLists, asOf.orElse(today));
            reading.throwIfAny();
            return new Policy(new Rules(
                    new DenylistIndex(lists),
                    denylists.hasDefault(),
                    asOf,
                    failOn,
                    profile,
                    settings.orElseThrow(),
                    waived.orElseThrow(),
                    named,
                    maxUnidentified,
                    strictSbom,
                    onUnreadable));
        }
    }
}
