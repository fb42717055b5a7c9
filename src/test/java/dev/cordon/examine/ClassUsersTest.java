package dev.cordon.examine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.ClassUse;
import dev.cordon.audit.Declaration;
import dev.cordon.audit.Explanation;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Scope;
import dev.cordon.notice.Location;
import dev.cordon.testing.Components;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassUsersTest {

    private static final Component TPS = Components.maven("com.initech", "tps", "1.0", Scope.COMPILE);

    @TempDir
    private Path folder;

    private Path library;

    @BeforeEach
    void compileALibrary() throws IOException {
        compile(
                "library",
                "com/initech/Tps.java",
                "package com.initech; public class Tps { public interface Mark {} public static int n; }");
        compile(
                "library",
                "com/initech/Cover.java",
                "package com.initech; public @interface Cover { String value(); }");
        compile(
                "library",
                "com/initech/Late.java",
                "package com.initech; public class Late extends RuntimeException {}");
        library = jar("tps.jar", "library");
    }

    @Test
    void namesTheClassesThatUseIt() throws IOException {
        source("Calls", "class Calls { int n = com.initech.Tps.n; }");
        source("Holds", "class Holds { com.initech.Tps tps; }");
        source("Nests", "class Nests { class Inner { Object o = new com.initech.Tps[0]; } }");
        source("Lists", "class Lists { java.util.List<? extends com.initech.Tps.Mark> marks; }");
        source("Marked", "@com.initech.Cover(\"\") class Marked {}");
        source("Catches", "class Catches { void f() { try { f(); } catch (com.initech.Late e) { f(); } } }");
        // Near misses: a text, a name that begins alike, a class of its own.
        source("Says", "class Says { String s = \"com/initech/Tps\", t = \"Lcom/initech/Tps;\"; }");
        source("Alike", "class Alike { class Tps {} Tps tps; }");

        assertThat(use(TPS, library))
                .contains(ClassUse.Known.of(List.of(
                        "com.acme.Calls",
                        "com.acme.Catches",
                        "com.acme.Holds",
                        "com.acme.Lists",
                        "com.acme.Marked",
                        "com.acme.Nests")));
        assertThat(use(TPS, library).map(ClassUse::text))
                .contains(
                        "6 classes of this module use it: com.acme.Calls, com.acme.Catches, com.acme.Holds and 3 more");
    }

    @Test
    void saysThatNoneUsesIt() throws IOException {
        source("Alone", "class Alone {}");

        assertThat(use(TPS, library).map(ClassUse::text)).contains("no class of this module uses it");
    }

    /** What the tests use is used; what comes in for tests alone cannot be used by the rest. */
    @Test
    void looksIntoTheTests() throws IOException {
        source("Main", "class Main { int n = com.initech.Tps.n; }");
        compile(
                "test-classes",
                "com/acme/MainTest.java",
                "package com.acme; class MainTest { int n = com.initech.Tps.n; }");

        assertThat(use(TPS, library)).contains(ClassUse.Known.of(List.of("com.acme.Main", "com.acme.MainTest")));
        assertThat(use(Components.maven("com.initech", "tps", "1.0", Scope.TEST), library))
                .contains(ClassUse.Known.of(List.of("com.acme.MainTest")));
    }

    @Test
    void readsTheJarsOfAnAndroidLibraryAndFolders() throws IOException {
        source("Holds", "class Holds { com.initech.Tps tps; }");
        Path aar = folder.resolve("tps.aar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(aar))) {
            zip.putNextEntry(new ZipEntry("classes.jar"));
            zip.write(Files.readAllBytes(library));
        }

        assertThat(use(TPS, aar)).contains(ClassUse.Known.of(List.of("com.acme.Holds")));
        assertThat(use(TPS, folder.resolve("library"))).contains(ClassUse.Known.of(List.of("com.acme.Holds")));
    }

    @Test
    void doesNotKnowWhatIsNotCompiled() throws IOException {
        Path source = Files.createDirectories(folder.resolve("src")).resolve("Later.java");
        Files.writeString(source, "class Later {}");

        assertThat(use(TPS, library).map(ClassUse::text))
                .contains(
                        "whether classes of this module use it is not known: nothing is compiled in classes, so run it after mvn test-compile");
    }

    @Test
    void doesNotKnowWhatHasChangedSince() throws IOException {
        source("Alone", "class Alone {}");
        Files.setLastModifiedTime(
                folder.resolve("src/com/acme/Alone.java"),
                FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(use(TPS, library).map(ClassUse::text).orElseThrow())
                .endsWith("is not known: a source is newer than what is compiled in classes");
    }

    @Test
    void doesNotKnowWhatCannotBeRead() throws IOException {
        source("Alone", "class Alone {}");
        Path text = Files.writeString(folder.resolve("tps.txt"), "no archive");

        assertThat(use(TPS, text)).containsInstanceOf(ClassUse.Unknown.class);
        assertThat(use(TPS, null)).containsInstanceOf(ClassUse.Unknown.class);
        Files.write(folder.resolve("classes/com/acme/Alone.class"), new byte[] {1, 2, 3, 4});
        assertThat(use(TPS, library).map(ClassUse::text).orElseThrow()).endsWith("Alone.class is no class");
    }

    @Test
    void saysNothingOfAModuleWithoutCode() {
        assertThat(use(TPS, library)).isEmpty();
    }

    /** Of what no dependency brings in, the module's classes say nothing that helps. */
    @Test
    void asksOnlyForDependencies() throws IOException {
        source("Holds", "class Holds { com.initech.Tps tps; }");

        assertThat(users(library, Explanation.NONE).explain(TPS)).isEqualTo(Explanation.NONE);
    }

    private Optional<ClassUse> use(Component component, Path file) {
        Declaration declaration = new Declaration("com.initech:tps", Optional.of(new Location("pom.xml", 3, 5)));
        return users(file, new Explanation(List.of(), 0, List.of(declaration)))
                .explain(component)
                .use();
    }

    private ClassUsers users(Path file, Explanation explanation) {
        ResolvedFiles files = new ResolvedFiles() {
            @Override
            public Optional<Path> file(String ref) {
                return Optional.ofNullable(file);
            }

            @Override
            public boolean isModule(String ref) {
                return false;
            }
        };
        return new ClassUsers(
                component -> explanation,
                files,
                new ModuleCode(folder.resolve("classes"), List.of(folder.resolve("src"))),
                new ModuleCode(folder.resolve("test-classes"), List.of(folder.resolve("src/test"))));
    }

    private void source(String name, String text) throws IOException {
        compile("classes", "com/acme/" + name + ".java", "package com.acme; " + text);
    }

    /** Compiles a source of the module, or of the library. */
    private void compile(String to, String name, String text) throws IOException {
        Path source = folder.resolve(to.equals("classes") ? "src" : "other").resolve(name);
        Files.createDirectories(source.getParent());
        Files.writeString(source, text);
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().minusSeconds(60)));
        Path classes = Files.createDirectories(folder.resolve(to));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        OutputStream.nullOutputStream(),
                        "-cp",
                        classes + java.io.File.pathSeparator + folder.resolve("library"),
                        "-d",
                        classes.toString(),
                        source.toString());
        assertThat(failed).isZero();
    }

    private Path jar(String name, String classes) throws IOException {
        Path jar = folder.resolve(name);
        Path root = folder.resolve(classes);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(root.relativize(file).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(file));
            }
        }
        return jar;
    }
}
