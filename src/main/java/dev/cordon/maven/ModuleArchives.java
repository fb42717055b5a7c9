package dev.cordon.maven;

import dev.cordon.archive.Archive;
import dev.cordon.archive.EmbeddedDocument;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Inventory;
import dev.cordon.notice.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Looks into everything that a module is made of: its dependencies with their POMs, its own archives, and the files and
 * folders that the user names. What an archive holds are facts about it; what is nested in it are components of their
 * own.
 */
final class ModuleArchives {

    private final ArchiveStore store;
    private final LocalPoms poms;
    private final PackedCopies copies = new PackedCopies();
    private final Map<String, LocalFile> opened = new TreeMap<>();
    private final Set<String> made = new TreeSet<>();
    private final List<Component> dependencies = new ArrayList<>();
    private final List<Component> beside = new ArrayList<>();
    private final List<EmbeddedSbom> sboms = new ArrayList<>();
    private final List<EmbeddedDocument> ownDocuments = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    ModuleArchives(ArchiveStore store, LocalPoms poms) {
        this.store = store;
        this.poms = poms;
    }

    /** Looks into the dependencies, as the graph shows them; before all else. */
    void dependencies(Inventory inventory, DependencyFiles found) {
        notices.addAll(inventory.notices());
        inventory
                .components()
                .forEach(c ->
                        found.file(c.ref()).ifPresent(path -> opened.put(c.ref(), new LocalFile(path, c.name()))));
        SeenDependencies seen = new SeenDependencies(store, poms);
        for (SeenDependency dependency : seen.all(inventory.components(), opened, found::isModule)) {
            dependencies.add(dependency.component());
            notices.addAll(dependency.notices());
            dependency.original().ifPresent(contents -> copies.know(contents.components()));
            dependency.contents().ifPresent(contents -> {
                beside.addAll(contents.nested());
                sboms.addAll(contents.sboms());
            });
        }
    }

    /**
     * Looks into the archives that the module has made. What they pack of the dependencies unchanged counts with the
     * dependencies, and their own SBOMs are the module's.
     */
    void own(List<LocalFile> files) {
        for (LocalFile file : files) {
            made.add(file.label());
            Archive archive = store.read(file);
            archive.documents().stream()
                    .filter(d -> d.archive().equals(file.label()))
                    .forEach(ownDocuments::add);
            take(file, Contents.of(archive));
        }
    }

    /** Looks into files and folders that the user names; a file that is a dependency as well counts as that. */
    void named(List<LocalFile> named) {
        List<Contents> contents = AllCores.map(named, store::look);
        for (int i = 0; i < named.size(); i++) {
            take(named.get(i), contents.get(i));
        }
    }

    private void take(LocalFile file, Contents contents) {
        opened.put(file.label(), file);
        List<Component> kept = contents.components().stream()
                .filter(c -> !copies.has(c) && !file.isMereFolder(c))
                .map(c -> c.isNested() ? c : c.named(c.ref()))
                .toList();
        Set<String> refs = kept.stream().map(Component::ref).collect(Collectors.toSet());
        beside.addAll(kept);
        notices.addAll(contents.notices());
        contents.sboms().stream()
                .filter(s -> refs.contains(s.archive()) && !made.contains(s.archive()))
                .forEach(sboms::add);
    }

    /** The refs of the archives that the module has made. */
    Set<String> made() {
        return made;
    }

    /** The dependencies with all facts. */
    List<Component> dependencies() {
        return dependencies;
    }

    /** What is no dependency: archives nested in others, the module's own, and local files. */
    List<Component> beside() {
        return beside;
    }

    /** The SBOMs in other archives than the module's own. */
    List<EmbeddedSbom> sboms() {
        return sboms;
    }

    /** The documents in the module's own archives that may be SBOMs. */
    List<EmbeddedDocument> ownDocuments() {
        return ownDocuments;
    }

    /** What looking at it all had to say. */
    List<Notice> notices() {
        return notices;
    }

    /** The files and folders that were opened, by the refs of their components. */
    Map<String, LocalFile> opened() {
        return opened;
    }
}
