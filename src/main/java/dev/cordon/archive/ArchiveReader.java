package dev.cordon.archive;

import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.ByteSource;
import dev.cordon.bytes.FileBytes;
import dev.cordon.bytes.FileHash;
import dev.cordon.bytes.FileStamp;
import dev.cordon.bytes.LimitException;
import dev.cordon.bytes.NotExaminedException;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.notice.Location;
import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Looks into archives and whatever is nested in them, each known by its first bytes ({@link Format}). It reads directories,
 * how entries begin, and small entries that say something; of a class at most its name. Thread-safe: read many files at once
 * to use many cores.
 */
public final class ArchiveReader {

    private final ArchiveOptions options;

    /** A reader with these options. */
    public ArchiveReader(ArchiveOptions options) {
        this.options = Objects.requireNonNull(options, "options");
    }

    /** Whether a file of that name says that it is an archive which this reader opens. */
    public static boolean opens(String fileName) {
        return EntryKind.of(fileName) == EntryKind.ARCHIVE;
    }

    /**
     * Whether a file is an archive by its content or claims to be one by its name, so that {@link #look} opens it or
     * refuses it.
     */
    public static boolean recognises(Path file) throws IOException {
        String name = fileName(file);
        if (claimsToBeArchive(name)) {
            return true;
        }
        try (FileBytes bytes = new FileBytes(file)) {
            return recognises(bytes, name);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Whether bytes are an archive or claim to be one by their name. */
    public static boolean recognises(ByteSource bytes, String name) throws IOException {
        String last = EntryName.last(name);
        return claimsToBeArchive(last) || ArchiveFormat.isMeant(bytes, last);
    }

    /**
     * Looks into a file, or into a folder as if that were an archive. Of a file that is neither an archive nor code
     * and is not named like one, the name and the digest are seen. Whatever cannot be read, or not to its end, is a fault in what is returned.
     *
     * @param label what facts and refs call it: a file name, a path in the project, coordinates
     */
    public Archive look(Path file, String label) {
        return look(file, label, Optional.empty());
    }

    /** @param digests takes digests on the way */
    Archive look(Path file, String label, Optional<EntryDigests> digests) {
        Remarks remarks = new Remarks(Location.of(file.toString().isEmpty() ? "." : file.toString()));
        return look(
                label,
                fileName(file),
                Optional.of(file),
                remarks,
                digests,
                (ref, examination, contents) -> examine(file, ref, examination, contents));
    }

    /**
     * Looks into bytes that are no file of anybody's: nothing lies beside them.
     *
     * @param name what facts, refs and faults call them; what stands behind the last slash is taken for the name of the file
     */
    public Archive look(ByteSource bytes, String name) {
        String last = EntryName.last(name);
        return look(
                name,
                last,
                Optional.empty(),
                new Remarks(Location.of(name)),
                Optional.empty(),
                (ref, examination, contents) -> examine(bytes, last, ref, examination, contents));
    }

    /** Reads what there is to read of one thing. */
    @FunctionalInterface
    private interface Reading {
        void of(String ref, Examination examination, ArchiveContents contents) throws IOException;
    }

    private Archive look(
            String label,
            String fileName,
            Optional<Path> file,
            Remarks remarks,
            Optional<EntryDigests> digests,
            Reading reading) {
        String ref = PrintableText.value(label);
        try (Examination examination = new Examination(options, remarks, digests)) {
            ArchiveContents contents = new ArchiveContents(examination, ref, PrintableText.value(fileName), 0);
            try {
                try {
                    reading.of(ref, examination, contents);
                } finally {
                    contents.settle();
                }
            } catch (IOException e) {
                remarks.unread(ref, e, true);
            } catch (UncheckedIOException e) {
                remarks.unread(ref, e.getCause(), true);
            } catch (OutOfMemoryError e) {
                remarks.unread(ref, LimitException.memory(), true);
            }
            examination.settle(file);
            List<Component> components =
                    new ArrayList<>(List.of(contents.facts().component()));
            components.addAll(examination.components().sorted());
            return new Archive(
                    components, examination.documents(), remarks.notices(), remarks.faults(), remarks.unread());
        }
    }

    private void examine(Path file, String ref, Examination examination, ArchiveContents contents) throws IOException {
        if (Files.isDirectory(file)) {
            new FolderWalk(examination.budget(), examination.remarks()).walk(file, contents);
        } else if (Files.exists(file) && !Files.isRegularFile(file)) {
            // Opening a pipe waits for somebody who writes into it.
            throw new BrokenException("is neither a file nor a folder");
        } else {
            examineFile(file, ref, examination, contents);
        }
    }

    private void examineFile(Path file, String ref, Examination examination, ArchiveContents contents)
            throws IOException {
        FileStamp before = FileStamp.of(file);
        try (FileBytes bytes = new FileBytes(file)) {
            examine(bytes, fileName(file), ref, examination, contents);
        }
        before.check(file);
    }

    private void examine(ByteSource bytes, String name, String ref, Examination examination, ArchiveContents contents)
            throws IOException {
        examination.digested(ref, bytes);
        // The record says which file was looked into, whether or not a list holds hashes.
        contents.facts().digest(bytes, ref, digested -> open(digested, name, ref, examination, contents));
    }

    private void open(ByteSource bytes, String name, String ref, Examination examination, ArchiveContents contents)
            throws IOException {
        ArchiveFormat format = ArchiveFormat.of(bytes, name);
        if (options.role() == Role.OWN && format instanceof ArchiveFormat.Closed closed) {
            examination.remarks().unread(ref, closed.trouble(), false);
        } else if (format instanceof ArchiveFormat.Code
                || (format instanceof ArchiveFormat.Both both && !(both.first() instanceof ArchiveFormat.Stream))) {
            code(bytes, format, name, ref, examination, contents);
        } else if (!(format instanceof ArchiveFormat.None none && !none.half() && !isMeantAsArchive(name))) {
            examination.walk().over(bytes, format, name, ref, contents);
        }
    }

    private void code(
            ByteSource bytes,
            ArchiveFormat format,
            String name,
            String ref,
            Examination examination,
            ArchiveContents contents)
            throws IOException {
        try {
            examination.walk().over(bytes, format, name, ref, contents);
        } catch (NotExaminedException e) {
            examination.remarks().unread(ref, e, options.role() != Role.OWN);
        }
    }

    /** A module may attach whatever it likes under the name of a package that nobody here opens. */
    private boolean isMeantAsArchive(String name) {
        return options.role() == Role.OWN ? opens(name) : claimsToBeArchive(name);
    }

    private static boolean claimsToBeArchive(String name) {
        EntryKind kind = EntryKind.of(name);
        return kind == EntryKind.ARCHIVE || kind == EntryKind.CLOSED;
    }

    /**
     * The SHA-256 of a file as a fact: of a file that nobody looks into.
     *
     * @param label what the fact calls the file
     */
    public static Fact hash(Path file, String label) throws IOException {
        try (FileBytes bytes = new FileBytes(file)) {
            return new Fact(Signal.FILE_HASH, FileHash.of(bytes), "the bytes of " + PrintableText.quote(label));
        }
    }

    private static String fileName(Path file) {
        Path name = file.toAbsolutePath().normalize().getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
