package dev.cordon;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.denylist.file.JoinedLists;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.text.NearestName;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The denylists to judge by, in their order: a later one adds to those before it, as {@code cordon.denylists} does. A value
 * that does not change; files are read when they are named.
 */
public final class Denylists {

    private final List<Listed> lists;

    /**
     * One list.
     *
     * @param name of the file, or of one that comes with Cordon
     * @param bytes of the file; empty for one that comes with Cordon
     */
    private record Listed(String name, Optional<byte[]> bytes) {}

    private Denylists(List<Listed> lists) {
        this.lists = lists;
    }

    /** The list that Cordon uses if nothing else is asked for: {@code us-foreign-adversary}. */
    public static Denylists bundled() {
        return bundled(BundledDenylist.DEFAULT);
    }

    /**
     * Some of the lists that come with Cordon.
     *
     * @param names at least one of {@link #names()}
     * @throws FaultException if there is no name, or one that none of them has
     */
    public static Denylists bundled(String... names) {
        String by = "Denylists.bundled";
        List<Fault> faults = Arrays.stream(Given.there(by, "the array of names", names))
                .filter(name -> !BundledDenylist.NAMES.contains(Given.named(by, name)))
                .map(name -> new Fault(
                        FaultCode.DENYLIST_UNREADABLE,
                        "no denylist that comes with Cordon is called '" + name + "'",
                        Location.of(by),
                        NearestName.hint(name, BundledDenylist.NAMES) + "Use one of: "
                                + String.join(", ", BundledDenylist.NAMES) + "."))
                .toList();
        FaultException.throwIfAny(faults);
        return new Denylists(Arrays.stream(names)
                .map(name -> new Listed(name, Optional.empty()))
                .toList());
    }

    /** A list of one's own, without any that comes with Cordon; reports say that it was not used. */
    public static Denylists of(Path file) {
        return new Denylists(List.of()).and(Given.of("Denylists.of", file));
    }

    /** The same of a list that lies anywhere. */
    public static Denylists of(String name, Opener opener) {
        return new Denylists(List.of()).and(Given.of("Denylists.of", name, opener));
    }

    /**
     * These and a further list.
     *
     * @throws FaultException if the file cannot be read
     */
    public Denylists and(Path file) {
        return and(Given.of("Denylists.and", file));
    }

    /** The same of a list that lies anywhere. */
    public Denylists and(String name, Opener opener) {
        return and(Given.of("Denylists.and", name, opener));
    }

    private Denylists and(Given file) {
        Listed more = new Listed(file.name(), Optional.of(file.bytes("the denylist", FaultCode.DENYLIST_UNREADABLE)));
        return new Denylists(Stream.concat(lists.stream(), Stream.of(more)).toList());
    }

    /** The names of the lists that come with Cordon. */
    public static List<String> names() {
        return BundledDenylist.NAMES;
    }

    /** Whether the list that Cordon uses by itself is one of them. */
    boolean hasDefault() {
        return lists.stream().anyMatch(l -> l.bytes().isEmpty() && l.name().equals(BundledDenylist.DEFAULT));
    }

    /**
     * All of them as one.
     *
     * @param more one more, where there is one
     * @throws FaultException if a file is no denylist, or if there is no vendor in any
     */
    Denylist joined(Optional<Denylist> more) {
        JoinedLists joined = new JoinedLists();
        for (Listed list : lists) {
            list.bytes().ifPresentOrElse(bytes -> joined.add(bytes, list.name()), () -> joined.addBundled(list.name()));
        }
        more.ifPresent(joined::add);
        return joined.checked()
                .filter(list -> !list.vendors().isEmpty())
                .orElseThrow(() -> new FaultException(new Fault(
                        FaultCode.DENYLIST_NONE,
                        "the lists name no vendor, so that nothing could ever be found",
                        Location.of("Denylists"),
                        "Use a list with vendors, or Denylists.bundled().")));
    }
}
