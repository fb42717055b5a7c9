package dev.cordon.maven.graph;

import dev.cordon.archive.ArchiveOptions;
import dev.cordon.audit.Audit;
import dev.cordon.audit.PathSource;
import dev.cordon.audit.Report;
import dev.cordon.audit.Unexamined;
import dev.cordon.cache.FactCache;
import dev.cordon.examine.Acceptance;
import dev.cordon.examine.ArchivePaths;
import dev.cordon.examine.ArchiveStore;
import dev.cordon.examine.BuildFolder;
import dev.cordon.examine.ClassUsers;
import dev.cordon.examine.FilesBeside;
import dev.cordon.examine.LocalFile;
import dev.cordon.examine.LockFiles;
import dev.cordon.examine.ModuleArchives;
import dev.cordon.examine.ModuleHearing;
import dev.cordon.examine.NotExamined;
import dev.cordon.examine.NotPackaged;
import dev.cordon.examine.OpenedFiles;
import dev.cordon.examine.OtherEcosystems;
import dev.cordon.examine.SbomFile;
import dev.cordon.examine.Unjudged;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Source;
import dev.cordon.maven.session.ModuleName;
import dev.cordon.maven.session.SessionCache;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;

/**
 * Takes stock of a module of the build and judges it: its dependencies, what archives hold, its SBOMs.
 *
 * @param top the directory against which files are named
 * @param sboms SBOMs beside those that are found by themselves
 * @param requireSbom whether a module without an SBOM cannot be judged
 * @param strictSbom whether an SBOM must obey the schema of its format
 * @param directories folders and files to look into beside
 * @param chain what is judged of what builds the module
 * @param lockFiles what becomes of what lock files list
 * @param options how archives are read
 * @param cache what earlier builds have read
 */
