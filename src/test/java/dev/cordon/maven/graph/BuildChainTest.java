package dev.cordon.maven.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Extension;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputSource;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.ReportPlugin;
import org.apache.maven.model.Reporting;
import org.apache.maven.model.Repository;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildChainTest {

    @TempDir
    private Path top;

    private final MavenProject project = project("app");

    @Test
    void namesProcessorsOfPluginsAndTheirExecutions() throws Exception {
        Plugin compiler = plugin("maven-compiler-plugin");
        compiler.setConfiguration(Xpp3DomBuilder.build(new StringReader("""
                <configuration><annotationProcessorPaths>
                  <path><groupId>com.acme</groupId><artifactId>processor</artifactId><version>1.0</version></path>
                  <path><groupId>com.acme</groupId><artifactId>managed</artifactId></path>
                </annotationProcessorPaths></configuration>""")));
        PluginExecution tests = new PluginExecution();
        tests.setConfiguration(Xpp3DomBuilder.build(new StringReader("""
                <configuration><annotationProcessorPaths>
                  <annotationProcessorPath><groupId>com.acme</groupId><artifactId>of-tests</artifactId><version>2</version></annotationProcessorPath>
                </annotationProcessorPaths></configuration>""")));
        compiler.addExecution(tests);
        project.getBuild().addPlugin(compiler);

        assertThat(of("annotation-processor"))
                .containsExactly("com.acme:managed", "com.acme:of-tests:2", "com.acme:processor:1.0");
    }

    @Test
    void countsPlugins() {
        assertThat(of("plugins")).isEmpty();
        project.getBuild().addPlugin(plugin("one-maven-plugin"));
        project.getBuild().addPlugin(plugin("two-maven-plugin"));
        ReportPlugin report = new ReportPlugin();
        report.setArtifactId("three-maven-plugin");
        project.getModel().setReporting(new Reporting());
        project.getModel().getReporting().addPlugin(report);

        assertThat(of("plugins")).containsExactly("2 of the build", "1 of reporting");
    }

    @Test
    void namesExtensionsOfThePomAndOfTheBuild() throws IOException {
        Extension extension = new Extension();
        extension.setGroupId("com.acme");
        extension.setArtifactId("wagon");
        extension.setVersion("1");
        project.getBuild().addExtension(extension);
        Files.createDirectories(top.resolve(".mvn"));
        Files.writeString(top.resolve(".mvn/extensions.xml"), """
                <extensions><extension><groupId>com.acme</groupId><artifactId>core</artifactId><version>3</version></extension></extensions>
                """);

        assertThat(of("extension")).containsExactly("com.acme:core:3", "com.acme:wagon:1");
        Files.writeString(top.resolve(".mvn/extensions.xml"), "<extensions>");
        assertThat(of("extension")).containsExactly(".mvn/extensions.xml", "com.acme:wagon:1");
    }

    @Test
    void namesParentsFromOutsideOfTheBuildAndNoOthers() {
        MavenProject parent = project("parent");
        MavenProject company = project("company");
        project.setParent(parent);
        parent.setParent(company);

        assertThat(of("parent", project, parent)).containsExactly("com.acme:company:1");
    }

    @Test
    void namesThePomsFromWhichManagedVersionsCome() {
        DependencyManagement management = new DependencyManagement();
        management.addDependency(managed("com.acme:app:1"));
        management.addDependency(managed("org.example:bom:7"));
        management.addDependency(managed("org.example:bom:7"));
        management.addDependency(new Dependency());
        project.getModel().setDependencyManagement(management);

        assertThat(of("import")).containsExactly("org.example:bom:7");
    }

    @Test
    void namesRepositoriesById() {
        for (String id : List.of("team", "central", "team")) {
            Repository repository = new Repository();
            repository.setId(id);
            project.getModel().addRepository(repository);
        }

        assertThat(of("repository")).containsExactly("central", "team");
    }

    private List<String> of(String kind, MavenProject... modules) {
        return new BuildChain(List.of(modules), top)
                .of(project)
                .filter(u -> u.kind().id().equals(kind))
                .map(u -> u.name())
                .toList();
    }

    private static Dependency managed(String modelId) {
        InputSource source = new InputSource();
        source.setModelId(modelId);
        Dependency dependency = new Dependency();
        dependency.setLocation("", new InputLocation(1, 1, source));
        return dependency;
    }

    private static Plugin plugin(String artifactId) {
        Plugin plugin = new Plugin();
        plugin.setArtifactId(artifactId);
        return plugin;
    }

    private static MavenProject project(String artifactId) {
        Model model = new Model();
        model.setGroupId("com.acme");
        model.setArtifactId(artifactId);
        model.setVersion("1");
        return new MavenProject(model);
    }
}
