package dev.cordon.maven.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cordon.audit.RunInfo.WorkTree;
import dev.cordon.git.GitWorkTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkTreeStateTest {

    @TempDir
    private Path root;

    @Test
    void isWhatGitSaysOfTheFilesThatItKnows() throws Exception {
        repository();
        assertThat(state()).isEqualTo(WorkTree.CLEAN);
        Files.writeString(root.resolve("unknown.txt"), "nobody knows this");
        assertThat(state()).isEqualTo(WorkTree.CLEAN);
        Files.writeString(root.resolve("known.txt"), "changed");
        assertThat(state()).isEqualTo(WorkTree.DIRTY);
    }

    @Test
    void runsNoMonitorThatTheRepositoryNames() throws Exception {
        repository();
        Path ran = root.resolve("ran");
        Path monitor = root.resolve("monitor.sh");
        Files.writeString(monitor, "#!/bin/sh\ntouch '" + ran + "'\n");
        assertThat(monitor.toFile().setExecutable(true)).isTrue();
        git("config", "core.fsmonitor", monitor.toString());

        assertThat(state()).isEqualTo(WorkTree.CLEAN);
        assertThat(ran).doesNotExist();
    }

    @Test
    void isNotKnownWithoutGitOrARepository() throws Exception {
        assertThat(state()).isEqualTo(WorkTree.NOT_KNOWN);
        Files.createDirectories(root.resolve(".git"));
        Files.writeString(root.resolve(".git/HEAD"), "ref: refs/heads/main");
        assertThat(state()).isEqualTo(WorkTree.NOT_KNOWN);
        assertThat(WorkTreeState.of(checkout(), Map.of("PATH", "relative"))).isEqualTo(WorkTree.NOT_KNOWN);
    }

    /** As Windows calls it, whose own map of variables knows this alone. */
    @Test
    void findsGitByAPathOfAnotherSpelling() throws Exception {
        repository();

        assertThat(WorkTreeState.of(checkout(), Map.of("Path", System.getenv("PATH"))))
                .isEqualTo(WorkTree.CLEAN);
        assertThat(WorkTreeState.of(checkout(), Map.of("PATHEXT", System.getenv("PATH"))))
                .isEqualTo(WorkTree.NOT_KNOWN);
        assertThat(WorkTreeState.of(checkout(), Map.of("PATH", "/no\"where", "Path", System.getenv("PATH"))))
                .isEqualTo(WorkTree.NOT_KNOWN);
    }

    private WorkTree state() {
        return WorkTreeState.of(checkout(), System.getenv());
    }

    private Checkout checkout() {
        return new Checkout(root, GitWorkTree.of(root));
    }

    private void repository() throws Exception {
        Files.writeString(root.resolve("known.txt"), "known");
        git("init", "-q");
        git("add", "known.txt");
        git("-c", "user.name=n", "-c", "user.email=n@example.org", "commit", "-q", "-m", "x");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        Process git;
        try {
            ProcessBuilder builder = new ProcessBuilder("git").directory(root.toFile());
            builder.command().addAll(List.of(arguments));
            git = builder.inheritIO().start();
        } catch (IOException e) {
            assumeTrue(false, "there is no Git here");
            throw e;
        }
        assertThat(git.waitFor()).isZero();
    }
}
