package dev.cordon.bytes;

import java.io.IOException;
import java.util.Objects;

/** Reads a source from its first byte to its last. */
public final class SourceStream extends BlockStream {

    private final ByteSource source;
    private long position;

    public SourceStream(ByteSource source) {
        this.source = source;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        long left = source.size() - position;
        if (left <= 0) {
            return length == 0 ? 0 : -1;
        }
        int step = (int) Math.min(left, length);
        source.read(position, buffer, offset, step);
        position += step;
        return step;
    }

    /** Where the next byte lies in the source. */
    public long position() {
        return position;
    }

    /** Nothing is read for it; what lies behind the end cannot be skipped. */
    @Override
    public long skip(long n) {
        long step = Math.max(0, Math.min(n, source.size() - position));
        position += step;
        return step;
    }
}
