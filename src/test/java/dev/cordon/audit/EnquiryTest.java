package dev.cordon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.report.EnquiryText;
import dev.cordon.report.FormatsTest;
import dev.cordon.report.console.ConsoleReport;
import dev.cordon.report.html.HtmlReport;
import dev.cordon.report.plain.MarkdownReport;
import dev.cordon.testing.AuditedFiles;
import dev.cordon.testing.Reports;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class EnquiryTest {

    private final Report report = Enquiry.advised(AuditedFiles.report());

    @Test
    void isMadeOfEachDocumentOfOthersInWhichSomethingWasFound() {
        List<Enquiry> enquiries = Enquiry.of(report);

        assertThat(enquiries).extracting(Enquiry::document).containsExactly(AuditedFiles.NAMED, AuditedFiles.UNNAMED);
        assertThat(enquiries.get(0).supplier()).contains("Example Security GmbH");
        assertThat(enquiries.get(0).about()).hasSize(2);
        assertThat(enquiries.get(1).supplier()).isEmpty();
    }

    /** Who has POMs changes lines of them. */
    @Test
    void isMadeOfFilesOnly() {
        assertThat(Enquiry.of(Reports.rich())).isEmpty();
        assertThat(Enquiry.of(Reports.reactor())).isEmpty();
        assertThat(Enquiry.advised(Reports.rich())).isEqualTo(Reports.rich());
    }

    @Test
    void isTheWayOutForWhoHasNoPom() {
        assertThat(report.verdicts())
                .extracting(v -> v.source().name() + ": " + Remedy.steps(v).get(0))
                .contains(
                        "sup/supplier.cdx.json: ask the supplier of sup/supplier.cdx.json (Example Security GmbH, as it says)"
                                + " about com.huaweicloud:esdk-obs-java:3.20.4.2",
                        "sup/other.spdx.json: ask the supplier of sup/other.spdx.json about"
                                + " com.aliyun.oss:aliyun-sdk-oss:3.18.1")
                .anyMatch(step -> step.startsWith("release-4.2/aggregate.json: remove "));
    }

    @Test
    void isPrintedAndWrittenByDocument() {
        String asked = EnquiryText.of(Enquiry.of(report).get(0));
        assertThat(asked)
                .startsWith("the supplier of sup/supplier.cdx.json (Example Security GmbH, as it says) about ")
                .contains("esdk-obs-java:3.20.4.2 from Huawei, denied");

        assertThat(ConsoleReport.lines(report)).anyMatch(line -> line.text().equals("Ask " + asked));
        assertThat(FormatsTest.text(new MarkdownReport(), report)).contains("**Whom to ask**");
        Document page = Jsoup.parse(FormatsTest.text(new HtmlReport(), report));
        assertThat(page.select("#enquiries tbody tr")).hasSize(2);
        assertThat(page.select("#enquiries").text()).contains("it names none").doesNotContain("aggregate.json");
        assertThat(Jsoup.parse(FormatsTest.text(new HtmlReport(), Reports.rich()))
                        .select("#enquiries"))
                .isEmpty();
    }
}
