package dev.cordon.archive;

import java.util.Objects;

/**
 * A part of an archive that was not read.
 *
 * @param name what it is called, with the way into the archive
 * @param why why it was not read, a clause that begins with a verb
 */
public record UnreadPart(String name, String why) {

    public UnreadPart {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(why, "why");
    }
}
