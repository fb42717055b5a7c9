package dev.cordon.policy;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.VersionRange;
import dev.cordon.match.Finding;
import dev.cordon.text.Names;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The waivers for one module on one day, ended ones among them. A waiver never applies for lack of data: what it asks for and the
 * finding does not have, does not match.
 *
 * @param files the files they stand in, in the order they were loaded
 * @param all every waiver, ids unique
 * @param today the real date, which decides whether a waiver has ended
 * @param module {@code groupId:artifactId} of the module that is judged, where one is
 */
public record Waivers(List<WaiverFile> files, List<Waiver> all, LocalDate today, Optional<String> module) {

    /** No waivers. */
    public static final Waivers NONE = new Waivers(List.of(), List.of(), LocalDate.EPOCH, Optional.empty());

    public Waivers {
        files = List.copyOf(files);
        all = List.copyOf(all);
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(module, "module");
    }

    /** The same waivers for the module of that {@code groupId:artifactId}. */
    public Waivers in(String groupAndArtifact) {
        return new Waivers(files, all, today, Optional.of(groupAndArtifact));
    }

    /** The same waivers on another day: one that has ended by then no longer applies. */
    public Waivers on(LocalDate day) {
        return new Waivers(files, all, day, module);
    }

    /** The same waivers for no module in particular, as a report of several modules has them. */
    public Waivers everywhere() {
        return new Waivers(files, all, today, Optional.empty());
    }

    /** Those that apply to a finding, and those that only nearly do. */
    Consulted consult(Finding finding) {
        List<Waiver> applying = new ArrayList<>();
        List<NearWaiver> near = new ArrayList<>();
        for (Waiver waiver : all) {
            if (!isAbout(waiver, finding)) {
                continue;
            }
            Optional<String> mismatch = mismatch(waiver, finding);
            if (mismatch.isPresent()) {
                near.add(new NearWaiver(waiver, false, mismatch.get()));
            } else if (today.isAfter(waiver.expires())) {
                near.add(new NearWaiver(waiver, true, "it ended on " + waiver.expires() + ", " + ago(waiver)));
            } else {
                applying.add(waiver);
            }
        }
        return new Consulted(applying, near);
    }

    /** An entry of a baseline is about the module it was found in: of others it says nothing, not even nearly. */
    private boolean isAbout(Waiver waiver, Finding finding) {
        boolean elsewhere = waiver.baseline().isPresent()
                && !waiver.modules().isEmpty()
                && module.filter(waiver.modules()::contains).isEmpty();
        return !elsewhere
                && waiver.vendor().equals(finding.vendor().id())
                && ComponentPattern.of(waiver.component()).matches(finding.component());
    }

    /** The first thing in which the finding is another than the waiver's. */
    private Optional<String> mismatch(Waiver waiver, Finding finding) {
        Component component = finding.component();
        Optional<String> version = component.purl().flatMap(Purl::version);
        return differs("version", waiver.versions(), version, VersionRange::contains, " is not in ")
                .or(() -> differs(
                        "module",
                        waiver.inModules(),
                        module,
                        (wanted, found) -> waiver.modules().contains(found),
                        waiver.modules().size() > 1 ? " is none of " : " is not "))
                .or(() -> waiver.scope()
                        .filter(wanted -> !component.scopes().contains(wanted))
                        .map(wanted -> otherScope(wanted, component)))
                .or(() -> waiver.authority()
                        .filter(a -> finding.vendor().listings().stream()
                                .noneMatch(l -> l.authority().equals(a)))
                        .map(a ->
                                "authority does not match: " + finding.vendor().id() + " is not listed under " + a));
    }

    private static Optional<String> differs(
            String what,
            Optional<String> wanted,
            Optional<String> found,
            BiPredicate<String, String> matches,
            String isNot) {
        if (wanted.isEmpty() || found.filter(f -> matches.test(wanted.get(), f)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(found.map(f -> what + " does not match: " + f + isNot + wanted.get())
                .orElse(what + " is not known, and the waiver is for " + wanted.get()));
    }

    private static String otherScope(Scope wanted, Component component) {
        String waived = ", and the waiver is for " + wanted.id();
        if (component.isCopy() && !wanted.ships()) {
            return "scope does not match: this is a copy that ships" + waived;
        }
        if (component.isCopy()) {
            return component
                    .originalScope()
                    .map(scope -> "scope does not match: this is a copy of what is in " + scope.id() + waived)
                    .orElse("scope of what this is a copy of is not known" + waived);
        }
        return component
                .scope()
                .map(found -> "scope does not match: " + found.id() + " is not " + wanted.id())
                .orElse("scope is not known" + waived);
    }

    private String ago(Waiver waiver) {
        return Names.number(ChronoUnit.DAYS.between(waiver.expires(), today), "day") + " ago";
    }

    /**
     * What asking all waivers about a finding brought.
     *
     * @param applying those that apply
     * @param near those about the same component and vendor that do not
     */
    record Consulted(List<Waiver> applying, List<NearWaiver> near) {}
}
