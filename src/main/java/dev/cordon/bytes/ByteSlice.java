package dev.cordon.bytes;

import java.io.IOException;

/** A stretch of another source: an archive stored in an archive is read where it lies. */
record ByteSlice(ByteSource outer, long start, long size) implements ByteSource {

    @Override
    public void read(long position, byte[] buffer, int offset, int length) throws IOException {
        outer.read(start + position, buffer, offset, length);
    }

    @Override
    public void advance(long position) throws IOException {
        outer.advance(start + position);
    }
}
