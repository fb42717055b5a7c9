package dev.cordon;

import dev.cordon.audit.Audit;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.match.DenylistIndex;
import dev.cordon.namelist.NameList;
import dev.cordon.namelist.NameListReader;
import dev.cordon.namelist.NameLists;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import dev.cordon.policy.Profile;
import dev.cordon.policy.Setting;
import dev.cordon.policy.SettingNotices;
import dev.cordon.policy.SettingsReader;
import dev.cordon.policy.WaiverReader;
import dev.cordon.policy.Waivers;
import dev.cordon.text.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * How findings are judged: by which lists, on which day, from which level they fail, what is waived. It does not change, is
 * read and indexed once, and may be used by any number of threads for as long as the program runs: what today is, is asked
 * for each judgement anew, so that waivers end on their day.
 */
public final class Policy {

    /** As {@code cordon.maxWaiverDays} and {@code cordon.maxDenylistAge} have them. */
    private static final int MOST_WAIVER_DAYS = 365;

    private static final int STALE_AFTER_DAYS = 180;

    private final DenylistIndex index;
    private final boolean bundled;
    private final Optional<LocalDate> asOf;
    private final Level failOn;
    private final Profile profile;
    private final List<Setting> settings;
    private final Waivers waivers;
    private final NameLists names;
    private final OptionalLong maxUnidentified;

    private Policy(Builder from, Denylist lists, List<Setting> settings, Waivers waivers, NameLists names) {
        this.index = new DenylistIndex(lists);
        this.bundled = from.denylists.hasDefault();
        this.asOf = from.asOf;
        this.failOn = from.failOn;
        this.profile = from.profile;
        this.settings = settings;
        this.waivers = waivers;
        this.names = names;
        this.maxUnidentified = from.maxUnidentified;
    }

    /** Begins a policy that judges by these lists: as of today, failing what is denied, without waivers. */
    public static Builder of(Denylists denylists) {
        return new Builder(Given.there("Policy.of", "what to judge by", denylists));
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** How to judge on a day. */
    Audit audit(LocalDate today) {
        return new Audit(index, on(today), Optional.empty(), maxUnidentified, names);
    }

    /** What a reader of the result must know, whatever was found. */
    List<Notice> notices(LocalDate today) {
        return SettingNotices.of(on(today), today, STALE_AFTER_DAYS, bundled);
    }

    private dev.cordon.policy.Policy on(LocalDate today) {
        return new dev.cordon.policy.Policy(
                index.denylist(), asOf.orElse(today), failOn, profile, settings, waivers.on(today));
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
        private final List<Fault> faults = new ArrayList<>();
        private Optional<LocalDate> asOf = Optional.empty();
        private Level failOn = Level.DENY;
        private Profile profile = Profile.DEFAULT;
        private OptionalLong maxUnidentified = OptionalLong.empty();

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
                throw Given.refused(
                        "Policy.failOn", "'" + level.id() + "' is not one of its values", "Use one of: deny, warn.");
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
                    .orElseThrow(() -> Given.refused(
                            "Policy.profile",
                            "'" + name + "' is not one of its values",
                            NearestName.hint(name, Profile.ids()) + "Use one of: " + String.join(", ", Profile.ids())
                                    + "."));
            return this;
        }

        /** Vendors, authorities and scopes, by id, that deny. */
        public Builder deny(String... ids) {
            return level(Level.DENY, ids);
        }

        /** Vendors, authorities and scopes, by id, that warn. */
        public Builder warn(String... ids) {
            return level(Level.WARN, ids);
        }

        /** Vendors, authorities and scopes, by id, of which reports say only that they were found. */
        public Builder note(String... ids) {
            return level(Level.NOTE, ids);
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
            if (most < 0) {
                throw Given.refused("Policy.maxUnidentified", most + " is negative", "Give a number from 0.");
            }
            maxUnidentified = OptionalLong.of(most);
            return this;
        }

        /**
         * Reads everything and checks it against the lists.
         *
         * @throws FaultException with all that is wrong: a list or a file that cannot be read, an id that no list has, a
         *     waiver that is not signed and dated
         */
        public Policy build() {
            faults.clear();
            Denylist lists = denylists.joined();
            LocalDate today = today();
            Optional<List<Setting>> settings = tried(() -> settings(lists));
            Optional<Waivers> waived = tried(() -> waivers(lists, today));
            Optional<NameLists> named = tried(() -> nameLists(asOf.orElse(today)));
            FaultException.throwIfAny(faults);
            return new Policy(this, lists, settings.orElseThrow(), waived.orElseThrow(), named.orElseThrow());
        }

        private <T> Optional<T> tried(Supplier<T> part) {
            try {
                return Optional.of(part.get());
            } catch (FaultException e) {
                faults.addAll(e.faults());
                return Optional.empty();
            }
        }

        private List<Setting> settings(Denylist lists) {
            SettingsReader reader = new SettingsReader(lists);
            levels.forEach((level, ids) -> reader.add(level, ids, Setting.Origin.PROGRAM));
            return reader.check(profile).read();
        }

        private Waivers waivers(Denylist lists, LocalDate today) {
            WaiverReader reader = new WaiverReader(lists, today, MOST_WAIVER_DAYS);
            waivers.forEach(file -> tried(() -> reader.add(
                    file.bytes("the waiver file", FaultCode.WAIVERS_UNREADABLE),
                    file.name(),
                    Optional.empty(),
                    false)));
            return reader.read();
        }

        private NameLists nameLists(LocalDate date) {
            NameListReader reader = new NameListReader(date, Map.of());
            List<NameList> lists = new ArrayList<>();
            nameLists.forEach(file -> tried(() -> read(reader, file)).ifPresent(lists::add));
            return new NameLists(lists);
        }

        private static NameList read(NameListReader reader, Given file) {
            try (InputStream in = file.open()) {
                return reader.read(file.name(), in);
            } catch (IOException e) {
                throw file.fault(
                        "the list of names cannot be read: " + e.getMessage(), FaultCode.NAME_LIST_UNREADABLE, e);
            }
        }
    }
}
