package dev.cordon.bytes;

import java.io.IOException;

/**
 * Something is whole and yet closed to us: encrypted, or in a format that is not read. The message is a clause about
 * it.
 */
public final class NotExaminedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String next;
    private final boolean format;

    private NotExaminedException(String message, String next, boolean format) {
        super(message);
        this.next = next;
        this.format = format;
    }

    /**
     * Something in a format that nobody here reads, whatever is in it.
     *
     * @param next what makes it readable: the first half of an imperative sentence
     */
    public static NotExaminedException format(String message, String next) {
        return new NotExaminedException(message, next, true);
    }

    /** Something that nobody reads without its key. */
    public static NotExaminedException encrypted() {
        return new NotExaminedException("is encrypted", "Look at it without its encryption", false);
    }

    /** An entry that is packed in a way of its own. */
    public static NotExaminedException method() {
        return new NotExaminedException("is packed by a method that Java does not know either", "Unpack it", false);
    }

    /** What makes it readable, as the first half of a sentence: {@code Unpack it with 'zstd -d'}. */
    public String next() {
        return next;
    }

    /** Whether it is a format of its own, which Java does not load as code either. */
    public boolean isFormat() {
        return format;
    }
}
