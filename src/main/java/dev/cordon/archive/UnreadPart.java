package dev.cordon.archive;

import java.util.Objects;

/**
 * A part of an archive that was not read.
 *
 * @param name what it is called, with the way into the archive
 * @param why why it was not read, a clause that begins with a verb
 * @param outside whether it is no part of it and only named by it, to be loaded from beside it
 */
public record UnreadPart(String name, String why, boolean outside) {

    public UnreadPart {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(why, "why");
    }

    /** A part that lies in it. */
    public UnreadPart(String name, String why) {
        this(name, why, false);
    }

    /** The last segment of its name. */
    public String fileName() {
        return EntryName.last(name);
    }
}
