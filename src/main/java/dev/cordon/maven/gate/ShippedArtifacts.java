package dev.cordon.maven.gate;

import dev.cordon.maven.graph.Coordinates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * What has left the build: the coordinates of what was installed and deployed, since a build that fails afterwards does not
 * take them back. Any thread may note something.
 */
final class ShippedArtifacts {

    private final Map<MavenProject, Map<String, Set<String>>> modules = new ConcurrentHashMap<>();
    private final Map<String, Set<MavenProject>> waiting = new ConcurrentHashMap<>();

    /**
     * Notes that a module has got through a goal.
     *
     * @param last whether it was the last, in which a goal does the work that it has put off
     */
    void add(MavenProject module, ShippingGoal goal, boolean last) {
        Set<MavenProject> taken = waiting.computeIfAbsent(goal.name(), g -> ConcurrentHashMap.newKeySet());
        taken.add(module);
        if (last || !goal.isPutOff()) {
            taken.forEach(m -> modules.computeIfAbsent(m, n -> new ConcurrentSkipListMap<>())
                    .computeIfAbsent(goal.past(), p -> new ConcurrentSkipListSet<>())
                    .addAll(coordinates(m)));
            taken.clear();
        }
    }

    /** Of the artifacts of a module, or of its POM where it has no other: a POM goes with each, and is not named with them. */
    private static List<String> coordinates(MavenProject module) {
        List<String> artifacts = Stream.concat(Stream.of(module.getArtifact()), module.getAttachedArtifacts().stream())
                .filter(artifact -> !artifact.getType().equals("pom") && artifact.getFile() != null)
                .map(artifact -> Coordinates.of(artifact).label())
                .toList();
        return artifacts.isEmpty()
                ? List.of(new Coordinates(module.getGroupId(), module.getArtifactId(), "pom", "", module.getVersion())
                        .label())
                : artifacts;
    }

    /** What of a module has left the build by now: {@code Already installed: com.acme:app:1.0.}; empty where nothing has. */
    Optional<String> of(MavenProject module) {
        return Optional.of(modules.getOrDefault(module, Map.of()).entrySet().stream()
                        .map(out -> "Already " + out.getKey() + ": " + String.join(", ", out.getValue()) + ".")
                        .collect(Collectors.joining(" ")))
                .filter(said -> !said.isEmpty());
    }
}
