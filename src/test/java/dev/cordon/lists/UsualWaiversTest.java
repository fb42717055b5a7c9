package dev.cordon.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsualWaiversTest {

    @TempDir
    private Path root;

    @Test
    void areThoseAtTheRootAndNoOthers() throws IOException {
        waivers("");
        waivers("backend");

        UsualWaivers found = UsualWaivers.of(root, root.resolve("backend/app"), false);

        assertThat(found.taken()).containsExactly(".cordon/waivers.yaml");
        assertThat(found.notices()).extracting(Notice::code).containsExactly(NoticeCode.WAIVERS_NOT_AT_REPOSITORY_ROOT);
        assertThat(found.notices().get(0).where().orElseThrow()).hasToString("backend/.cordon/waivers.yaml");
    }

    @Test
    void areThoseOnTheWayToTheModuleWhereTheRootSaysSo() throws IOException {
        waivers("");
        waivers("backend");
        waivers("backend/app");
        waivers("frontend");

        UsualWaivers found = UsualWaivers.of(root, root.resolve("backend/app"), true);

        assertThat(found.taken())
                .containsExactly(
                        ".cordon/waivers.yaml", "backend/.cordon/waivers.yaml", "backend/app/.cordon/waivers.yaml");
        assertThat(found.notices()).isEmpty();
    }

    @Test
    void leaveOutFoldersWithoutThatFile() throws IOException {
        Files.createDirectories(root.resolve("backend/.cordon"));
        Files.writeString(root.resolve("backend/.cordon/waivers.draft.yaml"), "");

        UsualWaivers found = UsualWaivers.of(root, root.resolve("backend"), false);

        assertThat(found.taken()).isEmpty();
        assertThat(found.notices()).isEmpty();
    }

    @Test
    void takeALinkThatLeadsNowhereForAFileThatCannotBeRead() throws IOException {
        Files.createDirectories(root.resolve(".cordon"));
        Files.createSymbolicLink(root.resolve(".cordon/waivers.yaml"), root.resolve("gone.yaml"));

        assertThat(UsualWaivers.of(root, root, false).taken()).containsExactly(".cordon/waivers.yaml");
    }

    @Test
    void ofAModuleElsewhereAreThoseAtTheRoot() throws IOException {
        waivers("");

        assertThat(UsualWaivers.of(root.resolve("in"), root, false).taken()).isEmpty();
        assertThat(UsualWaivers.of(root, root.resolveSibling("other"), true).taken())
                .containsExactly(".cordon/waivers.yaml");
    }

    private void waivers(String folder) throws IOException {
        Path file = root.resolve(folder).resolve(UsualWaivers.FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "cordonWaivers: 1\nwaivers: []\n");
    }
}
