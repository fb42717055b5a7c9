package dev.cordon.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cordon.audit.Outcome;
import dev.cordon.testing.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs {@code .ci/guard} with a jar that is made up and a Maven that only leaves what a real one would. */
class GuardTest {

    private static final Path SCRIPT = Path.of(".ci/guard").toAbsolutePath();

    @TempDir
    private Path folder;

    @BeforeEach
    void maven() throws IOException {
        assumeTrue(Files.exists(Path.of(".git")), "no work tree of Git");
        Script.maven(folder.resolve("mvn"), """
                #!/usr/bin/env bash
                here=$(dirname "$0")
                printf '%s\\n' "$@" >>"$here/arguments"
                for argument in "$@"; do
                  case $argument in -Dcordon.outputDirectory=*) into=${argument#*=} ;; esac
                done
                case $* in
                  *:check*) name=build record=aggregate.json; cp .mvn/extensions.xml pom.xml "$here" ;;
                  *:audit*) name=jar record=report.json ;;
                  *) exit 0 ;;
                esac
                echo "[ERROR] what Maven says of the $name"
                [ ! -f "$here/$name.json" ] || { mkdir -p "$into"; cp "$here/$name.json" "$into/$record"; }
                [ ! -f "$here/$name.fails" ]
                """);
        jar("META-INF/sbom/cordon.cdx.json");
        prepare("build", Outcome.PASSED);
        prepare("jar", Outcome.PASSED);
    }

    private void jar(String sbom) throws IOException {
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(folder.resolve("made-up.jar")))) {
            for (List<String> entry : List.of(
                    List.of("META-INF/maven/plugin.xml", """
                            <plugin>
                              <groupId>org.example</groupId>
                              <artifactId>made-up</artifactId>
                              <version>9.1</version>
                            </plugin>
                            """),
                    List.of("META-INF/maven/org.example/made-up/pom.xml", "<project />"),
                    List.of(sbom, "{}"))) {
                jar.putNextEntry(new ZipEntry(entry.get(0)));
                jar.write(entry.get(1).getBytes(UTF_8));
            }
        }
    }

    private void prepare(String name, Outcome outcome) throws IOException {
        String text = Script.record(outcome);
        assertThat(text).containsPattern("\n      \"buildChain\" : \\d+,\n");
        Files.writeString(
                folder.resolve(name + ".json"), text.replaceFirst("(\n {6}\"buildChain\" : )\\d+,", "$1" + "12,"));
    }

    private Script run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString(), "made-up.jar"));
        command.set(1, folder.resolve("made-up.jar").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("MVN", folder.resolve("mvn").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return Script.run(builder, folder.resolve("output"));
    }

    private Script guard() throws IOException {
        return run(folder.resolve("kept").toString(), "--", "--offline");
    }

    @Test
    void isGreenWhereBothPassed() throws IOException {
        Script ran = guard();

        assertThat(ran.status()).as(ran.output()).isZero();
        assertThat(ran.output()).contains("Cordon 9.1 guards this build").contains("12 parts that build it");
        assertThat(folder.resolve("kept/cordon.cdx.json")).hasContent("{}");
        assertThat(folder.resolve("kept/build/aggregate.json")).exists();
        assertThat(folder.resolve("kept/jar/report.json")).exists();
        assertThat(Files.readAllLines(folder.resolve("arguments")))
                .contains("org.example:made-up:9.1:check", "-Dcordon.requireFirewall=true", "-Dcordon.plugins=all")
                .contains("org.example:made-up:9.1:audit", "-Dcordon.files=" + folder.resolve("made-up.jar"))
                .anySatisfy(argument -> assertThat(argument).startsWith("-P").contains("matrix", "fuzz", "browser"))
                .satisfies(all ->
                        assertThat(all.stream().filter("--offline"::equals)).hasSize(3));
    }

    /** The firewall is in the copy alone, which has a version of its own. */
    @Test
    void leavesThisWorkTreeAsItIs() throws IOException {
        guard();

        assertThat(folder.resolve("extensions.xml")).content().contains("<version>9.1</version>");
        assertThat(folder.resolve("pom.xml")).content().containsOnlyOnce("-guarded</version>");
        assertThat(Path.of(".mvn/extensions.xml")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "build, FAILED, failed",
        "jar, FAILED, failed",
        "build, INCOMPLETE, incomplete",
        "jar, SUPPRESSED, suppressed",
        "build, SKIPPED, skipped"
    })
    void isRedWhereOneDidNotPass(String name, Outcome outcome, String said) throws IOException {
        prepare(name, outcome);

        Script ran = guard();

        assertThat(ran.status()).as(ran.output()).isEqualTo(1);
        assertThat(ran.output()).contains(said + ": ").contains("[ERROR] what Maven says of the " + name);
    }

    @Test
    void isRedWhereMavenFailsOrLeavesNoRecordOrLookedAtNothing() throws IOException {
        Files.createFile(folder.resolve("build.fails"));
        assertThat(guard().status()).isEqualTo(1);

        Files.delete(folder.resolve("build.fails"));
        String record = Files.readString(folder.resolve("build.json"));
        Files.writeString(folder.resolve("build.json"), record.replace("\"buildChain\" : 12,", "\"buildChain\" : 0,"));
        assertThat(run(folder.resolve("nothing").toString()).status()).isEqualTo(1);

        Files.delete(folder.resolve("build.json"));
        Script without = run(folder.resolve("without").toString());
        assertThat(without.status()).isEqualTo(1);
        assertThat(without.output()).contains("not judged: there is no record of it");
    }

    @Test
    void doesNotBeginWithWhatIsNoCordonOrOverAnEarlierRecord() throws IOException {
        assertThat(run(folder.toString()).output()).contains("is there already");

        jar("META-INF/sbom/other.json");
        Script ran = guard();
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.output()).contains("is no Cordon, or has no SBOM in it");
        assertThat(folder.resolve("arguments")).doesNotExist();
    }
}
