package dev.cordon.examine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program opens lies in a file for as long as it is looked at, and nobody else reads it there. */
class TemporaryCopyTest {

    private static final byte[] BYTES = "from the first byte to the last".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private List<Path> copies() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    @Test
    void holdsAllOfItAndIsGoneAfterwards() throws IOException {
        SbomFile given = new SbomFile("a", () -> new ByteArrayInputStream(BYTES));
        try (TemporaryCopy copy = TemporaryCopy.in(folder, given)) {
            assertThat(copy.bytes().bytes(0, BYTES.length)).isEqualTo(BYTES);
            assertThat(copy.bytes().size()).isEqualTo(BYTES.length);
            assertThat(copy.asSbom().name()).isEqualTo("a");
            try (InputStream in = copy.asSbom().opener().open()) {
                assertThat(in.readAllBytes()).isEqualTo(BYTES);
            }
            assertThat(copies()).hasSize(1);
        }
        assertThat(copies()).isEmpty();
    }

    @Test
    void nobodyElseReadsIt() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        try (TemporaryCopy copy = TemporaryCopy.in(folder, new SbomFile("a", () -> new ByteArrayInputStream(BYTES)))) {
            assertThat(copy.bytes().size()).isPositive();
            assertThat(Files.getPosixFilePermissions(copies().get(0)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void leavesNothingWhereItCannotBeRead() throws IOException {
        SbomFile broken = new SbomFile("a", () -> new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is cut");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        });

        assertThatThrownBy(() -> TemporaryCopy.in(folder, broken)).hasMessage("the line is cut");
        assertThat(copies()).isEmpty();
    }
}
