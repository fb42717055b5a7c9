package dev.cordon.bytes;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file, read by position. It is not memory-mapped: a file that is cut short while it is mapped takes the JVM down
 * with it, and Windows does not let a mapped file be replaced.
 */
public final class FileBytes implements ByteSource {

    private final FileChannel channel;
    private final long size;

    public FileBytes(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        size = channel.size();
    }

    @Override
    public long size() {
        return size;
    }

    /**
     * Reads bytes from a position of the file.
     *
     * @throws UncheckedIOException if the file cannot be read here, or was cut short meanwhile; that is a trouble of the file
     *     and not of what is written in it, so nobody on the way takes it for a broken entry
     */
    @Override
    public void read(long position, byte[] buffer, int offset, int length) {
        ByteBuffer target = ByteBuffer.wrap(buffer, offset, length);
        long at = position;
        try {
            while (target.hasRemaining()) {
                int read = channel.read(target, at);
                if (read < 0) {
                    throw new EOFException("ended at byte " + at + " while it was read");
                }
                at += read;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
