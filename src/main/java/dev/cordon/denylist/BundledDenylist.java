package dev.cordon.denylist;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/**
 * The list {@code us-foreign-adversary} that comes with Cordon. It is written as YAML like any other; Cordon's own build
 * reads it, refuses it if anything is wrong, and ships it compiled.
 */
public final class BundledDenylist {

    /** How reports name its origin. */
    public static final String ORIGIN = "bundled";

    private static final String YAML = "/dev/cordon/us-foreign-adversary.yaml";
    /** Where the compiled form lies on the class path. */
    public static final String COMPILED = "/dev/cordon/us-foreign-adversary.bin";

    private BundledDenylist() {}

    /** The list, from its compiled form. */
    public static Denylist read() {
        try (InputStream in = BundledDenylist.class.getResourceAsStream(COMPILED)) {
            return DenylistDecoder.read(Objects.requireNonNull(in, COMPILED));
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled denylist cannot be read", e);
        }
    }

    /** The list, from its YAML. */
    static Denylist parse() {
        try (InputStream in = BundledDenylist.class.getResourceAsStream(YAML)) {
            return DenylistReader.read(Objects.requireNonNull(in, YAML).readAllBytes(), ORIGIN, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled denylist cannot be read", e);
        }
    }

    /** Writes the compiled form of the YAML: a step of Cordon's own build. */
    public static void compile(OutputStream out) throws IOException {
        DenylistEncoder.write(parse(), out);
    }
}
