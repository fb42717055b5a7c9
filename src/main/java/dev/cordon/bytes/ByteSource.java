package dev.cordon.bytes;

import java.io.IOException;

/** Bytes that can be read at any position: a file, a part of one, or what was unpacked into memory. */
public interface ByteSource extends AutoCloseable {

    /** How many bytes there are. */
    long size();

    /** Fills a part of the buffer from the position on. The caller stays within {@link #size}. */
    void read(long position, byte[] buffer, int offset, int length) throws IOException;

    /** Says that whoever reads goes on from there, and comes back to what lies before it seldom or never. */
    default void advance(long position) throws IOException {}

    /** Gives back what the source alone holds; a stretch of another source holds nothing. */
    @Override
    default void close() throws IOException {}

    /** The bytes of one stretch. */
    default byte[] bytes(long position, int length) throws IOException {
        checkStretch(position, length);
        byte[] bytes = new byte[length];
        read(position, bytes, 0, length);
        return bytes;
    }

    /** A stretch as a source of its own, without copying. */
    default ByteSource slice(long position, long length) throws IOException {
        checkStretch(position, length);
        return new ByteSlice(this, position, length);
    }

    /** Fails unless the stretch lies within these bytes. */
    default void checkStretch(long position, long length) throws IOException {
        if (position < 0 || length < 0 || position > size() - length) {
            throw new BrokenException("reaches beyond the end of what holds it");
        }
    }
}
