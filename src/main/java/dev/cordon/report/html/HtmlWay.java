package dev.cordon.report.html;

import dev.cordon.audit.Declaration;
import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Remedy;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.notice.Location;
import dev.cordon.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a component gets into one or more modules from outside the build, in the same way into each of them.
 *
 * @param members the modules, or documents; never none. What explains each names no way through another of the modules
 * @param texts what the page says in its language
 */
record HtmlWay(List<HtmlVerdict> members, Texts texts) {

    HtmlWay {
        members = List.copyOf(members);
    }

    /** The ways of some modules, those put together that do not differ but in the module's name and place of declaration. */
    static List<HtmlWay> together(List<HtmlVerdict> seen, Texts texts) {
        if (seen.size() == 1) {
            return List.of(new HtmlWay(seen, texts));
        }
        Map<List<Object>, List<HtmlVerdict>> alike = new LinkedHashMap<>();
        for (HtmlVerdict one : seen) {
            alike.computeIfAbsent(key(one), k -> new ArrayList<>()).add(one);
        }
        return alike.values().stream()
                .map(members -> new HtmlWay(members, texts))
                .toList();
    }

    private static List<Object> key(HtmlVerdict seen) {
        Explanation explanation = seen.reported().explanation();
        return List.of(
                seen.named() ? "" : seen.id(),
                from("", seen.reported()),
                explanation.morePaths(),
                explanation.declarations().stream().map(Declaration::dependency).toList(),
                explanation.managed().isPresent(),
                explanation.advice().isPresent(),
                seen.reported().verdict().finding().useInstead());
    }

    private ReportedVerdict first() {
        return members.get(0).reported();
    }

    /** Whether it holds for several. */
    boolean isShared() {
        return members.size() > 1;
    }

    /** Whether it must be said whose way it is. */
    boolean named() {
        return members.get(0).named();
    }

    /** The paths; where they are those of several modules, they begin with words for each of these. */
    List<DependencyPath> paths() {
        return isShared()
                ? from(texts.text("way.each"), first())
                : first().explanation().paths();
    }

    /** How many paths are not shown. */
    long morePaths() {
        return first().explanation().morePaths();
    }

    private static List<DependencyPath> from(String start, ReportedVerdict reported) {
        String module = HtmlSources.module(reported.source());
        return reported.explanation().paths().stream()
                .map(path -> path.steps().get(0).equals(module) ? from(start, path) : path)
                .toList();
    }

    private static DependencyPath from(String start, DependencyPath path) {
        List<String> steps = new ArrayList<>(path.steps());
        steps.set(0, start);
        return new DependencyPath(steps, path.lostTo());
    }

    /** What is declared to where that is, in the order of the modules. */
    Map<String, List<String>> declared() {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (HtmlVerdict member : members) {
            for (Declaration declaration : member.reported().explanation().declarations()) {
                if (declaration.where().isPresent()) {
                    List<String> known = places.computeIfAbsent(declaration.dependency(), d -> new ArrayList<>());
                    String place = declaration.where().get().withoutColumn().toString();
                    if (!known.contains(place)) {
                        known.add(place);
                    }
                }
            }
        }
        return places;
    }

    /** What to do: in few words where that is alike for all but for the place, else with the module's name. */
    List<String> steps() {
        return steps(texts.text("way.in-each"));
    }

    /**
     * What to do.
     *
     * @param everywhere says where, if it is to be done in several places
     */
    List<String> steps(String everywhere) {
        List<List<String>> all =
                members.stream().map(m -> steps(m.reported())).distinct().toList();
        if (all.size() == 1) {
            return all.get(0);
        }
        if (first().explanation().advice().isEmpty()) {
            return Remedy.steps(first(), declaration -> everywhere, texts);
        }
        return members.stream()
                .flatMap(m -> steps(m.reported()).stream().map(step -> m.label() + ": " + step))
                .toList();
    }

    private List<String> steps(ReportedVerdict reported) {
        return Remedy.steps(reported, declaration -> Remedy.place(declaration, texts), texts);
    }

    /** The lines of an exclusion for the POM, or none. */
    List<String> exclusion() {
        return Remedy.exclusion(first());
    }

    /** Which classes use it, as far as that is known. */
    List<HtmlShare<String>> users() {
        return HtmlShare.each(
                members,
                reported -> reported.explanation().use().map(use -> use.text(texts)).stream()
                        .toList());
    }

    /** Where dependency management sets the component's version. */
    List<HtmlShare<Location>> managed() {
        return HtmlShare.each(
                members,
                reported -> reported.explanation().managed().map(Location::withoutColumn).stream()
                        .toList());
    }
}
