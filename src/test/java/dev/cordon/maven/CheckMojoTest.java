package dev.cordon.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipOutputStream;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the goal ends: it passes, it has judged and fails, or it could not judge. The projects in src/it show the rest. */
@MojoTest(realRepositorySession = true)
class CheckMojoTest {

    private static final String OUTPUT = "target/test-cordon";

    @TempDir
    private Path folder;

    @Inject
    private MavenProject project;

    @Inject
    private MavenSession session;

    @BeforeEach
    void project() {
        session.getRequest().setMultiModuleProjectDirectory(new File("").getAbsoluteFile());
        project.setGroupId("com.acme");
        project.setArtifactId("app");
        project.setVersion("1.0");
        project.setArtifact(artifact("com.acme", "app", null));
        project.setFile(new File("pom.xml").getAbsoluteFile());
    }

    @Test
    @InjectMojo(goal = "check", pom = "")
    @MojoParameter(name = "outputDirectory", value = OUTPUT)
    void passesWhereNothingIsFound(CheckMojo check) throws Exception {
        depend("org.example", "thing");

        check.execute();

        assertThat(Path.of(OUTPUT, "report.json")).content().contains("\"outcome\" : \"passed\"");
    }

    @Test
    @InjectMojo(goal = "check", pom = "")
    @MojoParameter(name = "outputDirectory", value = OUTPUT)
    void failsWhereAVendorIsDenied(CheckMojo check) throws Exception {
        depend("com.kaspersky.android-components", "kaspresso");

        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("Kaspersky Lab")
                .hasMessageContaining("mvn dev.cordon:cordon-maven-plugin:")
                .hasMessageContaining(":waive.");
        assertThat(Path.of(OUTPUT, "report.json")).content().contains("\"outcome\" : \"failed\"");
    }

    @Test
    @InjectMojo(goal = "check", pom = "")
    @MojoParameter(name = "outputDirectory", value = OUTPUT)
    void leadsToWaiversByThePrefixWhereThePomHasThePlugin(CheckMojo check) throws Exception {
        depend("com.kaspersky.android-components", "kaspresso");
        Plugin plugin = new Plugin();
        plugin.setGroupId("dev.cordon");
        plugin.setArtifactId("cordon-maven-plugin");
        project.getBuild().addPlugin(plugin);

        assertThatThrownBy(check::execute).hasMessageContaining("To waive it until a day: mvn cordon:waive.");
    }

    @Test
    @InjectMojo(goal = "check", pom = "")
    @MojoParameter(name = "failOn", value = "never")
    void cannotJudgeByWhatItDoesNotKnow(CheckMojo check) {
        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("Cordon could not judge")
                .hasMessageContaining("[parameter-value]");
    }

    /** A wrong value is a fault also where nothing is looked at. */
    @Test
    @InjectMojo(goal = "check", pom = "")
    @MojoParameter(name = "outputDirectory", value = OUTPUT)
    @MojoParameter(name = "skip", value = "true")
    @MojoParameter(name = "onUnreadable", value = "ignore")
    void readsEveryParameterThoughItIsSkipped(CheckMojo check) {
        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("cordon.onUnreadable: 'ignore' is not one of its values");
        assertThat(Path.of(OUTPUT, "report.json")).content().contains("cordon.onUnreadable");
    }

    /** A directory that holds documents is no directory of reports. */
    @Test
    @InjectMojo(goal = "check", pom = "")
    @MojoParameter(name = "outputDirectory", value = OUTPUT)
    void leavesFilesOfOtherFormatsAloneOutsideTheBuildDirectory(CheckMojo check) throws Exception {
        Path own = Files.createDirectories(Path.of(OUTPUT)).resolve("report.md");
        Files.writeString(own, "mine");
        project.getBuild().setDirectory(new File("target/elsewhere").getAbsolutePath());
        check.execute();
        assertThat(own).hasContent("mine");

        project.getBuild().setDirectory(new File("target").getAbsolutePath());
        check.execute();
        assertThat(own).doesNotExist();
    }

    /** A dependency in scope system with an empty archive: nothing has to be resolved. */
    private void depend(String groupId, String artifactId) throws IOException {
        Path file = folder.resolve(artifactId + ".jar");
        new ZipOutputStream(Files.newOutputStream(file)).close();
        Dependency dependency = new Dependency();
        dependency.setGroupId(groupId);
        dependency.setArtifactId(artifactId);
        dependency.setVersion("1.0");
        dependency.setScope("system");
        dependency.setSystemPath(file.toString());
        project.getDependencies().add(dependency);
        DefaultArtifact artifact = artifact(groupId, artifactId, "system");
        artifact.setFile(file.toFile());
        artifact.setResolved(true);
        project.setArtifacts(Set.of(artifact));
    }

    private static DefaultArtifact artifact(String groupId, String artifactId, String scope) {
        return new DefaultArtifact(groupId, artifactId, "1.0", scope, "jar", null, new DefaultArtifactHandler("jar"));
    }
}
