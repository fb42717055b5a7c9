package dev.cordon.bytes;

import java.io.IOException;

/**
 * A limit of {@link ArchiveLimits}, or the bound of one kind of entry, was met. The message is a clause about the
 * thing.
 */
public final class LimitException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean last;

    /** One thing is too large; the reading can go on behind it. */
    public LimitException(String message) {
        this(message, false);
    }

    private LimitException(String message, boolean last) {
        super(message);
        this.last = last;
    }

    /** The budget of the whole reading is spent. */
    static LimitException spent(String message) {
        return new LimitException(message, true);
    }

    /** The machine has no more memory for it. */
    public static LimitException memory() {
        return spent("needs more memory than the JVM of Maven has: give it more with -Xmx in MAVEN_OPTS");
    }

    /** Whether the reading ends here. */
    public boolean isLast() {
        return last;
    }
}
