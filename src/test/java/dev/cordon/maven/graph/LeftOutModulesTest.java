package dev.cordon.maven.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOutModulesTest {

    @TempDir
    private Path root;

    private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();
    private final MavenProject core = module("core");
    private final MavenProject web = module("web");

    private MavenProject module(String name) {
        Model model = new Model();
        model.setGroupId("com.acme");
        model.setArtifactId(name);
        model.setVersion("1");
        return new MavenProject(model);
    }

    private static Coordinates coordinates(String name, String version) {
        return new Coordinates("com.acme", name, "jar", "", version);
    }

    @BeforeEach
    void tree() throws IOException {
        pom("pom.xml", """
                <groupId>com.acme</groupId><artifactId>root</artifactId><version>1</version>
                <modules><module>web</module><module>libs</module></modules>""");
        pom(
                "web/pom.xml",
                "<parent><groupId>com.acme</groupId><version>1</version></parent><artifactId>web</artifactId>");
        pom("libs/pom.xml", """
                <groupId>com.acme</groupId><artifactId>libs</artifactId><version>1</version>
                <modules><module>core</module><module>ci/pom.xml</module></modules>""");
        pom("libs/core/pom.xml", """
                <parent><groupId>com.acme</groupId><version>1</version></parent><artifactId>core</artifactId>""");
        pom("libs/ci/pom.xml", """
                <parent><groupId>${group}</groupId><version>${revision}</version></parent><artifactId>ci</artifactId>""");
        web.setFile(root.resolve("web/pom.xml").toFile());
        web.getModel().setPomFile(web.getFile());
    }

    private void pom(String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<project>" + content + "</project>");
    }

    @SuppressWarnings("deprecation") // every way to make a session is
    private Optional<String> advice(List<MavenProject> all, Coordinates wanted) {
        MavenSession session = new MavenSession(
                null, MavenRepositorySystemUtils.newSession(), request, new DefaultMavenExecutionResult());
        session.setProjects(List.of(web));
        session.setAllProjects(all);
        return new LeftOutModules(session, web).advice(wanted);
    }

    @Test
    void knowsAModuleThatWasNotSelected() {
        request.setSelectedProjects(List.of("web"));

        assertThat(advice(List.of(core, web), coordinates("core", "1")))
                .contains(
                        "It is a module of this build that was not selected. Add -am (--also-make), or install it first:"
                                + " mvn install -pl :core.");
    }

    /** Before Maven 4, --also-make adds nothing that lies before the module to resume from. */
    @Test
    void knowsAModuleBeforeTheOneToResumeFrom() {
        request.setResumeFrom("web");

        assertThat(advice(List.of(core, web), coordinates("core", "1")).orElseThrow())
                .contains("Run without --resume-from, or install it first");
    }

    @Test
    void knowsAModuleOfTheTreeInWhichMavenWasRunForAPart() {
        assertThat(advice(List.of(web), coordinates("core", "1")))
                .contains("It is a module of the build in " + root
                        + ", and Maven was run for a part of that. Run it there"
                        + " with -pl :web -am, or install the module first.");
        assertThat(advice(List.of(web), coordinates("ci", "9-SNAPSHOT"))).isPresent();
        assertThat(advice(List.of(web), coordinates("root", "1"))).isPresent();
    }

    /** Maven reads both as what parts folders, on every system. */
    @Test
    void readsTheNameOfAModuleAsWindowsWritesIt() throws IOException {
        pom("pom.xml", "<artifactId>root</artifactId><modules><module>libs\\core</module></modules>");

        assertThat(advice(List.of(web), coordinates("core", "1"))).isPresent();
    }

    @Test
    void takesNothingElseForAModule() throws IOException {
        assertThat(advice(List.of(core, web), coordinates("core", "2"))).isEmpty();
        assertThat(advice(List.of(web), coordinates("other", "1"))).isEmpty();
        assertThat(advice(List.of(web), new Coordinates("org.acme", "core", "jar", "", "1")))
                .isEmpty();
        // What is built in this session and cannot be resolved was not left out.
        assertThat(advice(List.of(web), coordinates("web", "2"))).isEmpty();
        Files.writeString(root.resolve("pom.xml"), "no POM");
        assertThat(advice(List.of(web), coordinates("core", "1"))).isEmpty();
    }

    @Test
    void endsWhereModulesNameEachOther() throws IOException {
        pom("libs/pom.xml", "<artifactId>libs</artifactId><modules><module>..</module><module>.</module></modules>");

        assertThat(advice(List.of(web), coordinates("core", "1"))).isEmpty();
    }
}
