package dev.cordon.maven;

import dev.cordon.archive.Archive;
import dev.cordon.archive.EmbeddedDocument;
import dev.cordon.archive.PomFacts;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Inventory;
import dev.cordon.notice.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** A dependency with what its POM and its archive say. */
    private record Seen(Component component, Optional<Contents> contents, List<Notice> notices) {}

    /** Looks into the dependencies, as the graph shows them; before all else. */
    void dependencies(Inventory inventory, DependencyFiles found) {
        notices.addAll(inventory.notices());
        inventory
                .components()
                .forEach(c ->
                        found.file(c.ref()).ifPresent(path -> opened.put(c.ref(), new LocalFile(path, c.name()))));
        for (Seen seen : AllCores.map(inventory.components(), c -> see(c, found))) {
            dependencies.add(seen.component());
            notices.addAll(seen.notices());
            seen.contents().ifPresent(contents -> {
                copies.know(contents.components());
                Contents renamed = contents.in(seen.component().ref());
                beside.addAll(renamed.nested());
                sboms.addAll(renamed.sboms());
            });
        }
    }

    private Seen see(Component component, DependencyFiles found) {
        List<Fact> facts = new ArrayList<>();
        List<Notice> told = new ArrayList<>();
        if (!found.isModule(component.ref())) {
            PomFacts pom = poms.of(component.purl().orElseThrow());
            facts.addAll(pom.facts());
            told.addAll(pom.notices());
        }
        Optional<Contents> contents =
                Optional.ofNullable(opened.get(component.ref())).map(store::look);
        contents.ifPresent(c -> {
            facts.addAll(c.own().facts());
            told.addAll(c.notices());
        });
        return new Seen(component.with(facts), contents, told);
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
