package dev.cordon.maven;

import dev.cordon.inventory.Component;
import dev.cordon.report.DependencyPath;
import dev.cordon.report.Explanation;
import dev.cordon.report.PathSearch;
import dev.cordon.report.PathSource;
import dev.cordon.sbom.SbomDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Explains components by the dependencies that an SBOM states, from the component it describes.
 *
 * @param document the SBOM
 * @param names refs to names, for the components that paths may lead through
 */
record SbomPaths(SbomDocument document, Map<String, String> names) implements PathSource {

    @Override
    public Explanation explain(Component component) {
        if (document.root().isEmpty()) {
            return Explanation.NONE;
        }
        PathSearch<String> search =
                new PathSearch<>(document.root().get(), document.dependencies()::of, component.ref()::equals);
        List<DependencyPath> paths = search.shortest().stream()
                .map(steps -> new DependencyPath(
                        steps.stream().map(ref -> names.getOrDefault(ref, ref)).toList(), Optional.empty()))
                .toList();
        return new Explanation(paths, search.count() - paths.size(), List.of());
    }
}
