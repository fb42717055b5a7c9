package dev.cordon.report.html;

import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Explanation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Shortens ways through modules: each goes as far as the last of them, where all goes on as shown for that one. */
final class HtmlThroughs {

    /** What follows a module on a path. */
    private record Rest(List<String> steps, Optional<String> lostTo) {

        Stream<String> names() {
            return Stream.concat(steps.stream(), lostTo.map(v -> "asked for here; the build uses " + v).stream());
        }
    }

    private final HtmlSources sources;
    private final Map<String, Set<Rest>> ends = new HashMap<>();

    HtmlThroughs(List<HtmlSplit> splits, HtmlSources sources) {
        this.sources = sources;
        for (HtmlSplit split : splits) {
            Set<Rest> rests = ends.computeIfAbsent(split.module(), m -> new LinkedHashSet<>());
            split.own().forEach(path -> rests.add(rest(path, 0)));
        }
    }

    HtmlThrough of(HtmlSplit split) {
        Explanation explanation = split.seen().reported().explanation();
        List<String> by = split.throughDeclarations().stream()
                .map(d -> sources.labelOf(d.dependency())
                        + d.where().map(w -> " (" + w.withoutColumn() + ")").orElse(""))
                .toList();
        List<String> first = split.through().stream()
                .map(path -> sources.label(path.steps().get(1)))
                .distinct()
                .toList();
        return new HtmlThrough(
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
                rests.forEach(rest ->
                        ways.add(Stream.concat(names.stream(), rest.names()).toList()));
            }
        });
        return ways;
    }

    private static Rest rest(DependencyPath path, int module) {
        return new Rest(path.steps().subList(module + 1, path.steps().size()), path.lostTo());
    }
}
