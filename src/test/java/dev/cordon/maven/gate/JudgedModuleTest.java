package dev.cordon.maven.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.archive.Jars;
import dev.cordon.audit.Report;
import dev.cordon.examine.FilesBeside;
import dev.cordon.examine.LateLook;
import dev.cordon.examine.LocalFile;
import dev.cordon.examine.OpenedFiles;
import dev.cordon.maven.SomeBuild;
import dev.cordon.maven.graph.LocalFiles;
import dev.cordon.testing.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused of a module that has become another, and what is said of it. */
class JudgedModuleTest {

    @TempDir
    private Path folder;

    private final SomeBuild build = new SomeBuild("app");
    private Path jar;
    private JudgedModule module;

    @BeforeEach
    void judge() throws IOException {
        jar = folder.resolve("app.jar");
        Files.writeString(jar, "judged");
        build.module("app").setFile(folder.resolve("pom.xml").toFile());
        build.module("app").getArtifact().setFile(jar.toFile());
        LocalFiles files = new LocalFiles(build.module("app"), folder);
        module = new JudgedModule("com.acme:app:1.0", files, List.of(), Optional.empty());
        module.judged();
    }

    /** As the goal does. */
    private void again() throws MojoFailureException {
        if (!module.faults().isEmpty()) {
            throw new MojoFailureException(module.faults().get(0).toString());
        }
    }

    @Test
    void refusesAnArtifactThatIsGoneBeforeAGoalTakesIt() throws IOException {
        Files.delete(jar);

        assertThatThrownBy(() -> module.look(Optional.of("install:install"), this::again))
                .hasMessageContaining("app.jar was judged by the goal check and is there no more")
                .hasMessageContaining("[artifact-changed]");
        assertThat(module.heading()).contains("Looked again at com.acme:app:1.0 before install:install");
    }

    /** Some builds clean up behind themselves. */
    @Test
    void doesNotMissItAtTheEnd() throws IOException {
        Files.delete(jar);

        assertThatCode(() -> module.look(Optional.empty(), this::again)).doesNotThrowAnyException();
        assertThat(module.heading()).isEmpty();
    }

    @Test
    void refusesAnArtifactThatIsNotThereWhenTheModuleIsJudged() throws IOException {
        Files.delete(jar);
        Path classes = folder.resolve("target/classes");
        build.module("app").getBuild().setOutputDirectory(classes.toString());
        LocalFiles files = new LocalFiles(build.module("app"), folder);

        assertThat(new JudgedModule("app", files, List.of(), Optional.empty()).faults())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains("the module names app.jar as its artifact, and no file is there")
                .contains("[file-missing]");

        // Classes that are not packaged are no artifact yet.
        build.module("app").getArtifact().setFile(classes.toFile());
        assertThat(new JudgedModule("app", files, List.of(), Optional.empty()).faults())
                .isEmpty();
    }

    @Test
    void saysThatAnArtifactIsALinkAndNoticesWhereItLeadsElsewhere() throws Exception {
        assertThat(module.notices()).isEmpty();
        Path one = Files.move(jar, folder.resolve("one.jar"));
        Files.createSymbolicLink(jar, one);
        module.look(Optional.of("install:install"), this::again);
        assertThat(module.heading()).isEmpty();
        assertThat(module.notices()).extracting(n -> n.code().id()).containsExactly("artifact-link");

        Files.delete(jar);
        Files.createSymbolicLink(jar, Files.writeString(folder.resolve("two.jar"), "swapped"));
        module.look(Optional.of("install:install"), this::again);
        assertThat(module.heading()).isPresent();
    }

    @Test
    void refusesAnArtifactThatIsTakenAwayWhileItIsLookedInto() throws IOException {
        Files.delete(jar);

        assertThat(module.faults().toString()).contains("app.jar was taken away while it was looked into");
    }

    @Test
    void refusesAnArtifactThatIsWrittenWhileItIsLookedInto() throws IOException {
        Files.writeString(jar, "another");

        assertThat(module.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString())
                        .contains("app.jar was written while it was looked into")
                        .contains("[artifact-changed]"));
    }

    @Test
    void saysForWhatItIsJudgedAgain() throws Exception {
        assertThat(module.heading()).isEmpty();

        Files.writeString(jar, "another");
        module.look(Optional.of("deploy:deploy"), this::again);
        assertThat(module.heading())
                .contains("Made after the goal check of com.acme:app:1.0 and judged before deploy:deploy: app.jar");

        Files.writeString(jar, "yet another");
        module.look(Optional.empty(), this::again);
        assertThat(module.heading())
                .contains("Made after the goal check of com.acme:app:1.0 and judged at the end of the build: app.jar");
    }

    /** Only at the end: before that, it may still be attached. */
    @Test
    void namesAtTheEndWhatIsAttachedNowhere() throws Exception {
        Path target = Files.createDirectories(folder.resolve("target"));
        module.in(new FilesBeside(new OpenedFiles(List.of()), folder).folder(target, Set.of()));
        Jars.write(target.resolve("loose.zip"), Jars.of("a/A.class"));

        module.look(Optional.of("install:install"), this::again);
        assertThat(module.heading()).isEmpty();
        module.look(Optional.empty(), this::again);
        assertThat(module.heading())
                .contains(
                        "Looked again at com.acme:app:1.0 at the end of the build. Made after the goal check, attached"
                                + " nowhere and not looked into: target/loose.zip");
    }

    @Test
    void namesAFewOfManyFiles() {
        List<LocalFile> many = List.of("a", "b", "c", "d", "e").stream()
                .map(n -> new LocalFile(Path.of(n), n))
                .toList();

        assertThat(new LateLook(many, List.of(), List.of(), Optional.of("x:y")).heading("m"))
                .endsWith(": a, b, c and 2 more");
    }

    @Test
    void saysNothingTwice() {
        Report first = Reports.rich();
        assertThat(module.news(first)).isEqualTo(first);

        Report again = module.news(Reports.rich());
        assertThat(again.verdicts()).isEmpty();
        assertThat(again.notices()).isEmpty();
        assertThat(again.outcome()).isEqualTo(first.outcome());

        Report without = new Report(
                first.source(),
                first.outcome(),
                first.policy(),
                first.survey(),
                List.of(),
                List.of(),
                first.provenance());
        assertThat(module.news(without).verdicts()).isEmpty();
        assertThat(module.news(first)).isEqualTo(first);
    }
}
