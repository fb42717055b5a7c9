package dev.cordon.maven.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.Report;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.report.plain.MarkdownReport;
import dev.cordon.testing.Reports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepSummaryTest {

    private static final int LIMIT = 1024 * 1024;

    private final Report report = Reports.rich();
    private final String markdown = MarkdownReport.text(report) + "\n";

    @TempDir
    private Path folder;

    @Test
    void addsToWhatOthersWrote() throws IOException {
        Path file = folder.resolve("summary.md");
        Files.writeString(file, "# Tests\n");

        assertThat(add(file)).isEmpty();
        assertThat(file).hasContent("# Tests\n" + markdown);
    }

    @Test
    void writesNothingWhereNobodyAsks() {
        assertThat(new StepSummary(Optional.empty()).add(report)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void fillsTheLimitOfGitHubAndDoesNotPassIt() throws IOException {
        Path file = folder.resolve("summary.md");
        int room = LIMIT - markdown.getBytes(StandardCharsets.UTF_8).length;
        Files.write(file, new byte[room]);
        assertThat(add(file)).isEmpty();
        assertThat(file).hasSize(LIMIT);

        Files.write(file, new byte[room + 1]);
        assertThat(add(file)).map(Notice::code).contains(NoticeCode.SUMMARY_NOT_WRITTEN);
        assertThat(file).hasSize(room + 1);
    }

    @Test
    void saysWhatCannotBeWritten() {
        assertThat(add(folder)).map(Notice::code).contains(NoticeCode.SUMMARY_NOT_WRITTEN);
        assertThat(add(folder.resolve("none/summary.md")))
                .map(Notice::message)
                .hasValueSatisfying(m -> assertThat(m).contains("none"));
        assertThat(new StepSummary(Optional.of("\0")).add(report)).isPresent();
    }

    private Optional<Notice> add(Path file) {
        return new StepSummary(Optional.of(file.toString())).add(report);
    }
}
