package dev.cordon.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    private Path folder;

    private Path part;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        part = Files.writeString(folder.resolve("report.json.part"), "new");
        file = folder.resolve("report.json");
    }

    @Test
    void replacesWhatIsThere() throws IOException {
        Files.writeString(file, "old");

        WholeFile.put(part, file);

        assertThat(file).hasContent("new");
        assertThat(part).doesNotExist();
    }

    /** As on Windows, where a viewer has the old one open. */
    @Test
    void leavesBothWhereItCannot() throws IOException {
        Path old = Files.createDirectories(file.resolve("a folder that holds something"));

        assertThatThrownBy(() -> WholeFile.put(part, file)).isInstanceOf(IOException.class);

        assertThat(old).exists();
        assertThat(part).hasContent("new");
    }

    @Test
    void replacesInTwoStepsWhereThereIsNoSingleOne() throws IOException {
        Path memory = Path.of("/dev/shm");
        assumeTrue(
                Files.isWritable(memory) && !Files.getFileStore(memory).equals(Files.getFileStore(folder)),
                "one store only, in which every move is a single step");
        Path elsewhere = Files.createTempFile(memory, "cordon-", ".part");
        Files.writeString(elsewhere, "new");
        Files.writeString(file, "old");

        WholeFile.put(elsewhere, file);

        assertThat(file).hasContent("new");
        assertThat(elsewhere).doesNotExist();
    }
}
