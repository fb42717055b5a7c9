package dev.cordon.archive;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Signal;
import dev.cordon.notice.NoticeCode;
import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;

/** One reading of one file or folder, with everything nested in it. Not thread-safe. */
final class Examination implements AutoCloseable {

    private static final int GZIP_BUFFER = 1 << 16;

    private final boolean hashes;
    private final Role role;
    private final Budget budget;
    private final Remarks remarks;
    private final Inflater inflater = new Inflater(true);
    private final List<Component> nested = new ArrayList<>();
    private final List<EmbeddedDocument> documents = new ArrayList<>();
    private final Map<String, Integer> refs = new HashMap<>();

    Examination(ArchiveOptions options, Remarks remarks) {
        hashes = options.hashes();
        role = options.role();
        budget = new Budget(options.limits());
        this.remarks = remarks;
    }

    Budget budget() {
        return budget;
    }

    Remarks remarks() {
        return remarks;
    }

    void document(EmbeddedDocument document) throws LimitException {
        budget.hold(document.size());
        documents.add(document);
    }

    /** The components of the archives found inside, sorted by ref. */
    List<Component> nested() {
        return nested.stream().sorted(Comparator.comparing(Component::ref)).toList();
    }

    List<EmbeddedDocument> documents() {
        return documents.stream()
                .sorted(Comparator.comparing(EmbeddedDocument::toString))
                .toList();
    }

    /**
     * Shows the entries of an archive to a visitor.
     *
     * @param ref what to call the archive in remarks
     */
    void walk(ByteSource source, ArchiveFormat format, String ref, EntryVisitor visitor) throws IOException {
        if (format instanceof ArchiveFormat.None none) {
            throw new BrokenException(none.problem());
        } else if (format instanceof ArchiveFormat.Closed closed) {
            throw closed.format().unread();
        } else if (format instanceof ArchiveFormat.Zip zip) {
            new ZipWalk(budget, inflater).walk(source, zip.directory(), ref, remarks, visitor);
        } else if (format instanceof ArchiveFormat.TarGz) {
            try (InputStream in = new GZIPInputStream(new SourceStream(source), GZIP_BUFFER)) {
                new TarWalk(budget).walk(new Unpacking(in, budget), visitor);
            }
        } else {
            new TarWalk(budget).walk(new SourceStream(source), visitor);
        }
    }

    /** Examines an archive that is an entry of another, as a component of its own. */
    void nested(String name, EntryContent content, String outer, int depth) throws IOException {
        String ref = unique(PrintableText.value(outer + (content.isFile() ? "/" : "!/") + name));
        ArchiveContents contents = new ArchiveContents(this, ref, PrintableText.value(EntryName.last(name)), depth);
        try {
            open(content, name, ref, contents, depth);
        } catch (IOException e) {
            unread(ref, e, name, content);
        } finally {
            nested.add(contents.component());
        }
    }

    /**
     * Examines a file that is an archive although its name does not say so. An entry of an archive is left alone: to look
     * at the content of each would be to read them all.
     */
    void misnamed(String name, EntryContent content, String outer, int depth) throws IOException {
        if (content.isFile() && isArchive(name, content)) {
            nested(name, content, outer, depth);
        }
    }

    private boolean isArchive(String name, EntryContent content) throws IOException {
        try (ByteSource source = content.hold(budget)) {
            return ArchiveFormat.isMeant(source, name);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Examines an archive that is an entry of another and no thing of its own. */
    void unfold(String name, EntryContent content, ArchiveContents outer, int depth) throws IOException {
        String path = outer.ref() + "!/" + name;
        try {
            open(content, name, path, outer.unfolded(), depth);
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
     * @throws LimitException if nothing more may be read at all
     */
    void unread(String place, IOException trouble, String name, EntryContent content) throws LimitException {
        if (trouble instanceof LimitException limit && limit.isLast()) {
            throw limit;
        }
        remarks.unread(place, trouble, CodePlace.holds(name) || (content.isFile() && role != Role.OWN));
    }

    private void open(EntryContent content, String name, String ref, ArchiveContents contents, int depth)
            throws IOException {
        budget.descend(depth);
        try (ByteSource source = content.hold(budget)) {
            if (hashes) {
                contents.facts().add(Signal.FILE_HASH, FileHash.of(source), "the bytes of " + ref);
            }
            ArchiveFormat format = ArchiveFormat.of(source, name);
            if (format instanceof ArchiveFormat.None none && !none.half() && !content.isFile()) {
                // It was looked at, and Java finds no code in it either.
                remarks.add(NoticeCode.ARCHIVE_ENTRY_BROKEN, ref, none.problem());
            } else {
                walk(source, format, ref, contents);
            }
        } catch (UncheckedIOException e) {
            // Only a file that is entered from its folder can fail alone; the outermost file fails as a whole.
            if (content.isFile()) {
                throw e.getCause();
            }
            throw e;
        }
    }

    /** Two entries of one name are two archives. */
    private String unique(String ref) {
        int n = refs.merge(ref, 1, Integer::sum);
        return n == 1 ? ref : unique(ref + "#" + n);
    }

    @Override
    public void close() {
        inflater.end();
    }
}
