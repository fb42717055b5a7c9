package dev.cordon.report.file;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.notice.FaultException;
import java.io.IOException;
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
}
