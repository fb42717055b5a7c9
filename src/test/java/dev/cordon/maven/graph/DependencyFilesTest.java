package dev.cordon.maven.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.notice.Fault;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every repository has everything here: what must not come from one does not. */
class DependencyFilesTest {

    @TempDir
    private Path folder;

    private final RepositorySystemSession maven = MavenRepositorySystemUtils.newSession();
    private final List<String> asked = new ArrayList<>();
    private Path inRepository;
    private Path onMachine;

    @BeforeEach
    void files() throws IOException {
        inRepository = Files.writeString(folder.resolve("in-repository.jar"), "");
        onMachine = folder.resolve("tools.jar");
    }

    private Artifact artifact(String scope, String type) {
        DefaultArtifactHandler handler = new DefaultArtifactHandler(type);
        handler.setExtension(type);
        Artifact artifact = new DefaultArtifact("com.acme", "tools", "1", scope, type, null, handler);
        // So Maven does it with what it has only collected.
        artifact.setFile(inRepository.toFile());
        return artifact;
    }

    @SuppressWarnings("deprecation") // every way to make a session is
    private DependencyFiles find(Artifact artifact) {
        MavenSession session =
                new MavenSession(null, maven, new DefaultMavenExecutionRequest(), new DefaultMavenExecutionResult());
        session.setProjects(List.of());
        MavenProject project = new MavenProject(new Model());
        RepositorySystem system = (RepositorySystem) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {RepositorySystem.class},
                (proxy, method, arguments) -> ((List<?>) arguments[1])
                        .stream()
                                .map(r -> (ArtifactRequest) r)
                                .map(this::resolve)
                                .toList());
        return DependencyFiles.of(
                List.of(artifact),
                session,
                new ArtifactFiles(system, maven, List.of(), a -> List.of()),
                known -> Optional.of(onMachine),
                new UnresolvedArtifact(session, project));
    }

    private ArtifactResult resolve(ArtifactRequest request) {
        asked.add(request.getArtifact().getArtifactId());
        return new ArtifactResult(request).setArtifact(request.getArtifact().setFile(inRepository.toFile()));
    }

    @Test
    void resolvesWhatMavenHasOnlyCollected() {
        assertThat(find(artifact("compile", "jar")).file("pkg:maven/com.acme/tools@1"))
                .contains(inRepository);
    }

    @Test
    void takesAFileOfThisMachineFromWhereAPomSaysItIs() throws IOException {
        Files.writeString(onMachine, "");

        assertThat(find(artifact("system", "jar")).file("pkg:maven/com.acme/tools@1"))
                .contains(onMachine);
        assertThat(asked).isEmpty();
    }

    /** Whichever module was there before: what a repository has under that name is another file. */
    @Test
    void takesNothingElseForAFileOfThisMachine() {
        find(artifact("compile", "jar"));
        asked.clear();

        DependencyFiles found = find(artifact("system", "jar"));
        Fault fault = found.missing().values().iterator().next();

        assertThat(found.file("pkg:maven/com.acme/tools@1")).isEmpty();

        assertThat(fault.what())
                .isEqualTo("the file of com.acme:tools:1 cannot be resolved, so what it holds is unknown");
        assertThat(fault.next()).contains("A dependency names a file of this machine");
        assertThat(asked).isEmpty();
    }

    /** A jar is one under any name. */
    @ParameterizedTest
    @ValueSource(strings = {"dll", "so", "json", "txt"})
    void looksIntoAFileOfAnyType(String type) {
        String ref = "pkg:maven/com.acme/tools@1?type=" + type;

        assertThat(find(artifact("compile", type)).file(ref)).contains(inRepository);
        assertThat(find(artifact("compile", type)).regularFile(ref)).contains(inRepository);
    }

    @Test
    void leavesAPomToMaven() {
        assertThat(find(artifact("compile", "pom")).file("pkg:maven/com.acme/tools@1?type=pom"))
                .isEmpty();
        assertThat(asked).isEmpty();
    }
}
