package dev.cordon.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.bytes.ShownPath;
import dev.cordon.notice.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitWorkTreeTest {

    @TempDir
    private Path top;

    @Test
    void isThatOfTheNearestRepositoryAbove() throws IOException {
        write("a/.git/HEAD", "ref: refs/heads/main");
        write("a/b/.git/HEAD", "ref: refs/heads/main");

        assertThat(root("a/x/y")).isEqualTo(top.resolve("a"));
        assertThat(root("a/b/c")).isEqualTo(top.resolve("a/b"));
        assertThat(tree("a/b/c").notice()).isEmpty();
    }

    @Test
    void isThatOfTheDirectoryWhoseFileLeadsToTheRepository() throws IOException {
        write("main/.git/worktrees/w/HEAD", "ref: refs/heads/topic");
        write("w/.git", "gitdir: ../main/.git/worktrees/w\n");

        assertThat(root("w/backend")).isEqualTo(top.resolve("w"));
        assertThat(tree("w").folder()).contains(top.resolve("main/.git/worktrees/w"));
        assertThat(tree("w").notice()).isEmpty();
    }

    @Test
    void stopsAtAFileThatLeadsNowhereAsGitDoes() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main");
        write("gone/.git", "gitdir: /nowhere/at/all\n");
        write("text/.git", "something else\n");
        write("bytes/.git", "gitdir: \0\n");

        for (String broken : new String[] {"gone", "text", "bytes"}) {
            assertThat(root(broken + "/module")).as(broken).isEqualTo(top.resolve(broken));
            assertThat(tree(broken).folder()).as(broken).isEmpty();
        }
        assertThat(notice("gone"))
                .isEqualTo(
                        ".git: What is called .git here names the folder of a repository that is not there, so commit"
                                + " and state of the work tree are not known. The directory that holds it counts as the root from"
                                + " which waivers and lists are taken. [git-unreadable]");
    }

    @Test
    void passesOverAFolderThatIsNoRepositoryAsGitDoes() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main");
        Files.createDirectories(top.resolve("module/.git"));

        assertThat(root("module")).isEqualTo(top);
        assertThat(notice("module")).startsWith("module/.git: ").contains("is passed over, as Git does");
    }

    @Test
    void isThatOfABrokenOneWhereThereIsNoOther() throws IOException {
        Files.createDirectories(top.resolve(".git"));

        assertThat(root("module")).isEqualTo(top);
        assertThat(notice("module")).startsWith(".git: ").contains("is a folder without HEAD, so");
    }

    @Test
    void isFoundThroughALinkToAFolderInIt() throws IOException {
        write("repository/.git/HEAD", "ref: refs/heads/main");
        Files.createDirectories(top.resolve("repository/backend"));
        Path link = Files.createSymbolicLink(top.resolve("link"), top.resolve("repository/backend"));

        Path root = GitWorkTree.of(link).orElseThrow().root();

        assertThat(root).isEqualTo(top.resolve("repository").toRealPath());
        assertThat(ShownPath.of(link.resolve("pom.xml"), root)).isEqualTo("backend/pom.xml");
    }

    @Test
    void isNoneWhereNothingIsCalledSo() throws IOException {
        write("a/.gitignore", "target/");

        assertThat(GitWorkTree.of(top.resolve("a"))).isEmpty();
    }

    private String notice(String directory) {
        Notice notice = tree(directory).notice().orElseThrow();
        return notice.where().orElseThrow() + ": " + notice.message() + " ["
                + notice.code().id() + "]";
    }

    private Path root(String directory) {
        return tree(directory).root();
    }

    private GitWorkTree tree(String directory) {
        return GitWorkTree.of(top.resolve(directory)).orElseThrow();
    }

    private void write(String name, String text) throws IOException {
        Path file = top.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
