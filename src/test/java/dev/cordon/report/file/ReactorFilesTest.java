package dev.cordon.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.report.ReportFormat;
import dev.cordon.report.json.JsonReport;
import dev.cordon.report.plain.CsvReport;
import dev.cordon.testing.Reports;
import java.io.IOException;
import java.nio.file.Files;
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

    @Test
    void leadsToTheFirstThatCouldBeWritten() throws IOException {
        Files.writeString(folder.resolve("a"), "a file where the folder would be");
        ReactorFiles files = new ReactorFiles();
        files.add(files("a", new JsonReport()));

        assertThat(files.write(Reports.rich())).isNotEmpty();
        assertThat(files.first()).isEmpty();

        files.add(files("b", new JsonReport()));
        files.write(Reports.rich());
        assertThat(files.first()).contains(folder.resolve("b/aggregate.json"));
    }

    /** It is of an earlier build, or no report at all. */
    @Test
    void doesNotLeadToWhatCouldNotBeReplaced() throws IOException {
        Files.createDirectories(folder.resolve("target/aggregate.json/in"));
        ReactorFiles files = new ReactorFiles();
        files.add(files("target", new JsonReport(), new CsvReport()));

        assertThat(files.write(Reports.rich())).isNotEmpty();
        assertThat(files.first()).contains(folder.resolve("target/aggregate.csv"));
    }

    private ReportFiles files(String directory, ReportFormat... formats) {
        return new ReportFiles(folder.resolve(directory), List.of(formats), Reports.RUN);
    }
}
