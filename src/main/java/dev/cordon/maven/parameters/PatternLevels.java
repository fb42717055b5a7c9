package dev.cordon.maven.parameters;

import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.InlinePatterns;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.Setting.Origin;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The levels of the patterns that a build denies by: each has one, and that of the command line counts before the POM's. */
public final class PatternLevels {

    /** By places: what is not on the command line is one place with the POM, as with the levels of ids. */
    private final Map<Origin, Map<String, Level>> byOrigin = new EnumMap<>(Origin.class);

    private final List<Fault> faults = new ArrayList<>();

    /** Takes the patterns among the texts that one parameter sets to one level. */
    public PatternLevels add(Level level, List<String> texts, Origin origin) {
        Origin place = origin == Origin.COMMAND_LINE || origin == Origin.FILE ? origin : Origin.POM;
        Map<String, Level> levels = byOrigin.computeIfAbsent(place, o -> new TreeMap<>());
        for (String text : texts) {
            if (InlinePatterns.isPattern(text)) {
                Level before = levels.putIfAbsent(text, level);
                if (before != null && before != level) {
                    faults.add(new Fault(
                            FaultCode.POLICY_CONTRADICTION,
                            "'" + text + "' is set to both " + before.id() + " and " + level.id() + " in one place ("
                                    + origin.id() + ")",
                            Location.of("cordon." + level.id()),
                            "Keep one of them."));
                }
            }
        }
        return this;
    }

    /**
     * The patterns of each level that has any.
     *
     * @throws FaultException with every pattern that is set to two levels in one place
     */
    public Map<Level, List<String>> read() {
        FaultException.throwIfAny(faults);
        Map<String, Level> inForce = new TreeMap<>(of(Origin.FILE));
        inForce.putAll(of(Origin.POM));
        inForce.putAll(of(Origin.COMMAND_LINE));
        Map<Level, List<String>> byLevel = new EnumMap<>(Level.class);
        inForce.forEach((pattern, level) ->
                byLevel.computeIfAbsent(level, l -> new ArrayList<>()).add(pattern));
        return byLevel;
    }

    /** Reports every pattern that the command line sets below what the POM says. */
    public List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        of(Origin.COMMAND_LINE)
                .forEach((pattern, level) -> Optional.ofNullable(of(Origin.POM).get(pattern))
                        .filter(pom -> level.compareTo(pom) < 0)
                        .ifPresent(pom -> notices.add(Notice.of(
                                NoticeCode.LEVEL_LOWERED,
                                "Level lowered: the pattern " + pattern + " on the command line is set to " + level.id()
                                        + "; it would be " + pom.id() + "."))));
        return notices;
    }

    private Map<String, Level> of(Origin origin) {
        return byOrigin.getOrDefault(origin, Map.of());
    }
}
