package dev.cordon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.BundledDenylist;
import dev.cordon.denylist.Denylist;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.NoticeCode;
import dev.cordon.report.DocsLinks;
import dev.cordon.testing.Lists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every link into the documentation leads to a heading that is there. */
class DocsLinksTest {

    private final Denylist bundled = BundledDenylist.readAll();

    @Test
    void everyCodeLeadsToItsHeading() {
        List<String> links = new ArrayList<>();
        Arrays.stream(NoticeCode.values()).map(DocsLinks::of).forEach(links::add);
        Arrays.stream(FaultCode.values()).map(DocsLinks::of).forEach(links::add);

        assertThat(links).doesNotHaveDuplicates().isSubsetOf(headings("diagnostics"));
    }

    @Test
    void everyAuthorityOfTheBundledListLeadsToItsHeading() {
        assertThat(bundled.authorities())
                .map(DocsLinks::of)
                .map(Optional::orElseThrow)
                .containsExactlyElementsOf(headings("authorities"));
    }

    @Test
    void everyVendorOfTheBundledListLeadsToItsHeading() {
        assertThat(bundled.vendors())
                .map(DocsLinks::of)
                .map(Optional::orElseThrow)
                .containsExactlyElementsOf(headings("vendors"));
    }

    @Test
    void whatAnotherListNamesHasNoPage() {
        Denylist own = Lists.listing("- {authority: embargo, from: \"2026-01-01\", verified: seen}");

        assertThat(own.vendors()).isNotEmpty().map(DocsLinks::of).containsOnly(Optional.<String>empty());
        assertThat(own.authorities()).isNotEmpty().map(DocsLinks::of).containsOnly(Optional.<String>empty());
    }

    private static List<String> headings(String page) {
        return Page.read("docs/" + page + ".md").entries().stream()
                .map(entry -> DocsLinks.BASE + page + ".html#" + Page.anchor(entry))
                .toList();
    }
}
