package dev.cordon.maven.firewall;

import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.InlinePatterns;
import dev.cordon.lists.RepositorySettings;
import dev.cordon.maven.firewall.FirewallMark.Stance;
import dev.cordon.maven.graph.OwnPlugin;
import dev.cordon.maven.parameters.Parameters;
import dev.cordon.maven.parameters.PatternLevels;
import dev.cordon.policy.Profile;
import dev.cordon.policy.Setting.Origin;
import dev.cordon.text.Language;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the user asked before any POM is read: on the command line, in {@code .mvn/maven.config}, in properties of the JVM.
 *
 * @param asOf the date of judgement
 * @param bundled whether the list that comes with Cordon is one of the lists
 * @param denylists the further lists
 * @param levels what was set to which level
 * @param ofFile the lists of the file at the root of the repository, among them its levels
 * @param waivers the waiver files that are named
 * @param formats the formats of reports
 * @param maxWaiverDays how many days away the end of a waiver may be
 * @param fails whether a finding may fail the build
 * @param skips whether nothing is judged
 * @param outputDirectory where records go, if that is said before any POM
 * @param language the language of what is written for people
 * @param recordsHosts whether the record has the hosts of repositories of Maven's settings
 */
record FirewallSettings(
        LocalDate asOf,
        boolean bundled,
        List<String> denylists,
        Profile profile,
        Map<Level, List<String>> levels,
        Map<String, List<String>> ofFile,
        List<String> waivers,
        List<String> formats,
        int maxWaiverDays,
        boolean on,
        boolean fails,
        boolean skips,
        Optional<String> outputDirectory,
        Language language,
        boolean recordsHosts) {

    private static final String FIREWALL = "cordon.firewall";

    /** Goals of Cordon that judge no build, so that what is denied must be there for them to speak of. */
    private static final Pattern OTHER_GOALS = Pattern.compile(
            "(?:cordon|" + Pattern.quote(OwnPlugin.KEY) + "(?::[^:@]+)?):(?!check\\b|report\\b)[\\w-]+(?:@.*)?");

    FirewallSettings {
        denylists = List.copyOf(denylists);
        levels = Map.copyOf(levels);
        waivers = List.copyOf(waivers);
    }

    /**
     * Reads them.
     *
     * @param user the properties of the command line
     * @param system those of the JVM, which count where the command line says nothing
     * @param file what the file at the root of the repository says, which counts where neither does
     * @throws dev.cordon.notice.FaultException if a value is none of its parameter's
     */
    static FirewallSettings of(Properties user, Properties system, RepositorySettings file, LocalDate today) {
        Parameters parameters = parameters(user, system);
        Map<Level, List<String>> levels = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            levels.put(level, parameters.listOnCommandLine("cordon." + level.id()));
        }
        return new FirewallSettings(
                parameters.date("cordon.asOf", null).orElse(today),
                parameters.flag("cordon.bundledDenylist", "true"),
                parameters.list("cordon.denylists", file.list("denylists")),
                parameters.oneOf(
                        "cordon.profile",
                        file.text("profile").orElse(Profile.DEFAULT.id()),
                        Profile::of,
                        Profile.ids()),
                levels,
                file.lists(),
                parameters.list("cordon.waivers", file.list("waivers")),
                formats(parameters.list("cordon.formats", file.list("formats"))),
                parameters.cappedDays("cordon.maxWaiverDays", MOST_DAYS),
                parameters.flag(FIREWALL, "true"),
                parameters.flag("cordon.failOnViolation", "true"),
                parameters.flag("cordon.skip", "false"),
                Stream.of(user, system)
                        .flatMap(properties -> Stream.ofNullable(properties.getProperty("cordon.outputDirectory")))
                        .findFirst(),
                parameters.oneOf(
                        "cordon.locale", file.text("locale").orElse(Language.USUAL.id()), Language::of, Language.ids()),
                parameters.flag("cordon.recordHosts", "false"));
    }

    /**
     * What the firewall does about what is denied.
     *
     * @param goals what Maven is called with
     */
    Stance stance(List<String> goals) {
        if (!on) {
            return Stance.OFF;
        }
        boolean others = !goals.isEmpty()
                && goals.stream().allMatch(goal -> OTHER_GOALS.matcher(goal).matches());
        return fails && !skips && !others ? Stance.BLOCKS : Stance.RECORDS;
    }

    /** Why it only records, a clause. */
    String why() {
        return skips
                ? "cordon.skip is true"
                : fails ? "nothing but goals of Cordon runs" : "cordon.failOnViolation is false";
    }

    /** Whether it only records since nothing but goals of Cordon runs, which are the way out. */
    boolean isWayOut(List<String> goals) {
        return on && fails && !skips && stance(goals) == Stance.RECORDS;
    }

    /** What a POM may set to more is read there, and judged by it. */
    private static final String MOST_DAYS = "99999";

    private static Parameters parameters(Properties user, Properties system) {
        Properties all = new Properties();
        system.stringPropertyNames().stream()
                .filter(name -> name.startsWith("cordon."))
                .forEach(name -> all.setProperty(name, system.getProperty(name)));
        all.putAll(user);
        return new Parameters(all, new Properties());
    }

    private static List<String> formats(List<String> named) {
        return named.isEmpty() ? List.of("html", "json") : named;
    }

    /** The levels of the patterns. */
    Map<Level, List<String>> patterns() {
        PatternLevels patterns = new PatternLevels();
        levels.forEach((level, names) -> patterns.add(level, names, Origin.COMMAND_LINE)
                .add(level, ofFile.getOrDefault(level.id(), List.of()), Origin.FILE));
        return patterns.read();
    }

    /** The ids that are set to a level. */
    List<String> ids(Level level) {
        return ids(levels.get(level));
    }

    /** Those among some names that are no patterns. */
    static List<String> ids(List<String> names) {
        return names.stream().filter(name -> !InlinePatterns.isPattern(name)).toList();
    }
}
