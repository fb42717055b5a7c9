package dev.cordon.lock;

import java.util.Objects;
import java.util.Optional;

/**
 * A lock file in memory.
 *
 * @param name how messages call it
 * @param bytes all of it
 * @param beside the {@code go.sum} beside a {@code go.mod}, where there is one
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
public record LockInput(String name, byte[] bytes, Optional<LockInput> beside) {

    public LockInput {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(beside, "beside");
    }

    /** A file that is read alone. */
    public LockInput(String name, byte[] bytes) {
        this(name, bytes, Optional.empty());
    }
}
