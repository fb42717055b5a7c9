package dev.cordon.archive;

import dev.cordon.bytes.ArchiveLimits;
import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.Budget;
import dev.cordon.bytes.ByteSource;
import dev.cordon.bytes.SourceStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Shows a visitor the entries of a tar or ar which ends as a zip, and notices whether that zip is an entry of it: what is stored
 * last in an archive stands at the end of both, and was seen when its entry was opened.
 */
final class EntryAtEnd implements EntryVisitor {

    private final EntryVisitor visitor;
    private final LongSupplier position;
    private final DirectoryEnd zip;
    private final ByteSource source;
    private final int depth;
    private boolean theZip;

    /**
     * @param position where the content of the entry begins that is shown
     * @param zip where the directory lies that was found from the end
     * @param source the bytes of both
     */
    EntryAtEnd(EntryVisitor visitor, LongSupplier position, DirectoryEnd zip, ByteSource source) {
        this(visitor, position, zip, source, 0);
    }

    private EntryAtEnd(EntryVisitor visitor, LongSupplier position, DirectoryEnd zip, ByteSource source, int depth) {
        this.visitor = visitor;
        this.position = position;
        this.zip = zip;
        this.source = source;
        this.depth = depth;
    }

    /** Whether an entry that was opened as a zip is the whole of the zip at the end. */
    boolean isTheZip() {
        return theZip;
    }

    @Override
    public void classFile(byte[] name, int start, int length) throws IOException {
        visitor.classFile(name, start, length);
    }

    @Override
    public boolean looksInto(long size) {
        return visitor.looksInto(size);
    }

    @Override
    public void entry(String name, EntryContent content) throws IOException {
        long start = position.getAsLong();
        visitor.entry(name, content);
        // A sparse file was not opened, and so was no zip in it.
        theZip |= !(content instanceof SparseContent) && isTheZip(name, start, content.claimedSize());
    }

    private boolean isTheZip(String name, long start, long size) throws IOException {
        boolean holds = zip.shift() >= start && zip.start() >= start && size <= source.size() - start;
        if (!holds || zip.start() + zip.size() > start + size) {
            return false;
        }
        Optional<Format> begins = Format.of(source.bytes(start, (int) Math.min(EntryContent.HEAD, size)), name);
        try {
            return isOpenedAsZip(name, begins)
                    ? isTheZip(start, size)
                    : begins.isPresent() && isWithin(begins.get(), start, size);
        } catch (BrokenException e) {
            return false;
        }
    }

    /** As {@link Examination} opens it, or {@link CodeFiles} what a program carries. */
    private static boolean isOpenedAsZip(String name, Optional<Format> begins) {
        boolean byItsEnd = EntryKind.of(name) == EntryKind.ARCHIVE && !ArchiveFormat.isNamedAsStream(name);
        boolean program = begins.filter(f -> f.kind() == Format.Kind.PROGRAM).isPresent();
        return begins.filter(Format.ZIP::equals).isPresent() || byItsEnd || (program && !EntryKind.isLibrary(name));
    }

    /** Whoever opens the entry finds the same directory, and what it lists where the zip at the end has it. */
    private boolean isTheZip(long start, long size) throws IOException {
        DirectoryEnd same = new DirectoryEnd(zip.start() - start, zip.size(), zip.shift() - start);
        return DirectoryEnd.find(source.slice(start, size)).filter(same::equals).isPresent();
    }

    /** A layer of an image is a tar in a tar, and what is stored last in it stands at the end of all three. */
    private boolean isWithin(Format format, long start, long size) throws IOException {
        if (depth == ArchiveLimits.DEFAULT.depth() || !(format == Format.TAR || format == Format.AR)) {
            return false;
        }
        SourceStream in = new SourceStream(source.slice(start, size));
        EntryAtEnd last = new EntryAtEnd(new Seen(visitor), () -> start + in.position(), zip, source, depth + 1);
        Budget again = new Budget(ArchiveLimits.DEFAULT);
        if (format == Format.TAR) {
            new TarWalk(again).walk(in, last);
        } else {
            new ArWalk(again).walk(in, last);
        }
        return last.isTheZip();
    }

    @Override
    public void link(String name, String target) throws IOException {
        visitor.link(name, target);
    }

    @Override
    public void hardLink(String name, String target) throws IOException {
        visitor.hardLink(name, target);
    }

    /** Is shown what was shown to another. */
    private record Seen(EntryVisitor other) implements EntryVisitor {

        @Override
        public void classFile(byte[] name, int start, int length) {
            // Is no zip, or is not opened as one.
        }

        @Override
        public boolean looksInto(long size) {
            return other.looksInto(size);
        }

        @Override
        public void entry(String name, EntryContent content) {
            // Was opened.
        }
    }
}
