package dev.cordon.policy;

import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.Listing;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.Policy.LevelDecision;
import dev.cordon.policy.Setting.Target;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which settings make the gate milder than the lists and the profile would: nobody lowers a level unseen. */
public final class Lowering {

    private Lowering() {}

    /** A notice for every setting that lowers something; it is printed even when nothing was found. */
    public static List<Notice> notices(Policy policy) {
        return policy.settings().stream()
                .flatMap(setting -> notice(policy, setting).stream())
                .toList();
    }

    private static Optional<Notice> notice(Policy policy, Setting setting) {
        Level otherwise = otherwise(policy, setting);
        if (setting.level().compareTo(otherwise) >= 0) {
            return Optional.empty();
        }
        String message = "Level lowered: " + setting.label() + " is set to "
                + setting.level().id() + "; it would be " + otherwise.id() + ".";
        return Optional.of(Notice.of(NoticeCode.LEVEL_LOWERED, message));
    }

    /** The highest level that what the setting speaks of would have without it. */
    private static Level otherwise(Policy policy, Setting setting) {
        Stream<Authority> authorities = setting.target() == Target.AUTHORITY
                ? policy.denylist().authority(setting.id()).stream()
                : policy.denylist().authorities().stream();
        if (setting.target() == Target.VENDOR) {
            List<String> listed = policy.denylist().vendor(setting.id()).stream()
                    .flatMap(v -> v.listings().stream())
                    .map(Listing::authority)
                    .toList();
            authorities = authorities.filter(a -> listed.contains(a.id()));
        }
        Policy without = new Policy(
                policy.denylist(),
                policy.asOf(),
                policy.failOn(),
                policy.profile(),
                policy.settings().stream().filter(s -> !s.equals(setting)).toList());
        return authorities
                .map(a -> LevelDecision.of(without, a, Optional.empty(), Optional.empty())
                        .level())
                .reduce(Level.ALLOW, Level::max);
    }
}
