package dev.cordon.denylist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/** The list {@code us-foreign-adversary} that comes with Cordon. */
public final class BundledDenylist {

    /** How reports name its origin. */
    public static final String ORIGIN = "bundled";

    private static final String RESOURCE = "/dev/cordon/us-foreign-adversary.yaml";

    private BundledDenylist() {}

    /** Reads the list. */
    public static Denylist read() {
        try (InputStream in = BundledDenylist.class.getResourceAsStream(RESOURCE)) {
            return DenylistReader.read(Objects.requireNonNull(in, RESOURCE).readAllBytes(), ORIGIN, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled denylist cannot be read", e);
        }
    }
}
