package dev.cordon.maven.graph;

import dev.cordon.audit.Advice;
import dev.cordon.audit.BuildPart;
import dev.cordon.audit.BuildPart.Kind;
import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Explanation;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.WebAddress;
import dev.cordon.notice.Location;
import dev.cordon.text.Saying;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.model.Repository;
import org.apache.maven.project.MavenProject;

/**
 * The repositories that the model of a module names. Each is a service that the build uses, known by its host and nothing
 * else, so that a finding about it is at most a warning, and never evidence about what comes from there.
 *
 * @param byRef the repositories by their refs
 */
record ModelRepositories(Map<String, Named> byRef) {

    private static final String REF = "build/repository/";

    /**
     * A repository.
     *
     * @param where the element that names it, where that is in a POM
     */
    record Named(BuildPart part, String id, Optional<Location> where) {}

    /**
     * Those of a module, with those that it inherits. Maven adds those of its settings to a model: they are none of these.
     *
     * @param ofSettings the ids of those that the settings name
     */
    static ModelRepositories of(MavenProject project, PomPlaces places, Set<String> ofSettings) {
        Map<String, Named> byRef = new TreeMap<>();
        Stream.concat(
                        project.getModel().getRepositories().stream(),
                        project.getModel().getPluginRepositories().stream())
                .filter(repository -> !ofSettings.contains(repository.getId())
                        || places.of(repository.getLocation("")).isPresent())
                .map(repository -> named(repository, places))
                .forEach(named -> byRef.putIfAbsent(named.part().component().ref(), named));
        return new ModelRepositories(byRef);
    }

    private static Named named(Repository repository, PomPlaces places) {
        String id = String.valueOf(repository.getId());
        Optional<String> address = Optional.ofNullable(repository.getUrl()).flatMap(WebAddress::of);
        boolean ofMaven = BuildChain.isOfMaven(repository.getLocation(""));
        Optional<Location> where = places.of(repository.getLocation("")).filter(w -> !ofMaven);
        Component component = new Component(
                REF + id + address.map(a -> "@" + a).orElse(""),
                "repository " + id,
                Optional.empty(),
                Optional.of(Scope.BUILD),
                address.map(a -> new Fact(Signal.DOMAIN, a, "url of the repository " + id)).stream()
                        .toList());
        String by = where.map(w -> w.withoutColumn().toString()).orElse(ofMaven ? BuildChain.MAVEN : "a POM");
        return new Named(new BuildPart(component, List.of(Kind.REPOSITORY), List.of(by)), id, where);
    }

    /** The repositories as parts of the build. */
    List<BuildPart> parts() {
        return byRef.values().stream().map(Named::part).toList();
    }

    /** How a repository got into the build of a module; empty where it is none of these. */
    Optional<Explanation> explain(Component component, String module) {
        return Optional.ofNullable(byRef.get(component.ref()))
                .map(named -> new Explanation(
                                List.of(new DependencyPath(List.of(module, component.name()), Optional.empty())),
                                0,
                                List.of())
                        .advising(new Advice(List.of(advice(named)))));
    }

    private static Saying advice(Named named) {
        Saying other = Saying.of("advice.repository", named.id());
        return named.where()
                .map(w -> Saying.of("advice.there", other, w.withoutColumn()))
                .orElse(other);
    }
}
