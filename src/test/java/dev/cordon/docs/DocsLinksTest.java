package dev.cordon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.NoticeCode;
import dev.cordon.report.DocsLinks;
import dev.cordon.testing.Lists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link into the documentation leads to a heading that is there. */
class DocsLinksTest {

    private final Denylist bundled = BundledDenylist.readAll();
    private final DocsLinks links = new DocsLinks(Optional.of("https://example.org/cordon/"));

    @Test
    void everyCodeLeadsToItsHeading() {
        List<String> all = new ArrayList<>();
        Arrays.stream(NoticeCode.values())
                .map(links::of)
                .flatMap(Optional::stream)
                .forEach(all::add);
        Arrays.stream(FaultCode.values())
                .map(links::of)
                .flatMap(Optional::stream)
                .forEach(all::add);

        assertThat(all)
                .hasSize(NoticeCode.values().length + FaultCode.values().length)
                .doesNotHaveDuplicates()
                .isSubsetOf(headings("diagnostics"));
    }

    @Test
    void everyAuthorityOfABundledListLeadsToItsHeading() {
        assertThat(bundled.authorities())
                .map(links::of)
                .map(Optional::orElseThrow)
                .containsExactlyElementsOf(headings("authorities"));
    }

    @Test
    void everyVendorOfABundledListLeadsToItsHeading() {
        assertThat(bundled.vendors())
                .map(links::of)
                .map(Optional::orElseThrow)
                .containsExactlyElementsOf(headings("vendors"));
    }

    @Test
    void whatAnotherListNamesHasNoPage() {
        Denylist own = Lists.listing("- {authority: embargo, from: \"2026-01-01\", verified: seen}");

        assertThat(own.vendors()).isNotEmpty().map(links::of).containsOnly(Optional.<String>empty());
        assertThat(own.authorities()).isNotEmpty().map(links::of).containsOnly(Optional.<String>empty());
    }

    /** A link to a domain that somebody else can register would one day say what they want. */
    @Test
    void nothingThatShipsLeadsToADomainThatNobodyOwns() throws IOException {
        String own = "cordon" + ".dev/";
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("//" + own));
        }
        assertThat(Page.all()).allSatisfy(page -> assertThat(page.text()).doesNotContain("//" + own));
    }

    @Test
    void thereAreNoneWhereTheProjectHasNoAddress() {
        DocsLinks none = new DocsLinks(Optional.empty());

        assertThat(NoticeCode.values()).extracting(none::of).containsOnly(Optional.empty());
        assertThat(bundled.vendors()).extracting(none::of).containsOnly(Optional.empty());
    }

    private static List<String> headings(String page) {
        return Page.read("docs/" + page + ".md").entries().stream()
                .map(entry -> "https://example.org/cordon/docs/" + page + ".html#" + Page.anchor(entry))
                .toList();
    }
}
