package dev.cordon.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.notice.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The waiver files of every folder of a repository, that of the root first; a folder that cannot be read is a fault. */
class NestedWaiversTest {

    @TempDir
    private Path root;

    @Test
    void areFoundInEveryFolderThatMayHoldAModule() throws IOException {
        for (String folder : new String[] {".", "app", "app/deep", "target/copy", "web/node_modules/a", ".git/x"}) {
            Path cordon = Files.createDirectories(root.resolve(folder).resolve(".cordon"));
            Files.writeString(cordon.resolve("waivers.yaml"), "");
        }

        assertThat(NestedWaivers.in(root))
                .containsExactly(".cordon/waivers.yaml", "app/.cordon/waivers.yaml", "app/deep/.cordon/waivers.yaml");
    }

    @Test
    void areUnknownWhereAFolderCannotBeRead() {
        assertThatThrownBy(() -> NestedWaivers.in(root.resolve("gone")))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("gone: the folder cannot be read: there is no such file, and may hold waivers.")
                .hasMessageEndingWith("[waivers-unreadable]");
    }
}
