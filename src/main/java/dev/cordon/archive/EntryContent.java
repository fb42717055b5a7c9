package dev.cordon.archive;

import dev.cordon.archive.tar.TarHeader;
import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.Budget;
import dev.cordon.bytes.ByteSource;
import dev.cordon.bytes.LimitException;
import java.io.IOException;
import java.io.InputStream;

/** What an entry holds; to be read while the entry is visited, and once unless it is repeatable. */
interface EntryContent {

    /** As many bytes as show a tar, whose header is the longest of all first signs. */
    int HEAD = TarHeader.LENGTH;

    /** How many bytes the archive says it has. */
    long claimedSize() throws IOException;

    /** Whether it is a file by itself, so that trouble with it is no trouble within an archive. */
    default boolean isFile() {
        return false;
    }

    /** Whether it can be read more than once. */
    default boolean isRepeatable() {
        return true;
    }

    /**
     * Opens it.
     *
     * @throws NotExaminedException if it is encrypted or packed in a way that nobody here can unpack
     */
    InputStream stream() throws IOException;

    /** The content to read at any position, in place where that can be, or else held in memory. */
    ByteSource hold(Budget budget) throws IOException;

    /**
     * Its first bytes, {@link #HEAD} or as many as there are. The content is still to be read after that.
     *
     * @throws NotExaminedException if it is encrypted or packed in a way that nobody here can unpack
     */
    byte[] head() throws IOException;

    /**
     * The whole of a small entry.
     *
     * @throws LimitException if it has more bytes than that, whatever the archive says
     */
    default byte[] bytes(int limit) throws IOException {
        try (InputStream in = stream()) {
            return bytes(in, claimedSize(), limit);
        }
    }

    /** The whole of a stream, if neither it nor what is claimed of it has more bytes than that. */
    static byte[] bytes(InputStream in, long claimed, int limit) throws IOException {
        byte[] bytes = claimed > limit ? new byte[0] : in.readNBytes(limit + 1);
        if (claimed > limit || bytes.length > limit) {
            throw new LimitException("is larger than " + limit + " bytes");
        }
        return bytes;
    }

    /**
     * To be asked when all was done with it.
     *
     * @throws BrokenException if what was read of it is not what the archive says of it
     */
    default void settle() throws BrokenException {}
}
