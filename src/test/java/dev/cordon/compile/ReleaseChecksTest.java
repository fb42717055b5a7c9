package dev.cordon.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stops a release, by the file that Maven runs before anything is compiled; {@code .ci/try-release} shows it in a build. */
class ReleaseChecksTest {

    private static URLClassLoader checks;

    @TempDir
    private Path folder;

    private Path tree;
    private final Map<String, String> options = new HashMap<>();

    @BeforeAll
    static void compile(@TempDir Path classes) throws IOException {
        String source = Path.of("src/release/ReleaseChecks.java").toString();
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-Xlint:all", "-Werror", "-d", classes.toString(), source))
                .isZero();
        checks = new URLClassLoader(new URL[] {classes.toUri().toURL()});
    }

    @AfterAll
    static void close() throws IOException {
        checks.close();
    }

    /** A commit, a repository without the version, and a gpg that has a key. */
    @BeforeEach
    void everythingIsThere() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell");
        tree = Files.createDirectory(folder.resolve("tree"));
        git("init", "-q");
        Files.writeString(tree.resolve("pom.xml"), "<project />");
        git("add", "pom.xml");
        git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "One");
        options.putAll(Map.of(
                "version", "0.2.0",
                "module", "org.example:thing",
                "repository", "release::" + folder.resolve("repository").toUri(),
                "address", "https://example.org/thing/",
                "code", "https://example.org/code",
                "gpg", gpg("echo sec:u:255:22:416C6AC1040420EC:")));
    }

    @Test
    void nothingStopsWhatIsReady() throws Exception {
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.2.0-SNAPSHOT", "0.2", "", "v0.2.0"})
    void aVersionThatIsNoneOfARelease(String version) throws Exception {
        options.put("version", version);

        assertThat(problems()).singleElement().asString().contains("is not one of a release", "Use .ci/release");
    }

    @Test
    void aCandidateIsARelease() throws Exception {
        options.put("version", "1.0.0-rc.1");

        assertThat(problems()).isEmpty();
    }

    @Test
    void anUncommittedChange() throws Exception {
        Files.writeString(tree.resolve("pom.xml"), "<project></project>");
        Files.writeString(tree.resolve("new.txt"), "");

        assertThat(problems())
                .singleElement()
                .asString()
                .contains("uncommitted changes", "pom.xml", "new.txt", "Commit");
    }

    @Test
    void noWorkTree() throws Exception {
        tree = Files.createDirectory(folder.resolve("elsewhere"));

        assertThat(problems()).singleElement().asString().contains("no work tree of Git");
    }

    @Test
    void aTagOfAnotherCommit() throws Exception {
        git("tag", "v0.2.0");
        assertThat(problems()).as("of this commit").isEmpty();
        git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "--allow-empty", "-m", "Two");

        assertThat(problems()).singleElement().asString().contains("tag v0.2.0", "Choose the next version");
    }

    @Test
    void aKeyThatIsMissing() throws Exception {
        options.put("key", "nobody@example.org");
        options.put("gpg", gpg("exit 2"));

        assertThat(problems()).singleElement().asString().contains("no secret key for 'nobody@example.org'", "Import");
    }

    @Test
    void aProgramThatIsMissing() throws Exception {
        options.put("gpg", folder.resolve("no-such-program").toString());

        assertThat(problems()).singleElement().asString().contains("gpg cannot be run");
    }

    @Test
    void aRepositoryThatHoldsTheVersion() throws Exception {
        Files.createDirectories(folder.resolve("repository/org/example/thing/0.2.1"));
        assertThat(problems()).as("another version").isEmpty();
        Files.createDirectories(folder.resolve("repository/org/example/thing/0.2.0"));

        assertThat(problems()).singleElement().asString().contains("holds 0.2.0 already", "Choose the next version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "release::", "release::/tmp/out", "release::ftp://example.org/", "release::file:// "})
    void noRepository(String repository) throws Exception {
        options.put("repository", repository);

        assertThat(problems()).singleElement().asString().contains("epository", "-DaltDeploymentRepository");
    }

    @Test
    void addressesThatAPomMustHave() throws Exception {
        options.put("address", "");
        options.put("code", "http://example.org/code");

        assertThat(problems())
                .hasSize(2)
                .satisfiesExactly(
                        one -> assertThat(one.toString()).contains("project-address", "empty"),
                        two -> assertThat(two.toString()).contains("project-repository", "'http://example.org/code'"));
    }

    private List<?> problems() throws Exception {
        Class<?> type = checks.loadClass("ReleaseChecks");
        Object made = type.getConstructor(Map.class, Path.class).newInstance(options, tree);
        return (List<?>) type.getMethod("problems").invoke(made);
    }

    private String gpg(String does) throws IOException {
        Path program = folder.resolve("gpg");
        Files.writeString(program, "#!/bin/sh\n" + does + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program.toString();
    }

    private void git(String... arguments) throws Exception {
        ProcessBuilder git = new ProcessBuilder("git").directory(tree.toFile());
        git.command().addAll(List.of(arguments));
        assertThat(git.inheritIO().start().waitFor()).isZero();
    }
}
