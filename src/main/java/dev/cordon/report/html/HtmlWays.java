package dev.cordon.report.html;

import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Explanation;
import dev.cordon.notice.Location;
import dev.cordon.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the component of a finding gets into the modules in which it was found. A module may depend on another one in which
 * it was found too: such a way is shown in short, since it is mended where the component comes into the build.
 *
 * @param own the ways from outside the build
 * @param through the ways through other modules
 */
record HtmlWays(List<HtmlWay> own, List<Through> through) {

    /**
     * How a component gets into a module through other modules of the build in which it was found as well.
     *
     * @param seen the module
     * @param only whether it comes in no other way, so that it goes away with those
     * @param by the modules that the module depends on and that bring the component, each with the place of its declaration
     * @param ways the names on each way after the module's; a way that goes on from another module as shown for that one ends
     *     with its name
     * @param more how many ways are not shown
     * @param managed where dependency management sets the component's version
     */
    record Through(
            HtmlVerdict seen,
            boolean only,
            List<String> by,
            List<List<String>> ways,
            long more,
            Optional<Location> managed) {

        Through {
            by = List.copyOf(by);
            ways = List.copyOf(ways);
        }

        /** What is said, whatever it is said of. */
        List<Object> said() {
            return List.of(seen.label(), only, by, ways, more, managed);
        }
    }

    HtmlWays {
        own = List.copyOf(own);
        through = List.copyOf(through);
    }

    static HtmlWays of(List<HtmlVerdict> seen, HtmlSources sources) {
        if (seen.size() == 1) {
            return new HtmlWays(HtmlWay.together(seen, sources.texts()), List.of());
        }
        List<HtmlSplit> splits = HtmlSplit.all(seen, sources);
        // Where all come through each other nothing would be left to mend.
        if (splits.stream().allMatch(HtmlSplit::isThroughOnly)) {
            return new HtmlWays(HtmlWay.together(seen, sources.texts()), List.of());
        }
        Shortening shortening = new Shortening(splits, sources);
        return new HtmlWays(
                HtmlWay.together(
                        splits.stream()
                                .filter(split -> !split.isThroughOnly())
                                .map(HtmlSplit::withoutOthers)
                                .toList(),
                        sources.texts()),
                splits.stream()
                        .filter(split -> !split.through().isEmpty())
                        .map(shortening::of)
                        .toList());
    }

    /** Whether the ways through other modules are just those of another component: of one that comes with it. */
    boolean isThroughLike(HtmlWays other) {
        return through.stream()
                .map(Through::said)
                .toList()
                .equals(other.through().stream().map(Through::said).toList());
    }

    /** Shortens ways through modules: each goes as far as the last of them, where all goes on as shown for that one. */
    private static final class Shortening {

        /** What follows a module on a path. */
        private record Rest(List<String> steps, Optional<String> lostTo) {

            Stream<String> names(Texts texts) {
                return Stream.concat(steps.stream(), lostTo.map(v -> texts.text("way.lost", v)).stream());
            }
        }

        private final HtmlSources sources;
        private final Map<String, Set<Rest>> ends = new HashMap<>();

        Shortening(List<HtmlSplit> splits, HtmlSources sources) {
            this.sources = sources;
            for (HtmlSplit split : splits) {
                Set<Rest> rests = ends.computeIfAbsent(split.module(), m -> new LinkedHashSet<>());
                split.own().forEach(path -> rests.add(rest(path, 0)));
            }
        }

        Through of(HtmlSplit split) {
            Explanation explanation = split.seen().reported().explanation();
            List<String> by = split.throughDeclarations().stream()
                    .map(d -> sources.labelOf(d.dependency())
                            + d.where().map(w -> " (" + w.withoutColumn() + ")").orElse(""))
                    .toList();
            List<String> first = split.through().stream()
                    .map(path -> sources.label(path.steps().get(1)))
                    .distinct()
                    .toList();
            return new Through(
                    split.seen(),
                    split.isThroughOnly(),
                    by.isEmpty() ? first : by,
                    ways(split),
                    explanation.morePaths(),
                    explanation.managed());
        }

        private List<List<String>> ways(HtmlSplit split) {
            Map<List<String>, Set<Rest>> byModules = new LinkedHashMap<>();
            for (DependencyPath path : split.through()) {
                int last = split.lastModule(path);
                byModules
                        .computeIfAbsent(path.steps().subList(1, last + 1), k -> new LinkedHashSet<>())
                        .add(rest(path, last));
            }
            List<List<String>> ways = new ArrayList<>();
            byModules.forEach((modules, rests) -> {
                List<String> names = modules.stream().map(sources::label).toList();
                if (rests.equals(ends.get(modules.get(modules.size() - 1)))) {
                    ways.add(names);
                } else {
                    rests.forEach(rest -> ways.add(Stream.concat(names.stream(), rest.names(sources.texts()))
                            .toList()));
                }
            });
            return ways;
        }

        private static Rest rest(DependencyPath path, int module) {
            return new Rest(path.steps().subList(module + 1, path.steps().size()), path.lostTo());
        }
    }
}
