package dev.cordon.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.ReportFormats;
import dev.cordon.audit.Report;
import dev.cordon.testing.Golden;
import dev.cordon.testing.Reports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What holds for every format. */
public class FormatsTest {

    static final List<ReportFormat> ALL = ReportFormats.ALL;

    private static final Set<String> VERDICTS_ONLY = Set.of("csv", "csv-semicolon", "gitlab", "letters");

    @ParameterizedTest
    @FieldSource("ALL")
    void reportsTheWholeStory(ReportFormat format) throws IOException {
        Golden.assertEquals(text(format, Reports.rich()), "rich/report." + format.fileEnding());
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void isEqualForEqualReports(ReportFormat format) {
        assertThat(bytes(format, Reports.rich())).isEqualTo(bytes(format, Reports.rich()));
    }

    /** A module that could not be judged must not be missing from what people and machines read of the whole. */
    @ParameterizedTest
    @FieldSource("ALL")
    void reportsAReactor(ReportFormat format) throws IOException {
        String text = text(format, Reports.reactor());

        Golden.assertEquals(text, "reactor/report." + format.fileEnding());
        if (!VERDICTS_ONLY.contains(format.id())) {
            assertThat(text).contains("com.acme:broken:1.0");
        }
    }

    @Test
    void haveIdsAndEndingsOfTheirOwn() {
        assertThat(ReportFormats.ids()).doesNotHaveDuplicates();
        assertThat(ReportFormats.ALL).extracting(ReportFormat::fileEnding).doesNotHaveDuplicates();
    }

    public static byte[] bytes(ReportFormat format, Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(report, Reports.RUN, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static String text(ReportFormat format, Report report) {
        return new String(bytes(format, report), StandardCharsets.UTF_8);
    }
}
