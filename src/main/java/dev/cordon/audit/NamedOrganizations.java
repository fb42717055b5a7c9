package dev.cordon.audit;

import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Source;
import dev.cordon.namelist.ListedName;
import dev.cordon.namelist.NameHit;
import dev.cordon.namelist.NameLists;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.text.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects the organisations of one source that have the name of one on an official list. Such a name is a hint to a person
 * and no finding: it becomes a notice, which fails no build. One thread at a time.
 */
final class NamedOrganizations {

    private final NameLists lists;
    private final Map<Named, Namers> namers = new LinkedHashMap<>();

    private record Named(String organization, NameHit hit) {}

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
     * Looks at the organisations that a component names; persons are none.
     *
     * @return whether one of them has a listed name
     */
    boolean look(Component component) {
        if (lists.lists().isEmpty()) {
            return false;
        }
        boolean any = false;
        for (Fact fact : component.facts()) {
            if (fact.signal() != Signal.ORGANIZATION) {
                continue;
            }
            for (NameHit hit : lists.find(fact.value())) {
                if (hit.level() == Level.ALLOW) {
                    continue;
                }
                namers.computeIfAbsent(new Named(fact.value(), hit), n -> new Namers())
                        .add(component.name());
                any = true;
            }
        }
        return any;
    }

    /** What is to be said of them: one notice for a name, however many components give it. */
    List<Notice> notices(Source source) {
        return namers.entrySet().stream()
                .map(e -> notice(e.getKey(), e.getValue(), source))
                .toList();
    }

    private static Notice notice(Named named, Namers namers, Source source) {
        NameHit hit = named.hit();
        ListedName listed = hit.listed();
        List<String> said = new ArrayList<>(listed.programmes());
        listed.date().ifPresent(date -> said.add("since " + date));
        listed.citation().ifPresent(said::add);
        listed.url().ifPresent(said::add);
        String message = "'" + named.organization() + "', named by " + namers
                + (hit.whole() ? ", has the name" : ", has, but for its legal form, the name") + " of an entry of "
                + hit.list().name() + ": " + listed.code() + " " + listed.id() + " '" + listed.name() + "'"
                + (said.isEmpty() ? "" : " (" + String.join("; ", said) + ")")
                + ". Another company may have that name: look before you act.";
        NoticeCode code = hit.level() == Level.WARN ? NoticeCode.NAME_LISTED : NoticeCode.NAME_NOTED;
        return new Notice(code, message, Optional.of(Location.of(source.name())));
    }
}
