package dev.cordon.examine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.archive.ArchiveOptions;
import dev.cordon.maven.session.SessionCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.eclipse.aether.RepositorySystemSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each file is opened once per session, and again where it has changed. */
class ArchiveStoreTest {

    @TempDir
    private Path folder;

    private final RepositorySystemSession session = MavenRepositorySystemUtils.newSession();

    @Test
    void opensAFileOnce() throws IOException {
        LocalFile jar = new LocalFile(jar("a/A.class"), "a.jar");

        assertThat(store().look(jar)).isSameAs(store().look(jar));
    }

    @Test
    void opensAgainWhatHasChanged() throws IOException {
        LocalFile jar = new LocalFile(jar("a/A.class"), "a.jar");
        OpenedArchive before = store().look(jar);
        jar("a/A.class", "b/B.class");

        assertThat(store().look(jar).own().facts()).hasSize(before.own().facts().size() + 1);
    }

    @Test
    void cannotJudgeWhatIsGone() {
        assertThatThrownBy(() -> store().look(new LocalFile(folder.resolve("none.jar"), "none.jar")))
                .hasMessageContaining("none.jar cannot be found")
                .hasMessageContaining("[file-missing]");
    }

    private ArchiveStore store() {
        return new ArchiveStore(SessionCache.of(session), ArchiveOptions.DEFAULT);
    }

    private Path jar(String... entries) throws IOException {
        Path file = folder.resolve("a.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
            }
        }
        return file;
    }
}
