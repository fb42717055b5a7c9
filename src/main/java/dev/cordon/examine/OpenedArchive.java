package dev.cordon.examine;

import dev.cordon.archive.Archive;
import dev.cordon.archive.EmbeddedDocument;
import dev.cordon.archive.UnreadPart;
import dev.cordon.inventory.Component;
import dev.cordon.notice.Fault;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an archive holds.
 *
 * @param components the archive itself, then those nested in it
 * @param sboms the SBOMs in it
 * @param notices what must be reported about it
 * @param unread what of it was not read: data that nobody loads as code
 * @param faults what of it could not be read and might hide anything
 */
record OpenedArchive(
        List<Component> components,
        List<EmbeddedSbom> sboms,
        List<Notice> notices,
        List<UnreadPart> unread,
        List<Fault> faults) {

    OpenedArchive {
        components = List.copyOf(components);
        sboms = List.copyOf(sboms);
        notices = List.copyOf(notices);
        unread = List.copyOf(unread);
        faults = List.copyOf(faults);
    }

    /**
     * Reads the documents of an archive that somebody else has made, so that their bytes need not be kept: those below
     * META-INF, since elsewhere a library may carry SBOMs as data.
     */
    static OpenedArchive of(Archive archive) {
        return of(archive, OpenedArchive::isBelowMetaInf, document -> false);
    }

    /** Whether a document lies where archives carry what is about themselves. */
    static boolean isBelowMetaInf(EmbeddedDocument document) {
        return document.name().startsWith("META-INF/");
    }

    /**
     * Reads documents of an archive.
     *
     * @param wanted which
     * @param own which of the archives, by ref, have documents that somebody else judges, so that one which cannot be read
     *     is not named here
     */
    static OpenedArchive of(Archive archive, Predicate<EmbeddedDocument> wanted, Predicate<String> own) {
        List<EmbeddedSbom> sboms = archive.documents().stream()
                .filter(wanted)
                .flatMap(d -> EmbeddedSbom.read(d).stream())
                .toList();
        // Where the local repository lies is no matter of a report.
        Location place = Location.of(archive.own().ref());
        Optional<Location> where = Optional.of(place);
        List<Notice> notices = Stream.concat(
                        archive.notices().stream().map(n -> new Notice(n.code(), n.message(), where)),
                        sboms.stream().flatMap(s -> own.test(s.archive()) ? s.notices().stream() : s.heard()))
                .toList();
        List<UnreadPart> unread = Stream.concat(
                        archive.unread().stream(),
                        sboms.stream().filter(s -> !own.test(s.archive())).flatMap(EmbeddedSbom::unread))
                .toList();
        List<Fault> faults = archive.faults().stream()
                .map(f -> new Fault(f.code(), f.what(), place, f.next()))
                .toList();
        return new OpenedArchive(archive.components(), sboms, notices, unread, faults);
    }

    /** The same under the ref by which its dependency is known. */
    OpenedArchive in(String ref) {
        int label = own().ref().length();
        return new OpenedArchive(
                components.stream()
                        .map(c -> c.withRef(ref + c.ref().substring(label)))
                        .toList(),
                sboms.stream()
                        .map(s -> s.within(ref + s.archive().substring(label)))
                        .toList(),
                notices,
                unread,
                faults);
    }

    /** The archive itself. */
    Component own() {
        return components.get(0);
    }

    /** The archives nested in it. */
    List<Component> nested() {
        return components.subList(1, components.size());
    }
}
