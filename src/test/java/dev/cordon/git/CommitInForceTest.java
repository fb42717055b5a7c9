package dev.cordon.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.Provenance.Commit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitInForceTest {

    private static final String ID = "a40a84a77cfc2896a60f4a8d99dbdf9482f02e6c";
    private static final String OTHER = "b".repeat(40);
    private static final Map<String, String> NOTHING = Map.of();

    @TempDir
    private Path root;

    @Test
    void readsABranchInAFileOfItsOwn() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main\n");
        write(".git/refs/heads/main", ID + "\n");

        assertThat(CommitInForce.of(folder("app/module"), NOTHING)).contains(new Commit(ID, ".git"));
    }

    @Test
    void readsAPackedBranchAndNoneWhoseNameOnlyEndsLikeIt() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main\n");
        write(
                ".git/packed-refs",
                "# pack-refs with: peeled\n" + OTHER + " refs/remotes/x/refs/heads/main2\n" + ID
                        + " refs/heads/main\n");

        assertThat(CommitInForce.of(root, NOTHING)).contains(new Commit(ID, ".git"));
    }

    @Test
    void readsADetachedHeadOfEitherLength() throws IOException {
        write(".git/HEAD", "c".repeat(64));

        assertThat(CommitInForce.of(root, NOTHING)).contains(new Commit("c".repeat(64), ".git"));
    }

    @Test
    void followsAWorktreeToTheRepositoryItBelongsTo() throws IOException {
        write("worktree/.git", "gitdir: ../main/.git/worktrees/w\n");
        write("main/.git/worktrees/w/HEAD", "ref: refs/heads/topic\n");
        write("main/.git/worktrees/w/commondir", "../..\n");
        write("main/.git/refs/heads/topic", ID);

        assertThat(CommitInForce.of(root.resolve("worktree"), NOTHING)).contains(new Commit(ID, ".git"));
    }

    @Test
    void knowsNoneBeforeTheFirstCommitOrWhereFilesSayNonsense() throws IOException {
        write("empty/.git/HEAD", "ref: refs/heads/main\n");
        write("out/.git/HEAD", "ref: refs/../../../secret\n");
        write("secret", ID);
        write("loop/.git/HEAD", "ref: refs/heads/loop\n");
        write("loop/.git/refs/heads/loop", "ref: refs/heads/loop\n");
        write("text/.git", "something else\n");

        for (String repository : new String[] {"empty", "out", "loop", "text"}) {
            assertThat(CommitInForce.of(root.resolve(repository), NOTHING))
                    .as(repository)
                    .isEmpty();
        }
    }

    @Test
    void takesTheWordOfTheCiServiceOnlyWithoutARepository() throws IOException {
        Map<String, String> ci = Map.of("CI_COMMIT_SHA", OTHER, "GIT_COMMIT", "main");

        assertThat(CommitInForce.of(root, ci)).contains(new Commit(OTHER, "CI_COMMIT_SHA"));
        assertThat(CommitInForce.of(root, Map.of("GIT_COMMIT", "main"))).isEmpty();
        write(".git/HEAD", "ref: refs/heads/main\n");
        assertThat(CommitInForce.of(root, ci)).isEmpty();
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(root.resolve(name));
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
