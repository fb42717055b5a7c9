package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** What bytes are, by what stands in them; the name only decides where they are two things at once. */
sealed interface ArchiveFormat {

    /** A zip: jar, war, ear, aar. */
    record Zip(DirectoryEnd directory) implements ArchiveFormat {}

    /** A tar. */
    record Tar() implements ArchiveFormat {}

    /** A tar compressed by gzip. */
    record TarGz() implements ArchiveFormat {}

    /** Something that can hold software and is not opened. */
    record Closed(ClosedFormat format) implements ArchiveFormat {}

    /**
     * No archive that can be read.
     *
     * @param problem what the bytes look like, a clause that begins with a verb
     * @param half whether they look like the first part of a zip
     */
    record None(String problem, boolean half) implements ArchiveFormat {}

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
        byte[] head = source.bytes(0, (int) Math.min(TarHeader.LENGTH, source.size()));
        Optional<ArchiveFormat> stream = stream(head);
        if (stream.isPresent() && isNamedAsStream(name)) {
            return stream.get();
        }
        // The JVM looks at the end alone, so whatever the beginning looks like, a zip it is.
        Optional<ArchiveFormat> zip = DirectoryEnd.find(source).map(Zip::new);
        return zip.or(() -> stream.filter(s -> EntryKind.of(name) == EntryKind.ARCHIVE))
                .or(() -> ClosedFormat.of(head).map(Closed::new))
                .orElseGet(() -> none(head));
    }

    /** Whether bytes are an archive, half of one, or one that contradicts itself: not whether it can be read. */
    static boolean isMeant(ByteSource source, String name) throws IOException {
        try {
            return !(of(source, name) instanceof None none) || none.half();
        } catch (BrokenException e) {
            return true;
        }
    }

    private static Optional<ArchiveFormat> stream(byte[] head) throws BrokenException {
        if (head.length > 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B) {
            return Optional.of(new TarGz());
        }
        return TarHeader.of(head).map(header -> new Tar());
    }

    private static boolean isNamedAsStream(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".tar.gz") || lower.endsWith(".tgz") || lower.endsWith(".tar");
    }

    private static None none(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 40), ISO_8859_1).strip();
        if (start.startsWith("PK\u0003\u0004")) {
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
