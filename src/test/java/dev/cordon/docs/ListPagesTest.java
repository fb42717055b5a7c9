package dev.cordon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The pages about the bundled lists, and the picture on them, say what the lists say: below their mark the pages are written
 * from them. With {@code -Dcordon.test.update=true} they are written anew.
 */
class ListPagesTest {

    private static final String MARK =
            "<!-- Below this line the page is written from the bundled lists by ListPagesTest. -->\n";

    @Test
    void authorities() throws IOException {
        agree("docs/authorities.md", AuthoritiesPage.write());
    }

    @Test
    void vendors() throws IOException {
        agree("docs/vendors.md", VendorsPage.write());
    }

    /** Within its page, up to the mark that ends it. */
    @Test
    void profiles() throws IOException {
        Page page = Page.read("docs/policy.md");
        String text = page.text();
        String begin = "<!-- This table is written from the bundled lists by ListPagesTest. -->\n";
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf("<!-- /table -->", from);
        assertThat(from).as("the marks around the table").isBetween(begin.length(), to);
        agree(page.path(), text.substring(0, from) + ProfilesTable.write() + text.substring(to));
    }

    @Test
    void picture() throws IOException {
        agree(Path.of("docs/images/acts.svg"), ActsPicture.draw());
    }

    private static void agree(String path, String written) throws IOException {
        Page page = Page.read(path);
        int end = page.text().indexOf(MARK) + MARK.length();
        assertThat(end).as(path + " has the mark").isGreaterThanOrEqualTo(MARK.length());
        agree(page.path(), page.text().substring(0, end) + written);
    }

    private static void agree(Path file, String whole) throws IOException {
        if (Boolean.getBoolean("cordon.test.update")) {
            Files.writeString(file, whole);
        }
        assertThat(Files.readString(file)).isEqualTo(whole);
    }
}
