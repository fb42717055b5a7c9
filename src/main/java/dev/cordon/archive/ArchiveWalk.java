package dev.cordon.archive;

import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.Budget;
import dev.cordon.bytes.ByteSource;
import dev.cordon.bytes.SourceStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Shows the entries of an archive, whatever its format. */
final class ArchiveWalk implements AutoCloseable {

    private final Budget budget;
    private final Remarks remarks;
    private final Inflaters inflaters = new Inflaters();

    ArchiveWalk(Budget budget, Remarks remarks) {
        this.budget = budget;
        this.remarks = remarks;
    }

    /**
     * Shows the entries of a whole file to a visitor.
     *
     * @param name its name
     * @param ref what to call it in remarks
     */
    void over(ByteSource source, ArchiveFormat format, String name, String ref, ArchiveContents contents)
            throws IOException {
        if (format instanceof ArchiveFormat.None none) {
            throw new BrokenException(none.problem());
        } else if (format instanceof ArchiveFormat.Closed closed) {
            throw closed.trouble();
        } else if (format instanceof ArchiveFormat.Code code) {
            contents.code(name, code.format(), new SourceContent(source));
        } else if (format instanceof ArchiveFormat.Zip zip) {
            new ZipWalk(budget, inflaters).walk(source, zip.directory(), ref, remarks, contents);
        } else if (format instanceof ArchiveFormat.Stream stream) {
            over(new SourceStream(source), stream.format(), name, contents);
        } else if (format instanceof ArchiveFormat.Both both) {
            both(source, both, name, ref, contents);
        }
    }

    private void both(ByteSource source, ArchiveFormat.Both both, String name, String ref, ArchiveContents contents)
            throws IOException {
        SourceStream in = new SourceStream(source);
        EntryAtEnd last = new EntryAtEnd(contents, in::position, both.zip().directory(), source);
        boolean unpacked = false;
        try {
            if (both.first() instanceof ArchiveFormat.Stream stream) {
                over(in, stream.format(), name, contents, last);
                // What unpacks to its last byte has nothing behind it: the zip was seen when it was unpacked.
                unpacked = stream.format().kind() == Format.Kind.PACKED;
            } else {
                over(source, both.first(), name, ref, contents);
            }
        } finally {
            if (!unpacked && !last.isTheZip()) {
                over(source, both.zip(), name, ref, contents);
            }
        }
    }

    /** Shows the entries of what is read from its first byte to its last; a packed file has one, unless that is a tar. */
    void over(InputStream in, Format format, String name, ArchiveContents contents) throws IOException {
        over(in, format, name, contents, contents);
    }

    /** @param plain is shown what lies in the bytes as it is, and not packed */
    private void over(InputStream in, Format format, String name, ArchiveContents contents, EntryVisitor plain)
            throws IOException {
        switch (format) {
            case TAR -> new TarWalk(budget).walk(in, plain);
            case AR -> new ArWalk(budget).walk(in, plain);
            default -> {
                try (PackedStream packed = PackedStream.of(format, in)) {
                    unpack(packed, name, contents);
                }
            }
        }
    }

    private void unpack(PackedStream packed, String name, ArchiveContents contents) throws IOException {
        StreamContent one = StreamContent.rest(new Unpacking(packed, budget));
        if (Format.of(one.head(), ".tar").filter(Format.TAR::equals).isPresent()) {
            new TarWalk(budget).walk(one, contents);
        } else {
            contents.packed(Format.unpackedName(EntryName.last(name)), one);
        }
        // Whoever saw enough of it has not seen whether it ends as it should, and what follows.
        one.transferTo(OutputStream.nullOutputStream());
        packed.checkEnd();
    }

    @Override
    public void close() {
        inflaters.close();
    }
}
