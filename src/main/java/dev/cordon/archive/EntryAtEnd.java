package dev.cordon.archive;

import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.ByteSource;
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
    private boolean theZip;

    /**
     * @param position where the content of the entry begins that is shown
     * @param zip where the directory lies that was found from the end
     * @param source the bytes of both
     */
    EntryAtEnd(EntryVisitor visitor, LongSupplier position, DirectoryEnd zip, ByteSource source) {
        this.visitor = visitor;
        this.position = position;
        this.zip = zip;
        this.source = source;
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
        theZip |= !(content instanceof SparseContent) && isTheZip(start, content.claimedSize());
    }

    /** Whoever opens the entry finds the same directory, and what it lists where the zip at the end has it. */
    private boolean isTheZip(long start, long size) throws IOException {
        boolean holds = zip.shift() >= start && zip.start() >= start && size <= source.size() - start;
        if (!holds || zip.start() + zip.size() > start + size) {
            return false;
        }
        Optional<Format> begins = Format.of(source.bytes(start, (int) Math.min(EntryContent.HEAD, size)));
        DirectoryEnd same = new DirectoryEnd(zip.start() - start, zip.size(), zip.shift() - start);
        try {
            return begins.filter(Format.ZIP::equals).isPresent()
                    && DirectoryEnd.find(source.slice(start, size))
                            .filter(same::equals)
                            .isPresent();
        } catch (BrokenException e) {
            return false;
        }
    }

    @Override
    public void link(String name, String target) throws IOException {
        visitor.link(name, target);
    }
}
