package dev.cordon.archive;

import static dev.cordon.bytes.LittleEndian.u16;
import static dev.cordon.bytes.LittleEndian.u32;

import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.Budget;
import dev.cordon.bytes.ByteSource;
import dev.cordon.bytes.HeldBytes;
import dev.cordon.bytes.NotExaminedException;
import dev.cordon.bytes.SourceStream;
import java.io.IOException;
import java.io.InputStream;

/** The content of one entry of a zip, found by the directory (APPNOTE 4.3.7, 4.4.5). */
final class ZipContent implements EntryContent {

    /** How long the header of an entry is without its name and extra field (APPNOTE 4.3.7). */
    static final int HEADER = 30;

    static final long SIGNATURE = 0x04034b50L;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int BUFFER = 1 << 13;

    private final ByteSource archive;
    private final Inflaters inflaters;
    private final Budget budget;
    private final boolean encrypted;
    private final int method;
    private final long position;
    private final long packedSize;
    private final long claimedSize;
    private boolean otherSize;

    ZipContent(ByteSource archive, DirectoryCursor at, Inflaters inflaters, Budget budget) throws BrokenException {
        this.archive = archive;
        this.inflaters = inflaters;
        this.budget = budget;
        encrypted = at.isEncrypted();
        method = at.method();
        position = at.position();
        packedSize = at.compressedSize();
        claimedSize = at.size();
    }

    @Override
    public long claimedSize() {
        return claimedSize;
    }

    @Override
    public InputStream stream() throws IOException {
        return read(packed());
    }

    @Override
    public byte[] head() throws IOException {
        try (InputStream in = read(asItLies())) {
            return in.readNBytes(HEAD);
        }
    }

    @Override
    public ByteSource hold(Budget budget) throws IOException {
        ByteSource packed = packed();
        if (method == STORED) {
            return packed;
        }
        try (InputStream in = unpack(packed)) {
            return HeldBytes.of(in, Long.MAX_VALUE, budget);
        }
    }

    /** As many as there are: Java hands them out, whatever size the directory says. */
    @Override
    public byte[] bytes(int limit) throws IOException {
        try (InputStream in = read(asItLies())) {
            byte[] bytes = EntryContent.bytes(in, claimedSize, limit);
            otherSize = bytes.length != claimedSize;
            return bytes;
        }
    }

    @Override
    public void settle() throws BrokenException {
        if (otherSize) {
            throw new BrokenException("has not the size that the archive's directory says");
        }
    }

    private InputStream read(ByteSource packed) {
        return method == STORED ? new SourceStream(packed) : unpack(packed);
    }

    private ByteSource packed() throws IOException {
        ByteSource packed = asItLies();
        if (method == STORED && packedSize != claimedSize) {
            throw new BrokenException("is not packed and yet has two sizes");
        }
        return packed;
    }

    private ByteSource asItLies() throws IOException {
        if (encrypted) {
            throw NotExaminedException.encrypted();
        }
        if (method != STORED && method != DEFLATED) {
            throw NotExaminedException.method();
        }
        byte[] header = archive.bytes(position, HEADER);
        if (u32(header, 0) != SIGNATURE) {
            throw new BrokenException("does not lie where the archive's directory says");
        }
        return archive.slice(position + HEADER + u16(header, 26) + u16(header, 28), packedSize);
    }

    private InputStream unpack(ByteSource packed) {
        int buffer = (int) Math.max(1, Math.min(BUFFER, packedSize));
        return new Unpacking(inflaters.unpack(new SourceStream(packed), buffer), budget);
    }
}
