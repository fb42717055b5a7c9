package dev.cordon.archive;

import java.io.IOException;

/**
 * Something is whole and yet closed to us: encrypted, or in a format that is not read. The message is a clause about
 * it.
 */
final class NotExaminedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String next;

    /** @param next what makes it readable: the first half of an imperative sentence */
    NotExaminedException(String message, String next) {
        super(message);
        this.next = next;
    }

    /** What makes it readable, as the first half of a sentence: {@code Unpack it with 'unzstd'}. */
    String next() {
        return next;
    }

    static NotExaminedException encrypted() {
        return new NotExaminedException("is encrypted", "Look at it without its encryption");
    }
}
