package dev.cordon.examine;

import dev.cordon.archive.Archive;
import dev.cordon.archive.EmbeddedDocument;
import dev.cordon.archive.Role;
import dev.cordon.archive.UnreadPart;
import dev.cordon.audit.Identity;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Signal;
import dev.cordon.notice.Fault;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks into everything that a module is made of: its dependencies with their POMs, its own archives, and the files and
 * folders that the user names. What an archive holds are facts about it; what is nested in it are components of their
 * own.
 */
public final class ModuleArchives {

    private static final String SHA256 = "sha256:";
    private static final String OWN_SBOMS = "META-INF/sbom/";

    private final ArchiveStore store;
    private final DependencyPoms poms;
    private final PackedCopies copies;
    private final Map<String, LocalFile> opened = new TreeMap<>();
    private final Map<String, LocalFile> files = new TreeMap<>();
    private final Set<String> made = new TreeSet<>();
    private final List<LocalFile> packing = new ArrayList<>();
    private final List<Component> dependencies = new ArrayList<>();
    private final List<Component> nested = new ArrayList<>();
    private final List<Component> packed = new ArrayList<>();
    private final List<Component> alike = new ArrayList<>();
    private final List<EmbeddedSbom> sboms = new ArrayList<>();
    private final List<EmbeddedDocument> ownDocuments = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Set<UnreadPart> unread = new LinkedHashSet<>();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();

    public ModuleArchives(ArchiveStore store, DependencyPoms poms) {
        this.store = store;
        this.poms = poms;
        this.copies = new PackedCopies(store.options().hashes());
    }

    /** What is kept for the session. */
    Memory memory() {
        return store.memory();
    }

    /** Looks into the dependencies, as the graph shows them; before all else. */
    public void dependencies(Inventory inventory, ResolvedFiles found) {
        notices.addAll(inventory.notices());
        for (Component c : inventory.components()) {
            found.file(c.ref()).ifPresent(path -> opened.put(c.ref(), new LocalFile(path, c.name())));
            found.regularFile(c.ref()).ifPresent(path -> files.put(c.ref(), new LocalFile(path, c.name())));
        }
        OpenedDependencies seen = new OpenedDependencies(store.as(Role.DEPENDENCY), poms);
        for (OpenedDependency dependency : seen.all(inventory.components(), opened, found::isModule)) {
            dependencies.add(dependency.component());
            notices.addAll(dependency.notices());
            faults.addAll(dependency.faults());
            dependency.original().ifPresent(contents -> copies.know(contents.components()));
            dependency.contents().ifPresent(contents -> {
                nested.addAll(contents.nested());
                sboms.addAll(contents.sboms());
                unread.addAll(contents.unread());
            });
        }
    }

    /** Looks into the archives that the module has made. Their own SBOMs are the module's. */
    public void own(List<LocalFile> files) {
        for (LocalFile file : files) {
            made.add(file.label());
            Archive archive = store.as(Role.OWN).open(file);
            archive.documents().stream().filter(d -> isOwn(d, file)).forEach(ownDocuments::add);
            OpenedArchive contents =
                    OpenedArchive.of(archive, d -> OpenedArchive.isBelowMetaInf(d) && !isOwn(d, file), ref -> false);
            faults.addAll(contents.faults());
            add(file, contents);
        }
    }

    /** Whether a document is an SBOM of the module, or says that it is one: it is judged as such, and read then. */
    private static boolean isOwn(EmbeddedDocument document, LocalFile file) {
        return document.archive().equals(file.label()) && document.name().startsWith(OWN_SBOMS);
    }

    /** Takes what the module makes and nobody opens: it may be a copy all the same. */
    public void unopened(List<LocalFile> files) {
        for (LocalFile file : files) {
            made.add(file.label());
            packing.add(file);
        }
    }

    /** Looks into files and folders that the user names; a file that is a dependency as well counts as that. */
    public void named(List<LocalFile> named) {
        ArchiveStore opener = store.as(Role.NAMED);
        List<Optional<OpenedArchive>> contents = AllCores.map(named, file -> opener.look(file, faults::addAll));
        for (int i = 0; i < named.size(); i++) {
            LocalFile file = named.get(i);
            contents.get(i).ifPresent(found -> {
                add(file, found);
                if (file.isFolder() && found.nested().isEmpty() && file.isMereFolder(found.own())) {
                    notices.add(new Notice(
                            NoticeCode.NOTHING_IN_IT,
                            "there is no archive and no code in " + file.label(),
                            Optional.of(Location.of(file.label()))));
                }
            });
        }
    }

