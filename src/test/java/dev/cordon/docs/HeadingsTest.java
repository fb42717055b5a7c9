package dev.cordon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.ReportFormats;
import dev.cordon.inventory.Signal;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.NoticeCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever has a stable name has a heading, and no heading speaks of what is gone. */
class HeadingsTest {

    @Test
    void everySignalHasOne() {
        assertThat(Page.read("docs/signals.md").entries()).containsExactlyInAnyOrderElementsOf(Signal.ids());
    }

    @Test
    void everyFormatHasOne() {
        assertThat(Page.read("docs/reports.md").entries()).containsExactlyInAnyOrderElementsOf(ReportFormats.ids());
    }

    @Test
    void everyCodeHasOne() {
        List<String> codes = new ArrayList<>();
        Arrays.stream(NoticeCode.values()).map(NoticeCode::id).forEach(codes::add);
        Arrays.stream(FaultCode.values()).map(FaultCode::id).forEach(codes::add);

        assertThat(Page.read("docs/diagnostics.md").entries()).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void everyCodeIsExplained() {
        Page page = Page.read("docs/diagnostics.md");

        assertThat(page.entries())
                .allSatisfy(code -> assertThat(String.join("", page.under("`" + code + "`")))
                        .hasSizeGreaterThan(40));
    }
}
