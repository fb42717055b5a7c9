package dev.cordon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cordon.audit.Outcome;
import dev.cordon.audit.Report;
import dev.cordon.report.json.JsonReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A script that was run to its end, with a Maven that only leaves what a real one would.
 *
 * @param status how it ended
 * @param output all that it printed
 */
public record Script(int status, String output) {

    /** Writes the Maven, and leaves the test out where nobody could run it. */
    public static void maven(Path file, String text) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")) || Files.isExecutable(Path.of("/usr/bin/bash")), "no bash");
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** A record of a rich report with another outcome, as JSON. */
    public static String record(Outcome outcome) throws IOException {
        Report rich = Reports.rich();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport()
                .write(
                        new Report(
                                rich.source(), outcome, rich.policy(), rich.survey(), rich.verdicts(), rich.notices()),
                        Reports.RUN,
                        out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Runs it; what it prints goes through a file. */
    public static Script run(ProcessBuilder builder, Path output) throws IOException {
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return new Script(process.exitValue(), Files.readString(output));
    }
}