    private void add(LocalFile file, OpenedArchive contents) {
        opened.put(file.label(), file);
        packing.add(file);
        Set<String> refs = new HashSet<>();
        Set<Path> used = files.values().stream().map(LocalFile::path).collect(Collectors.toSet());
        for (Component component : contents.components()) {
            // The very file of a dependency, and what lies in it, counts with that.
            if (file.at(component.outermost())
                    .filter(f -> used.contains(f.path()))
                    .isPresent()) {
                continue;
            }
            Component named = component.isNested() ? component : component.named(component.ref());
            if (copies.has(component)) {
                alike.add(named);
            } else if (!file.isMereFolder(component)) {
                packed.add(named);
                refs.add(component.ref());
            }
        }
        notices.addAll(contents.notices());
        Set<String> judged = judgedFiles();
        contents.unread().stream()
                .filter(part -> !(part.outside() && judged.contains(part.fileName())))
                .forEach(unread::add);
        contents.sboms().stream()
                .filter(s -> refs.contains(s.archive()) && !made.contains(s.archive()))
                .forEach(sboms::add);
    }

    /** The names of the files of dependencies, as the class path in a manifest has them. */
    private Set<String> judgedFiles() {
        return Stream.concat(
                        files.values().stream().map(f -> f.path().getFileName().toString()),
                        dependencies.stream()
                                .flatMap(c -> c.purl().stream())
                                .map(p -> p.name() + "-" + p.version().orElse("") + ".jar"))
                .collect(Collectors.toSet());
    }

    /** The archives that the module has made, by name and digest. */
    public List<Identity.Artifact> artifacts() {
        return Stream.concat(packed.stream(), alike.stream())
                .filter(c -> made.contains(c.ref()))
                .flatMap(c -> sha256(c).map(digest -> new Identity.Artifact(c.ref(), digest)).stream())
                .toList();
    }

    /** The digest of an archive's own file, 64 hexadecimal digits; empty where it was not read as a file. */
    static Optional<String> sha256(Component archive) {
        return archive.facts().stream()
                .filter(f -> f.signal() == Signal.FILE_HASH && f.value().startsWith(SHA256))
                .map(f -> f.value().substring(SHA256.length()))
                .findFirst();
    }

    /** The refs of the archives that the module has made. */
    Set<String> made() {
        return made;
    }

    /** The dependencies with all facts. */
    public List<Component> dependencies() {
        return dependencies;
    }

    /** The archives nested in dependencies. */
    public List<Component> nested() {
        return nested;
    }

    /** The module's own archives, local files, and what is nested in them, but for what says just what a dependency says. */
    public List<Component> packed() {
        return packed;
    }

    /** What lies in those and says just what a dependency says: copies, unless something is to be found about them. */
    public List<Component> alike() {
        return alike;
    }

    /** Finds the unchanged copies in those. */
    public ShippedCopies shipped() {
        return new ShippedCopies(files, packing, store.options());
    }

    /** What is no dependency: archives nested in others, the module's own, and local files. */
    public List<Component> beside() {
        return Stream.concat(nested.stream(), packed.stream()).toList();
    }

    /** The SBOMs in other archives than the module's own. */
    public List<EmbeddedSbom> sboms() {
        return sboms;
    }

    /** The documents below {@code META-INF/sbom} of the module's own archives. */
    public List<EmbeddedDocument> ownDocuments() {
        return ownDocuments;
    }

    /** What looking at it all had to say. */
    public List<Notice> notices() {
        return notices;
    }

    /** What could not be read. */
    public Collection<Fault> faults() {
        return faults;
    }

    /** The parts of archives that were not read. */
    public Set<UnreadPart> unread() {
        return unread;
    }

    /** The files and folders that were opened, by the refs of their components. */
    public Map<String, LocalFile> opened() {
        return opened;
    }
}
