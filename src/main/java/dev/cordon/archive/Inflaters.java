package dev.cordon.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Inflaters for entries that are read at the same time: an archive is read while the one around it is. */
final class Inflaters implements AutoCloseable {

    private final Deque<Inflater> free = new ArrayDeque<>();
    private final List<Inflater> all = new ArrayList<>();

    /** Unpacks what is deflated without a header; closing the stream sets its inflater free for the next. */
    InputStream unpack(InputStream packed, int buffer) {
        Inflater inflater = free.isEmpty() ? another() : free.pop();
        return new InflaterInputStream(packed, inflater, buffer) {

            private boolean open = true;

            @Override
            public void close() throws IOException {
                super.close();
                if (open) {
                    open = false;
                    inflater.reset();
                    free.push(inflater);
                }
            }
        };
    }

    private Inflater another() {
        Inflater inflater = new Inflater(true);
        all.add(inflater);
        return inflater;
    }

    @Override
    public void close() {
        all.forEach(Inflater::end);
    }
}
