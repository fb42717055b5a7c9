package dev.cordon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.Report;
import dev.cordon.denylist.Sha256;
import dev.cordon.report.ReportFormat;
import dev.cordon.testing.Reports;
import dev.cordon.testing.WrittenReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same inventory, lists, policy and date give the same bytes, wherever and in whatever order. */
class DeterminismTest {

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    private Path elsewhere;

    @AfterEach
    void putBack() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void theOrderOfTheInventoryDoesNotMatter() throws IOException {
        String first = WrittenReport.body(WrittenReport.shuffled(1));

        for (int seed = 2; seed <= 10; seed++) {
            assertThat(WrittenReport.body(WrittenReport.shuffled(seed))).isEqualTo(first);
        }
        assertThat(first).contains("\"level\" : \"deny\"", "\"level\" : \"warn\"");
    }

    @ParameterizedTest
    @CsvSource({"tr-TR, Asia/Kolkata", "ar-EG, Pacific/Apia", "th-TH-u-ca-buddhist-nu-thai, America/St_Johns"})
    void localeAndTimeZoneDoNotMatter(String language, String place) throws IOException {
        List<String> here = written();

        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(place));

        assertThat(written()).isEqualTo(here);
    }

    /** The Java of the build, and with {@code -Dmatrix.jdk} the one that is named there. */
    static Stream<Path> javas() {
        return Stream.of(System.getProperty("java.home"), System.getProperty("matrix.jdk", ""))
                .filter(home -> !home.isEmpty())
                .distinct()
                .map(Path::of);
    }

    @ParameterizedTest
    @MethodSource("javas")
    void anotherJavaInAnotherDirectoryWritesTheSame(Path home) throws Exception {
        Path output = elsewhere.resolve("digest");
        Process process = new ProcessBuilder(
                        home.resolve("bin/java").toString(),
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Kolkata",
                        "-Dfile.encoding=ISO-8859-9",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WrittenReport.class.getName())
                .directory(elsewhere.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(process.waitFor()).isZero();
        byte[] body = WrittenReport.body(WrittenReport.shuffled(1)).getBytes(StandardCharsets.UTF_8);
        assertThat(Files.readString(output).lines().reduce("", (before, line) -> line))
                .isEqualTo(Sha256.of(body));
    }

    /** The report in every format. */
    private static List<String> written() throws IOException {
        Report report = Reports.rich();
        List<String> written = new ArrayList<>();
        for (ReportFormat format : ReportFormats.ALL) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            format.write(report, Reports.RUN, out);
            written.add(out.toString(StandardCharsets.UTF_8));
        }
        return written;
    }
}
