package dev.cordon.maven.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.maven.SomeBuild;
import dev.cordon.maven.graph.LocalFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.BuildSuccess;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must not leave a build, and what is said of what has left it. */
class ArtifactGateTest {

    private static final String INSTALL = "org.apache.maven.plugins:maven-install-plugin";
    private static final String DEPLOY = "org.apache.maven.plugins:maven-deploy-plugin";
    private static final String CENTRAL = "org.sonatype.central:central-publishing-maven-plugin";

    @TempDir
    private Path folder;

    private final SomeBuild build = new SomeBuild("a", "b", "c");
    private final ArtifactGate gate = new ArtifactGate();
    private final List<String> judged = new ArrayList<>();
    private JudgedModule.Check verdict = () -> {};

    @BeforeEach
    void judge() throws IOException {
        for (String name : List.of("a", "b", "c")) {
            File jar = write(name, "judged");
            build.module(name).setFile(new File(folder.toFile(), name + "/pom.xml"));
            build.module(name).getArtifact().setFile(jar);
            LocalFiles files = new LocalFiles(build.module(name), folder);
            JudgedModule module = new JudgedModule(name, files, List.of(), Optional.empty());
            module.judged();
            gate.add(build.module(name), check(name), module, () -> {
                judged.add(name);
                verdict.again();
            });
        }
    }

    @Test
    void letsOutWhatWasJudged() {
        gate.before(install("a"));
        gate.before(deploy("a"));
        gate.end(build.session());

        assertThat(judged).isEmpty();
        assertThat(build.session().getResult().hasExceptions()).isFalse();
    }

    @Test
    void judgesWhatIsAnotherOnceAndLetsItOutWhereItMayGo() throws IOException {
        write("a", "another");

        gate.before(install("a"));
        gate.before(deploy("a"));
        gate.end(build.session());

        assertThat(judged).containsExactly("a");
    }

    @Test
    void stopsTheModuleBeforeTheGoalByWhatMavenExpects() throws IOException {
        write("a", "another");
        verdict = () -> {
            throw new MojoFailureException("denied");
        };

        assertThatThrownBy(() -> gate.before(install("a")))
                .isExactlyInstanceOf(LifecycleExecutionException.class)
                .hasMessageContaining("maven-install-plugin")
                .hasMessageContaining("denied")
                .hasCauseExactlyInstanceOf(MojoFailureException.class);
        // Nor does it come to another goal, and the end has nothing to add.
        assertThatThrownBy(() -> gate.before(deploy("a"))).hasMessageContaining("Cordon has stopped a");
        gate.end(build.session());
        assertThat(build.session().getResult().hasExceptions()).isFalse();
        assertThat(judged).containsExactly("a");
    }

    @Test
    void stopsWhereItCannotBeJudged() throws IOException {
        write("a", "another");
        verdict = () -> {
            throw new MojoExecutionException("cannot be read");
        };

        assertThatThrownBy(() -> gate.before(install("a"))).hasCauseExactlyInstanceOf(MojoExecutionException.class);
    }

    /** Another goal packs it, and nothing leaves the build. */
    @Test
    void looksBeforeNoOtherGoal() throws IOException {
        write("a", "another");

        gate.before(build.event("a", "org.apache.maven.plugins:maven-jar-plugin", "jar", "verify"));

        assertThat(judged).isEmpty();
    }

    @Test
    void failsTheBuildAtItsEndAndSaysWhatHasLeftIt() throws IOException {
        gate.before(install("a"));
        gate.after(install("a"));
        gate.before(deploy("a"));
        gate.after(deploy("a"));
        build.session().getResult().addBuildSummary(new BuildSuccess(build.module("a"), 12));
        write("a", "another");
        verdict = () -> {
            throw new MojoFailureException("denied");
        };

        gate.end(build.session());

        assertThat(build.session().getResult().getExceptions())
                .singleElement()
                .satisfies(e -> assertThat(e)
                        .hasMessage("Already deployed: com.acme:a:1.0. Already installed: com.acme:a:1.0. denied"));
        assertThat(build.session().getResult().getBuildSummary(build.module("a")))
                .isInstanceOf(BuildFailure.class);
    }

    @Test
    void looksAtTheModuleOfTheGoalAloneWhereThatWorksInEach() throws IOException {
        build.bind(INSTALL, "install", "install", "a", "b", "c");
        gate.before(install("a"));
        gate.before(install("b"));
        write("a", "another");

        gate.before(install("c"));

        assertThat(judged).isEmpty();
    }

