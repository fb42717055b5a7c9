package dev.cordon.examine;

import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.PathSource;
import dev.cordon.inventory.Component;
import dev.cordon.paths.PathSearch;
import dev.cordon.sbom.Dependencies;
import dev.cordon.sbom.SbomDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Explains components by the dependencies that an SBOM states, from the component it describes. One pass over what it
 * states serves all of them.
 *
 * @param document the SBOM
 * @param names what components are called, by ref, of those given at least; asked once, for those that ways lead through, if
 *     there are any
 */
public record SbomPaths(SbomDocument document, Function<Set<String>, Map<String, String>> names) implements PathSource {

    @Override
    public Explanation explain(Component component) {
        return explainAll(List.of(component)).get(0);
    }

    @Override
    public List<Explanation> explainAll(List<Component> components) {
        Dependencies dependencies = document.dependencies();
        Optional<Integer> root = document.root().flatMap(dependencies::number);
        if (root.isEmpty() || components.isEmpty()) {
            return components.stream().map(c -> Explanation.NONE).toList();
        }
        PathSearch<Integer> search = new PathSearch<>(root.get(), dependencies::of);
        Map<String, Ways> ways = new HashMap<>();
        for (Component component : components) {
            ways.computeIfAbsent(
                    component.ref(),
                    ref -> dependencies
                            .number(ref)
                            .map(search::to)
                            .map(found -> new Ways(found.shortest(), found.count()))
                            .orElse(Ways.NONE));
        }
        Map<Integer, String> refs = new HashMap<>();
        ways.values()
                .forEach(its -> its.shortest()
                        .forEach(way -> way.forEach(step -> refs.computeIfAbsent(step, dependencies::ref))));
        Map<String, String> named = refs.isEmpty() ? Map.of() : names.apply(Set.copyOf(refs.values()));
        Map<Integer, String> steps = new HashMap<>();
        refs.forEach((step, ref) -> steps.put(step, named.getOrDefault(ref, ref)));
        Map<String, Explanation> explained = new HashMap<>();
        ways.forEach((ref, its) -> explained.put(ref, its.explanation(steps)));
        return components.stream().map(c -> explained.get(c.ref())).toList();
    }

    /** What is kept of the ways to one component while the others are sought. */
    private record Ways(List<List<Integer>> shortest, long count) {

        static final Ways NONE = new Ways(List.of(), 0);

        Explanation explanation(Map<Integer, String> names) {
            List<DependencyPath> paths = shortest.stream()
                    .map(way -> new DependencyPath(way.stream().map(names::get).toList(), Optional.empty()))
                    .toList();
            return new Explanation(paths, count - paths.size(), List.of());
        }
    }
}
