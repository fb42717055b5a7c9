package dev.cordon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Profile;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The profile of the POM with which Cordon is released, without running it; {@code .ci/try-release} does that. */
class ReleaseProfileTest {

    private Model pom;
    private Profile release;

    @BeforeEach
    void read() throws Exception {
        try (InputStream in = Files.newInputStream(Path.of("pom.xml"))) {
            pom = new MavenXpp3Reader().read(in);
        }
        release = pom.getProfiles().stream()
                .filter(profile -> profile.getId().equals("release"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyPluginIsPinned() {
        Set<String> pinned = Stream.of(
                        release.getBuild().getPlugins(),
                        pom.getBuild().getPlugins(),
                        pom.getBuild().getPluginManagement().getPlugins())
                .flatMap(List::stream)
                .filter(plugin -> plugin.getVersion() != null)
                .map(Plugin::getKey)
                .collect(Collectors.toSet());

        assertThat(release.getBuild().getPlugins()).hasSize(3).allMatch(plugin -> pinned.contains(plugin.getKey()));
        assertThat(pinned)
                .contains(
                        "org.apache.maven.plugins:maven-deploy-plugin",
                        "org.apache.maven.plugins:maven-install-plugin",
                        "org.apache.maven.plugins:maven-jar-plugin");
    }

    @Test
    void thePomHasWhatCentralAsksFor() {
        assertThat(Stream.of(pom.getName(), pom.getDescription(), pom.getUrl())).allMatch(text -> !text.isBlank());
        assertThat(pom.getLicenses()).allMatch(licence -> licence.getName() != null && licence.getUrl() != null);
        assertThat(pom.getDevelopers()).isNotEmpty().allMatch(developer -> developer.getName() != null);
        assertThat(pom.getScm().getUrl()).isEqualTo("${project-repository}");
        assertThat(pom.getScm().getConnection()).isEqualTo("scm:git:${project-repository}.git");
    }

    @Test
    void theDocumentationCoversThePackagesThatArePromised() {
        Set<String> promised = Page.read("docs/embedding.md").table("type").stream()
                .map(row -> Page.unquoted(row.get(0)))
                .map(type -> type.substring(0, type.lastIndexOf('.')).replace('.', '/') + "/*.java")
                .collect(Collectors.toSet());
        Xpp3Dom configuration = (Xpp3Dom) release.getBuild().getPlugins().stream()
                .filter(plugin -> plugin.getArtifactId().equals("maven-javadoc-plugin"))
                .findFirst()
                .orElseThrow()
                .getConfiguration();

        assertThat(promised).hasSize(3);
        assertThat(Stream.of(configuration.getChild("sourceFileIncludes").getChildren())
                        .map(Xpp3Dom::getValue))
                .containsExactlyInAnyOrderElementsOf(promised);
    }
}
