package dev.cordon.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.notice.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PomPositionsTest {

    private static final String POM = """
            <project>
              <dependencies>
                <dependency>
                  <groupId>a</groupId>
                </dependency>
                <dependency><groupId>b</groupId></dependency><dependency><groupId>c</groupId></dependency>
            \t<dependency
                    combine.self="merge">
                </dependency>
              </dependencies>
            </project>
            """;

    @TempDir
    private Path folder;

    @Test
    void findsTheFirstCharacterOfWhatMaven3RemembersBehindTheTag() throws IOException {
        assertThat(begin(POM, 3, 17)).isEqualTo(at(3, 5));
        assertThat(begin(POM, 6, 17)).isEqualTo(at(6, 5));
        assertThat(begin(POM, 6, 62)).isEqualTo(at(6, 50));
        assertThat(begin(POM, 8, 30)).isEqualTo(at(7, 2));
    }

    @Test
    void keepsTheFirstCharacterThatMaven4Remembers() throws IOException {
        assertThat(begin(POM, 3, 5)).isEqualTo(at(3, 5));
        assertThat(begin(POM, 6, 50)).isEqualTo(at(6, 50));
        assertThat(begin(POM, 7, 2)).isEqualTo(at(7, 2));
    }

    @Test
    void countsLinesAlikeWhateverEndsThem() throws IOException {
        assertThat(begin(POM.replace("\n", "\r\n"), 6, 62)).isEqualTo(at(6, 50));
        assertThat(begin(POM.replace("\n", "\r"), 8, 30)).isEqualTo(at(7, 2));
    }

    @Test
    void tellsOnlyTheLineWhereTheFileHasNoSuchElementThere() throws IOException {
        assertThat(begin(POM, 4, 18)).isEqualTo(at(4, 0));
        assertThat(begin(POM, 99, 1)).isEqualTo(at(99, 0));
        assertThat(begin("<project/>", 1, 1)).isEqualTo(at(1, 0));
        assertThat(PomPositions.begin(folder.resolve("none"), "pom.xml", "dependency", 3, 17))
                .isEqualTo(at(3, 0));
    }

    private Location begin(String pom, int line, int column) throws IOException {
        Path file = folder.resolve("pom.xml");
        Files.writeString(file, pom);
        return PomPositions.begin(file, "pom.xml", "dependency", line, column);
    }

    private static Location at(int line, int column) {
        return new Location("pom.xml", line, column);
    }
}
