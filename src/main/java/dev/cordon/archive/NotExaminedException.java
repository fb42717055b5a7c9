package dev.cordon.archive;

import java.io.IOException;

/**
 * Something is whole and yet closed to us: encrypted, or in a format that is not read. The message is a clause about
 * it.
 */
final class NotExaminedException extends IOException {

    private static final long serialVersionUID = 1L;

    NotExaminedException(String message) {
        super(message);
    }
}
