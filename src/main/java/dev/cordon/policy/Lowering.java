package dev.cordon.policy;

import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.Listing;
import dev.cordon.inventory.Scope;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.Setting.Target;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Says which settings make the gate milder than the lists and the profile would: nobody lowers a level unseen. */
public final class Lowering {

    private Lowering() {}

    /** A notice for every setting that lowers something; it is printed even when nothing was found. */
    public static List<Notice> notices(Policy policy) {
        return policy.settings().stream()
                .flatMap(setting -> notice(policy, setting).stream())
                .toList();
    }

    /** The settings that lower something. */
    public static List<Setting> lowered(Policy policy) {
        return policy.settings().stream()
                .filter(setting -> lowers(policy, setting).isPresent())
                .toList();
    }

    private static Optional<Notice> notice(Policy policy, Setting setting) {
        return lowers(policy, setting)
                .map(otherwise -> Notice.of(
                        NoticeCode.LEVEL_LOWERED,
                        "Level lowered: " + setting.label() + " is set to "
                                + setting.level().id() + "; it would be " + otherwise.id() + "."));
    }

    /** What it would be without a setting that lowers it. */
    private static Optional<Level> lowers(Policy policy, Setting setting) {
        boolean inForce = policy.setting(setting.target(), setting.id())
                .filter(setting::equals)
                .isPresent();
        return Optional.of(otherwise(policy, setting))
                .filter(otherwise -> inForce && setting.level().compareTo(otherwise) < 0);
    }

    /**
     * The highest level that what the setting speaks of would have without it: with what the POM says of the same thing
     * where the command line says otherwise, and without that too, since two that lower alike would hide each other.
     */
    private static Level otherwise(Policy policy, Setting setting) {
        return highest(policy, setting, setting::equals)
                .max(highest(policy, setting, s -> s.target() == setting.target() && s.id().equals(setting.id())));
    }

    /** The highest level that what the setting speaks of would have without some of the settings. */
    private static Level highest(Policy policy, Setting setting, Predicate<Setting> left) {
        Policy without = new Policy(
                policy.denylist(),
                policy.asOf(),
                policy.failOn(),
                policy.profile(),
                policy.settings().stream().filter(left.negate()).toList());
        Optional<String> vendor =
                Optional.of(setting).filter(s -> s.target() == Target.VENDOR).map(Setting::id);
        List<List<Scope>> scopes = scopes(setting);
        return authorities(policy, setting)
                .flatMap(a -> scopes.stream()
                        .map(scope ->
                                LevelDecision.highest(without, a, vendor, scope).level()))
                .reduce(Level.ALLOW, Level::max);
    }

    /** A scope speaks of itself; a vendor or an authority of all scopes, and of what has none. */
    private static List<List<Scope>> scopes(Setting setting) {
        return setting.target() == Target.SCOPE
                ? List.of(Scope.of(setting.id()).stream().toList())
                : Stream.concat(
                                Stream.of(List.<Scope>of()),
                                Stream.of(Scope.values()).map(List::of))
                        .toList();
    }

    private static Stream<Authority> authorities(Policy policy, Setting setting) {
        if (setting.target() == Target.AUTHORITY) {
            return policy.denylist().authority(setting.id()).stream();
        }
        Stream<Authority> all = policy.denylist().authorities().stream();
        if (setting.target() == Target.SCOPE) {
            return all;
        }
        List<String> listed = policy.denylist().vendor(setting.id()).stream()
                .flatMap(v -> v.listings().stream())
                .map(Listing::authority)
                .toList();
        return all.filter(a -> listed.contains(a.id()));
    }
}
