package dev.cordon.policy;

import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Coverage;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Scope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The level of an authority for a vendor in a scope, and what decided it.
 *
 * @param level the level
 * @param by what decided: {@code list}, {@code profile dod}, {@code authority x in the POM}
 */
record LevelDecision(Level level, String by) {

    /**
     * Vendor, authority, scope, profile, list: the first that says something decides.
     *
     * @param scopes those that a component counts as, the most specific first; none where there is none
     * @param coverage whether the act is known to reach the component
     */
    static LevelDecision of(
            Policy policy, Authority authority, Optional<String> vendor, List<Scope> scopes, Coverage coverage) {
        Stream<Optional<Setting>> settings = Stream.concat(
                Stream.of(
                        vendor.flatMap(v -> policy.setting(Setting.Target.VENDOR, v)),
                        policy.setting(Setting.Target.AUTHORITY, authority.id())),
                scopes.stream().map(s -> policy.setting(Setting.Target.SCOPE, s.id())));
        return settings.flatMap(Optional::stream)
                .findFirst()
                .map(s -> new LevelDecision(s.level(), s.label()))
                .or(() -> policy.profile()
                        .level(authority, coverage)
                        .map(l -> new LevelDecision(
                                l, "profile " + policy.profile().id())))
                .orElseGet(() -> new LevelDecision(authority.level(), "list"));
    }

    /** The highest that it can be, whatever the act reaches. */
    static LevelDecision highest(Policy policy, Authority authority, Optional<String> vendor, List<Scope> scopes) {
        return of(policy, authority, vendor, scopes, Coverage.IN);
    }
}
