package dev.cordon.maven.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontendFoldersTest {

    @TempDir
    private Path module;

    /** The plugin takes a file, which Maven reads alike on every system: else the lock files in it would not be seen. */
    @ParameterizedTest
    @ValueSource(strings = {"src/web/app", "src\\web\\app", " ./src/web\\app "})
    void isTheFolderThatTheModelNames(String written) {
        Xpp3Dom folder = new Xpp3Dom("workingDirectory");
        folder.setValue(written);
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        configuration.addChild(folder);
        Plugin plugin = new Plugin();
        plugin.setGroupId("com.github.eirslett");
        plugin.setArtifactId("frontend-maven-plugin");
        plugin.setConfiguration(configuration);
        MavenProject project = new MavenProject();
        project.setFile(module.resolve("pom.xml").toFile());
        project.setBuild(new Build());
        project.getBuild().addPlugin(plugin);

        assertThat(FrontendFolders.of(project)).containsExactly(module.resolve("src/web/app"));
    }
}
