package dev.cordon.report.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.notice.FaultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where a file cannot be written: why, in words, and what to set instead. */
class AtomicFileTest {

    @TempDir
    private Path folder;

    @Test
    void saysThatAFileIsWhereTheFolderShouldBe() throws IOException {
        Files.writeString(folder.resolve("target"), "");

        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("target/report.html"), out -> {}))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("cannot be written: where its folder should be is a file. ")
                .hasMessageContaining("set cordon.outputDirectory.");
    }

    @Test
    void namesWhatSetsTheFile() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "");

        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("pom.xml/draft.yaml"), out -> {}, "cordon.draft"))
                .hasMessageContaining("set cordon.draft.")
                .hasMessageNotContaining("outputDirectory");
    }

    @Test
    void saysThatAFolderIsWhereTheFileOfAnEarlierRunWouldBe() throws IOException {
        Files.createDirectories(folder.resolve("report.html/x"));

        assertThatThrownBy(() -> AtomicFile.delete(folder.resolve("report.html")))
                .hasMessageContaining("cannot be deleted: it is a folder that holds something. ");
    }

    /** Modules that are built side by side may have one output directory: each file is whole, and none is a fault. */
    @Test
    void letsTwoWriteTheSameFileAtOnce() throws IOException {
        Path file = folder.resolve("report.json");

        AtomicFile.write(file, first -> {
            first.write("first".getBytes(StandardCharsets.UTF_8));
            AtomicFile.write(file, second -> second.write("second".getBytes(StandardCharsets.UTF_8)));
            assertThat(file).hasContent("second");
        });

        assertThat(file).hasContent("first");
        assertThat(folder.toFile().list()).containsExactly("report.json");
    }
}
