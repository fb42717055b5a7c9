package dev.cordon.archive;

import java.io.IOException;

/** Is shown the entries of an archive, whatever its format, in the order of its directory. Folders are left out. */
interface EntryVisitor {

    /**
     * A class, by its name alone, as UTF-8 with {@code /}; the bytes are valid during the call only.
     */
    void classFile(byte[] name, int start, int length) throws IOException;

    /** Anything else. */
    void entry(String name, EntryContent content) throws IOException;
}
