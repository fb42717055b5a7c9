package dev.cordon.archive;

import dev.cordon.bytes.Budget;
import dev.cordon.bytes.ByteSource;
import dev.cordon.bytes.SourceStream;
import java.io.IOException;
import java.io.InputStream;

/** What was read already and can be read again; whoever made it closes it. */
record SourceContent(ByteSource source) implements EntryContent {

    @Override
    public long claimedSize() {
        return source.size();
    }

    @Override
    public InputStream stream() {
        return new SourceStream(source);
    }

    @Override
    public byte[] head() throws IOException {
        return source.bytes(0, (int) Math.min(HEAD, source.size()));
    }

    @Override
    public ByteSource hold(Budget budget) throws IOException {
        return source.slice(0, source.size());
    }
}
