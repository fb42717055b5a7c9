package dev.cordon.maven.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.examine.SbomComparison;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.DefaultArtifactType;
import org.eclipse.aether.util.artifact.DefaultArtifactTypeRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleInventoryTest {

    private static final DefaultArtifactTypeRegistry TYPES = new DefaultArtifactTypeRegistry()
            .add(new DefaultArtifactType("jar", "jar", "", "java"))
            .add(new DefaultArtifactType("test-jar", "jar", "tests", "java"));

    /** Maven takes the two for one, and the first of them is what it resolves. */
    @Test
    void knowsAnArtifactThatIsDeclaredAsTwoTypes() {
        List<Component> components = inventory(
                List.of(artifact("thing", "test-jar", "tests")),
                dependency("thing", "test-jar", null),
                dependency("thing", "jar", "tests"));

        assertThat(components).extracting(Component::name).containsExactly("com.acme:thing:test-jar:tests:1.0");
    }

    @Test
    void judgesWhatIsDeclaredAndRelocatedByItsOldNameToo() {
        List<Component> components =
                inventory(List.of(artifact("thing", "jar", null)), dependency("old-thing", "jar", null));

        assertThat(components)
                .extracting(Component::name)
                .containsExactly("com.acme:old-thing:1.0", "com.acme:thing:1.0");
        assertThat(components.get(0).facts()).extracting(Fact::where).containsOnly(SbomComparison.RELOCATED);
    }

    /** As the shade plugin does with the POM that it writes below target. */
    @Test
    void reportsThePomThatTheModuleWasReadFrom(@TempDir Path top) {
        MavenProject project = new MavenProject(model());
        project.getModel().setPomFile(top.resolve("app/pom.xml").toFile());
        project.setFile(top.resolve("app/target/dependency-reduced-pom.xml").toFile());

        assertThat(ModuleInventory.source(project, top).file()).contains("app/pom.xml");
        assertThat(ModulePom.directory(project))
                .contains(top.resolve("app").toAbsolutePath().normalize());
    }

    private static List<Component> inventory(List<Artifact> artifacts, Dependency... declared) {
        Model model = model();
        List.of(declared).forEach(model::addDependency);
        return ModuleInventory.of(new MavenProject(model), artifacts, Path.of(""), TYPES, List.of())
                .components();
    }

    private static Model model() {
        Model model = new Model();
        model.setGroupId("com.acme");
        model.setArtifactId("app");
        model.setVersion("1.0");
        return model;
    }

    private static Artifact artifact(String artifactId, String type, String classifier) {
        DefaultArtifactHandler handler = new DefaultArtifactHandler(type);
        handler.setExtension("jar");
        return new DefaultArtifact("com.acme", artifactId, "1.0", "compile", type, classifier, handler);
    }

    private static Dependency dependency(String artifactId, String type, String classifier) {
        Dependency dependency = new Dependency();
        dependency.setGroupId("com.acme");
        dependency.setArtifactId(artifactId);
        dependency.setVersion("1.0");
        dependency.setType(type);
        dependency.setClassifier(classifier);
        return dependency;
    }
}
