package dev.cordon.portfolio;

import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.text.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The records of whole builds. A build leaves one of itself and others of its modules, and what a module has would count twice
 * if both were taken.
 *
 * @param modules of each whole build its modules, with day and commit
 */
record WholeBuilds(Set<Object> modules) {

    private static final int MOST_NAMED = 5;

    static WholeBuilds of(List<Entry> entries) {
        Set<Object> modules = new HashSet<>();
        for (Entry entry : entries) {
            entry.modules().forEach(module -> modules.add(key(entry, module)));
        }
        return new WholeBuilds(modules);
    }

    private static Object key(Entry entry, String module) {
        return List.of(module, entry.on(), entry.commit().orElse(""));
    }

    /** Whether a record is that of a module of one of them, of the same commit and the same day. */
    boolean cover(Entry entry) {
        String module = entry.about().product() + ":" + entry.about().version();
        return entry.about().kind() == Entry.Kind.MODULE && modules.contains(key(entry, module));
    }

    /** Which records are left out for it. */
    List<Notice> notices(List<Entry> entries) {
        List<String> documents =
                entries.stream().filter(this::cover).map(Entry::document).toList();
        if (documents.isEmpty()) {
            return List.of();
        }
        return List.of(new Notice(
                NoticeCode.MODULES_IN_BUILDS,
                Names.number(documents.size(), "record")
                        + (documents.size() == 1 ? " of a module is" : " of modules are")
                        + " left out, since the record of the whole build of that day and commit is there: "
                        + Names.few(documents, MOST_NAMED) + ".",
                Optional.of(Location.of(documents.get(0)))));
    }
}
