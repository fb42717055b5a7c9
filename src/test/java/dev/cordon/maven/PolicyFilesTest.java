package dev.cordon.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFilesTest {

    private static final PolicyFiles.Kind LIST =
            new PolicyFiles.Kind("the denylist", "cordon.denylists", FaultCode.DENYLIST_UNREADABLE);

    @TempDir
    private Path top;

    @Test
    void readsAFileBelowTheTop() throws IOException {
        Files.writeString(top.resolve("list.yaml"), "a: b");

        assertThat(read("list.yaml")).asString().isEqualTo("a: b");
    }

    @Test
    void saysInWordsThatAFileIsAFolder() throws IOException {
        Files.createDirectories(top.resolve("list.yaml"));

        assertThatThrownBy(() -> read("list.yaml"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("the denylist cannot be read: ")
                .hasMessageNotContaining("Exception");
    }

    @Test
    void refusesAFileThatIsTooLargeToBeOne() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(top.resolve("list.yaml").toFile(), "rw")) {
            file.setLength(DenylistFetch.MOST_BYTES + 1L);
        }

        assertThatThrownBy(() -> read("list.yaml"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("list.yaml: the denylist is larger than 33554432 bytes");
    }

    private byte[] read(String file) {
        return new PolicyFiles(null, MavenRepositorySystemUtils.newSession(), List.of(), top)
                .bytes(new PolicyFileSpec.OfFile(file), LIST);
    }
}
