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

    private static final int HEADER = 30;
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
        ByteSource packed = packed();
        return method == STORED ? new SourceStream(packed) : unpack(packed);
    }

    @Override
    public byte[] head() throws IOException {
        try (InputStream in = stream()) {
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

    @Override
    public byte[] bytes(int limit) throws IOException {
        byte[] bytes = EntryContent.super.bytes(limit);
        if (bytes.length != claimedSize) {
            throw new BrokenException("has not the size that the archive's directory says");
        }
        return bytes;
    }

    private ByteSource packed() throws IOException {
        if (encrypted) {
            throw NotExaminedException.encrypted();
        }
        if (method != STORED && method != DEFLATED) {
            throw NotExaminedException.method();
        }
        if (method == STORED && packedSize != claimedSize) {
            throw new BrokenException("is not packed and yet has two sizes");
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
