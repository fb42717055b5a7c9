package dev.cordon.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.Report;
import dev.cordon.report.ReportFormat;
import dev.cordon.testing.Reports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** That a line which was written before says what it would say now. */
class JsonLinesTest {

    @Test
    void writesTheSameBytesTheFirstTimeAndAgain() throws IOException {
        ReportFormat many = new JsonReport().forManyAlike();

        for (Report report : new Report[] {Reports.rich(), Reports.reactor()}) {
            byte[] once = written(new JsonReport(), report);
            assertThat(written(many, report)).isEqualTo(once);
            assertThat(written(many, report)).isEqualTo(once);
        }
    }

    @Test
    void distinguishesWhatIsAlikeAndNotTheSame() throws IOException {
        ReportFormat many = new JsonReport().forManyAlike();
        Report rich = Reports.rich();
        Report bare = Reports.reactor();

        written(many, rich);

        assertThat(written(many, bare)).isEqualTo(written(new JsonReport(), bare));
    }

    private static byte[] written(ReportFormat format, Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(report, Reports.RUN, out);
        return out.toByteArray();
    }
}
