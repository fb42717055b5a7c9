package dev.cordon.maven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.ReportFormats;
import dev.cordon.audit.Outcome;
import dev.cordon.audit.Report;
import dev.cordon.audit.Survey;
import dev.cordon.inventory.Source;
import dev.cordon.maven.SomeBuild;
import dev.cordon.maven.gate.ReactorReport.Purpose;
import dev.cordon.maven.session.Host;
import dev.cordon.report.file.ReportFiles;
import dev.cordon.testing.Reports;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record of a build is written to the end, or the build does not end as a success. */
class ReactorReportTest {

    @TempDir
    private Path folder;

    private final SomeBuild build = new SomeBuild("a", "b");
    private ReactorReport report;
    private ReportFiles files;
    private Path file;

    @BeforeEach
    void judgeOneOfTwo() {
        for (String name : new String[] {"a", "b"}) {
            build.module(name).setFile(new File(folder.toFile(), name + "/pom.xml"));
            build.module(name)
                    .getBuild()
                    .setDirectory(folder.resolve(name + "/target").toString());
        }
        build.session().setAllProjects(build.session().getProjects());
        build.session().getRequest().setBaseDirectory(folder.toFile());
        build.session().getRequest().setMultiModuleProjectDirectory(folder.toFile());
        Path output = folder.resolve("a/target/cordon");
        file = output.resolve("aggregate.json");
        files = new ReportFiles(output, ReportFormats.of("json").stream().toList(), Reports.RUN);
        Host host = new Host(
                build.session(),
                build.module("a"),
                new MojoExecution(new MojoDescriptor()),
                null,
                new SystemStreamLog());
        report = ReactorReport.of(host, folder, Purpose.BUILD);
        assertThat(report.judged(build.module("a"), "default", Reports.rich(), files, true))
                .isEmpty();
    }

    /** Judged again; it is too early to write again. */
    private void again() {
        assertThat(report.judged(build.module("a"), "default", Reports.rich(), files, true))
                .isEmpty();
    }

    @Test
    void failsTheBuildWhereItsRecordCannotBeWrittenAtTheEnd() throws IOException {
        Files.delete(file);
        Files.createDirectories(file.resolve("in the way"));
        again();

        end();

        assertThat(build.session().getResult().getExceptions())
                .singleElement()
                .isInstanceOf(MojoExecutionException.class)
                .satisfies(e -> assertThat(e.getMessage())
                        .contains("aggregate.json: the file cannot be written")
                        .contains("[report-unwritable]"));
    }

    @Test
    void failsNothingWhereItCan() {
        again();

        end();

        assertThat(build.session().getResult().getExceptions()).isEmpty();
        assertThat(file).isRegularFile();
    }

    @Test
    void writesAfterTheLastModule() throws IOException {
        Files.delete(file);
        Report quiet = new Report(
                new Source(Source.Kind.MAVEN_MODULE, "com.acme:b:1.0"),
                Outcome.PASSED,
                Reports.rich().policy(),
                new Survey(List.of(), List.of(), List.of(), List.of()),
                List.of(),
                List.of());
        assertThat(report.isReadAlone(quiet)).isFalse();
        assertThat(report.isReadAlone(Reports.rich())).isTrue();

        assertThat(report.judged(build.module("b"), "default", quiet, files, false))
                .isEmpty();
        assertThat(file).as("after the last module").content().contains("it passed without notice");
    }

    private void end() {
        build.session().getRequest().getExecutionListener().sessionEnded(build.end());
    }
}
