package dev.cordon.bytes;

import java.io.IOException;

/** Something contradicts its own format. The message is a clause about it that begins with a verb. */
public final class BrokenException extends IOException {

    private static final long serialVersionUID = 1L;

    public BrokenException(String message) {
        super(message);
    }
}
