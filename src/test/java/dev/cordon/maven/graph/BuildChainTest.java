package dev.cordon.maven.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cordon.audit.BuildPart.Kind;
import dev.cordon.audit.Unexamined;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
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
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildChainTest {

    @TempDir
    private Path top;

    private final MavenProject project = project("app");

    @Test
    void findsProcessorsOfPluginsAndTheirExecutions() throws Exception {
        Plugin compiler = plugin("maven-compiler-plugin");
        compiler.setConfiguration(Xpp3DomBuilder.build(new StringReader("""
                <configuration><annotationProcessorPaths>
                  <path><groupId>com.acme</groupId><artifactId>processor</artifactId><version>1.0</version></path>
                  <path><groupId>com.acme</groupId><artifactId>managed</artifactId></path>
                  <path><groupId>com.acme</groupId><artifactId>unmanaged</artifactId></path>
                </annotationProcessorPaths></configuration>""")));
        PluginExecution tests = new PluginExecution();
        tests.setConfiguration(Xpp3DomBuilder.build(new StringReader("""
                <configuration><annotationProcessorPaths>
                  <annotationProcessorPath><groupId>com.acme</groupId><artifactId>of-tests</artifactId><version>2</version></annotationProcessorPath>
                </annotationProcessorPaths></configuration>""")));
        compiler.addExecution(tests);
        project.getBuild().addPlugin(compiler);
        Dependency managed = dependency("managed", "3");
        manage(managed);

        assertThat(of(Kind.ANNOTATION_PROCESSOR))
                .containsExactly(
                        "com.acme:processor:1.0", "com.acme:managed:3", "com.acme:unmanaged", "com.acme:of-tests:2");
        assertThat(links(Kind.ANNOTATION_PROCESSOR))
                .filteredOn(link -> !link.isResolvable())
                .hasSize(1);
    }

    @Test
    void findsPluginsWithWhatThePomAddsToThem() {
        Plugin one = plugin("one-maven-plugin");
        one.addDependency(dependency("helper", "5"));
        project.getBuild().addPlugin(one);
        project.getBuild().addPlugin(plugin("two-maven-plugin"));
        ReportPlugin report = new ReportPlugin();
        report.setArtifactId("three-maven-plugin");
        project.getModel().setReporting(new Reporting());
        project.getModel().getReporting().addPlugin(report);

        assertThat(of(Kind.PLUGIN))
                .containsExactly(
                        "org.apache.maven.plugins:one-maven-plugin:1", "org.apache.maven.plugins:two-maven-plugin:1");
        assertThat(of(Kind.PLUGIN_DEPENDENCY)).containsExactly("com.acme:helper:5");
        assertThat(links(Kind.PLUGIN_DEPENDENCY).get(0).over())
                .containsExactly("plugin org.apache.maven.plugins:one-maven-plugin:1");
        assertThat(of(Kind.REPORTING_PLUGIN)).containsExactly("org.apache.maven.plugins:three-maven-plugin");
    }

    @Test
    void findsExtensionsOfThePomAndOfTheBuild() throws IOException {
        Extension extension = new Extension();
        extension.setGroupId("com.acme");
        extension.setArtifactId("wagon");
        extension.setVersion("1");
        project.getBuild().addExtension(extension);
        assertThat(of(Kind.EXTENSION)).containsExactly("com.acme:wagon:1");

        Files.createDirectories(top.resolve(".mvn"));
        Files.writeString(top.resolve(".mvn/extensions.xml"), """
                <extensions><extension><groupId>com.acme</groupId><artifactId>core</artifactId><version>3</version></extension></extensions>
                """);
        assertThat(CoreExtensions.of(top).links())
                .extracting(ChainLink::name, ChainLink::by)
                .containsExactly(tuple("com.acme:core:3", ".mvn/extensions.xml"));
        Files.writeString(top.resolve(".mvn/extensions.xml"), "<extensions>");
        assertThat(CoreExtensions.of(top).notExamined())
                .extracting(Unexamined::name)
                .containsExactly(".mvn/extensions.xml");
        assertThat(CoreExtensions.of(top.resolve("none")).notExamined()).isEmpty();
    }

    @Test
    void findsParentsFromOutsideOfTheBuildAndNoOthers() {
        MavenProject parent = project("parent");
        MavenProject company = project("company");
        project.setParent(parent);
        parent.setParent(company);

        assertThat(of(Kind.PARENT, project, parent)).containsExactly("com.acme:company:pom:1");
    }

    @Test
    void findsThePomsThatAreImportedAndThoseBehindThem() {
        manage(managed("com.acme:app:1"), managed("org.example:bom:7"), managed("org.example:bom:7"), new Dependency());
        Model written = new Model();
        written.setDependencyManagement(new DependencyManagement());
        Dependency named = dependency("empty", "${of.empty}");
        named.setScope("import");
        Dependency unknown = dependency("unknown", "${nowhere}");
        unknown.setScope("import");
        Dependency loop = dependency("loop", "${a}");
        loop.setScope("import");
        List.of(named, unknown, loop, dependency("none", "1"))
                .forEach(written.getDependencyManagement()::addDependency);
        project.setOriginalModel(written);
        project.getProperties().setProperty("of.empty", "${major}.1");
        project.getProperties().setProperty("major", "2");
        project.getProperties().setProperty("a", "${b}");
        project.getProperties().setProperty("b", "${a}");

        assertThat(of(Kind.IMPORT))
                .containsExactly(
                        "com.acme:empty:pom:2.1",
                        "com.acme:unknown:pom:${nowhere}",
                        "com.acme:loop:pom:${a}",
                        "org.example:bom:pom:7");
        assertThat(links(Kind.IMPORT)).filteredOn(ChainLink::isResolvable).hasSize(2);
    }

    /** One serves all modules: what they inherit is the same for each, and what one of them imports is not the next one's. */
    @Test
    void keepsWhatModulesInheritApartFromWhatTheyImportThemselves() {
        MavenProject parent = importing(project("parent"), "of-parent");
        MavenProject one = importing(project("one"), "of-one");
        // Of the same name as the first, as a POM in a repository may be, and written otherwise.
        MavenProject same = importing(project("one"), "of-same");
        List.of(one, same, project).forEach(module -> module.setParent(parent));
        BuildChain chain = chain(parent, one, project);

        for (int twice = 0; twice < 2; twice++) {
            assertThat(names(chain, one)).containsExactly("com.acme:of-one:pom:1", "com.acme:of-parent:pom:1");
            assertThat(names(chain, same)).containsExactly("com.acme:of-same:pom:1", "com.acme:of-parent:pom:1");
            assertThat(names(chain, project)).containsExactly("com.acme:of-parent:pom:1");
        }
    }

    private static List<String> names(BuildChain chain, MavenProject module) {
        return chain.of(module).stream().map(ChainLink::name).toList();
    }

    private static MavenProject importing(MavenProject module, String artifactId) {
        Dependency named = dependency(artifactId, "1");
        named.setScope("import");
        Model written = new Model();
        written.setDependencyManagement(new DependencyManagement());
        written.getDependencyManagement().addDependency(named);
        module.setOriginalModel(written);
        return module;
    }

    private List<String> of(Kind kind, MavenProject... modules) {
        return links(kind, modules).stream().map(ChainLink::name).toList();
    }

    private List<ChainLink> links(Kind kind, MavenProject... modules) {
        return chain(modules).of(project).stream()
                .filter(link -> link.kind() == kind)
                .toList();
    }

    private BuildChain chain(MavenProject... modules) {
        return new BuildChain(
                List.of(modules), new PomPlaces(top, top.resolve("repository")), new Properties(), new Properties());
    }

    private void manage(Dependency... managed) {
        DependencyManagement management = new DependencyManagement();
        List.of(managed).forEach(management::addDependency);
        project.getModel().setDependencyManagement(management);
    }

    private static Dependency dependency(String artifactId, String version) {
        Dependency dependency = new Dependency();
        dependency.setGroupId("com.acme");
        dependency.setArtifactId(artifactId);
        dependency.setVersion(version);
        return dependency;
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
        plugin.setVersion("1");
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
