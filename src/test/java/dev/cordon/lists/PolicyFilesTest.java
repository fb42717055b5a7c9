package dev.cordon.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @Test
    void takesFilesFromTheRootOfTheRepositoryAndNotFromTheFolderOfTheBuild() throws IOException {
        Path build = Files.createDirectories(top.resolve("backend"));
        Files.writeString(build.resolve("list.yaml"), "a: b");

        assertThat(read("backend/list.yaml", top, build)).asString().isEqualTo("a: b");
        assertThatThrownBy(() -> read("list.yaml", top, build))
                .hasMessageContaining("list.yaml: the denylist does not exist")
                .hasMessageContaining("Files are named from the root of the repository: backend/list.yaml.");
    }

    /** A build that was made on Windows runs in CI elsewhere. */
    @Test
    void saysHowToPartFoldersOnEverySystem() throws IOException {
        assumeTrue(top.getFileSystem().getSeparator().equals("/"), "here a backslash parts folders");
        Files.writeString(Files.createDirectories(top.resolve("lists")).resolve("list.yaml"), "a: b");

        assertThatThrownBy(() -> read("lists\\list.yaml"))
                .hasMessageContaining("the denylist does not exist")
                .hasMessageContaining("Part folders by /, which every system reads: lists/list.yaml.");
    }

    @Test
    void refusesALinkThatLeadsOutOfTheRepository() throws IOException {
        Path root = Files.createDirectories(top.resolve("repository"));
        Path outside = Files.createDirectories(top.resolve("outside"));
        Files.writeString(outside.resolve("list.yaml"), "a: b");
        Files.createSymbolicLink(root.resolve("list.yaml"), outside.resolve("list.yaml"));
        Files.createSymbolicLink(root.resolve("folder"), outside);

        for (String link : List.of("list.yaml", "folder/list.yaml", "./folder/../list.yaml")) {
            assertThatThrownBy(() -> read(link, root, root))
                    .as(link)
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("the denylist is a link that leads out of the repository");
        }
    }

    @Test
    void followsALinkWithinTheRepositoryAndAPathThatSaysThatItLeadsOut() throws IOException {
        Path root = Files.createDirectories(top.resolve("repository/lists"));
        Files.writeString(root.resolve("list.yaml"), "a: b");
        Files.createSymbolicLink(top.resolve("repository/link.yaml"), root.resolve("list.yaml"));
        Files.createSymbolicLink(top.resolve("way"), top.resolve("repository"));
        Files.writeString(top.resolve("company.yaml"), "c: d");
        Path way = top.resolve("way");

        assertThat(read("link.yaml", way, way)).asString().isEqualTo("a: b");
        assertThat(read("../company.yaml", way, way)).asString().isEqualTo("c: d");
        assertThat(read(top.resolve("company.yaml").toString(), way, way))
                .asString()
                .isEqualTo("c: d");
    }

    private byte[] read(String file) {
        return read(file, top, top);
    }

    private static byte[] read(String file, Path root, Path build) {
        return new PolicyFiles(root, build, new NoRemote(root)).bytes(new PolicyFileSpec.OfFile(file), LIST);
    }
}
