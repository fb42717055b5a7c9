package dev.cordon.maven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.maven.SomeBuild;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A failure waits only in a build of which it is known that nothing leaves it. */
class BuildPlanTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify",
                "clean verify",
                "package",
                "validate dev.cordon:cordon-maven-plugin:1.0:check",
                "cordon:check@early",
                "verify site",
                "before:verify",
                "after:integration-test[100]",
                "verify dependency:tree"
            })
    void endsAtOrBeforeVerify(String tasks) {
        assertThat(new BuildPlan(List.of(tasks.split(" "))).shipping()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "install",
                "verify deploy",
                "install -x",
                "before:install",
                "deploy:deploy-file",
                "verify org.apache.maven.plugins:maven-install-plugin:3.1.4:install",
                "verify jib:push@image",
                "site-deploy",
                "all",
                "a-phase-of-their-own"
            })
    void goesOnToWhatMayLetArtifactsOut(String tasks) {
        assertThat(new BuildPlan(List.of(tasks.split(" "))).shipping()).isPresent();
    }

    @Test
    void namesWhatItIs() {
        assertThat(new BuildPlan(List.of("clean", "verify", "deploy", "install")).shipping())
                .contains("deploy");
    }

    @Test
    void askedForNothingDoesWhatThePomSays() {
        SomeBuild build = new SomeBuild("top", "app");
        build.module("top").getBuild().setDefaultGoal("clean  install");
        assertThat(BuildPlan.of(build.session()).shipping()).contains("install");
        build.session().getRequest().setGoals(List.of("verify"));
        assertThat(BuildPlan.of(build.session()).shipping()).isEmpty();
    }
}
