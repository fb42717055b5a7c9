package dev.cordon.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.report.ReportFormat;
import dev.cordon.report.json.JsonReport;
import dev.cordon.report.plain.CsvReport;
import dev.cordon.testing.Reports;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReactorFilesTest {

    @TempDir
    private Path folder;

    @Test
    void writesEveryFormatThatAnyModuleAskedForWhicheverCameLast() {
        ReactorFiles files = new ReactorFiles();
        files.add(files("target", new JsonReport(), new CsvReport()));
        files.add(files("elsewhere", new CsvReport()));
        files.add(files("target", new JsonReport()));

        files.write(Reports.rich());

        assertThat(folder.resolve("target").toFile().list())
                .containsExactlyInAnyOrder("aggregate.json", "aggregate.csv");
        assertThat(folder.resolve("elsewhere").toFile().list()).containsExactly("aggregate.csv");
    }

    @Test
    void leadsToNoFileBeforeThereIsOne() {
        assertThat(new ReactorFiles().first()).isEmpty();
    }

    private ReportFiles files(String directory, ReportFormat... formats) {
        return new ReportFiles(folder.resolve(directory), List.of(formats), Reports.RUN);
    }
}
