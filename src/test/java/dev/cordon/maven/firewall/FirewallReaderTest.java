package dev.cordon.maven.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.maven.firewall.FirewallMark.Stance;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionRequest;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when Maven asks for an artifact. */
class FirewallReaderTest {

    private static final Artifact DENIED = new DefaultArtifact("com.kaspersky:lib:jar:1.0");
    private static final Artifact INNOCENT = new DefaultArtifact("com.kasperskylab:lib:jar:1.0");

    /** A reader as an IDE has it. */
    private static final class Other implements WorkspaceReader {

        private final List<Artifact> asked = new ArrayList<>();

        @Override
        public WorkspaceRepository getRepository() {
            return new WorkspaceRepository("other");
        }

        @Override
        public File findArtifact(Artifact artifact) {
            asked.add(artifact);
            return new File("found");
        }

        @Override
        public List<String> findVersions(Artifact artifact) {
            return List.of("1.0");
        }
    }

    @TempDir
    private Path build;

    private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();
    private final Other other = new Other();

    @BeforeEach
    void here() throws IOException {
        Files.createDirectories(build.resolve(".git/refs"));
        Files.writeString(build.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        request.setMultiModuleProjectDirectory(build.toFile());
    }

    private FirewallReader reader() {
        FirewallMark mark = FirewallMark.leave(request).orElseThrow();
        // No list is an artifact, so no repository is asked.
        return new FirewallReader(new Firewall(request, null, mark, LocalDate.of(2026, 11, 28)), Optional.of(other));
    }

    private FirewallMark mark() {
        return FirewallMark.of(request).orElseThrow();
    }

    @Test
    void whatIsDeniedIsStoppedBeforeAnybodyElseIsAsked() {
        FirewallReader reader = reader();
        assertThatThrownBy(() -> reader.findArtifact(DENIED))
                .isInstanceOfSatisfying(
                        ArtifactResolutionException.class,
                        e -> assertThat(e.getResult().getExceptions())
                                .noneMatch(ArtifactNotFoundException.class::isInstance))
                .hasMessageContaining("Cordon denies com.kaspersky:lib:1.0 from Kaspersky")
                .hasMessageContaining("FAR 52.204-23")
                .hasMessageContaining("exclude com.kaspersky:lib:1.0 from what brings it");
        assertThat(other.asked).isEmpty();
        assertThat(reader.firewall().stopped()).hasSize(1);
    }

    /** Maven asks for the file of a denied dependency where a module before has met its POM, and wants the node of what failed. */
    @Test
    void whatIsStoppedSaysWhichDependencyItIs() {
        assertThatThrownBy(() -> reader().findArtifact(DENIED))
                .isInstanceOfSatisfying(
                        ArtifactResolutionException.class,
                        e -> assertThat(e.getResult()
                                        .getRequest()
                                        .getDependencyNode()
                                        .getDependency()
                                        .getArtifact())
                                .isEqualTo(DENIED));
    }

    @Test
    void anythingElseIsLeftToWhoeverWouldBeAskedWithoutIt() {
        FirewallReader reader = reader();
        assertThat(reader.findArtifact(INNOCENT)).isEqualTo(new File("found"));
        assertThat(reader.findVersions(INNOCENT)).containsExactly("1.0");
        assertThat(reader.getRepository().getContentType()).isEqualTo("other");
        assertThat(other.asked).containsExactly(INNOCENT);
        assertThat(reader.firewall().stopped()).isEmpty();
    }

    @Test
    void whereItOnlyNotesNothingIsStopped() {
        request.getUserProperties().setProperty("cordon.failOnViolation", "false");
        FirewallReader reader = reader();
        assertThat(mark().stance()).isEqualTo(Stance.RECORDS);
        assertThat(reader.findArtifact(DENIED)).isEqualTo(new File("found"));
        assertThat(reader.firewall().stopped()).hasSize(1);
    }

    @Test
    void settingsThatCannotBeReadLetNothingPass() throws IOException {
        Files.createDirectories(build.resolve(".cordon"));
        Files.writeString(build.resolve(".cordon/cordon.yaml"), "failOn: deny\nprofil: dod\n");
        assertThatThrownBy(() -> reader().findArtifact(INNOCENT))
                .isInstanceOf(ArtifactResolutionException.class)
                .hasMessageContaining(".cordon/cordon.yaml:2:1: the key 'profil' is unknown");
    }

    @Test
    void anUnknownIdOfTheFileHasItsPlace() throws IOException {
        Files.createDirectories(build.resolve(".cordon"));
        Files.writeString(build.resolve(".cordon/cordon.yaml"), "failOn: deny\nwarn: [test, kasperski]\n");
        assertThatThrownBy(() -> reader().findArtifact(INNOCENT))
                .hasMessageContaining(".cordon/cordon.yaml:2:14: 'kasperski' names no vendor");
    }

    @Test
    void aWrongParameterLetsNothingPass() {
        request.getUserProperties().setProperty("cordon.firewall", "no");
        assertThatThrownBy(() -> reader().findArtifact(INNOCENT))
                .isInstanceOf(ArtifactResolutionException.class)
                .hasMessageContaining("'no' is not one of its values");
    }

    @Test
    void waiversThatCannotBeReadLetNothingPassThatIsDenied() throws IOException {
        Files.createDirectories(build.resolve(".cordon"));
        Files.writeString(build.resolve(".cordon/waivers.yaml"), "cordonWaivers: \"9\"\n");
        FirewallReader reader = reader();
        assertThat(reader.findArtifact(INNOCENT)).isNotNull();
        assertThatThrownBy(() -> reader.findArtifact(DENIED))
                .isInstanceOf(ArtifactResolutionException.class)
                .hasMessageContaining("Cordon could not judge: .cordon/waivers.yaml");
    }

    @Test
    void waiversAreReadOnce() throws IOException {
        Path file = build.resolve(".cordon/waivers.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "cordonWaivers: \"1\"\nwaivers: []\n");
        FirewallReader reader = reader();
        assertThatThrownBy(() -> reader.findArtifact(DENIED)).hasMessageContaining("Cordon denies");
        Files.writeString(file, "cordonWaivers: \"9\"\n");
        assertThatThrownBy(() -> reader.findArtifact(new DefaultArtifact("com.kaspersky:other:jar:1.0")))
                .hasMessageContaining("Cordon denies");
    }

    @Test
    void theSettingsOfTheFileCount() throws IOException {
        Files.createDirectories(build.resolve(".cordon"));
        Files.writeString(build.resolve(".cordon/cordon.yaml"), "warn: [test]\n");
        assertThat(reader().findArtifact(DENIED)).isNotNull();
        assertThat(mark().letThrough()).containsEntry("com.kaspersky:lib", "the level of the scope test");
    }

    @Test
    void whatMavenResolvesWithoutAskingIsNoticed() {
        Firewall firewall = reader().firewall();
        firewall.resolved(INNOCENT);
        assertThat(mark().isPassedBy()).isTrue();
        assertThat(mark().passedBy()).isEmpty();
        firewall.resolved(DENIED);
        assertThat(mark().passedBy()).containsExactly("com.kaspersky:lib:1.0");
    }

    @Test
    void oneFirewallActsInASession() {
        assertThat(FirewallMark.leave(request)).isPresent();
        assertThat(FirewallMark.leave(request)).isEmpty();
    }
}
