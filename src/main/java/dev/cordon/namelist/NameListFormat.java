package dev.cordon.namelist;

import java.io.IOException;
import java.io.Reader;

/** One format in which official lists of names are published. */
interface NameListFormat {

    /** What the format is called in reports. */
    String name();

    /** Whether a document that begins like this is of the format. */
    boolean claims(Head head);

    /**
     * Reads a document from its first character to its last.
     *
     * @throws IOException if it cannot be read
     * @throws dev.cordon.notice.FaultException if it contradicts the format, or breaks off
     */
    void read(Reader text, String file, NameListBuilder into) throws IOException;
}
