package dev.cordon.firewall;

import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.match.DenylistIndex;
import dev.cordon.match.Finding;
import dev.cordon.match.Matcher;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Verdict;
import dev.cordon.policy.Waiver;
import dev.cordon.policy.Waivers;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What is known of a build before its POMs: the lists, the levels and the waivers. It rules over coordinates, of which neither
 * the scope nor the module is known, so it blocks only what is denied in all of them.
 *
 * @param index the lists
 * @param policy how findings are judged, without waivers
 * @param waivers every waiver that may count in some module; asked only where something is denied
 */
public record KnownPolicy(DenylistIndex index, Policy policy, Supplier<Waivers> waivers) {

    private static final String WHERE = "in its coordinates";

    /**
     * Rules over coordinates.
     *
     * @throws dev.cordon.notice.FaultException if something is denied and the waivers cannot be read
     */
    public Ruling of(String groupId, String artifactId, String version, String classifier) {
        Component component = component(groupId, artifactId, version, classifier);
        Ruling ruling = Ruling.PASSES;
        for (Finding finding : new Matcher(index, policy.asOf()).match(component)) {
            Ruling one = of(finding);
            if (one instanceof Ruling.Blocked) {
                return one;
            }
            ruling = ruling instanceof Ruling.LetThrough ? ruling : one;
        }
        return ruling;
    }

    /** What coordinates say, whichever of its files is asked for: who asks for the POM will ask for the rest. */
    static Component component(String groupId, String artifactId, String version, String classifier) {
        Purl purl = Purl.maven(groupId, artifactId, version, "jar", classifier);
        return new Component(
                purl.canonical(),
                groupId + ":" + artifactId + ":" + version,
                Optional.of(purl),
                Optional.empty(),
                List.of(new Fact(Signal.GROUP_ID, groupId, WHERE), new Fact(Signal.PURL, purl.canonical(), WHERE)));
    }

    private Ruling of(Finding finding) {
        List<Verdict> everywhere = Stream.concat(
                        Stream.of(Optional.<Scope>empty()),
                        Stream.of(Scope.values())
                                .filter(s -> s != Scope.SHIPPED)
                                .map(Optional::of))
                .map(scope -> policy.judge(
                        new Finding(finding.component().inScope(scope), finding.vendor(), finding.evidence())))
                .toList();
        Optional<Verdict> denied =
                everywhere.stream().filter(v -> v.level() == Level.DENY).findFirst();
        if (denied.isEmpty()) {
            return Ruling.PASSES; // whatever it is otherwise, a check says so
        }
        Optional<Scope> milder = everywhere.stream()
                .filter(v -> v.level() != Level.DENY)
                .flatMap(v -> v.finding().component().scope().stream())
                .findFirst();
        if (milder.isPresent()) {
            return new Ruling.LetThrough(
                    denied.get(), "the level of the scope " + milder.get().id());
        }
        Verdict verdict = policy.with(anywhere(waivers.get())).judge(finding);
        return verdict.waivers().isEmpty()
                ? new Ruling.Blocked(verdict)
                : new Ruling.LetThrough(
                        verdict, "the waiver '" + verdict.waivers().get(0).id() + "'");
    }

    /** The waivers without what cannot be known yet: the module, the scope, and how far an act reaches. */
    private static Waivers anywhere(Waivers waivers) {
        return new Waivers(
                waivers.files(),
                waivers.all().stream().map(KnownPolicy::anywhere).toList(),
                waivers.today(),
                Optional.empty());
    }

    private static Waiver anywhere(Waiver waiver) {
        return new Waiver(
                waiver.id(),
                waiver.vendor(),
                waiver.component(),
                waiver.versions(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                waiver.reason(),
                waiver.approvedBy(),
                waiver.expires(),
                waiver.ticket(),
                waiver.baseline(),
                waiver.file(),
                waiver.where());
    }
}
