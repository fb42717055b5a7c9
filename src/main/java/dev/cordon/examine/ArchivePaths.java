package dev.cordon.examine;

import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.PathSource;
import dev.cordon.inventory.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Explains what lies in archives: by the way to the outermost archive and then from one archive into the next. A local
 * file is there because it is there.
 *
 * @param start where every way begins: the module, or nothing
 * @param dependencies explains those
 * @param components every component of the module by its ref
 * @param made the refs of what the module itself packages
 */
public record ArchivePaths(
        List<String> start, PathSource dependencies, Map<String, Component> components, Set<String> made)
        implements PathSource {

    /** Explains everything that was found by looking into what a module is made of. */
    public static ArchivePaths of(String module, PathSource dependencies, ModuleArchives archives) {
        Map<String, Component> components = new HashMap<>();
        archives.dependencies().forEach(c -> components.put(c.ref(), c));
        archives.beside().forEach(c -> components.put(c.ref(), c));
        return new ArchivePaths(List.of(module), dependencies, components, archives.made());
    }

    /** Explains what was found in an archive or folder by itself. */
    static ArchivePaths within(List<Component> components) {
        Map<String, Component> byRef = new HashMap<>();
        components.forEach(c -> byRef.put(c.ref(), c));
        return new ArchivePaths(List.of(), component -> Explanation.NONE, byRef, Set.of());
    }

    /** Explains what an SBOM within an archive lists: by the way to that archive. */
    public PathSource to(EmbeddedSbom sbom) {
        return listed -> {
            Component archive = components.get(sbom.archive());
            List<DependencyPath> paths = explain(archive).paths().stream()
                    .map(path -> longer(path, List.of(listed.name())))
                    .toList();
            String advice = "find out whether " + archive.name() + " holds it, as its SBOM says, and replace that";
            return new Explanation(paths, 0, List.of()).advising(advice);
        };
    }

    @Override
    public Explanation explain(Component component) {
        if (component.isCopy()) {
            return copied(component.ref());
        }
        String ref = component.ref();
        int inner = ref.indexOf(Component.INTO);
        Component outer = components.getOrDefault(inner < 0 ? ref : ref.substring(0, inner), component);
        if (outer.purl().isPresent() && outer.scope().isPresent()) {
            Explanation explanation = dependencies.explain(outer);
            return inner < 0 ? explanation : nested(explanation, outer, steps(ref, inner));
        }
        List<String> steps = new ArrayList<>(start);
        steps.add(outer.name());
        steps.addAll(inner < 0 ? List.of() : steps(ref, inner));
        String name = steps.get(steps.size() - 1);
        String advice = made.contains(outer.ref())
                ? "keep it out of what is packed into " + outer.name()
                : inner < 0 ? "remove " + name : "remove or replace " + outer.name() + ", which holds " + name;
        DependencyPath path = new DependencyPath(steps, Optional.empty());
        return new Explanation(List.of(path), 0, List.of()).advising(advice);
    }

    /** How a copy got where it lies: by its way through the archives, since its name is that of the dependency. */
    private Explanation copied(String ref) {
        List<String> steps = new ArrayList<>(start);
        steps.addAll(List.of(ref.split(Component.INTO)));
        String outer = steps.get(start.size());
        boolean whole = outer.equals(ref);
        String advice = made.contains(ref)
                ? "make or attach something else than " + outer
                : made.stream().anyMatch(own -> outer.equals(own) || outer.startsWith(own + "/"))
                        ? "keep it out of what is packed into " + outer
                        : whole ? "remove " + outer : "remove or replace " + outer + ", which holds it";
        return new Explanation(List.of(new DependencyPath(steps, Optional.empty())), 0, List.of()).advising(advice);
    }

    private Explanation nested(Explanation outer, Component archive, List<String> inner) {
        List<DependencyPath> paths =
                outer.paths().stream().map(path -> longer(path, inner)).toList();
        String brought = outer.declarations().stream()
                .map(d -> archive.name().startsWith(d.dependency() + ":")
                        ? d.place()
                        : "brought by " + d.dependency() + " " + d.place())
                .collect(Collectors.joining(", "));
        String advice = "remove or replace " + archive.name() + (brought.isEmpty() ? "" : " (" + brought + ")")
                + ", which holds it";
        return new Explanation(paths, outer.morePaths(), outer.declarations()).advising(advice);
    }

    private static DependencyPath longer(DependencyPath path, List<String> inner) {
        List<String> steps = new ArrayList<>(path.steps());
        steps.addAll(inner);
        return new DependencyPath(steps, path.lostTo());
    }

    /** The names of the archives on the way from the outermost one, which is left out. */
    private List<String> steps(String ref, int inner) {
        List<String> steps = new ArrayList<>();
        int end = inner;
        while (end < ref.length()) {
            int next = ref.indexOf(Component.INTO, end + Component.INTO.length());
            int stop = next < 0 ? ref.length() : next;
            Component step = components.get(ref.substring(0, stop));
            steps.add(step == null ? ref.substring(end + Component.INTO.length(), stop) : step.name());
            end = stop;
        }
        return steps;
    }
}
