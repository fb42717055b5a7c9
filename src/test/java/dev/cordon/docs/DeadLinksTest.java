package dev.cordon.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.report.html.HtmlReport;
import dev.cordon.testing.FleetPage;
import dev.cordon.testing.Reports;
import dev.cordon.text.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No page that Cordon writes has a link that leads nowhere, and such links are found. */
class DeadLinksTest {

    @TempDir
    private Path folder;

    @Test
    void theReportsThatAreComparedHaveNone() throws IOException {
        assertThat(new DeadLinks(Path.of("src/test/resources/expected")).find()).isEmpty();
    }

    @Test
    void neitherHaveReportsOfAnyLanguageNorThePageOfAPortfolio() throws IOException {
        FleetPage.main(new String[] {folder.toString()});
        for (Language language : Language.values()) {
            try (OutputStream out = Files.newOutputStream(folder.resolve("report-" + language.id() + ".html"))) {
                new HtmlReport().in(language).write(Reports.reactor(), Reports.RUN, out);
            }
        }

        assertThat(new DeadLinks(folder).find()).isEmpty();
    }

    @Test
    void whatIsThereIsAlive() throws IOException {
        page(
                "a.html",
                "<a href='#here'>x</a> <h2 id='here'>y</h2> <a href='b/c.html#there%20'>z</a> <a href=\"style.css\">s</a>");
        page(
                "b/c.html",
                "<a name=\"there \"></a><a href='../a.html'>x</a><img src='data:image/png;base64,AA'><a href='#'>x</a>");
        page("style.css", "");
        page("outside.html", "<a href='https://example.org/a?b=c&amp;d#e'>x</a><a href='mailto:a@example.org'>y</a>");

        assertThat(new DeadLinks(folder).find()).isEmpty();
    }

    @Test
    void whatIsNotThereIsDead() throws IOException {
        page(
                "a.html",
                "<a href='#Here'>x</a> <h2 id='here'>y</h2> <img src='b.png'/> <a href='a.html#nowhere'>z</a> <a href='..'>up</a>");

        assertThat(new DeadLinks(folder).find())
                .containsExactly("a.html: #Here", "a.html: b.png", "a.html: a.html#nowhere", "a.html: ..");
    }

    @Test
    void anAddressThatIsNoneIsDead() throws IOException {
        page(
                "a.html",
                "<a href='https:///x'>x</a><a href='javascript:alert(1)'>y</a><a href='htps://example.org'>z</a><a href='a b'>n</a>");

        assertThat(new DeadLinks(folder).find()).hasSize(4);
    }

    /** Code of scripts and what is commented out are no links, and no anchors either. */
    @Test
    void onlyTagsCount() throws IOException {
        page(
                "a.html",
                "<script>s = '<a href=\"x\">';</script><!-- <a href='y'> <i id='gone'> --> &lt;a href='z'> <a href='#gone'>x</a>");

        assertThat(new DeadLinks(folder).find()).containsExactly("a.html: #gone");
    }

    @Test
    void noPageAtAllIsNoSite() {
        assertThatThrownBy(() -> new DeadLinks(folder).find()).hasMessageContaining("has no page");
    }

    private void page(String name, String html) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, html);
    }
}
