package dev.cordon.maven;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.InlinePatterns;
import dev.cordon.maven.parameters.Parameters;
import dev.cordon.maven.parameters.ParametersInForce;
import dev.cordon.maven.parameters.PatternLevels;
import dev.cordon.maven.session.Host;
import dev.cordon.notice.Location;
import dev.cordon.policy.Profile;
import dev.cordon.policy.Setting;
import dev.cordon.policy.Setting.Origin;
import dev.cordon.policy.SettingsReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which denylists count, and which levels the user set in them.
 *
 * @param bundled whether the list that comes with Cordon is one of them
 * @param denylists the further lists
 * @param levels what was set to which level, from allow to deny
 */
record ListSettings(boolean bundled, List<String> denylists, List<Named> levels) {

    /**
     * What one place sets to one level.
     *
     * @param names ids of vendors, authorities and scopes, and patterns
     * @param places where each of them stands, as far as that is known
     */
    record Named(Level level, Origin origin, List<String> names, Map<String, Location> places) {}

    ListSettings {
        denylists = List.copyOf(denylists);
        levels = List.copyOf(levels);
    }

    /**
     * Reads what the user asked.
     *
     * @throws dev.cordon.notice.FaultException if a value is none of its parameter's
     */
    static ListSettings of(ListParameters given, Host host) {
        Parameters parameters = Parameters.of(host);
        FileParameters file = FileParameters.of(host);
        boolean bundled = parameters.flag("cordon.bundledDenylist", given.bundledDenylist);
        List<String> denylists = parameters.list("cordon.denylists", file.list("denylists", given.denylists));
        List<Named> levels = new ArrayList<>();
        for (Level level : Level.values()) {
            String name = "cordon." + level.id();
            levels.add(new Named(level, Origin.COMMAND_LINE, parameters.listOnCommandLine(name), Map.of()));
            levels.add(
                    new Named(level, beside(level, host), parameters.listInPom(name, element(level, given)), Map.of()));
            levels.add(new Named(
                    level,
                    Origin.FILE,
                    file.file().list(level.id()),
                    file.file().places(level.id())));
        }
        return new ListSettings(bundled, denylists, levels);
    }

    private static List<String> element(Level level, ListParameters given) {
        return switch (level) {
            case DENY -> given.deny;
            case WARN -> given.warn;
            case NOTE -> given.note;
            case ALLOW -> given.allow;
        };
    }

    /** Where what is set to a level beside the command line comes from. */
    private static Origin beside(Level level, Host host) {
        String name = "cordon." + level.id();
        return ParametersInForce.of(host, host.checkout().build())
                .read(name, level.id(), "${" + name + "}", Optional.empty())
                .stream()
                .map(parameter -> switch (parameter.origin()) {
                    case SETTINGS -> Origin.SETTINGS;
                    case SYSTEM_PROPERTY -> Origin.SYSTEM_PROPERTY;
                    case POM, DEFAULT, FILE, COMMAND_LINE -> Origin.POM;
                })
                .reduce(Origin.POM, (first, last) -> last);
    }

    /** The levels of the patterns. */
    PatternLevels patterns() {
        PatternLevels patterns = new PatternLevels();
        levels.forEach(named -> patterns.add(named.level(), named.names(), named.origin()));
        return patterns;
    }

    /**
     * The levels of the ids, checked against the loaded lists.
     *
     * @throws dev.cordon.notice.FaultException if an id or the profile names nothing in them
     */
    List<Setting> ids(Denylist denylist, Profile profile) {
        SettingsReader reader = new SettingsReader(denylist);
        for (Named named : levels) {
            List<String> ids = named.names().stream()
                    .filter(name -> !InlinePatterns.isPattern(name))
                    .toList();
            reader.add(named.level(), ids, named.origin(), named.places());
        }
        return reader.check(profile).read();
    }
}