public record ModuleCheck(
        RepositorySystem repositories,
        MavenSession session,
        Path top,
        List<String> sboms,
        boolean requireSbom,
        boolean strictSbom,
        List<String> directories,
        ChainSettings chain,
        LockFiles.Use lockFiles,
        ArchiveOptions options,
        Optional<FactCache> cache) {

    /**
     * The report of a module.
     *
     * @param notices what the settings have to say, to be reported with the rest
     */
    public Report judge(MavenProject project, Audit audit, List<Notice> notices) {
        return look(project, audit, notices).report();
    }

    /**
     * What looking at a module brought.
     *
     * @param report its report
     * @param paths how any of its components got in
     * @param build its build directory
     */
    public record Result(Report report, PathSource paths, BuildFolder build) {}

    /** As {@link #judge}, for who wants to ask further. */
    public Result look(MavenProject project, Audit audit, List<Notice> notices) {
        return look(project, resolved(project), audit, notices);
    }

    /** What Maven has collected for a module, as long as a goal runs that asks for it. */
    public Collection<Artifact> resolved(MavenProject project) {
        return new ResolvedVersions(repositories, session.getRepositorySession()).of(project);
    }

    /** As {@link #judge}, where what was collected is known. */
    public Result look(MavenProject project, Collection<Artifact> resolved, Audit audit, List<Notice> notices) {
        RepositorySystemSession maven = session.getRepositorySession();
        ArtifactTypeRegistry types = maven.getArtifactTypeRegistry();
        PomPlaces places = PomPlaces.of(top, maven);
        VerboseGraph graph = new VerboseGraph(repositories, maven, project, new Declarations(project, types, places));
        ArtifactFiles artifacts =
                new ArtifactFiles(repositories, maven, project.getRemoteProjectRepositories(), graph::repositories);
        UnresolvedArtifact unresolved = new UnresolvedArtifact(session, project);
        Acceptance acceptance = new Acceptance(options.onUnreadable());
        Unjudged unjudged = new Unjudged(acceptance);
        List<Artifact> known =
                resolved.stream().filter(a -> !ResolvedVersions.isUnknown(a)).toList();
        resolved.stream()
                .filter(ResolvedVersions::isUnknown)
                .forEach(a -> unjudged.add(ResolvedVersions.unknown(a, project)));
        MissingPoms.Found poms = new MissingPoms(artifacts, unresolved).of(known);
        Inventory inventory = ModuleInventory.of(project, resolved, top, types, poms.notices());
        DependencyFiles files = DependencyFiles.of(known, session, artifacts, graph::fileOfMachine, unresolved);
        poms.unresolved().values().forEach(unjudged::add);
        files.missing().forEach((artifact, fault) -> {
            if (!poms.unresolved().containsKey(artifact)) {
                unjudged.add(fault);
            }
        });
        LocalFiles local = new LocalFiles(project, top);
        ModuleFolders folders = new ModuleFolders(project);

        ArchiveStore store = new ArchiveStore(SessionCache.of(maven), options, cache);
        ModuleArchives archives = new ModuleArchives(store, new LocalPoms(maven, artifacts::isAtHand, cache));
        archives.dependencies(inventory, files);
        lookInto(local, archives, unjudged);
        Audit here = audit.in(ModuleName.of(project));
        boolean aggregator = !project.getModules().isEmpty();
        ModuleHearing hearing =
                new ModuleHearing(here, inventory.source(), own(project), aggregator, archives, unjudged);
        judgeSboms(project, hearing, archives, unjudged);
        ArchivePaths paths = ArchivePaths.of(
                inventory.source().name(), new ClassUsers(graph, files, folders.main(), folders.tests()), archives);
        archives.sboms().forEach(sbom -> hearing.judge(sbom, paths.to(sbom)));
        ModuleChain built = new ChainCheck(repositories, session, places, chain, store).of(project, inventory.source());
        unjudged.unreadable(built.faults());
        hearing.judge(built.parts(), built.paths(), built.notices());
        LockFiles.Heard locked = new LockFiles(here, lockFiles, acceptance, top)
                .hear(
                        OtherEcosystems.in(
                                ModulePom.directory(project).orElseThrow(),
                                folders.build(),
                                FrontendFolders.of(project)),
                        inventory.source().name());
        hearing.take(locked.sources());
        NotPackaged unpackaged = notPackaged(files, local, inventory.source());
        List<Notice> reported =
                Stream.concat(notices.stream(), unpackaged.notice().stream()).toList();
        FilesBeside beside = new FilesBeside(new OpenedFiles(archives.opened().values()), top);
        BuildFolder build = beside.folder(folders.build(), folders.classes());
        Report report = hearing.report(
                paths,
                reported,
                NotExamined.byCheck(
                        unpackaged,
                        archives,
                        files::isUnopened,
                        Stream.of(
                                        built.notExamined().stream(),
                                        locked.notExamined().stream(),
                                        beside(project, local.made(), beside, build))
                                .flatMap(s -> s)));
        PathSource all = component -> (built.has(component) ? built.paths() : paths).explain(component);
        return new Result(report.without(graph.fault().stream().toList()), all, build);
    }

    /** Looks into what the module has made, and what the user names. */
    private void lookInto(LocalFiles local, ModuleArchives archives, Unjudged unjudged) {
        archives.own(local.made());
        archives.unopened(local.unopened());
        archives.named(local.named(directories, unjudged::add));
        unjudged.unreadable(archives.faults());
    }

    /** Judges the SBOMs of the module: those that lie there, those that the user names, and those in what it has made. */
    private void judgeSboms(MavenProject project, ModuleHearing hearing, ModuleArchives archives, Unjudged unjudged) {
        List<SbomFile> bills = new ProjectSboms(project, top).find(sboms, archives.ownDocuments(), unjudged::add);
        boolean described = false;
        for (SbomFile bill : bills) {
            described |= hearing.judge(bill, strictSbom);
        }
        if (!described && requireSbom) {
            unjudged.add(noSbom(project, bills));
        }
    }

    /** The coordinates of the build's own modules. */
    private List<Purl> own(MavenProject project) {
        return Stream.concat(Stream.of(project), session.getProjects().stream())
                .map(p -> Purl.maven(p.getGroupId(), p.getArtifactId(), p.getVersion(), "jar", ""))
                .toList();
    }

    /** Those among a module's dependencies, and the module itself. */
    private static NotPackaged notPackaged(DependencyFiles dependencies, LocalFiles own, Source module) {
        Stream<String> main = own.isUnpackaged() ? Stream.of(module.name()) : Stream.empty();
        return new NotPackaged(
                Stream.concat(dependencies.unpackaged().stream(), main).toList());
    }

    /** What is there beside what was looked into. */
    private Stream<Unexamined> beside(
            MavenProject project, List<LocalFile> made, FilesBeside files, BuildFolder build) {
        List<Unexamined> onClassPath = files.onClassPath(made);
        Set<String> named = onClassPath.stream().map(Unexamined::name).collect(Collectors.toSet());
        return Stream.of(
                        onClassPath.stream(),
                        files.unattached(build).stream().filter(u -> !named.contains(u.name())),
                        OtherTools.of(project))
                .flatMap(s -> s);
    }

    private static Fault noSbom(MavenProject project, List<SbomFile> bills) {
        return new Fault(
                FaultCode.SBOM_REQUIRED,
                (bills.isEmpty()
                                ? "the module has no SBOM"
                                : "the module has no SBOM of its own that lists a component")
                        + ", and cordon.requireSbom asks for one",
                Location.of(ModuleName.of(project)),
                "Bind a goal that writes target/bom.json before cordon:check, or name the file in cordon.sboms.");
    }
}
