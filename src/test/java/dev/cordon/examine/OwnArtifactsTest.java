package dev.cordon.examine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a module is another than it was when it was judged, and what is only written again. */
class OwnArtifactsTest {

    private static final FileTime THEN = FileTime.fromMillis(1_700_000_000_000L);

    @TempDir
    private Path folder;

    private LocalFile jar;

    @BeforeEach
    void jar() throws IOException {
        jar = file("app.jar", "judged");
    }

    @Test
    void isTheSameWhereNothingHappened() {
        OwnArtifacts judged = judged(jar);

        assertThat(OwnArtifacts.now(List.of(jar)).since(judged).isNone()).isTrue();
        assertThat(judged.changed()).isEmpty();
    }

    @Test
    void isTheSameWhereTheBytesAre() throws IOException {
        OwnArtifacts judged = judged(jar);
        Files.setLastModifiedTime(jar.path(), FileTime.fromMillis(THEN.toMillis() + 5000));

        OwnArtifacts.Difference difference = OwnArtifacts.now(List.of(jar)).since(judged);

        assertThat(difference.isNone()).isTrue();
        // The next look need not read it.
        assertThat(difference.now().files().get(jar).orElseThrow().sha256())
                .isEqualTo(judged.files().get(jar).orElseThrow().sha256())
                .isPresent();
        assertThat(difference.now().changed()).isEmpty();
    }

    @Test
    void isLateWhereItIsNewOrHasOtherBytes() throws IOException {
        OwnArtifacts judged = judged(jar);
        LocalFile more = file("app-more.jar", "new");
        file("app.jar", "written over");

        assertThat(late(judged, jar, more)).containsExactly(jar, more);
    }

    @Test
    void isLateWhereAnotherFileOfItsSizeAndTimeTookItsPlace() throws IOException {
        OwnArtifacts judged = judged(jar);
        LocalFile other = file("other.jar", "JUDGED");
        Files.delete(jar.path());
        Files.move(other.path(), jar.path());

        assertThat(late(judged, jar)).containsExactly(jar);
    }

    @Test
    void isLateWhereALinkLeadsElsewhere() throws IOException {
        Path link = folder.resolve("link.jar");
        Files.createSymbolicLink(link, jar.path());
        LocalFile linked = LocalFile.of(link, folder);
        OwnArtifacts judged = judged(linked);
        assertThat(late(judged, linked)).isEmpty();

        Files.delete(link);
        Files.createSymbolicLink(link, file("other.jar", "JUDGED").path());
        assertThat(late(judged, linked)).containsExactly(linked);
    }

    @Test
    void isLateWhereItsBytesWereNeverKnown() throws IOException {
        OwnArtifacts judged = OwnArtifacts.now(List.of(jar));
        Files.setLastModifiedTime(jar.path(), FileTime.fromMillis(THEN.toMillis() + 5000));

        assertThat(late(judged, jar)).containsExactly(jar);
    }

    @Test
    void knowsWhatIsGone() throws IOException {
        OwnArtifacts judged = judged(jar);
        Files.delete(jar.path());

        OwnArtifacts.Difference difference = OwnArtifacts.now(List.of(jar)).since(judged);

        assertThat(difference.late()).isEmpty();
        assertThat(difference.gone()).containsExactly(jar);
        // It is gone once, and late where it comes again.
        assertThat(OwnArtifacts.now(List.of(jar)).since(difference.now()).isNone())
                .isTrue();
        file("app.jar", "judged");
        assertThat(late(difference.now(), jar)).containsExactly(jar);
    }

    @Test
    void doesNotMissWhatIsNoArtifactAnyMore() {
        assertThat(OwnArtifacts.now(List.of()).since(judged(jar)).isNone()).isTrue();
    }

    @Test
    void seesWhatIsWrittenWhileItIsRead() throws IOException {
        OwnArtifacts now = OwnArtifacts.now(List.of(jar));
        file("app.jar", "judged and more");

        assertThat(now.changed()).containsExactly(jar);
        // Nor is the digest of other bytes taken for that of the file that was judged.
        assertThat(now.digested().files().get(jar).orElseThrow().sha256()).isEmpty();
    }

    /** A module that is compiled and not packaged: nothing of that leaves a build. */
    @Test
    void doesNotLookIntoFolders() throws IOException {
        LocalFile classes = LocalFile.of(Files.createDirectory(folder.resolve("classes")), folder);
        OwnArtifacts judged = judged(classes);
        file("classes/App.class", "late");

        assertThat(late(judged, classes)).isEmpty();
        assertThat(late(judged, classes, jar)).containsExactly(jar);
    }

    private static OwnArtifacts judged(LocalFile file) {
        return OwnArtifacts.now(List.of(file)).digested();
    }

    private static List<LocalFile> late(OwnArtifacts judged, LocalFile... files) {
        return OwnArtifacts.now(List.of(files)).since(judged).late();
    }

    private LocalFile file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, THEN);
        return LocalFile.of(file, folder);
    }
}
