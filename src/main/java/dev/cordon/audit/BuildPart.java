package dev.cordon.audit;

import dev.cordon.inventory.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A component that takes part in a build and is none of its dependencies: it runs with the rights of whoever builds, or
 * decides what is built.
 *
 * @param component what it is, in the scope of what builds
 * @param kinds as what it takes part, in the order of the enum; one at least
 * @param by who declared it or asked for it, sorted: a place in a POM, a plugin
 */
public record BuildPart(Component component, List<Kind> kinds, List<String> by) {

    /** Stands before the package URL in the ref of such a component: the same may be a dependency, and is judged as that too. */
    private static final String REF = "build/";

    /** As what something takes part in a build. */
    public enum Kind {
        /** A plugin of the build. */
        PLUGIN,
        /** What a POM adds to the dependencies of a plugin. */
        PLUGIN_DEPENDENCY,
        /** What a plugin depends on, as Maven resolved it. */
        PLUGIN_ARTIFACT,
        /** An extension that a POM declares. */
        EXTENSION,
        /** An extension of Maven itself: of {@code .mvn/extensions.xml} and the like. */
        CORE_EXTENSION,
        /** On a processor path of its own. */
        ANNOTATION_PROCESSOR,
        /** A parent POM from outside of the build. */
        PARENT,
        /** A POM whose managed versions are imported. */
        IMPORT,
        /** A plugin of reporting. */
        REPORTING_PLUGIN,
        /** A repository that a POM names: a service that the build uses, which says nothing of who made an artifact. */
        REPOSITORY;

        /** The name in reports: lower case with hyphens. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Of one for people: {@code core extension}. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public BuildPart {
        Objects.requireNonNull(component, "component");
        kinds = kinds.stream().distinct().sorted().toList();
        by = List.copyOf(new TreeSet<>(by));
        if (kinds.isEmpty() || !component.isOfBuild()) {
            throw new IllegalArgumentException("takes no part in the build: " + component.ref());
        }
    }

    /** The ref of a part with that package URL. */
    public static String ref(String purl) {
        return REF + purl;
    }

    /** Whether it is there for a plugin that depends on it, and for nothing else. */
    public boolean isBroughtByPlugin() {
        return kinds.equals(List.of(Kind.PLUGIN_ARTIFACT));
    }

    /** The parts of several modules, each once, by ref: with all that was seen of it, and everybody who asked for it. */
    public static List<BuildPart> together(Stream<BuildPart> parts) {
        Map<String, List<BuildPart>> byRef = new TreeMap<>();
        parts.forEach(part -> byRef.computeIfAbsent(part.component().ref(), ref -> new ArrayList<>(1))
                .add(part));
        return byRef.values().stream()
                .map(same -> same.get(0).with(same.subList(1, same.size())))
                .toList();
    }

    /** Put together once for all of them: most modules ask for the same, and are equal. */
    private BuildPart with(List<BuildPart> others) {
        List<BuildPart> further =
                others.stream().filter(part -> !equals(part)).distinct().toList();
        if (further.isEmpty()) {
            return this;
        }
        return new BuildPart(
                component.with(further.stream()
                        .flatMap(part -> part.component.facts().stream())
                        .toList()),
                Stream.concat(kinds.stream(), further.stream().flatMap(part -> part.kinds.stream()))
                        .toList(),
                Stream.concat(by.stream(), further.stream().flatMap(part -> part.by.stream()))
                        .toList());
    }
}
