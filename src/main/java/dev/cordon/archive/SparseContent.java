package dev.cordon.archive;

import dev.cordon.bytes.Budget;
import dev.cordon.bytes.ByteSource;
import dev.cordon.bytes.NotExaminedException;
import java.io.InputStream;

/** A file with holes: a tar holds its parts, which nobody here puts together. */
final class SparseContent implements EntryContent {

    private final long size;

    /** @param size how many bytes are there */
    SparseContent(long size) {
        this.size = size;
    }

    @Override
    public long claimedSize() {
        return size;
    }

    @Override
    public InputStream stream() throws NotExaminedException {
        throw unread();
    }

    @Override
    public ByteSource hold(Budget budget) throws NotExaminedException {
        throw unread();
    }

    @Override
    public byte[] head() throws NotExaminedException {
        throw unread();
    }

    private static NotExaminedException unread() {
        return NotExaminedException.format(
                "is a sparse file in a tar, whose parts are not put together", "Unpack the tar with 'tar -x'");
    }
}
