package dev.cordon.denylist.file;

import dev.cordon.denylist.Denylist;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The lists that come with Cordon. They are written as YAML like any other; Cordon's own build reads them, refuses them if
 * anything is wrong, and ships them compiled.
 */
public final class BundledDenylist {

    /** How reports name their origin. */
    public static final String ORIGIN = "bundled";

    /** The list that is used unless it is left out. */
    public static final String DEFAULT = "us-foreign-adversary";

    /** The names of all of them, which are the names of their files; those besides the default are named to be used. */
    public static final List<String> NAMES = List.of(DEFAULT, "eu-sanctions", "europe", "commonwealth");

    private BundledDenylist() {}

    /** The list that is used unless it is left out. */
    public static Denylist read() {
        return read(DEFAULT);
    }

    /** One of the lists, from its compiled form. */
    public static Denylist read(String name) {
        try (InputStream in = open(compiled(name))) {
            return DenylistDecoder.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled denylist " + name + " cannot be read", e);
        }
    }

    /** All of them, joined. */
    public static Denylist readAll() {
        return NAMES.stream()
                .map(BundledDenylist::read)
                .reduce(DenylistMerge::merge)
                .orElseThrow();
    }

    /** One of the lists, from its YAML. It stands by itself, so that it can be used without the others. */
    static Denylist parse(String name) {
        try (InputStream in = open("/dev/cordon/" + name + ".yaml")) {
            return DenylistReader.read(in.readAllBytes(), ORIGIN, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled denylist " + name + " cannot be read", e);
        }
    }

    /** Where the compiled form of a list lies on the class path. */
    public static String compiled(String name) {
        return "/dev/cordon/" + name + ".bin";
    }

    /** Writes the compiled form of a list: a step of Cordon's own build. */
    public static void compile(String name, OutputStream out) throws IOException {
        DenylistEncoder.write(parse(name), out);
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(BundledDenylist.class.getResourceAsStream(resource), resource);
    }
}
