package dev.cordon.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site has what the README leads to, and its links follow. */
class SitePagesTest {

    @TempDir
    private Path project;

    @TempDir
    private Path site;

    @BeforeEach
    void makeAProject() throws IOException {
        put("src/site/site.xml", "<body><!-- menus --></body>");
        put("src/site/resources/css/site.css", "p {}");
        put("src/main/resources/dev/cordon/report.schema.json", "{\"$id\": \"urn:cordon:schema:report:2.0\"}");
        put("README.md", "# Cordon\n\n- **Use it:** [getting started](docs/start.md) · [changes](CHANGELOG.md)\n");
        put("CHANGELOG.md", "# Changelog\n");
    }

    @Test
    void linksKeepTheirPlaces() throws IOException {
        put(
                "docs/start.md",
                "[up](../README.md#cordon), [down](deep/page.md#a) and [here](#b), [out](https://example.org/x.md)");
        put("docs/deep/page.md", "[a schema](../../src/main/resources/dev/cordon/report.schema.json)");

        assertThat(page("docs/start.md"))
                .isEqualTo(
                        "[up](../index.html#cordon), [down](deep/page.html#a) and [here](#b), [out](https://example.org/x.md)\n");
        assertThat(page("docs/deep/page.md")).isEqualTo("[a schema](../../schemas/report/2.0.json)\n");
        assertThat(site.resolve("resources/schemas/report/2.0.json")).exists();
    }

    @Test
    void filesAndFoldersThatPagesLeadToGoAlong() throws IOException {
        put("docs/start.md", "![a picture](images/a.png) and [all](../src/cases), not `images/b.png`");
        put("docs/images/a.png", "");
        put("docs/images/b.png", "");
        put("src/cases/one/a.txt", "");

        assertThat(page("docs/start.md")).startsWith("![a picture](images/a.png) and [all](../src/cases/index.html)");
        assertThat(page("src/cases/index.md")).contains("- [one/a.txt](one/a.txt)");
        assertThat(site.resolve("resources/docs/images/a.png")).exists();
        assertThat(site.resolve("resources/docs/images/b.png")).doesNotExist();
        assertThat(site.resolve("resources/src/cases/one/a.txt")).exists();
        assertThat(site.resolve("resources/css/site.css")).exists();
    }

    @Test
    void codeStaysAsItIs() throws IOException {
        put("docs/start.md", "```\n# [no link](x.md)\n<!-- kept -->\n```\n<!-- left out -->\n");

        assertThat(page("docs/start.md")).isEqualTo("```\n# [no link](x.md)\n<!-- kept -->\n```\n");
    }

    @Test
    void headingsHaveTheAnchorsOfMarkdown() throws IOException {
        put("docs/start.md", "# A page\n## `far-52.204-23`\n## Two words, _one_\n## Two words, _one_\n");

        assertThat(page("docs/start.md").lines())
                .contains(
                        "# <a id=\"a-page\"></a>A page",
                        "## <a id=\"far-52204-23\"></a>`far-52.204-23`",
                        "## <a id=\"two-words-_one_\"></a>Two words, _one_",
                        "## Two words, _one_");
    }

    @Test
    void theMenusAreThoseOfTheReadme() throws IOException {
        put("docs/start.md", "");

        new SitePages(project).write(site);

        assertThat(Files.readString(site.resolve("site.xml")))
                .contains(
                        "<menu name=\"Use it\">",
                        "<item name=\"Getting started\" href=\"docs/start.html\"/>",
                        "<item name=\"Changes\" href=\"CHANGELOG.html\"/>");
    }

    @Test
    void whatLeadsNowhereStops() throws IOException {
        put("docs/start.md", "[gone](gone.md)");

        assertThatThrownBy(() -> new SitePages(project).write(site)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void anEarlierSiteIsGone() throws IOException {
        put("docs/start.md", "");
        Files.createDirectories(site.resolve("markdown"));
        Files.writeString(site.resolve("markdown/old.md"), "");

        new SitePages(project).write(site);

        assertThat(site.resolve("markdown/old.md")).doesNotExist();
    }

    /** Of the project itself; {@link LinksTest} looks whether each link resolves. */
    @Test
    void everyPageOfTheDocsIsOnTheSite() throws IOException {
        new SitePages(Path.of("")).write(site);

        assertThat(Page.all())
                .filteredOn(page -> page.path().startsWith("docs"))
                .allSatisfy(page -> assertThat(site.resolve("markdown").resolve(page.path()))
                        .exists());
        assertThat(site.resolve("markdown/src/it/README.md")).exists();
    }

    private String page(String markdown) throws IOException {
        new SitePages(project).write(site);
        return Files.readString(site.resolve("markdown").resolve(markdown));
    }

    private void put(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
