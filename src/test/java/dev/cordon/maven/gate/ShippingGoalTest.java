package dev.cordon.maven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.maven.SomeBuild;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.ExecutionEvent;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which goals take artifacts out of the build, and what they are said to have done. */
class ShippingGoalTest {

    private final SomeBuild build = new SomeBuild("app");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "install",
                "install-file",
                "deploy",
                "deploy-file",
                "deploy-staged",
                "publish",
                "release",
                "full-release",
                "upload",
                "stage",
                "stage-repository",
                "push"
            })
    void knowsThemByTheirNames(String goal) {
        assertThat(ShippingGoal.of(build.event("app", "org.example:example-maven-plugin", goal, null)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"install", "deploy", "before:install", "after:deploy", "install[100]"})
    void knowsThemByThePhase(String phase) {
        ShippingGoal script = ShippingGoal.of(
                        build.event("app", "org.apache.maven.plugins:maven-antrun-plugin", "run", phase))
                .orElseThrow();

        // What a script does nobody knows, so nothing is claimed of it.
        assertThat(script.isNamed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "jar, package",
        "single, verify",
        "sign, verify",
        "check, verify",
        "run, pre-integration-test",
        "installer, verify",
        "redeploy, verify",
        "site, site",
        "run, site-deploy",
    })
    void passesOverTheRest(String goal, String phase) {
        assertThat(ShippingGoal.of(build.event("app", "org.example:example-maven-plugin", goal, phase)))
                .isEmpty();
    }

    @Test
    void saysWhatMavensOwnHaveDone() {
        assertThat(past("org.apache.maven.plugins:maven-install-plugin", "install"))
                .isEqualTo("installed");
        assertThat(past("org.apache.maven.plugins:maven-deploy-plugin", "deploy"))
                .isEqualTo("deployed");
        assertThat(past("org.sonatype.central:central-publishing-maven-plugin", "publish"))
                .isEqualTo("passed to central-publishing:publish");
    }

    /** Of Maven's own it is known; of others, that they work in each module must not be taken for granted. */
    @Test
    void knowsWhatMayBeDoneInTheLastModule() {
        String own = "org.apache.maven.plugins:maven-deploy-plugin";
        assertThat(ShippingGoal.of(build.event("app", own, "deploy", "deploy"))
                        .orElseThrow()
                        .isForAll())
                .isFalse();
        assertThat(ShippingGoal.of(build.event("app", "org.example:x-maven-plugin", "deploy", "deploy"))
                        .orElseThrow())
                .satisfies(s -> assertThat(s.isForAll()).isTrue())
                .satisfies(s -> assertThat(s.isPutOff()).isFalse());

        ExecutionEvent event = build.event("app", own, "deploy", "deploy");
        event.getMojoExecution().setConfiguration(atEnd("${deployAtEnd}", "false"));
        assertThat(ShippingGoal.of(event).orElseThrow().isPutOff()).isFalse();
        build.session().getUserProperties().setProperty("deployAtEnd", "true");
        assertThat(ShippingGoal.of(event).orElseThrow())
                .satisfies(s -> assertThat(s.isForAll()).isTrue())
                .satisfies(s -> assertThat(s.isPutOff()).isTrue());

        event.getMojoExecution().setConfiguration(atEnd(null, "true"));
        assertThat(ShippingGoal.of(event).orElseThrow().isPutOff()).isTrue();
        event.getMojoExecution().setConfiguration(atEnd("true", "false"));
        assertThat(ShippingGoal.of(event).orElseThrow().isPutOff()).isTrue();
    }

    @Test
    void saysWhereACheckComesTooLate() {
        List<String> verify = List.of("clean", "deploy");
        assertThat(CheckedLate.notice(Optional.of("verify"), "check", verify, Optional.empty()))
                .isEmpty();
        assertThat(CheckedLate.notice(Optional.of("deploy"), "check", verify, Optional.empty())
                        .orElseThrow()
                        .message())
                .startsWith("The goal check ran in the phase deploy: what it judges may have left the build before.");
        assertThat(CheckedLate.notice(
                                Optional.of("verify"),
                                "check",
                                verify,
                                Optional.of("Already installed: com.acme:app:1."))
                        .orElseThrow()
                        .message())
                .startsWith(
                        "The goal check ran when artifacts of the module had left the build. Already installed: com");

        String direct = "dev.cordon:cordon-maven-plugin:0.1.0:check@own";
        assertThat(CheckedLate.notice(
                        Optional.empty(), "check", List.of("verify", direct, "deploy:deploy"), Optional.empty()))
                .isEmpty();
        assertThat(CheckedLate.notice(Optional.empty(), "check", List.of("deploy:deploy", direct), Optional.empty())
                        .orElseThrow()
                        .message())
                .startsWith("The goal check ran after deploy:deploy on the command line.");
    }

    private String past(String plugin, String goal) {
        return ShippingGoal.of(build.event("app", plugin, goal, goal))
                .orElseThrow()
                .past();
    }

    private static Xpp3Dom atEnd(String value, String byDefault) {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        Xpp3Dom atEnd = new Xpp3Dom("deployAtEnd");
        atEnd.setValue(value);
        atEnd.setAttribute("default-value", byDefault);
        configuration.addChild(atEnd);
        return configuration;
    }
}
