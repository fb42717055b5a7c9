package dev.cordon.maven.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.git.GitWorkTree;
import dev.cordon.maven.session.Checkout;
import dev.cordon.notice.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRootTest {

    @TempDir
    private Path top;

    private Path build;

    @BeforeEach
    void folders() throws IOException {
        build = Files.createDirectories(top.resolve("repository/backend"));
        Files.createDirectories(top.resolve("repository/frontend"));
    }

    @Test
    void isTheRootOfTheRepositoryUnlessAnotherIsNamed() throws IOException {
        assertThat(root(null).path()).isEqualTo(build);
        Files.createDirectories(top.resolve("repository/.git"));
        Files.writeString(top.resolve("repository/.git/HEAD"), "ref: refs/heads/main");
        assertThat(root(null).path()).isEqualTo(top.resolve("repository"));
        assertThat(root(".").path()).isEqualTo(build);
        assertThat(root("../..").path()).isEqualTo(top);
        assertThat(root(top.toString()).path()).isEqualTo(top);
    }

    @Test
    void hasToHoldTheBuild() {
        for (String wrong : new String[] {"../frontend", "src", "../../elsewhere", "/" + "nowhere"}) {
            assertThatThrownBy(() -> root(wrong).check())
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("'" + wrong + "' is no directory that holds the build")
                    .hasMessageContaining("[parameter-value]");
            assertThat(root(wrong).path()).isEqualTo(build);
        }
        assertThatCode(() -> root("..").check()).doesNotThrowAnyException();
        assertThatCode(() -> root(null).check()).doesNotThrowAnyException();
    }

    private SourceRoot root(String named) {
        return new SourceRoot(Optional.ofNullable(named), new Checkout(build, GitWorkTree.of(build)));
    }
}
