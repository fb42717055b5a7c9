package dev.cordon.maven.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.examine.SbomFile;
import dev.cordon.notice.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectSbomsTest {

    @TempDir
    private Path module;

    private final List<Fault> faults = new ArrayList<>();
    private ProjectSboms sboms;

    @BeforeEach
    void projectOfOneModule() {
        MavenProject project = new MavenProject();
        project.setFile(module.resolve("pom.xml").toFile());
        Build build = new Build();
        build.setDirectory(module.resolve("target").toString());
        build.setOutputDirectory(module.resolve("target/classes").toString());
        project.setBuild(build);
        project.setArtifact(
                new DefaultArtifact("g", "a", "1", "compile", "jar", "", new DefaultArtifactHandler("jar")));
        sboms = new ProjectSboms(project, module);
    }

    @Test
    void findsWhatIsNamed() throws IOException {
        Files.writeString(Files.createDirectory(module.resolve("sboms")).resolve("a.json"), "{}");

        assertThat(sboms.find(List.of("sboms/a.json", "sboms/../sboms/a.json"), List.of(), faults::add))
                .extracting(SbomFile::name)
                .containsExactly("sboms/a.json");
    }

    @Test
    void saysWhyWhatIsNamedIsNoSbom() throws IOException {
        Files.createDirectory(module.resolve("sboms"));

        Files.writeString(module.resolve("good.json"), "{}");

        assertThat(sboms.find(List.of("sboms", "none.json", "good.json"), List.of(), faults::add))
                .extracting(SbomFile::name)
                .containsExactly("good.json");
        assertThat(faults).hasSize(2);
        assertThat(faults.get(0).toString()).contains("sboms: it is a folder", "one by one");
        assertThat(faults.get(1).toString()).contains("none.json: the SBOM does not exist");
    }
}
