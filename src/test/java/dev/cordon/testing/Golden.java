package dev.cordon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file under {@code src/test/resources/expected}; {@code -Dcordon.test.update=true} writes it anew. */
public final class Golden {

    private static final Path EXPECTED = Path.of("src/test/resources/expected");

    private Golden() {}

    /** What the file holds. */
    public static String text(String file) throws IOException {
        return Files.readString(EXPECTED.resolve(file));
    }

    /** Fails where the text is not that of the file. */
    public static void assertEquals(String actual, String file) throws IOException {
        assertEquals(actual, EXPECTED.resolve(file));
    }

    /** The same with a file that lies elsewhere. */
    public static void assertEquals(String actual, Path expected) throws IOException {
        if (Boolean.getBoolean("cordon.test.update")) {
            Files.createDirectories(expected.getParent());
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }
}
