package dev.cordon.policy;

import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.Limb;
import dev.cordon.denylist.Listing;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Strength;
import dev.cordon.match.Finding;
import dev.cordon.policy.JudgedListing.Status;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How findings are judged.
 *
 * @param denylist the loaded lists, for the acts and their levels
 * @param asOf the date of judgement
 * @param failOn the level from which a verdict fails the build: deny or warn
 * @param profile the named set of levels
 * @param settings the levels that the user set
 * @param waivers what is let pass until a day
 */
public record Policy(
        Denylist denylist, LocalDate asOf, Level failOn, Profile profile, List<Setting> settings, Waivers waivers) {

    /** That of a check that could not load its lists, levels or waivers: nothing is judged by it. */
    public static final Policy NONE = new Policy(
            new Denylist(List.of(), List.of(), List.of(), List.of()),
            LocalDate.EPOCH,
            Level.DENY,
            Profile.DEFAULT,
            List.of());

    public Policy {
        Objects.requireNonNull(denylist, "denylist");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(failOn, "failOn");
        Objects.requireNonNull(profile, "profile");
        settings = List.copyOf(settings);
        Objects.requireNonNull(waivers, "waivers");
        if (failOn != Level.DENY && failOn != Level.WARN) {
            throw new IllegalArgumentException("failOn is deny or warn, not " + failOn.id());
        }
    }

    /** A policy without waivers. */
    public Policy(Denylist denylist, LocalDate asOf, Level failOn, Profile profile, List<Setting> settings) {
        this(denylist, asOf, failOn, profile, settings, Waivers.NONE);
    }

    /** Whether it is none, so that its date and levels say nothing. */
    public boolean isNone() {
        return denylist.files().isEmpty();
    }

    /** The same policy for the module of that {@code groupId:artifactId}. */
    public Policy in(String module) {
        return with(waivers.in(module));
    }

    /** The same policy with other waivers. */
    public Policy with(Waivers others) {
        return new Policy(denylist, asOf, failOn, profile, settings, others);
    }

    /**
     * Judges a finding: the highest level among the listings in force that no waiver waives, at most a warning where
     * the evidence is only indicative, a note where no listing is in force yet, and allow where all have ended.
     */
    public Verdict judge(Finding finding) {
        List<JudgedListing> listings = finding.vendor().listings().stream()
                .flatMap(listing -> judge(finding, listing))
                .toList();
        Waivers.Consulted consulted = waivers.consult(finding);
        List<JudgedListing> remaining = listings.stream()
                .filter(l -> consulted.applying().stream().noneMatch(w -> waives(w, l)))
                .toList();
        return new Verdict(
                finding,
                level(finding, remaining),
                level(finding, listings),
                listings,
                consulted.applying(),
                consulted.near());
    }

    private static boolean waives(Waiver waiver, JudgedListing listing) {
        return waiver.authority().map(listing.authority().id()::equals).orElse(true);
    }

    private static Level level(Finding finding, List<JudgedListing> listings) {
        Optional<Level> inForce = listings.stream()
                .filter(JudgedListing::inForce)
                .map(JudgedListing::level)
                .reduce(Level::max);
        boolean upcoming = listings.stream().anyMatch(l -> l.status() == Status.UPCOMING);
        Level level = inForce.orElse(upcoming ? Level.NOTE : Level.ALLOW);
        return finding.strength() == Strength.CONCLUSIVE ? level : level.min(Level.WARN);
    }

    /**
     * The level of an authority, before settings of vendors and scopes.
     *
     * @param authority its id
     * @param level its level
     * @param decidedBy what gave it that level: {@code list}, {@code profile dod}, {@code authority x in the POM}
     */
    public record AuthorityLevel(String authority, Level level, String decidedBy) {}

    /** The level of every authority of the loaded lists. */
    public List<AuthorityLevel> levels() {
        return denylist.authorities().stream()
                .map(authority -> {
                    LevelDecision decision = LevelDecision.of(this, authority, Optional.empty(), List.of());
                    return new AuthorityLevel(authority.id(), decision.level(), decision.by());
                })
                .toList();
    }

    /** Whether a verdict fails the build. */
    public boolean fails(Verdict verdict) {
        return verdict.level().compareTo(failOn) >= 0;
    }

    /** Whether any of the verdicts fails the build. */
    public boolean fails(Collection<Verdict> verdicts) {
        return verdicts.stream().anyMatch(this::fails);
    }

    /** Whether any listing is in force on the date of judgement with a level that fails the build, in whatever scope. */
    public boolean canFail() {
        return denylist.vendors().stream()
                .anyMatch(vendor -> vendor.listings().stream()
                        .anyMatch(listing -> isInForce(listing) && mayFail(vendor.id(), listing)));
    }

    private boolean isInForce(Listing listing) {
        return limbs(denylist.authority(listing.authority()).orElseThrow(), listing)
                .anyMatch(limb -> JudgedListing.status(listing, limb, asOf) == Status.IN_FORCE);
    }

    private boolean mayFail(String vendor, Listing listing) {
        Authority authority = denylist.authority(listing.authority()).orElseThrow();
        return Stream.concat(
                        Stream.of(List.<Scope>of()), Stream.of(Scope.values()).map(List::of))
                .anyMatch(scopes -> LevelDecision.of(this, authority, Optional.of(vendor), scopes)
                                .level()
                                .compareTo(failOn)
                        >= 0);
    }

    private Stream<JudgedListing> judge(Finding finding, Listing listing) {
        Authority authority = denylist.authority(listing.authority()).orElseThrow();
        LevelDecision decision = LevelDecision.of(
                this,
                authority,
                Optional.of(finding.vendor().id()),
                finding.component().scopes());
        return limbs(authority, listing)
                .map(limb -> new JudgedListing(
                        authority,
                        listing,
                        limb,
                        JudgedListing.status(listing, limb, asOf),
                        JudgedListing.since(listing, limb),
                        decision.level(),
                        decision.by(),
                        finding.coverageUnder(authority.id())));
    }

    private static Stream<Optional<Limb>> limbs(Authority authority, Listing listing) {
        if (listing.limb().isPresent()) {
            return Stream.of(authority.limb(listing.limb().get()));
        }
        return authority.limbs().isEmpty()
                ? Stream.of(Optional.empty())
                : authority.limbs().stream().map(Optional::of);
    }

    /** The setting that applies to a vendor, an authority or a scope; the command line's before the POM's. */
    Optional<Setting> setting(Setting.Target target, String id) {
        return settings.stream()
                .filter(s -> s.target() == target && s.id().equals(id))
                .min((a, b) -> a.origin().compareTo(b.origin()));
    }

    /** The level of an authority for a vendor in a scope, and what decided it. */
    record LevelDecision(Level level, String by) {

        /**
         * Vendor, authority, scope, profile, list: the first that says something decides.
         *
         * @param scopes those that a component counts as, the most specific first; none where there is none
         */
        static LevelDecision of(Policy policy, Authority authority, Optional<String> vendor, List<Scope> scopes) {
            Stream<Optional<Setting>> settings = Stream.concat(
                    Stream.of(
                            vendor.flatMap(v -> policy.setting(Setting.Target.VENDOR, v)),
                            policy.setting(Setting.Target.AUTHORITY, authority.id())),
                    scopes.stream().map(s -> policy.setting(Setting.Target.SCOPE, s.id())));
            return settings.flatMap(Optional::stream)
                    .findFirst()
                    .map(s -> new LevelDecision(s.level(), s.label()))
                    .or(() -> policy.profile()
                            .level(authority.id())
                            .map(l -> new LevelDecision(
                                    l, "profile " + policy.profile().id())))
                    .orElseGet(() -> new LevelDecision(authority.level(), "list"));
        }
    }
}
