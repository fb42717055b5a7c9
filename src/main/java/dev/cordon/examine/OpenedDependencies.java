package dev.cordon.examine;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import dev.cordon.pom.PomFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Looks at dependencies. The modules of a build share most of them, so what was seen of one is kept for the session and
 * holds as long as its file is the same.
 *
 * @param store opens their files
 * @param poms reads their POMs
 */
record OpenedDependencies(ArchiveStore store, DependencyPoms poms) {

    /** What must be the same for a dependency to be seen the same. */
    private record Key(Component component, boolean module, boolean pom, Optional<ArchiveStore.Key> file) {

        /** By the name alone, for speed: the rest is seldom another. */
        @Override
        public int hashCode() {
            return component.ref().hashCode();
        }
    }

    /** A dependency to look at; without a key it is looked at each time. */
    private record Wanted(
            Component component, boolean module, boolean pom, Optional<LocalFile> file, Optional<Key> key) {}

    /**
     * What is seen of each.
     *
     * @param components the dependencies as the graph shows them
     * @param files the files of those that have one, by ref
     * @param isModule whether the dependency of that ref is a module of the build
     */
    List<OpenedDependency> all(List<Component> components, Map<String, LocalFile> files, Predicate<String> isModule) {
        Map<Key, OpenedDependency> known = store.memory().get(OpenedDependencies.class, ConcurrentHashMap::new);
        List<OpenedDependency> seen = new ArrayList<>();
        List<Wanted> unknown = new ArrayList<>();
        for (Component component : components) {
            Wanted wanted = wanted(component, Optional.ofNullable(files.get(component.ref())), isModule);
            OpenedDependency before = wanted.key().map(known::get).orElse(null);
            seen.add(before);
            if (before == null) {
                unknown.add(wanted);
            }
        }
        // Only what is new is worth waking other threads for.
        List<OpenedDependency> fresh = unknown.isEmpty() ? List.of() : AllCores.map(unknown, this::see);
        for (int i = 0, next = 0; i < seen.size(); i++) {
            if (seen.get(i) == null) {
                OpenedDependency first = fresh.get(next);
                OpenedDependency other = unknown.get(next)
                        .key()
                        .filter(key -> first.isComplete())
                        .map(key -> known.putIfAbsent(key, first))
                        .orElse(null);
                seen.set(i, other == null ? first : other);
                next++;
            }
        }
        return seen;
    }

    private Wanted wanted(Component component, Optional<LocalFile> file, Predicate<String> isModule) {
        boolean module = isModule.test(component.ref());
        Optional<ArchiveStore.Key> same = file.flatMap(store::key);
        boolean pom = !module && poms.has(component.purl().orElseThrow());
        boolean kept = same.isPresent() || file.isEmpty();
        return new Wanted(
                component,
                module,
                pom,
                file,
                kept ? Optional.of(new Key(component, module, pom, same)) : Optional.empty());
    }

    private OpenedDependency see(Wanted wanted) {
        Component component = wanted.component();
        List<Fact> facts = new ArrayList<>();
        List<Notice> said = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        if (wanted.pom()) {
            try {
                PomFacts pom = poms.of(component.purl().orElseThrow());
                facts.addAll(pom.facts());
                said.addAll(pom.notices());
            } catch (FaultException e) {
                faults.addAll(e.faults());
            }
        }
        Optional<OpenedArchive> original = wanted.file().flatMap(file -> store.look(file, faults::addAll));
        original.ifPresent(contents -> {
            facts.addAll(contents.own().facts());
            said.addAll(contents.notices());
        });
        return new OpenedDependency(
                component.with(facts), original, original.map(contents -> contents.in(component.ref())), said, faults);
    }
}
