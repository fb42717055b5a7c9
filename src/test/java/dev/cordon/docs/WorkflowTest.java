package dev.cordon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The workflows hold no logic of their own, may do little, and call nothing that somebody else could change under its name. */
class WorkflowTest {

    private static final Path WORKFLOWS = Path.of(".github/workflows");
    private static final Pattern PINNED = Pattern.compile("[\\w.-]+(/[\\w.-]+)+@[0-9a-f]{40}");
    private static final Pattern PINNED_LINE =
            Pattern.compile("(?m)^ *- uses: \\S+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+$");
    private static final Pattern SCRIPT = Pattern.compile("(\\.ci/[a-z-]+)((?: \"\\$[A-Z_]+\")*)");
    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Z_]+)");

    @Test
    void keepTheRules() throws IOException {
        List<String> complaints = new ArrayList<>();
        Set<String> pins = new HashSet<>();
        for (Path file : workflows()) {
            String text = Files.readString(file);
            complaints(text).forEach(complaint -> complaints.add(file.getFileName() + ": " + complaint));
            text.lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("- uses: "))
                    .forEach(pins::add);
        }

        assertThat(complaints).isEmpty();
        assertThat(pins.stream().map(line -> line.split("@")[0]))
                .as("one version of each action")
                .doesNotHaveDuplicates()
                .isNotEmpty();
    }

    /** What this test would not notice, nobody would. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1 | @v7                       | not pinned
            273ba90b1 # v7.0.1                                 | 273ba90b1                 | without its version
            contents: read                                     | contents: write           | permissions
            `    timeout-minutes: 30`                          | `    # none`              | time limit
            cancel-in-progress: true                           | queue: none               | concurrency
            run: .ci/run                                       | run: mvn verify           | no script
            run: .ci/run                                       | run: .ci/rum              | no such script
            run: .ci/run                                       | run: .ci/run "$TITLE"     | TITLE is not set
            run: .ci/run                                       | run: .ci/run ${{ github.event.pull_request.title }} | an expression
            `  pull_request:`                                  | `  pull_request_target:`  | pull_request_target
            persist-credentials: false                         | fetch-depth: 1            | credentials
            """)
    void noticeWhatIsWrong(String right, String wrong, String complaint) throws IOException {
        String text = Files.readString(WORKFLOWS.resolve("build.yml"));
        assertThat(text).contains(right);

        assertThat(complaints(text.replace(right, wrong))).anyMatch(found -> found.contains(complaint));
    }

    private static List<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(WORKFLOWS)) {
            return files.sorted().toList();
        }
    }

    private static List<String> complaints(String text) {
        Map<?, ?> workflow = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
        List<String> complaints = new ArrayList<>();
        if (!Map.of("contents", "read").equals(workflow.get("permissions"))) {
            complaints.add("permissions are not to read the contents alone");
        }
        if (!(workflow.get("concurrency") instanceof Map<?, ?> concurrency)
                || !Set.of("group", "cancel-in-progress").containsAll(concurrency.keySet())
                || !concurrency.containsKey("group")) {
            complaints.add("concurrency is not said");
        }
        // Such a workflow runs with the rights of this repository on what a stranger sends.
        if (text.contains("pull_request_target")) {
            complaints.add("pull_request_target");
        }
        for (Object job : ((Map<?, ?>) workflow.get("jobs")).values()) {
            Map<?, ?> parts = (Map<?, ?>) job;
            if (!(parts.get("timeout-minutes") instanceof Integer)) {
                complaints.add("no time limit");
            }
            if (parts.containsKey("permissions")) {
                complaints.add("permissions of a job");
            }
            for (Object step : (List<?>) parts.get("steps")) {
                step((Map<?, ?>) step, complaints);
            }
        }
        long actions =
                text.lines().filter(line -> line.strip().startsWith("- uses:")).count();
        if (PINNED_LINE.matcher(text).results().count() != actions) {
            complaints.add("an action without its version as a comment");
        }
        return complaints;
    }

    private static void step(Map<?, ?> step, List<String> complaints) {
        if (step.get("uses") instanceof String action) {
            if (!PINNED.matcher(action).matches()) {
                complaints.add(action + " is not pinned to a commit");
            }
            if (action.startsWith("actions/checkout@")
                    && !(step.get("with") instanceof Map<?, ?> with
                            && Boolean.FALSE.equals(with.get("persist-credentials")))) {
                complaints.add("checkout leaves its credentials behind");
            }
            return;
        }
        String run = (String) step.get("run");
        Matcher script = SCRIPT.matcher(run);
        if (run.contains("${{")) {
            complaints.add("an expression in a script: " + run);
        } else if (!script.matches()) {
            complaints.add("no script of .ci alone, with variables in quotation marks: " + run);
        } else if (!Files.isExecutable(Path.of(script.group(1)))) {
            complaints.add("no such script: " + script.group(1));
        } else {
            Set<?> set = step.get("env") instanceof Map<?, ?> env ? env.keySet() : Set.of();
            VARIABLE.matcher(script.group(2))
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !set.contains(name))
                    .forEach(name -> complaints.add(name + " is not set"));
        }
    }
}
