package dev.cordon.fix;

import dev.cordon.audit.Declaration;
import dev.cordon.audit.Remedy;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.fix.PomChange.Element;
import dev.cordon.fix.PomChange.Exclude;
import dev.cordon.fix.PomChange.Remove;
import dev.cordon.fix.PomChange.Replace;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Purl;
import dev.cordon.notice.Location;
import dev.cordon.report.Followers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What findings of all modules of a build come to: changes of POMs, each once, and what is left to a person.
 *
 * @param changes the changes, in the order of the findings
 * @param changed the findings that they are for
 * @param left what no change is worked out for
 */
public record FixPlan(List<PomChange> changes, List<ReportedVerdict> changed, List<Left> left) {

    private static final Pattern COORDINATES = Pattern.compile("([\\w.-]+):([\\w.-]+):([\\w.-]+)");

    public FixPlan {
        changes = List.copyOf(changes);
        changed = List.copyOf(changed);
        left = List.copyOf(left);
    }

    /**
     * Something that is left to a person.
     *
     * @param verdict the finding
     * @param what what to do, an imperative clause
     * @param why why it is left, a clause
     */
    public record Left(ReportedVerdict verdict, String what, String why) {

        public Left {
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(why, "why");
        }
    }

    /**
     * What fails the build in a module.
     *
     * @param failing the findings
     * @param places the exclusions that bring one about without losing another, for one at a declaration
     */
    public record Module(List<ReportedVerdict> failing, Function<Exclude, List<Exclude>> places) {

        public Module {
            failing = List.copyOf(failing);
            Objects.requireNonNull(places, "places");
        }
    }

    /**
     * Works out what to do.
     *
     * @param remove whether dependencies that are declared themselves are taken out
     */
    public static FixPlan of(List<Module> modules, boolean remove) {
        Draft draft = new Draft(remove);
        for (Module module : modules) {
            // What goes away with another one needs no change of its own.
            Followers.group(module.failing()).forEach((leader, followers) -> {
                if (draft.take(leader, module.places())) {
                    draft.changed.add(leader);
                    draft.changed.addAll(followers);
                }
            });
        }
        return draft.plan();
    }

    /** The plan while findings are gone through. */
    private static final class Draft {

        private final boolean remove;
        private final Set<PomChange> changes = new LinkedHashSet<>();
        private final List<ReportedVerdict> changed = new ArrayList<>();
        private final List<Left> left = new ArrayList<>();

        private Draft(boolean remove) {
            this.remove = remove;
        }

        private FixPlan plan() {
            Set<Element> gone = new LinkedHashSet<>();
            changes.stream().filter(c -> !(c instanceof Exclude)).forEach(c -> gone.add(c.at()));
            return new FixPlan(
                    changes.stream()
                            .filter(c -> !(c instanceof Exclude) || !gone.contains(c.at()))
                            .toList(),
                    changed,
                    left);
        }

        /** Whether the finding goes away with changes. */
        private boolean take(ReportedVerdict verdict, Function<Exclude, List<Exclude>> places) {
            int before = left.size();
            Component component = verdict.verdict().finding().component();
            Optional<Purl> purl = component
                    .purl()
                    .filter(p -> p.type().equals("maven") && p.namespace().isPresent());
            if (component.isOfBuild()) {
                left.add(new Left(verdict, Remedy.of(verdict), "it takes part in the build and is no dependency"));
            } else if (component.isCopy()) {
                left.add(new Left(
                        verdict,
                        Remedy.of(verdict),
                        "it is a copy in what the module packs, which goes when that is made anew"));
            } else if (purl.isEmpty()
                    || verdict.explanation().advice().isPresent()
                    || verdict.explanation().declarations().isEmpty()) {
                left.add(new Left(verdict, Remedy.of(verdict), "no dependency element brings it in"));
            } else {
                for (Declaration declaration : verdict.explanation().declarations()) {
                    take(verdict, declaration, purl.get(), places);
                }
            }
            return left.size() == before;
        }

        private void take(
                ReportedVerdict verdict, Declaration declaration, Purl purl, Function<Exclude, List<Exclude>> places) {
            String group = purl.namespace().orElseThrow();
            boolean itself = declaration.declares(group + ":" + purl.name());
            String what = (itself
                            ? "remove the dependency " + declaration.dependency()
                            : "exclude " + group + ":" + purl.name() + " from " + declaration.dependency())
                    + " " + declaration.place();
            Optional<Location> where = declaration.inBuild();
            if (where.isEmpty()) {
                left.add(new Left(
                        verdict,
                        what,
                        declaration.where().isPresent()
                                ? "that POM is no file of this build"
                                : "Maven does not say where it is declared"));
                return;
            }
            int colon = declaration.dependency().indexOf(':');
            Element at = new Element(
                    where.get(),
                    declaration.dependency().substring(0, colon),
                    declaration.dependency().substring(colon + 1));
            if (!itself) {
                changes.addAll(places.apply(new Exclude(at, group, purl.name())));
            } else {
                declared(verdict, at, what);
            }
        }

        private void declared(ReportedVerdict verdict, Element at, String what) {
            Optional<String> instead = verdict.verdict().finding().useInstead();
            Optional<Matcher> substitute = instead.map(COORDINATES::matcher).filter(Matcher::matches);
            if (substitute.isPresent()) {
                Matcher c = substitute.get();
                changes.add(new Replace(at, c.group(1), c.group(2), c.group(3)));
            } else if (remove) {
                changes.add(new Remove(at));
            } else {
                left.add(new Left(
                        verdict,
                        what + instead.map(i -> "; use " + i + " instead").orElse(""),
                        "-Dcordon.remove takes out what is declared itself"));
            }
        }
    }
}
