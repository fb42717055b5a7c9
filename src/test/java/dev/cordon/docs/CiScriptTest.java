package dev.cordon.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.cordon.audit.Outcome;
import dev.cordon.testing.Script;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Runs the script of the CI samples with a Maven that only leaves what a real one would, and looks at what it hands on. */
class CiScriptTest {

    private static final Path ACTION = Path.of(".github/actions/cordon").toAbsolutePath();
    private static final Path SAMPLES = Path.of("docs/samples/ci");

    @TempDir
    private Path project;

    /** A Maven that writes down its arguments, one on each line, and leaves the record that was prepared. */
    @BeforeEach
    void maven() throws IOException {
        Script.maven(project.resolve("mvn"), """
                #!/usr/bin/env bash
                printf '%s\\n' "$@" >arguments
                [ ! -f prepared.json ] || { mkdir -p target/cordon; cp prepared.json target/cordon/aggregate.json; }
                exit "${STATUS:-0}"
                """);
    }

    private void prepare(Outcome outcome) throws IOException {
        Files.writeString(project.resolve("prepared.json"), Script.record(outcome));
    }

    private Script run(Map<String, String> environment) throws IOException {
        return run(List.of(ACTION.resolve("verify.sh").toString()), environment);
    }

    private Script run(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CORDON_") || name.startsWith("GITHUB_"));
        builder.environment().put("CORDON_MAVEN", "./mvn");
        builder.environment().putAll(environment);
        return Script.run(builder, project.resolve("output"));
    }

    @ParameterizedTest
    @CsvSource({
        "PASSED, passed, 0",
        "SUPPRESSED, passed, 1",
        "SUPPRESSED, judged, 0",
        "SKIPPED, passed, 1",
        "SKIPPED, judged, 1",
        "INCOMPLETE, judged, 1",
        "FAILED, judged, 1",
        "PASSED, perhaps, 2",
    })
    void isGreenOnlyWhereTheRecordSaysSo(Outcome outcome, String require, int status) throws IOException {
        prepare(outcome);

        Script ran = run(Map.of("CORDON_REQUIRE", require, "GITHUB_OUTPUT", "outputs"));

        assertThat(ran.status()).as(ran.output()).isEqualTo(status);
        if (status != 2) {
            assertThat(Files.readString(project.resolve("outputs"))).startsWith("outcome=" + outcome.id() + "\n");
        }
    }

