package dev.cordon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code src/it/README.md} has a row for every integration test, and of no other. */
class TruthTableTest {

    private static final Path PROJECTS = Path.of("src/it");

    @Test
    void everyProjectHasOneRow() throws IOException {
        String table = Files.readString(PROJECTS.resolve("README.md"));
        List<String> rows = Pattern.compile("^\\| `([a-z-]+)` \\| \\S.* \\| \\S.* \\|$", Pattern.MULTILINE)
                .matcher(table)
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();

        assertThat(rows).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(projects());
    }

    @Test
    void everyProjectLooksAtWhatItsBuildLeftAndIsAlone() throws IOException {
        for (String project : projects()) {
            assertThat(PROJECTS.resolve(project).resolve("verify.groovy")).isRegularFile();
            assertThat(PROJECTS.resolve(project).resolve(".mvn")).isDirectory();
        }
    }

    private static List<String> projects() throws IOException {
        try (Stream<Path> folders = Files.list(PROJECTS)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("pom.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        }
    }
}
