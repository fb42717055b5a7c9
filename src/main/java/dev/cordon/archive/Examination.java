package dev.cordon.archive;

import dev.cordon.archive.images.ImageFiles;
import dev.cordon.archive.packages.PackageFile;
import dev.cordon.bytes.Budget;
import dev.cordon.bytes.ByteSource;
import dev.cordon.bytes.DigestStream;
import dev.cordon.bytes.LimitException;
import dev.cordon.bytes.NotExaminedException;
import dev.cordon.inventory.Signal;
import dev.cordon.notice.NoticeCode;
import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One reading of one file or folder, with everything nested in it. Not thread-safe. */
final class Examination implements AutoCloseable {

    private final boolean hashes;
    private final Role role;
    private final Budget budget;
    private final Remarks remarks;
    private final Optional<EntryDigests> digests;
    private final ArchiveWalk walk;
    private final NestedComponents nested;
    private final List<EmbeddedDocument> documents = new ArrayList<>();
    private final ClassPaths classPaths = new ClassPaths();

    /** @param digests takes digests on the way, where somebody wants them */
    Examination(ArchiveOptions options, Remarks remarks, Optional<EntryDigests> digests) {
        this.digests = digests;
        hashes = options.hashes();
        role = options.role();
        budget = new Budget(options.limits());
        this.remarks = remarks;
        walk = new ArchiveWalk(budget, remarks);
        nested = new NestedComponents(budget);
    }

    Budget budget() {
        return budget;
    }

    /** What the file is to the build. */
    Role role() {
        return role;
    }

    Remarks remarks() {
        return remarks;
    }

    /** What manifests name beside their archives. */
    ClassPaths classPaths() {
        return classPaths;
    }

    /** Names what manifests lead to and nobody looked at, when all was read. */
    void settle(Optional<Path> file) {
        classPaths.settle(nested::has, file, role, remarks);
    }

    void document(EmbeddedDocument document) throws LimitException {
        budget.hold(document.size());
        documents.add(document);
    }

    /** The components of the archives and packages found inside. */
    NestedComponents components() {
        return nested;
    }

    List<EmbeddedDocument> documents() {
        return documents.stream()
                .sorted(Comparator.comparing(EmbeddedDocument::toString))
                .toList();
    }

    /** Shows the entries of archives. */
    ArchiveWalk walk() {
        return walk;
    }

    /** Examines an archive that is an entry of another, as a component of its own. */
    void nested(String name, EntryContent content, ArchiveContents outer, int depth) throws IOException {
        String ref = nested.unique(PrintableText.value(outer.facts().ref() + (content.isFile() ? "/" : "!/") + name));
        ArchiveContents contents = new ArchiveContents(this, ref, PrintableText.value(EntryName.last(name)), depth);
        contents.liesIn(ClassPaths.container(outer.facts().ref(), content.isFile()), name);
        boolean layer = ImageFiles.mayBeLayer(name);
        if (layer) {
            contents.mayBeLayer();
        }
        int from = nested.size();
        Optional<IOException> trouble = Optional.empty();
        boolean stops = false;
        boolean thing = true;
        int own = -1;
        try {
            try {
                thing = open(content, name, ref, contents, depth);
            } catch (IOException e) {
                trouble = Optional.of(e);
                stops = unread(ref, e, name, content);
            }
            contents.settle();
        } finally {
            if (thing) {
                own = nested.size();
                nested.put(contents.facts().component());
            }
        }
        if (layer) {
            outer.image().layer(name, contents, from, own, trouble, stops);
        }
    }

    /** Examines an archive that is an entry of another and no thing of its own. */
    void unfold(String name, EntryContent content, ArchiveContents outer, int depth) throws IOException {
        String path = outer.facts().ref() + "!/" + name;
        try {
            open(content, name, path, outer.unfolded(name), depth);
        } catch (IOException e) {
            unread(path, e, name, content);
        }
    }