    @Test
    void isRedWithoutARecordAndTakesNoneOfAnEarlierBuild() throws IOException {
        Files.createDirectories(project.resolve("target/cordon"));
        prepare(Outcome.PASSED);
        Files.move(project.resolve("prepared.json"), project.resolve("target/cordon/aggregate.json"));

        Script ran = run(Map.of());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.output()).contains("outcome none").contains("no record in target/cordon/aggregate.json says");
    }

    @Test
    void endsAsMavenDoesWhereThatFails() throws IOException {
        prepare(Outcome.PASSED);

        assertThat(run(Map.of("STATUS", "7")).status()).isEqualTo(7);
    }

    /** A module named like a member of the record does not turn it green. */
    @Test
    void readsTheMemberOfTheBodyAlone() throws IOException {
        prepare(Outcome.FAILED);
        Path record = project.resolve("prepared.json");
        String hostile = Files.readString(record)
                .replaceFirst("\"name\" : \"", "\"name\" : \"x\\\\n    \\\\\"outcome\\\\\" : \\\\\"passed\\\\\",");
        Files.writeString(record, hostile);

        assertThat(run(Map.of()).output()).contains("outcome failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-Dx=$(touch pwned)", "-Dx=`touch pwned`", "-Dx=a b; touch pwned", "-Dx=\"'*", "; touch pwned"})
    void evaluatesNothingOfWhatItIsGiven(String argument) throws IOException {
        prepare(Outcome.PASSED);
        String since = argument.replace('/', '_') + ".json";
        Files.createFile(project.resolve(since));

        Script ran = run(Map.of("CORDON_ARGUMENTS", argument + "\n\n-q", "CORDON_SINCE", since));

        assertThat(ran.status()).as(ran.output()).isZero();
        assertThat(Files.readAllLines(project.resolve("arguments")))
                .isEqualTo(List.of(
                        "-B",
                        "-ntp",
                        "verify",
                        "-Dcordon.formats=json,html,markdown",
                        "-Dcordon.since=" + since,
                        argument,
                        "-q"));
        assertThat(project.resolve("pwned")).doesNotExist();
    }

    @Test
    void leavesOutARecordThatIsNotThere() throws IOException {
        prepare(Outcome.PASSED);

        assertThat(run(Map.of("CORDON_SINCE", "main.json")).output()).contains("there is no earlier record yet");
        assertThat(Files.readString(project.resolve("arguments"), UTF_8)).doesNotContain("since");
    }

    /**
     * The script of the GitLab sample against a server that stands for GitLab: the record of the main branch where there is
     * one, asked for with the token of the job, and a build without it where there is none.
     */
    @ParameterizedTest
    @CsvSource({"200, true", "404, false", "401, false"})
    void gitLabHasTheRecordOfTheMainBranch(int status, boolean had) throws Exception {
        assumeTrue(Stream.of("/bin/curl", "/usr/bin/curl").map(Path::of).anyMatch(Files::isExecutable), "no curl");
        prepare(Outcome.PASSED);
        Files.createDirectories(project.resolve(".cordon/ci"));
        Files.copy(ACTION.resolve("verify.sh"), project.resolve(".cordon/ci/verify.sh"));
        List<String> asked = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Job-Token"));
            exchange.sendResponseHeaders(status, 2);
            exchange.getResponseBody().write("{}".getBytes(UTF_8));
            exchange.close();
        });
        server.start();
        try {
            Script ran = run(
                    List.of("bash", "-eo", "pipefail", "-c", gitLabScript()),
                    Map.of(
                            "CI_API_V4_URL",
                                    "http://localhost:" + server.getAddress().getPort() + "/api/v4",
                            "CI_PROJECT_ID", "7",
                            "CI_DEFAULT_BRANCH", "main",
                            "CI_JOB_TOKEN", "made up",
                            "no_proxy", "*",
                            "CORDON_SINCE", ".cordon-main/aggregate.json"));
            assertThat(ran.status()).as(ran.output()).isZero();
        } finally {
            server.stop(0);
        }

        assertThat(asked)
                .containsExactly(
                        "/api/v4/projects/7/jobs/artifacts/main/raw/target/cordon/aggregate.json?job=cordon made up");
        Path record = project.resolve(".cordon-main/aggregate.json");
        assertThat(Files.exists(record)).isEqualTo(had);
        assertThat(Files.readAllLines(project.resolve("arguments"))
                        .contains("-Dcordon.since=.cordon-main/aggregate.json"))
                .isEqualTo(had);
    }

    /** The lines under "script" of the second document, after the one that says what the sample is given. */
    private static String gitLabScript() throws IOException {
        List<Object> documents = new ArrayList<>();
        new Load(LoadSettings.builder().build())
                .loadAllFromString(Files.readString(SAMPLES.resolve("gitlab-cordon.yml")))
                .forEach(documents::add);
        Map<?, ?> job = (Map<?, ?>) ((Map<?, ?>) documents.get(1)).get("cordon");
        return ((List<?>) job.get("script")).stream().map(String.class::cast).collect(Collectors.joining("\n"));
    }

    /** Where a shell is, there is no expression: GitHub and GitLab put their text in before the shell reads it. */
    @Test
    void noExpressionStandsInAScript() throws IOException {
        List<String> action = Files.readAllLines(ACTION.resolve("action.yml"));
        assertThat(action)
                .filteredOn(line -> line.contains("run:"))
                .containsExactly("      run: '\"$GITHUB_ACTION_PATH/verify.sh\"'");
        String script = Files.readString(SAMPLES.resolve("gitlab-cordon.yml"))
                .split("script:")[1]
                .split("artifacts:\n")[0];
        assertThat(script).doesNotContain("$[[").contains("bash .cordon/ci/verify.sh");
        assertThat(Files.readString(SAMPLES.resolve("Jenkinsfile"))).contains("sh 'bash .cordon/ci/verify.sh'");
    }
}
