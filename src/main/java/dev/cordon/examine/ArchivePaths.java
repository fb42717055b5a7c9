package dev.cordon.examine;

import dev.cordon.audit.Advice;
import dev.cordon.audit.Declaration;
import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.PathSource;
import dev.cordon.audit.Remedy;
import dev.cordon.inventory.Component;
import dev.cordon.text.Saying;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    private static final String REMOVE = "remedy.remove";
    private static final String KEEP_OUT = "advice.keep-out";

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
            return new Explanation(paths, 0, List.of()).advising(Advice.of("advice.find-out", archive.name()));
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
        Advice advice = made.contains(outer.ref())
                ? Advice.of(KEEP_OUT, outer.name())
                : inner < 0 ? Advice.of(REMOVE, name) : Advice.of("advice.replace-outer", outer.name(), name);
        DependencyPath path = new DependencyPath(steps, Optional.empty());
        return new Explanation(List.of(path), 0, List.of()).advising(advice);
    }

    /** How a copy got where it lies: by its way through the archives, since its name is that of the dependency. */
    private Explanation copied(String ref) {
        List<String> steps = new ArrayList<>(start);
        steps.addAll(List.of(ref.split(Component.INTO)));
        String outer = steps.get(start.size());
        boolean whole = outer.equals(ref);
        Advice advice = made.contains(ref)
                ? Advice.of("advice.attach-other", outer)
                : made.stream().anyMatch(own -> outer.equals(own) || outer.startsWith(own + "/"))
                        ? Advice.of(KEEP_OUT, outer)
                        : whole ? Advice.of(REMOVE, outer) : Advice.of("advice.replace-holder", outer);
        return new Explanation(List.of(new DependencyPath(steps, Optional.empty())), 0, List.of()).advising(advice);
    }

    private Explanation nested(Explanation outer, Component archive, List<String> inner) {
        List<DependencyPath> paths =
                outer.paths().stream().map(path -> longer(path, inner)).toList();
        Advice advice = outer.declarations().stream()
                .map(d -> brought(archive, d))
                .reduce((some, next) -> Saying.of("advice.and-next", some, next))
                .map(brought -> Advice.of("advice.replace-brought", archive.name(), brought))
                .orElseGet(() -> Advice.of("advice.replace-holder", archive.name()));
        return new Explanation(paths, outer.morePaths(), outer.declarations()).advising(advice);
    }

    /** Who declares an archive, or what brings it in. */
    private static Saying brought(Component archive, Declaration declaration) {
        Saying place = Remedy.place(declaration);
        return archive.name().startsWith(declaration.dependency() + ":")
                ? place
                : Saying.of("advice.brought", declaration.dependency(), place);
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
