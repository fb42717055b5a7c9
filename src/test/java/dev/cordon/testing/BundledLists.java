package dev.cordon.testing;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.denylist.file.DenylistMerge;
import dev.cordon.denylist.file.DenylistReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The lists that come with Cordon, read from their YAML. */
public final class BundledLists {

    /** Their names, the one that is in effect without being named first. */
    public static final List<String> NAMES = BundledDenylist.NAMES;

    private BundledLists() {}

    /** One list without the others. */
    public static Denylist alone(String name) {
        return read(name, Optional.empty());
    }

    /** What is in effect where a build names that list: the first one, and this laid over it. */
    public static Denylist inEffect(String name) {
        Denylist first = alone(NAMES.get(0));
        return name.equals(NAMES.get(0)) ? first : DenylistMerge.merge(first, read(name, Optional.of(first)));
    }

    /** All of them, each laid over those before it. */
    public static Denylist together() {
        Denylist joined = alone(NAMES.get(0));
        for (String name : NAMES.subList(1, NAMES.size())) {
            joined = DenylistMerge.merge(joined, read(name, Optional.of(joined)));
        }
        return joined;
    }

    /** Where the YAML of a list lies. */
    public static Path file(String name) {
        return Path.of("src/main/resources/dev/cordon/" + name + ".yaml");
    }

    private static Denylist read(String name, Optional<Denylist> base) {
        try {
            return DenylistReader.read(Files.readAllBytes(file(name)), name, base);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
