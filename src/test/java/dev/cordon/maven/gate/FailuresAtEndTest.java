package dev.cordon.maven.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.maven.SomeBuild;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.BuildSuccess;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.junit.jupiter.api.Test;

/** Failures that wait fail the build once, and nothing of their modules leaves it before. */
class FailuresAtEndTest {

    private static final String DEPLOY = "org.apache.maven.plugins:maven-deploy-plugin";
    private static final String OTHER = "com.example:push-maven-plugin";

    private final SomeBuild build = new SomeBuild("a", "b", "c");
    private final ArtifactGate gate = new ArtifactGate();
    private final List<Notice> noted = new ArrayList<>();

    private void wait(String module, Exception why) {
        gate.failures().add(build.module(module), check(), why, noted::add);
        build.session().getResult().addBuildSummary(new BuildSuccess(build.module(module), 7));
    }

    private static MojoExecution check() {
        return new MojoExecution(new MojoDescriptor(), "default");
    }

    @Test
    void failsOnceForAll() {
        wait("b", new MojoExecutionException("Cordon could not judge: it"));
        wait("a", new MojoFailureException("Cordon stops the build for it."));

        gate.end(build.session());

        assertThat(build.session().getResult().getExceptions())
                .singleElement()
                .satisfies(e -> assertThat(e)
                        .hasCauseInstanceOf(MojoFailureException.class)
                        .hasMessage(
                                "Cordon fails the build for 2 modules, which waited for its end (cordon.failAt=end):\n"
                                        + "a: Cordon stops the build for it.\nb: Cordon could not judge: it"));
        assertThat(build.session().getResult().getBuildSummary(build.module("a")))
                .isInstanceOf(BuildFailure.class);
        assertThat(build.session().getResult().getBuildSummary(build.module("b")))
                .isInstanceOf(BuildFailure.class);
        assertThat(noted).isEmpty();
    }

    @Test
    void couldNotJudgeIsNoFinding() {
        wait("b", new MojoExecutionException("Cordon could not judge: it"));

        gate.end(build.session());

        assertThat(build.session().getResult().getExceptions())
                .singleElement()
                .satisfies(e -> assertThat(e)
                        .hasCauseInstanceOf(MojoExecutionException.class)
                        .hasMessage("b: Cordon could not judge: it"));
    }

    @Test
    void keepsAFailureThatCameBefore() {
        wait("a", new MojoFailureException("Cordon stops the build for it."));
        BuildFailure before = new BuildFailure(build.module("a"), 5, new IllegalStateException("tests fail"));
        build.session().getResult().addBuildSummary(before);

        gate.end(build.session());

        assertThat(build.session().getResult().getBuildSummary(build.module("a")))
                .isSameAs(before);
        assertThat(build.session().getResult().getExceptions()).hasSize(1);
    }

    @Test
    void failsNothingWhereNothingWaits() {
        wait("a", new MojoFailureException("Cordon stops the build for it."));
        gate.failures().forget(build.module("a"), check());
        gate.failures().forget(build.module("b"), check());

        gate.end(build.session());

        assertThat(build.session().getResult().getExceptions()).isEmpty();
    }

    @Test
    void nothingOfItsModuleLeavesTheBuild() {
        wait("a", new MojoFailureException("Cordon stops the build for it."));

        assertThatThrownBy(() -> gate.before(build.event("a", DEPLOY, "deploy-file", "verify")))
                .hasRootCauseInstanceOf(MojoFailureException.class)
                .hasStackTraceContaining("[fail-at-end-refused]");
        assertThat(noted).extracting(Notice::code).containsExactly(NoticeCode.FAIL_AT_END_REFUSED);

        gate.end(build.session());
        assertThat(build.session().getResult().getExceptions()).isEmpty();
    }

    @Test
    void otherModulesAreFreeToGo() {
        wait("a", new MojoFailureException("Cordon stops the build for it."));

        assertThatCode(() -> gate.before(build.event("b", DEPLOY, "deploy", "verify")))
                .doesNotThrowAnyException();
        assertThatCode(() -> gate.before(build.event("a", "com.example:some-maven-plugin", "report", "verify")))
                .doesNotThrowAnyException();
    }

    @Test
    void whatMayTakeAllModulesStopsInTheLastOne() {
        build.bind(OTHER, "push", "verify", "b", "c");
        wait("a", new MojoFailureException("Cordon stops the build for it."));

        assertThatCode(() -> gate.before(build.event("b", OTHER, "push", "verify")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> gate.before(build.event("c", OTHER, "push", "verify")))
                .hasRootCauseInstanceOf(MojoFailureException.class);
    }
}
