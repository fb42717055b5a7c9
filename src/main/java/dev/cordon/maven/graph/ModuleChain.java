package dev.cordon.maven.graph;

import dev.cordon.audit.Advice;
import dev.cordon.audit.BuildPart;
import dev.cordon.audit.BuildPart.Kind;
import dev.cordon.audit.Declaration;
import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.PathSource;
import dev.cordon.audit.Unexamined;
import dev.cordon.examine.ArchivePaths;
import dev.cordon.examine.ArchiveStore;
import dev.cordon.examine.ModuleArchives;
import dev.cordon.examine.ResolvedFiles;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Source;
import dev.cordon.maven.session.SessionCache;
import dev.cordon.notice.Fault;
import dev.cordon.notice.Notice;
import dev.cordon.text.Saying;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;

/**
 * What takes part in the build of a module, as components: everything by its coordinates and by what its POM says, and what
 * a POM adds to the build by its own hand, which no repository's reviewer has seen, by what its archive holds as well.
 *
 * @param parts the components
 * @param paths who asked for each
 * @param notices what looking at them had to say
 * @param notExamined what of them was not looked into
 * @param faults what of them could not be read
 */
record ModuleChain(
        List<BuildPart> parts,
        PathSource paths,
        List<Notice> notices,
        List<Unexamined> notExamined,
        Collection<Fault> faults) {

    private static final String WHERE = "in the build chain";

    /** What is opened. Plugins and what they depend on are many, and are not. */
    private static final Set<Kind> OPENED =
            EnumSet.of(Kind.PLUGIN_DEPENDENCY, Kind.EXTENSION, Kind.ANNOTATION_PROCESSOR);

    /**
     * Looks at what takes part.
     *
     * @param module the module
     * @param links everything that takes part
     * @param repositories those that the model names
     * @param artifacts gets files; nothing is fetched with it
     * @param store opens them
     */
    static ModuleChain of(
            Source module,
            List<ChainLink> links,
            ModelRepositories repositories,
            ArtifactFiles artifacts,
            RepositorySystemSession session,
            ArchiveStore store) {
        Map<Coordinates, Component> known = SessionCache.get(session, ChainLink.class, ConcurrentHashMap::new);
        Map<String, List<ChainLink>> byRef = new TreeMap<>();
        Map<String, Component> components = new TreeMap<>();
        for (ChainLink link : links) {
            Component component = known.computeIfAbsent(link.what(), ModuleChain::component);
            components.put(component.ref(), component);
            byRef.computeIfAbsent(component.ref(), ref -> new ArrayList<>()).add(link);
        }
        AtHand found = new AtHand(byRef, artifacts);
        ModuleArchives archives = new ModuleArchives(store, new LocalPoms(session, artifacts::isAtHand, store.cache()));
        List<BuildPart> parts = new ArrayList<>();
        // What plugins depend on is much, and is known by its coordinates alone; so is what has no version to look for.
        List<Component> looked = new ArrayList<>();
        components.forEach((ref, component) -> {
            List<ChainLink> all = byRef.get(ref);
            if (all.stream().allMatch(link -> link.kind() == Kind.PLUGIN_ARTIFACT || !link.isResolvable())) {
                parts.add(part(component, all));
            } else {
                looked.add(component);
            }
        });
        archives.dependencies(new Inventory(module, looked, List.of()), found);
        Stream.concat(archives.dependencies().stream(), archives.nested().stream())
                .map(c -> c.isOfBuild() ? c : c.inScope(Optional.of(Scope.BUILD)))
                .forEach(c -> parts.add(part(c, byRef.get(c.outermost()))));
        List<Unexamined> unexamined = new ArrayList<>(found.unknown);
        links.stream()
                .filter(link -> link.kind() == Kind.IMPORT && !link.isResolvable())
                .map(AtHand::notLookedInto)
                .forEach(unexamined::add);
        archives.unread().forEach(p -> unexamined.add(new Unexamined(Unexamined.Kind.ARCHIVE_PART, p.name(), p.why())));
        archives.sboms()
                .forEach(sbom -> unexamined.add(new Unexamined(
                        Unexamined.Kind.ARCHIVE_PART,
                        sbom.name(),
                        "the SBOM of what takes part in a build is not read")));
        parts.addAll(repositories.parts());
        PathSource asked = ArchivePaths.of(module.name(), new Asked(module.name(), byRef), archives);
        PathSource paths =
                component -> repositories.explain(component, module.name()).orElseGet(() -> asked.explain(component));
        return new ModuleChain(parts, paths, archives.notices(), unexamined, archives.faults());
    }

    /** Whether something is one of them. */
    boolean has(Component component) {
        return parts.stream().anyMatch(part -> part.component().ref().equals(component.ref()));
    }

    /** The same, where more was not looked into or could not be read. */
    ModuleChain with(List<Unexamined> more, List<Fault> unread) {
        return new ModuleChain(
                parts,
                paths,
                notices,
                Stream.concat(notExamined.stream(), more.stream()).toList(),
                Stream.concat(faults.stream(), unread.stream()).toList());
    }

    private static BuildPart part(Component component, List<ChainLink> links) {
        return new BuildPart(
                component,
                links.stream().map(ChainLink::kind).toList(),
                links.stream()
                        .map(link -> link.over().isEmpty()
                                ? link.by()
                                : String.join(", ", link.over()) + (link.where().isPresent() ? ", " + link.by() : ""))
                        .toList());
    }

    private static Component component(Coordinates what) {
        Purl purl = what.version().isEmpty()
                ? Purl.of("maven", what.groupId(), what.artifactId(), "", Map.of())
                        .orElseGet(what::purl)
                : what.purl();
        return new Component(
                BuildPart.ref(purl.canonical()),
                what.version().isEmpty() ? what.ga() : what.label(),
                Optional.of(purl),
                Optional.of(Scope.BUILD),
                List.of(
                        new Fact(Signal.GROUP_ID, what.groupId(), WHERE),
                        new Fact(Signal.PURL, purl.canonical(), WHERE)));
    }

    /** The files of what is opened, as they lie on this machine. */
    private static final class AtHand implements ResolvedFiles {

        private final Map<String, Path> paths = new TreeMap<>();
        private final List<Unexamined> unknown = new ArrayList<>();

        private AtHand(Map<String, List<ChainLink>> links, ArtifactFiles artifacts) {
            Map<Artifact, String> wanted = new LinkedHashMap<>();
            links.forEach((ref, all) -> all.stream()
                    .filter(link -> OPENED.contains(link.kind()))
                    .findFirst()
                    .ifPresent(link -> {
                        Artifact artifact = link.what().artifact();
                        if (link.isResolvable() && artifacts.isAtHand(artifact)) {
                            wanted.put(artifact, ref);
                        } else {
                            unknown.add(notLookedInto(link));
                        }
                    }));
            Map<Artifact, File> files = artifacts.resolve(wanted.keySet());
            files.forEach((artifact, file) ->
                    paths.put(wanted.get(artifact), file.toPath().toAbsolutePath()));
        }

        private static Unexamined notLookedInto(ChainLink link) {
            Unexamined.Kind kind = switch (link.kind()) {
                case ANNOTATION_PROCESSOR -> Unexamined.Kind.ANNOTATION_PROCESSOR;
                case EXTENSION -> Unexamined.Kind.EXTENSION;
                default -> Unexamined.Kind.PLUGINS;
            };
            String why = link.isResolvable()
                    ? "it was not resolved in this build, so only its coordinates are judged"
                    : "its version is not known, so only its name is judged";
            return new Unexamined(kind, link.name(), why);
        }

        @Override
        public Optional<Path> file(String ref) {
            return Optional.ofNullable(paths.get(ref));
        }

        @Override
        public boolean isModule(String ref) {
            return false;
        }
    }

    /**
     * Explains what takes part in the build of a module by who asked for it.
     *
     * @param module the name of the module
     * @param links the ways to each component, by its ref
     */
    private record Asked(String module, Map<String, List<ChainLink>> links) implements PathSource {

        private static final int MOST = 5;

        @Override
        public Explanation explain(Component component) {
            List<ChainLink> all = links.getOrDefault(component.ref(), List.of());
            if (all.isEmpty()) {
                return Explanation.NONE;
            }
            List<DependencyPath> paths = all.stream().map(this::path).distinct().toList();
            List<Declaration> declared = all.stream()
                    .filter(link -> link.over().isEmpty() && link.where().isPresent())
                    .map(link -> new Declaration(link.what().ga(), link.where()))
                    .distinct()
                    .toList();
            List<Saying> advice =
                    all.stream().map(ChainLink::advice).distinct().limit(MOST).toList();
            List<DependencyPath> shown = paths.subList(0, Math.min(MOST, paths.size()));
            return new Explanation(shown, paths.size() - shown.size(), declared).advising(new Advice(advice));
        }

        private DependencyPath path(ChainLink link) {
            List<String> steps = Stream.of(
                            Stream.of(module),
                            link.over().stream(),
                            Stream.of(link.kind().words() + " " + link.name()))
                    .flatMap(s -> s)
                    .toList();
            return new DependencyPath(steps, Optional.empty());
        }
    }
}