    @Test
    void looksAtAllModulesWhereTheWorkIsDoneInTheLast() throws IOException {
        build.bind(DEPLOY, "deploy", "deploy", "a", "b", "c");
        deployAtEnd("b");
        deployAtEnd("a");
        write("b", "another");

        deployAtEnd("c");

        assertThat(judged).containsExactly("b");
    }

    /** A module without the goal, one that has ended, and one that Maven leaves out are not waited for. */
    @Test
    void knowsTheLastModuleThatComesToTheGoal() throws IOException {
        build.bind(CENTRAL, "publish", "deploy", "a", "b");
        publish("a");
        write("a", "another");
        publish("b");
        assertThat(judged).containsExactly("a");

        build.bind(CENTRAL, "publish", "deploy", "c");
        write("a", "another one");
        publish("b");
        assertThat(judged).containsExactly("a");

        gate.skipped(build.event("c", CENTRAL, "publish", "deploy"));
        publish("b");
        assertThat(judged).containsExactly("a", "a");
    }

    /** One that was stopped before is no part of what the goal does; one that the goal has noted already is. */
    @Test
    void isStoppedByWhatTheGoalWouldTakeAlong() throws IOException {
        build.bind(CENTRAL, "publish", "deploy", "a", "b", "c");
        verdict = () -> {
            throw new MojoFailureException("denied");
        };
        write("a", "another");
        assertThatThrownBy(() -> publish("a")).hasMessageContaining("denied");
        build.session().getResult().addBuildSummary(new BuildFailure(build.module("a"), 1, new Exception("denied")));
        publish("b");
        gate.after(build.event("b", CENTRAL, "publish", "deploy"));
        assertThatCode(() -> publish("c")).doesNotThrowAnyException();

        write("b", "another");
        assertThatThrownBy(() -> publish("c")).hasMessageContaining("denied");
        assertThatThrownBy(() -> publish("c")).hasMessageContaining("Cordon has stopped b");
        assertThat(judged).containsExactly("a", "b");
    }

    /** Of what was only noted, nothing is out until the last module is through. */
    @Test
    void claimsOnlyWhatIsDone() {
        build.bind(DEPLOY, "deploy", "deploy", "a", "b", "c");
        for (String name : List.of("a", "b")) {
            gate.after(atEnd(name));
        }
        assertThat(gate.shipped(build.module("a"))).isEmpty();

        gate.after(atEnd("c"));
        assertThat(gate.shipped(build.module("a"))).contains("Already deployed: com.acme:a:1.0.");
        gate.after(build.event("a", "org.apache.maven.plugins:maven-antrun-plugin", "run", "deploy"));
        assertThat(gate.shipped(build.module("a"))).contains("Already deployed: com.acme:a:1.0.");
    }

    /** A module of packaging pom has its POM alone. */
    @Test
    void namesThePomWhereThereIsNoOtherArtifact() {
        build.module("a").getArtifact().setFile(null);
        gate.after(install("a"));

        assertThat(gate.shipped(build.module("a"))).contains("Already installed: com.acme:a:pom:1.0.");
    }

    private ExecutionEvent install(String name) {
        return build.event(name, INSTALL, "install", "install");
    }

    private ExecutionEvent deploy(String name) {
        return build.event(name, DEPLOY, "deploy", "deploy");
    }

    private ExecutionEvent atEnd(String name) {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        Xpp3Dom atEnd = new Xpp3Dom("deployAtEnd");
        atEnd.setValue("true");
        configuration.addChild(atEnd);
        ExecutionEvent event = deploy(name);
        event.getMojoExecution().setConfiguration(configuration);
        return event;
    }

    private void deployAtEnd(String name) {
        gate.before(atEnd(name));
    }

    private void publish(String name) {
        gate.before(build.event(name, CENTRAL, "publish", "deploy"));
    }

    private MojoExecution check(String name) {
        return build.event(name, "dev.cordon:cordon-maven-plugin", "check", "verify")
                .getMojoExecution();
    }

    private File write(String name, String content) throws IOException {
        Path jar = Files.createDirectories(folder.resolve(name)).resolve(name + ".jar");
        Files.writeString(jar, content);
        return jar.toFile();
    }
}
