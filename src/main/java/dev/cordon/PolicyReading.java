package dev.cordon;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.InlinePatterns;
import dev.cordon.namelist.NameList;
import dev.cordon.namelist.NameListReader;
import dev.cordon.namelist.NameLists;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.policy.Profile;
import dev.cordon.policy.Setting;
import dev.cordon.policy.SettingsReader;
import dev.cordon.policy.WaiverReader;
import dev.cordon.policy.Waivers;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Reads what a policy names and checks it against the lists. What is wrong with one part hides nothing of the others: it
 * is kept, and thrown at the end. For one policy.
 */
final class PolicyReading {

    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    /** @param today the real date */
    PolicyReading(LocalDate today) {
        this.today = today;
    }

    /**
     * The lists, and one of the patterns among what was set to levels.
     *
     * @throws FaultException if a list is none or says nothing: without it nothing else can be checked
     */
    Denylist denylist(Denylists lists, Map<Level, List<String>> levels) {
        Map<Level, List<String>> patterns = patterns(levels);
        Optional<Denylist> own = patterns.isEmpty()
                ? Optional.empty()
                : tried(() -> InlinePatterns.denylist(patterns, today, InlinePatterns.Owner.PROGRAM));
        return lists.joined(own);
    }

    /** The patterns of each level that has any; each has one level. */
    private Map<Level, List<String>> patterns(Map<Level, List<String>> levels) {
        Map<String, Level> levelOf = new TreeMap<>();
        levels.forEach((level, texts) -> texts.stream()
                .filter(InlinePatterns::isPattern)
                .forEach(pattern -> {
                    Level before = levelOf.putIfAbsent(pattern, level);
                    if (before != null && before != level) {
                        faults.add(contradiction(pattern, before, level));
                    }
                }));
        Map<Level, List<String>> patterns = new EnumMap<>(Level.class);
        levelOf.forEach((pattern, level) ->
                patterns.computeIfAbsent(level, l -> new ArrayList<>()).add(pattern));
        return patterns;
    }

    private static Fault contradiction(String pattern, Level before, Level level) {
        return new Fault(
                FaultCode.POLICY_CONTRADICTION,
                "'" + pattern + "' is set to both " + before.id() + " and " + level.id(),
                Location.of("Policy." + level.id()),
                "Keep one of them.");
    }

    /** The levels of vendors, authorities and scopes. */
    Optional<List<Setting>> settings(Denylist lists, Map<Level, List<String>> levels, Profile profile) {
        return tried(() -> {
            SettingsReader reader = new SettingsReader(lists);
            levels.forEach((level, texts) -> reader.add(
                    level,
                    texts.stream()
                            .filter(text -> !InlinePatterns.isPattern(text))
                            .toList(),
                    Setting.Origin.PROGRAM));
            return reader.check(profile).read();
        });
    }

    /**
     * The waivers.
     *
     * @param maxDays how many days away the end of one may be; 0 where there may be none
     */
    Optional<Waivers> waivers(Denylist lists, List<Given> files, int maxDays) {
        if (maxDays == 0) {
            files.forEach(file -> faults.add(new Fault(
                    FaultCode.WAIVERS_FORBIDDEN,
                    "this policy accepts no waivers: its maxWaiverDays is 0",
                    Location.of(file.name()),
                    "Leave the file out, or ask whoever set that.")));
            return Optional.of(Waivers.NONE);
        }
        WaiverReader reader = new WaiverReader(lists, today, maxDays);
        files.forEach(file -> tried(() -> reader.add(
                file.bytes("the waiver file", FaultCode.WAIVERS_UNREADABLE), file.name(), Optional.empty(), false)));
        return tried(reader::read);
    }

    /**
     * The official lists of names.
     *
     * @param day the date of judgement
     */
    NameLists nameLists(List<Given> files, LocalDate day) {
        NameListReader reader = new NameListReader(day, Map.of());
        List<NameList> lists = new ArrayList<>();
        files.forEach(file -> tried(() -> nameList(reader, file)).ifPresent(lists::add));
        return new NameLists(lists);
    }

    private static NameList nameList(NameListReader reader, Given file) {
        try (InputStream in = file.open()) {
            return reader.read(file.name(), in);
        } catch (IOException e) {
            throw file.fault("the list of names cannot be read: " + e.getMessage(), FaultCode.NAME_LIST_UNREADABLE, e);
        }
    }

    /**
     * The end of it.
     *
     * @throws FaultException with all that is wrong with any part
     */
    void throwIfAny() {
        FaultException.throwIfAny(faults);
    }

    private <T> Optional<T> tried(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (FaultException e) {
            faults.addAll(e.faults());
            return Optional.empty();
        }
    }
}
