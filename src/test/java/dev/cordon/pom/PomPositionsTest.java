package dev.cordon.pom;

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
                  <groupId>a</groupId><artifactId>${name}</artifactId>
                </dependency>
                <dependency><groupId>g</groupId><artifactId>b</artifactId></dependency><dependency><groupId>g</groupId>
            <artifactId>c</artifactId></dependency>
            \t<dependency
                    combine.self="merge">
                  <groupId>${g}</groupId>
                  <artifactId>
                    d
                  </artifactId>
                </dependency>
              </dependencies>
            </project>
            """;

    @TempDir
    private Path folder;

    @Test
    void findsTheFirstCharacterOfWhatMaven3RemembersBehindTheTag() throws IOException {
        assertThat(begin(POM, "a:x", 3, 17)).isEqualTo(at(3, 5));
        assertThat(begin(POM, "g:b", 6, 17)).isEqualTo(at(6, 5));
        assertThat(begin(POM, "g:c", 6, 88)).isEqualTo(at(6, 76));
        assertThat(begin(POM, "g:d", 9, 30)).isEqualTo(at(8, 2));
    }

    @Test
    void keepsTheFirstCharacterThatMaven4Remembers() throws IOException {
        assertThat(begin(POM, "a:x", 3, 5)).isEqualTo(at(3, 5));
        assertThat(begin(POM, "g:c", 6, 76)).isEqualTo(at(6, 76));
        assertThat(begin(POM, "g:d", 8, 2)).isEqualTo(at(8, 2));
    }

    @Test
    void countsLinesAlikeWhateverEndsThem() throws IOException {
        assertThat(begin(POM.replace("\n", "\r\n"), "g:c", 6, 88)).isEqualTo(at(6, 76));
        assertThat(begin(POM.replace("\n", "\r"), "g:d", 9, 30)).isEqualTo(at(8, 2));
    }

    @Test
    void saysOnlyTheLineWhereTheFileHasNoSuchElement() throws IOException {
        assertThat(begin(POM, "g:e", 6, 17)).isEqualTo(at(6, 0));
        assertThat(begin(POM, "h:b", 6, 17)).isEqualTo(at(6, 0));
        assertThat(begin("<project/>", "g:b", 1, 1)).isEqualTo(at(1, 0));
        assertThat(begin("<project/>", "g:b", 99, 1)).isEqualTo(at(99, 0));
        assertThat(PomPositions.dependency(folder.resolve("none"), "pom.xml", "g", "b", 3, 17))
                .isEqualTo(at(3, 0));
    }

    /** A plugin has sorted the file since Maven read it: the line that Maven remembers is another dependency's by now. */
    @Test
    void findsTheElementInAFileThatWasChangedMeanwhile() throws IOException {
        String sorted = """
                <project>
                  <!-- new -->
                  <dependencies>
                    <dependency>
                      <groupId>g</groupId>
                      <artifactId>a</artifactId>
                      <exclusions><exclusion><groupId>g</groupId><artifactId>b</artifactId></exclusion></exclusions>
                    </dependency>
                    <dependency>
                      <groupId>g</groupId>
                      <artifactId>b</artifactId>
                    </dependency>
                  </dependencies>
                </project>
                """;

        assertThat(begin(sorted, "g:b", 4, 17)).isEqualTo(at(9, 5));
        assertThat(begin(sorted, "g:a", 9, 17)).isEqualTo(at(4, 5));
        assertThat(begin(sorted, "g:b", 99, 17)).isEqualTo(at(9, 5));
    }

    /** What is declared and managed in one file stands there twice. */
    @Test
    void takesTheNearestOfSeveral() throws IOException {
        String element = "<dependency><groupId>g</groupId><artifactId>b</artifactId></dependency>\n";
        String twice = "<project>\n" + element + "\n".repeat(20) + element + "</project>\n";

        assertThat(begin(twice, "g:b", 3, 1)).isEqualTo(at(2, 1));
        assertThat(begin(twice, "g:b", 22, 1)).isEqualTo(at(23, 1));
    }

    private Location begin(String pom, String coordinates, int line, int column) throws IOException {
        Path file = folder.resolve("pom.xml");
        Files.writeString(file, pom);
        String[] names = coordinates.split(":");
        return PomPositions.dependency(file, "pom.xml", names[0], names[1], line, column);
    }

    private static Location at(int line, int column) {
        return new Location("pom.xml", line, column);
    }
}
