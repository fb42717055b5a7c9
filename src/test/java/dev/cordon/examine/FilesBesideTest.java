package dev.cordon.examine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.Unexamined;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesBesideTest {

    @TempDir
    private Path top;

    @Test
    void areArchivesInTheBuildDirectoryThatAreAttachedNowhere() throws IOException {
        LocalFile made = LocalFile.of(jar("target/app.jar", "a", ""), top);
        jar("target/app-dist.zip", "b", "");
        jar("target/lib/kavlib.jar", "c", "");
        jar("target/image/layer.bin", "d", "");
        Files.writeString(Files.createDirectories(top.resolve("target/classes")).resolve("x.jar"), "in a class root");
        write("target/site/index.html");
        write("target/notes.txt");
        write("target/data.bin");

        assertThat(unattached(beside(made), top.resolve("target/classes")))
                .extracting(Unexamined::name)
                .containsExactly("target/app-dist.zip", "target/image/layer.bin", "target/lib/kavlib.jar");
    }

    @Test
    void areNoCopiesOfWhatWasLookedInto() throws IOException {
        LocalFile dependency = LocalFile.of(jar("repository/dep.jar", "a", ""), top);
        LocalFile named = LocalFile.of(Files.createDirectories(top.resolve("target/named")), top);
        Files.copy(
                dependency.path(),
                Files.createDirectories(top.resolve("target/lib")).resolve("renamed.jar"));
        jar("target/lib/changed.jar", "b", "");
        jar("target/named/in-folder.jar", "c", "");

        assertThat(unattached(beside(dependency, named)))
                .extracting(Unexamined::name)
                .containsExactly("target/lib/changed.jar");
    }

    @Test
    void areCountedWhereTheyAreMany() throws IOException {
        for (int i = 0; i < 130; i++) {
            jar("target/lib/" + i + ".jar", "x" + i, "");
        }

        assertThat(unattached(beside()))
                .hasSize(101)
                .last()
                .isEqualTo(new Unexamined(
                        Unexamined.Kind.ARCHIVE, "target", "it holds 30 more that are attached nowhere"));
    }

    /** What comes after the check is found by the times of folders; what was there, or has the bytes of an artifact, is no news. */
    @Test
    void areWhatComesLater() throws IOException {
        LocalFile made = LocalFile.of(jar("target/app.jar", "a", ""), top);
        jar("target/early.zip", "b", "");
        jar("target/lib/early.jar", "c", "");
        Files.createDirectories(top.resolve("target/classes"));
        BuildFolder folder = beside().folder(top.resolve("target"), Set.of(top.resolve("target/classes")));
        assertThat(folder.later(List.of(made))).isEmpty();

        jar("target/late.zip", "d", "");
        jar("target/lib/late.jar", "e", "");
        jar("target/new/deep/late.war", "f", "");
        jar("target/classes/x.jar", "g", "");
        write("target/report.txt");
        Files.copy(made.path(), top.resolve("target/copy.jar"));

        assertThat(folder.later(List.of(made)))
                .extracting(LocalFile::label)
                .containsExactly("target/late.zip", "target/lib/late.jar", "target/new/deep/late.war");
    }

    @Test
    void areWhatComesIntoABuildDirectoryThatWasNotThere() throws IOException {
        BuildFolder folder = beside().folder(top.resolve("target"), Set.of());

        assertThat(folder.later(List.of())).isEmpty();
        jar("target/late.zip", "d", "");
        assertThat(folder.later(List.of())).extracting(LocalFile::label).containsExactly("target/late.zip");
    }

    /** Maven 4 keeps there what the modules of a build attach, and these are judged in their modules. */
    @Test
    void areNoneInTheRepositoryThatMavenKeepsForOneBuild() throws IOException {
        BuildFolder folder = beside().folder(top.resolve("target"), Set.of());
        jar("target/project-local-repo/com.acme/other/1/other-1.jar", "a", "");
        jar("target/lib/project-local-repo/other-1.jar", "b", "");

        assertThat(folder.later(List.of()))
                .extracting(LocalFile::label)
                .containsExactly("target/lib/project-local-repo/other-1.jar");
        assertThat(unattached(beside()))
                .extracting(Unexamined::name)
                .containsExactly("target/lib/project-local-repo/other-1.jar");
    }

    @Test
    void areNoneWhereThereIsNoBuildDirectory() {
        assertThat(unattached(beside())).isEmpty();
    }

    @Test
    void areWhatAManifestPutsOnTheClassPathAndIsThere() throws IOException {
        LocalFile known = LocalFile.of(jar("target/lib/known.jar", "k", ""), top);
        jar("vendor/kav.jar", "v", "");
        jar("vendor/with space.jar", "w", "");
        write("target/config/app.properties");
        LocalFile made = LocalFile.of(
                jar(
                        "target/app.jar",
                        "a",
                        "../vendor/kav.jar lib/known.jar ../vendor/with%20space.jar config/ gone.jar"
                                + " https://example.org/x.jar"),
                top);

        assertThat(beside(made, known).onClassPath(List.of(made)))
                .containsExactly(
                        onClassPath("vendor/kav.jar"),
                        onClassPath("vendor/with space.jar"),
                        onClassPath("target/config"));
        assertThat(beside(made, known).onClassPath(List.of(known, LocalFile.of(top.resolve("target/none.jar"), top))))
                .isEmpty();
    }

    private static Unexamined onClassPath(String name) {
        return new Unexamined(
                Unexamined.Kind.CLASS_PATH, name, "the manifest of target/app.jar puts it on the class path");
    }

    private List<Unexamined> unattached(FilesBeside files, Path... passedOver) {
        return files.unattached(files.folder(top.resolve("target"), Set.of(passedOver)));
    }

    private FilesBeside beside(LocalFile... known) {
        return new FilesBeside(new OpenedFiles(List.of(known)), top);
    }

    private void write(String name) throws IOException {
        Path file = top.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "a text that is long enough to be an archive");
    }

    private Path jar(String name, String content, String classPath) throws IOException {
        Path file = top.resolve(name);
        Files.createDirectories(file.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!classPath.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new ZipEntry(content));
            jar.closeEntry();
        }
        return file;
    }
}
