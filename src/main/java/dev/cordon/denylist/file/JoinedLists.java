package dev.cordon.denylist.file;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.DenylistFile;
import dev.cordon.denylist.Ownership;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lists of a build in their order. A list with the name of one that comes with Cordon takes its place, so that an old
 * plugin can use a new list; any other is joined to those before it.
 */
public final class JoinedLists {

    private final List<Denylist> lists = new ArrayList<>();
    private final Map<String, Denylist> bundled = new HashMap<>();
    private final List<Notice> notices = new ArrayList<>();

    /** Adds one that comes with Cordon, unless it, or what took its place, is there. */
    public void addBundled(String name) {
        if (lists.stream().noneMatch(list -> file(list).name().equals(name))) {
            Denylist list = BundledDenylist.read(name);
            bundled.put(name, list);
            lists.add(list);
        }
    }

    /**
     * Adds one from its file.
     *
     * @param name how messages and the report name the file
     * @throws FaultException with every fault of the file
     */
    public void add(byte[] file, String name) {
        add(DenylistReader.read(file, name, list()));
    }

    /** Adds any other. */
    public void add(Denylist list) {
        Denylist before = bundled.remove(file(list).name());
        if (before == null) {
            lists.add(list);
        } else {
            lists.set(lists.indexOf(before), list);
            notices.add(replaced(file(before), file(list)));
        }
    }

    /** All of them joined so far; empty where there is none. */
    private Optional<Denylist> list() {
        return lists.stream().reduce(DenylistMerge::merge);
    }

    /**
     * All of them joined.
     *
     * @throws FaultException if one speaks of what was in a list that has been replaced since
     */
    public Optional<Denylist> checked() {
        Optional<Denylist> joined = list();
        if (joined.isEmpty() || notices.isEmpty()) {
            return joined;
        }
        Denylist all = joined.get();
        List<Fault> faults = lists.stream()
                .flatMap(list -> dangling(list, all)
                        .distinct()
                        .map(what -> new Fault(
                                FaultCode.DENYLIST_INVALID,
                                what + ", which no loaded list has",
                                Location.of(file(list).origin()),
                                "It was in a bundled list that another one took the place of: mend this list, or name it"
                                        + " after that one.")))
                .toList();
        FaultException.throwIfAny(faults);
        return Optional.of(new Denylist(
                all.files(),
                all.authorities(),
                all.vendors(),
                Stream.concat(notices.stream(), all.notices().stream()).toList()));
    }

    private static Stream<String> dangling(Denylist list, Denylist all) {
        return list.vendors().stream().flatMap(vendor -> {
            Ownership ownership = Ownership.of(all.vendor(vendor.id()).orElseThrow());
            Stream<String> acts = vendor.listings().stream()
                    .filter(l -> all.authority(l.authority()).isEmpty())
                    .map(l -> "a listing of " + vendor.id() + " names the authority '" + l.authority() + "'");
            Stream<String> entities = Stream.concat(
                            vendor.listings().stream().flatMap(l -> l.entity().stream()),
                            vendor.identifiers().stream().flatMap(i -> i.entity().stream()))
                    .filter(id -> ownership.entity(id).isEmpty())
                    .map(id -> "the list speaks of the entity '" + id + "' of " + vendor.id());
            return Stream.concat(acts, entities);
        });
    }

    private static Notice replaced(DenylistFile before, DenylistFile after) {
        String older = after.issued().isBefore(before.issued()) ? ", though it is older" : "";
        return new Notice(
                NoticeCode.DENYLIST_OVERRIDDEN,
                "The denylist " + after.name() + " " + after.version() + " takes the place of the bundled one, "
                        + before.version() + older + ".",
                Optional.of(Location.of(after.origin())));
    }

    private static DenylistFile file(Denylist list) {
        return list.files().get(0);
    }
}
