package dev.cordon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.BundledDenylist;
import dev.cordon.denylist.Denylist;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/**
 * The pages about the bundled list say what the list says: below their mark they are written from it. With
 * {@code -Dcordon.test.update=true} they are written anew.
 */
class ListPagesTest {

    private static final String MARK =
            "<!-- Below this line the page is written from the bundled list by ListPagesTest. -->\n";

    private final Denylist list = BundledDenylist.readAll();

    @Test
    void authorities() throws IOException {
        agree("docs/authorities.md", AuthoritiesPage.of(list));
    }

    @Test
    void vendors() throws IOException {
        agree("docs/vendors.md", VendorsPage.of(list));
    }

    private static void agree(String path, String written) throws IOException {
        Page page = Page.read(path);
        int end = page.text().indexOf(MARK) + MARK.length();
        assertThat(end).as(path + " has the mark").isGreaterThanOrEqualTo(MARK.length());
        String whole = page.text().substring(0, end) + written;
        if (Boolean.getBoolean("cordon.test.update")) {
            Files.writeString(page.path(), whole);
        }
        assertThat(Files.readString(page.path())).isEqualTo(whole);
    }
}
