package dev.cordon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link from page to page leads somewhere, and every page can be reached from the README. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    private record Link(Path from, String to) {

        boolean isExternal() {
            return to.matches("[a-z]+:.*");
        }

        Path file() {
            String path = to.replaceFirst("#.*", "");
            return path.isEmpty() ? from : from.resolveSibling(path).normalize();
        }

        boolean resolves() {
            int hash = to.indexOf('#');
            return Files.exists(file())
                    && (hash < 0
                            || Page.read(file().toString()).headings().stream()
                                    .map(Page::anchor)
                                    .anyMatch(to.substring(hash + 1)::equals));
        }
    }

    @Test
    void everyRelativeLinkResolves() throws IOException {
        assertThat(links()).hasSizeGreaterThan(20).allMatch(Link::resolves);
    }

    /** Whether there is something at an address is asked by {@link OutsideLinks}, on request. */
    @Test
    void everyAddressOutsideIsOne() throws IOException {
        List<Link> outside = allLinks().stream().filter(Link::isExternal).toList();

        assertThat(outside).hasSizeGreaterThan(20).allSatisfy(link -> {
            URI uri = URI.create(link.to());
            assertThat(uri.getScheme()).isEqualTo("https");
            assertThat(uri.getHost()).contains(".");
        });
    }

    @Test
    void nothingOnlyLooksLikeALink() throws IOException {
        Pattern broken = Pattern.compile("\\]\\((?![^)\\s]+\\))");

        assertThat(pages())
                .allSatisfy(page -> assertThat(String.join("\n", page.prose())).doesNotContainPattern(broken));
    }

    @Test
    void theReadmeLeadsToEveryPage() throws IOException {
        List<Path> linked = links().stream()
                .filter(link -> link.from().equals(Path.of("README.md")))
                .map(Link::file)
                .toList();

        assertThat(Page.all().stream().map(Page::path))
                .filteredOn(path -> path.startsWith("docs"))
                .allMatch(linked::contains);
    }

    private static List<Link> links() throws IOException {
        return allLinks().stream().filter(link -> !link.isExternal()).toList();
    }

    /** With those that are for developers alone, beside the code. */
    private static List<Page> pages() throws IOException {
        List<Page> pages = new ArrayList<>(Page.all());
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            files.filter(file -> file.endsWith("README.md"))
                    .sorted()
                    .forEach(file -> pages.add(Page.read(file.toString())));
        }
        return pages;
    }

    private static List<Link> allLinks() throws IOException {
        List<Link> links = new ArrayList<>();
        for (Page page : pages()) {
            Matcher matcher = LINK.matcher(String.join("\n", page.prose()));
            while (matcher.find()) {
                links.add(new Link(page.path(), matcher.group(1)));
            }
        }
        return links;
    }
}
