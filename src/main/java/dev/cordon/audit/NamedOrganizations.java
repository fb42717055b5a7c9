package dev.cordon.audit;

import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Source;
import dev.cordon.namelist.NameLists;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.text.Names;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects the organisations of one source that have the name of one on an official list. Such a name is a hint to a person
 * and no finding: it becomes a notice, which fails no build, or a line of the finding where the component has one. One thread
 * at a time.
 */
final class NamedOrganizations {

    private final NameLists lists;
    private final Map<NamedOrganization, Namers> namers = new LinkedHashMap<>();

    /** The components that name one organisation: the first of them, and how many there are. */
    private static final class Namers {

        private final Set<String> first = new LinkedHashSet<>();
        private int more;

        void add(String component) {
            if (first.contains(component)) {
                return;
            }
            if (first.size() < Names.MOST_NAMED) {
                first.add(component);
            } else {
                more++;
            }
        }

        @Override
        public String toString() {
            return Names.counted(first, more);
        }
    }

    NamedOrganizations(NameLists lists) {
        this.lists = lists;
    }

    /**
     * Takes the organisations that a component without a finding names; persons are none.
     *
     * @return whether one of them has a listed name
     */
    boolean look(Component component) {
        List<NamedOrganization> named = of(component);
        named.forEach(n -> namers.computeIfAbsent(n, key -> new Namers()).add(component.name()));
        return !named.isEmpty();
    }

    /** The organisations with a listed name that a component names, each once. */
    List<NamedOrganization> of(Component component) {
        if (lists.lists().isEmpty()) {
            return List.of();
        }
        return component.facts().stream()
                .filter(fact -> fact.signal() == Signal.ORGANIZATION)
                .map(Fact::value)
                .distinct()
                .flatMap(organization ->
                        lists.find(organization).stream().map(hit -> new NamedOrganization(organization, hit)))
                .filter(named -> named.hit().level() != Level.ALLOW)
                .toList();
    }

    /** What is to be said of them: one notice for a name, however many components give it. */
    List<Notice> notices(Source source) {
        return namers.entrySet().stream()
                .map(e -> new Notice(
                        e.getKey().warns() ? NoticeCode.NAME_LISTED : NoticeCode.NAME_NOTED,
                        e.getKey().text(e.getValue().toString()),
                        Optional.of(Location.of(source.name()))))
                .toList();
    }
}
