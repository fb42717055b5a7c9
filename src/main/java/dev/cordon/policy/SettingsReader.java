package dev.cordon.policy;

import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Scope;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.policy.Setting.Origin;
import dev.cordon.policy.Setting.Target;
import dev.cordon.text.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the ids that a user set to levels, and refuses what names nothing or contradicts itself. */
public final class SettingsReader {

    private final Denylist denylist;
    private final Map<String, Setting> settings = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** @param denylist the loaded lists, one of which must know every vendor and authority named */
    public SettingsReader(Denylist denylist) {
        this.denylist = denylist;
    }

    /** Takes the ids that one parameter sets to one level. */
    public SettingsReader add(Level level, List<String> ids, Origin origin) {
        return add(level, ids, origin, Map.of());
    }

    /**
     * Takes the ids that one place sets to one level.
     *
     * @param places where each of them stands, as far as that is known
     */
    public SettingsReader add(Level level, List<String> ids, Origin origin, Map<String, Location> places) {
        for (String id : ids) {
            Location where = places.getOrDefault(id, Location.of("cordon." + level.id()));
            Optional<Target> target = target(id);
            if (target.isEmpty()) {
                faults.add(unknown(where, id, origin));
                continue;
            }
            Setting setting = new Setting(target.get(), id, level, origin);
            // What Maven puts together is one place with the POM: there, nothing may contradict it.
            boolean apart = origin == Origin.COMMAND_LINE || origin == Origin.FILE;
            String place = (apart ? origin : Origin.POM).id();
            Setting before = settings.putIfAbsent(place + " " + id, setting);
            if (before != null && before.level() != level) {
                faults.add(contradiction(before, setting, where));
            }
        }
        return this;
    }

    /**
     * The settings, in the order they were added.
     *
     * @throws FaultException with every id that is unknown or set twice
     */
    public List<Setting> read() {
        FaultException.throwIfAny(faults);
        return List.copyOf(settings.values());
    }

    /** Refuses a profile that denies no act of the loaded lists: it would do nothing, or open the gate. */
    public SettingsReader check(Profile profile) {
        if (!profile.deniesSomeOf(denylist)) {
            faults.add(new Fault(
                    FaultCode.POLICY_UNKNOWN_ID,
                    "the profile '" + profile.id() + "' denies " + profile.denied() + ", and no loaded list has any",
                    Location.of("cordon.profile"),
                    "Load a list that has them, or choose another profile."));
        }
        return this;
    }

    private Optional<Target> target(String id) {
        if (denylist.vendor(id).isPresent()) {
            return Optional.of(Target.VENDOR);
        }
        if (denylist.authority(id).isPresent()) {
            return Optional.of(Target.AUTHORITY);
        }
        return Scope.of(id).map(s -> Target.SCOPE);
    }

    private Fault unknown(Location where, String id, Origin origin) {
        List<String> known = Stream.of(
                        denylist.vendors().stream().map(Vendor::id),
                        denylist.authorities().stream().map(Authority::id),
                        Scope.ids().stream())
                .flatMap(s -> s)
                .toList();
        return new Fault(
                FaultCode.POLICY_UNKNOWN_ID,
                "'" + id + "' names no vendor, authority or scope of the loaded lists (set in: " + origin.id() + ")",
                where,
                NearestName.hint(id, known) + "Use one of: " + String.join(", ", known) + ".");
    }

    private static Fault contradiction(Setting before, Setting setting, Location where) {
        return new Fault(
                FaultCode.POLICY_CONTRADICTION,
                "'" + setting.id() + "' is set to both " + before.level().id() + " and "
                        + setting.level().id() + " in one place ("
                        + setting.origin().id() + ")",
                where,
                "Keep one of them.");
    }
}
