package dev.cordon.archive;

import java.io.IOException;

/** Is shown the entries of an archive, whatever its format, in the order of its directory. Folders are left out. */
interface EntryVisitor {

    /**
     * A class, by its name alone, as UTF-8 with {@code /}; the bytes are valid during the call only.
     */
    void classFile(byte[] name, int start, int length) throws IOException;

    /**
     * Whether to be shown an entry with its content that is a class by its name.
     *
     * @param size how many bytes the archive says it has
     */
    default boolean looksInto(long size) {
        return false;
    }

    /** Anything else, and a class to look into. */
    void entry(String name, EntryContent content) throws IOException;

    /** A symbolic link to something else in the archive, or out of it. */
    default void link(String name, String target) throws IOException {}

    /** A hard link: one more name for a file of the archive, or of one that it is laid over, named from the root. */
    default void hardLink(String name, String target) throws IOException {}
}
