package dev.cordon.maven.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.git.GitWorkTree;
import dev.cordon.maven.session.Checkout;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    @Test
    void takesFilesFromTheRootOfTheRepositoryAndNotFromTheFolderOfTheBuild() throws IOException {
        Path build = Files.createDirectories(top.resolve("backend"));
        Files.createDirectories(top.resolve(".git"));
        Files.writeString(top.resolve(".git/HEAD"), "ref: refs/heads/main");
        Files.writeString(build.resolve("list.yaml"), "a: b");
        Checkout checkout = new Checkout(build, GitWorkTree.of(build));

        assertThat(read("backend/list.yaml", checkout)).asString().isEqualTo("a: b");
        assertThatThrownBy(() -> read("list.yaml", checkout))
                .hasMessageContaining("list.yaml: the denylist does not exist")
                .hasMessageContaining("Files are named from the root of the repository: backend/list.yaml.");
    }

    @Test
    void refusesALinkThatLeadsOutOfTheRepository() throws IOException {
        Path root = Files.createDirectories(top.resolve("repository"));
        Path outside = Files.createDirectories(top.resolve("outside"));
        Files.writeString(outside.resolve("list.yaml"), "a: b");
        Files.createSymbolicLink(root.resolve("list.yaml"), outside.resolve("list.yaml"));
        Files.createSymbolicLink(root.resolve("folder"), outside);
        Checkout checkout = new Checkout(root, Optional.empty());

        for (String link : List.of("list.yaml", "folder/list.yaml", "./folder/../list.yaml")) {
            assertThatThrownBy(() -> read(link, checkout))
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
        Checkout checkout = new Checkout(top.resolve("way"), Optional.empty());

        assertThat(read("link.yaml", checkout)).asString().isEqualTo("a: b");
        assertThat(read("../company.yaml", checkout)).asString().isEqualTo("c: d");
        assertThat(read(top.resolve("company.yaml").toString(), checkout))
                .asString()
                .isEqualTo("c: d");
    }

    private byte[] read(String file) {
        return read(file, new Checkout(top, Optional.empty()));
    }

    private static byte[] read(String file, Checkout checkout) {
        return new PolicyFiles(null, MavenRepositorySystemUtils.newSession(), List.of(), checkout)
                .bytes(new PolicyFileSpec.OfFile(file), LIST);
    }
}
