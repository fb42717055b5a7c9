package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.cordon.bytes.ArchiveLimits;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWalkTest {

    @TempDir
    Path folder;

    private final StrictReader reader = new StrictReader(ArchiveOptions.DEFAULT);

    @Test
    void readsAnUnpackedDistribution() {
        Jars.write(folder.resolve("app/WEB-INF/classes/com/acme/A.class"), new byte[0]);
        Jars.write(folder.resolve("lib/b.jar"), Jars.of("b/B.class"));
        Jars.write(folder.resolve("lib/a.jar"), Jars.of("a/A.class"));

        Archive archive = reader.read(folder, "dist");

        assertThat(archive.components())
                .extracting(Component::ref)
                .containsExactly("dist", "dist/lib/a.jar", "dist/lib/b.jar");
        assertThat(archive.own().facts()).extracting(Fact::value).contains("com.acme");
    }

    @Test
    void endsWhereALinkLeadsBack() throws IOException {
        Jars.write(folder.resolve("lib/a.jar"), Jars.of("a/A.class"));
        Files.createSymbolicLink(folder.resolve("lib/back"), folder);
        Files.createSymbolicLink(folder.resolve("lib/linked.jar"), folder.resolve("lib/a.jar"));

        assertThat(reader.read(folder, "dist").nested())
                .extracting(Component::ref)
                .containsExactly("dist/lib/a.jar", "dist/lib/linked.jar");
    }

    /** What lies in a folder is told by its content, as a file is that somebody names. */
    @Test
    void findsAnArchiveWhateverItsNameIs() {
        Jars.write(folder.resolve("core.bin"), Jars.of("com/acme/A.class"));
        Jars.write(folder.resolve("launch"), Jars.of("com/acme/B.class"));
        Jars.write(folder.resolve("read.me"), "PK is how a zip begins".getBytes(UTF_8));
        Jars.write(folder.resolve("empty"), new byte[0]);

        assertThat(reader.read(folder, "dist").nested())
                .extracting(Component::ref)
                .containsExactly("dist/core.bin", "dist/launch");
    }

    @Test
    void refusesHalfAnArchiveWhateverItsNameIs() {
        Jars.write(folder.resolve("core.bin"), Arrays.copyOf(Jars.of("com/acme/A.class"), 40));

        assertThatThrownBy(() -> reader.read(folder, "dist")).hasMessageContaining("dist/core.bin is cut short");
    }

    /** The same file is refused when it is named; in an archive it would be a notice. */
    @Test
    void refusesAFormatThatIsNotRead() {
        Jars.write(folder.resolve("sdk.tar.xz"), new byte[] {1, 2, 3});
        Jars.write(folder.resolve("b.jar"), Jars.of("b/B.class"));

        assertThatThrownBy(() -> reader.read(folder, "dist"))
                .hasMessageContaining("dist/sdk.tar.xz has a format that is not read")
                .hasMessageContaining("[archive-unreadable]");
        assertThat(new StrictReader(new ArchiveOptions(ArchiveLimits.DEFAULT, OnUnreadable.RECORD, false))
                        .read(folder, "dist")
                        .notices())
                .extracting(Notice::code)
                .containsExactly(NoticeCode.ARCHIVE_NOT_EXAMINED);
    }

    @Test
    void refusesALinkToItself() throws IOException {
        Files.createSymbolicLink(folder.resolve("self.jar"), folder.resolve("self.jar"));

        assertThatThrownBy(() -> reader.read(folder, "dist")).isInstanceOf(FaultException.class);
    }

    @Test
    void refusesABrokenArchiveThatStandsByItself() {
        Jars.write(folder.resolve("a.jar"), new byte[] {1, 2, 3});
        Jars.write(folder.resolve("b.jar"), Jars.of("b/B.class"));

        assertThatThrownBy(() -> reader.read(folder, "dist"))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.code()).isEqualTo(FaultCode.ARCHIVE_UNREADABLE);
                            assertThat(fault.what()).startsWith("dist/a.jar is no archive");
                        }));
    }

    @Test
    void refusesAFileThatMayNotBeRead() {
        Path file = Jars.write(folder.resolve("a.jar"), Jars.of("a/A.class"));
        assumeThat(file.toFile().setReadable(false) && !Files.isReadable(file)).isTrue();

        assertThatThrownBy(() -> reader.read(folder, "dist")).hasMessageContaining("access is denied");
    }
}
