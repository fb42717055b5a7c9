package dev.cordon.namelist;

import java.util.List;
import java.util.stream.Stream;

/**
 * The loaded lists of names, each asked for itself. Threads may share them.
 *
 * @param lists in the order in which the user named them
 */
public record NameLists(List<NameList> lists) {

    /** No list of names. */
    public static final NameLists NONE = new NameLists(List.of());

    public NameLists {
        lists = List.copyOf(lists);
    }

    /** The entries of all lists that have the name of an organisation. */
    public List<NameHit> find(String organisation) {
        return lists.stream().flatMap(list -> list.find(organisation).stream()).toList();
    }

    /** One line for each list: what was taken of it, and what was left out. */
    public Stream<String> lines() {
        return lists.stream().map(NameList::line);
    }
}
