package dev.cordon;

import java.io.IOException;
import java.io.InputStream;

/** Opens a file, an object of a store, bytes in memory: from the first byte, anew each time it is asked. */
@FunctionalInterface
public interface Opener {

    /**
     * A new stream; who asked for it closes it.
     *
     * @throws IOException if it cannot be opened
     */
    InputStream open() throws IOException;
}
