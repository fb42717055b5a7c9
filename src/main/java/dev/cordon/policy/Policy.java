package dev.cordon.policy;

import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Coverage;
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

    /** A listing that reaches a finding, and the most that it can do there. */
    private record Counted(JudgedListing listing, Level most) {}

    /**
     * All listings that reach a finding.
     *
     * @param counted each with the most that it can do
     * @param listings the same alone, to be shared by verdicts
     */
    record Reached(List<Counted> counted, List<JudgedListing> listings) {

        Reached {
            counted = List.copyOf(counted);
            listings = List.copyOf(listings);
        }
    }

    /**
     * Judges a finding by the listings that reach it: the highest level among those in force that no waiver waives and that
     * are not known to leave the component out. A listing does no more than warn where the evidence by which it reaches
     * the finding is only indicative, or a relation over which it does is only reported. A note where none is in force
     * yet, and allow where all have ended.
     */
    public Verdict judge(Finding finding) {
        return judge(finding, reached(finding));
    }

    /** The listings that reach a finding; the same for all findings that {@link Judge} takes for alike. */
    Reached reached(Finding finding) {
        List<Counted> counted = finding.vendor().listings().stream()
                .flatMap(listing -> judge(finding, listing))
                .toList();
        return new Reached(counted, counted.stream().map(Counted::listing).toList());
    }

    Verdict judge(Finding finding, Reached reached) {
        List<Counted> listings = reached.counted();
        Waivers.Consulted consulted = waivers.consult(finding);
        List<Counted> remaining = listings.stream()
                .filter(l -> consulted.applying().stream().noneMatch(w -> waives(w, l.listing())))
                .toList();
        return new Verdict(
                finding, level(remaining), level(listings), reached.listings(), consulted.applying(), consulted.near());
    }

    private static boolean waives(Waiver waiver, JudgedListing listing) {
        return waiver.authority().map(listing.authority().id()::equals).orElse(true);
    }

    private static Level level(List<Counted> listings) {
        Optional<Level> inForce = listings.stream()
                .filter(l -> l.listing().counts())
                .map(l -> l.listing().level().min(l.most()))
                .reduce(Level::max);
        boolean upcoming = listings.stream()
                .map(Counted::listing)
                .anyMatch(l -> l.status() == Status.UPCOMING && l.coverage() != Coverage.OUT);
        return inForce.orElse(upcoming ? Level.NOTE : Level.ALLOW);
    }

    /**
     * The level of an authority, before settings of vendors and scopes.
     *
     * @param authority its id
     * @param level its level, for a component that it is known to reach
     * @param whereUnsettled its level for a component where that is unsettled
     * @param decidedBy what gave it that level: {@code list}, {@code profile dod}, {@code authority x in the POM}
     */
    public record AuthorityLevel(String authority, Level level, Level whereUnsettled, String decidedBy) {}

    /** The level of every authority of the loaded lists. */
    public List<AuthorityLevel> levels() {
        return denylist.authorities().stream()
                .map(authority -> {
                    LevelDecision in = LevelDecision.highest(this, authority, Optional.empty(), List.of());
                    LevelDecision unsettled =
                            LevelDecision.of(this, authority, Optional.empty(), List.of(), Coverage.UNSETTLED);
                    return new AuthorityLevel(authority.id(), in.level(), unsettled.level(), in.by());
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

    /** Whether any limb of a listing is in force on the date of judgement. */
    boolean isInForce(Listing listing) {
        Authority authority = denylist.authority(listing.authority()).orElseThrow();
        return limbs(authority, listing)
                .anyMatch(limb -> Effect.of(authority, listing, limb, asOf).status() == Status.IN_FORCE);
    }

    private boolean mayFail(String vendor, Listing listing) {
        Authority authority = denylist.authority(listing.authority()).orElseThrow();
        return Stream.concat(
                        Stream.of(List.<Scope>of()), Stream.of(Scope.values()).map(List::of))
                .anyMatch(scopes -> LevelDecision.highest(this, authority, Optional.of(vendor), scopes)
                                .level()
                                .compareTo(failOn)
                        >= 0);
    }

    private Stream<Counted> judge(Finding finding, Listing listing) {
        Authority authority = denylist.authority(listing.authority()).orElseThrow();
        return ListingReach.of(finding, authority, listing, asOf).stream()
                .flatMap(reach -> judge(finding, authority, listing, reach));
    }

    private Stream<Counted> judge(Finding finding, Authority authority, Listing listing, ListingReach reach) {
        LevelDecision decision = LevelDecision.of(
                this,
                authority,
                Optional.of(finding.vendor().id()),
                finding.component().scopes(),
                reach.covered().coverage());
        return limbs(authority, listing)
                .map(limb -> new JudgedListing(
                        authority,
                        listing,
                        limb,
                        Effect.of(authority, listing, limb, asOf),
                        decision.level(),
                        decision.by(),
                        reach.covered(),
                        reach.chain()))
                .map(judged -> new Counted(
                        judged,
                        reach.strength() == Strength.CONCLUSIVE && !judged.isReported() ? Level.DENY : Level.WARN));
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
}
