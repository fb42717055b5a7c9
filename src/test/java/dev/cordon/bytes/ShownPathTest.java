package dev.cordon.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownPathTest {

    @TempDir
    private Path folder;

    private Path real;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        real = Files.createDirectory(folder.toRealPath().resolve("real"));
        file = Files.writeString(Files.createDirectory(real.resolve("app")).resolve("bom.json"), "{}");
    }

    @Test
    void isRelativeBelowTheBaseAndWholeOutsideOfIt() {
        assertThat(ShownPath.of(file, real)).isEqualTo("app/bom.json");
        assertThat(ShownPath.of(file, real.resolve("web")))
                .isEqualTo(file.toString().replace('\\', '/'));
    }

    /** The one or the other may be named by a link, or on Windows by its short name. */
    @Test
    void seesThroughLinksOnEitherWay() throws IOException {
        Path link = Files.createSymbolicLink(folder.toRealPath().resolve("link"), real);

        assertThat(ShownPath.of(link.resolve("app/bom.json"), real)).isEqualTo("app/bom.json");
        assertThat(ShownPath.of(file, link)).isEqualTo("app/bom.json");
    }

    /** Else two files of a folder would be one, and one of them would not be judged. */
    @Test
    void keepsABackslashThatIsALetterOfAName() {
        assumeTrue(folder.getFileSystem().getSeparator().equals("/"), "here it parts folders");

        assertThat(ShownPath.of(real.resolve("app\\bom.json"), real)).isEqualTo("app\\bom.json");
        assertThat(ShownPath.written("app\\bom.json", real)).isEqualTo("app\\bom.json");
    }
}