    /**
     * Something within that cannot be read, or not to its end. It stops the reading of nothing else; it is a fault where
     * it would be loaded as code, and where it is a file of its own, which somebody put there to be used.
     *
     * @param place what to call it
     * @param name the name of its entry
     * @return whether it is a fault
     * @throws LimitException if nothing more may be read at all
     */
    boolean unread(String place, IOException trouble, String name, EntryContent content) throws LimitException {
        if (trouble instanceof LimitException limit && limit.isLast()) {
            throw limit;
        }
        boolean given = content.isFile() && role != Role.OWN;
        boolean format = trouble instanceof NotExaminedException closed && closed.isFormat();
        boolean image = CodePlace.isLayer(name)
                || CodePlace.isRpmDatabase(name)
                || PackageFile.of(name).filter(PackageFile::isDatabase).isPresent();
        boolean stops = format
                ? EntryKind.of(name) == EntryKind.ARCHIVE || (given && EntryKind.of(name) == EntryKind.CLOSED) || image
                : CodePlace.holds(name) || given || image;
        remarks.unread(place, trouble, stops);
        return stops;
    }

    /** @return whether it is a thing of its own: a file that is only packed, with nothing in it to be seen, is none */
    private boolean open(EntryContent content, String name, String ref, ArchiveContents contents, int depth)
            throws IOException {
        budget.descend(depth);
        Optional<Format> stream = Format.of(content.head(), name).filter(Format::isStream);
        boolean byItsEnd =
                content.isFile() || (EntryKind.of(name) == EntryKind.ARCHIVE && !ArchiveFormat.isNamedAsStream(name));
        if (stream.isPresent() && !byItsEnd) {
            read(content, stream.get(), name, ref, contents);
        } else {
            hold(content, name, ref, contents);
        }
        boolean packed = stream.filter(s -> s.kind() == Format.Kind.PACKED).isPresent();
        return !packed
                || EntryKind.of(name) == EntryKind.ARCHIVE
                || contents.facts().isOfNote();
    }

    private void read(EntryContent content, Format format, String name, String ref, ArchiveContents contents)
            throws IOException {
        try (InputStream in = content.stream()) {
            if (hashes) {
                DigestStream digest = new DigestStream(in);
                try {
                    walk.over(digest, format, name, contents);
                } finally {
                    contents.facts().add(Signal.FILE_HASH, digest.finish(), "the bytes of " + ref);
                }
            } else {
                walk.over(in, format, name, contents);
            }
        }
    }

    private void hold(EntryContent content, String name, String ref, ArchiveContents contents) throws IOException {
        try (ByteSource source = content.hold(budget)) {
            if (hashes || content.isFile()) {
                contents.facts().digest(source, ref, digested -> open(digested, content, name, ref, contents));
            } else {
                open(source, content, name, ref, contents);
            }
        } catch (UncheckedIOException e) {
            // Only a file that is entered from its folder can fail alone; the outermost file fails as a whole.
            if (content.isFile()) {
                throw e.getCause();
            }
            throw e;
        }
    }

    private void open(ByteSource source, EntryContent content, String name, String ref, ArchiveContents contents)
            throws IOException {
        ArchiveFormat format = ArchiveFormat.of(source, name);
        if (format instanceof ArchiveFormat.None none && !none.half() && !content.isFile()) {
            // It was looked at, and Java finds no code in it either.
            remarks.add(NoticeCode.ARCHIVE_ENTRY_BROKEN, ref, none.problem());
        } else {
            walk.over(source, format, name, ref, contents);
        }
    }

    /** An entry to be read, after it was digested where that is wanted. */
    EntryContent digested(String outer, String name, EntryContent content) {
        if (digests.isEmpty()) {
            return content;
        }
        String ref = PrintableText.value(outer + (content.isFile() ? "/" : "!/") + name);
        try {
            return digests.get().of(ref, content, budget);
        } catch (IOException | UncheckedIOException e) {
            // Whoever reads it next says what is wrong with it.
            return content;
        }
    }

    /** Digests the whole file where that is wanted. */
    void digested(String ref, ByteSource file) throws IOException {
        if (digests.isPresent()) {
            digests.get().of(ref, file);
        }
    }

    @Override
    public void close() {
        walk.close();
    }
}
