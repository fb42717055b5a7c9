package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.ByteSource;
import dev.cordon.bytes.NotExaminedException;
import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a whole file is, by what stands in it, and two things at once where it begins as one and ends as another. */
sealed interface ArchiveFormat {

    /** A zip: jar, war, ear, aar. */
    record Zip(DirectoryEnd directory) implements ArchiveFormat {}

    /** What is read from its first byte to its last. */
    record Stream(Format format) implements ArchiveFormat {}

    /**
     * What is one thing by its first bytes, and a zip by its end as Java reads it: programs differ in which of the two they
     * see.
     */
    record Both(ArchiveFormat first, Zip zip) implements ArchiveFormat {}

    /** Code that is read by itself, and a package of which only the header is. */
    record Code(Format format) implements ArchiveFormat {}

    /** Something that can hold software and is not opened. */
    record Closed(NotExaminedException trouble) implements ArchiveFormat {}

    /**
     * No archive that can be read.
     *
     * @param problem what the bytes look like, a clause that begins with a verb
     * @param half whether they look like the first part of a zip
     */
    record None(String problem, boolean half) implements ArchiveFormat {}

    /** Ends of names that say of an entry that it is read from its first byte on. */
    List<String> STREAMS = List.of(".tar", ".gz", ".tgz", ".xz", ".txz", ".bz2", ".tbz2", ".tbz", ".deb", ".a");

    /**
     * Looks at the bytes.
     *
     * @param name the name of the file or entry
     * @throws BrokenException if they are a zip that contradicts itself
     */
    static ArchiveFormat of(ByteSource source, String name) throws IOException {
        if (source.size() == 0) {
            return new None("is empty", false);
        }
        byte[] head = source.bytes(0, (int) Math.min(EntryContent.HEAD, source.size()));
        Optional<Format> begins = Format.of(head, name);
        Optional<Stream> stream = begins.filter(Format::isStream).map(Stream::new);
        // The JVM looks at the end alone, so whatever the beginning looks like, a zip it is as well.
        Optional<Zip> zip = DirectoryEnd.find(source).map(Zip::new);
        Optional<ArchiveFormat> first = stream.map(ArchiveFormat.class::cast)
                .or(() -> begins.filter(f -> f.kind() == Format.Kind.CODE || f == Format.RPM)
                        .map(Code::new))
                .or(() -> begins.filter(f -> f.kind() == Format.Kind.CLOSED).map(f -> new Closed(f.unread())));
        if (first.isEmpty() && begins.filter(Format.ZIP::equals).isEmpty()) {
            first = DiskImage.of(source).map(Closed::new);
        }
        if (first.isPresent() && zip.isPresent()) {
            return new Both(first.get(), zip.get());
        }
        return first.or(() -> zip).orElseGet(() -> none(head, begins));
    }

    /** Whether a file is one of those that are opened or named: not whether it can be read. */
    static boolean isMeant(ByteSource source, String name) throws IOException {
        try {
            return !(of(source, name) instanceof None none) || none.half();
        } catch (BrokenException e) {
            return true;
        }
    }

    /** Whether a name says that an entry is read from its first byte on, and not held to look at its end. */
    static boolean isNamedAsStream(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return STREAMS.stream().anyMatch(lower::endsWith);
    }

    private static None none(byte[] head, Optional<Format> begins) {
        String start = new String(head, 0, Math.min(head.length, 40), ISO_8859_1).strip();
        if (begins.filter(Format.ZIP::equals).isPresent()) {
            return new None("is cut short: it begins as a zip and has no directory at its end", true);
        }
        if (start.startsWith("<")) {
            return new None(
                    "is no archive but a page of HTML or XML, as a server sends it in place of a file: it begins with '"
                            + PrintableText.quote(start) + "'",
                    false);
        }
        return new None("is no archive that can be read: it begins with '" + PrintableText.quote(start) + "'", false);
    }
}
