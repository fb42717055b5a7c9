package dev.cordon.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.match.DenylistIndex;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.policy.Waivers;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of what was stopped is true of who asked for it. */
class StoppedTextTest {

    private static final Denylist LIST = BundledDenylist.read();
    private static final KnownPolicy POLICY = new KnownPolicy(
            new DenylistIndex(LIST),
            new Policy(LIST, LocalDate.of(2026, 11, 28), Level.DENY, Profile.DEFAULT, List.of()),
            () -> Waivers.NONE);

    private static String message(String... way) {
        Ruling.Blocked blocked = (Ruling.Blocked) POLICY.of("com.kaspersky", "lib", "1.0", "");
        return StoppedText.message(new Stopped(blocked, List.of(way), "cordon:fix"));
    }

    @Test
    void nobodyIsToRemoveWhatNobodyIsKnownToDeclare() {
        assertThat(message())
                .endsWith("To fix it, exclude com.kaspersky:lib:1.0 from what brings it, or remove it where a POM"
                        + " declares it: mvn cordon:fix looks for that and prints the change.")
                .doesNotContain("Asked for by");
    }

    @Test
    void aModuleMayDeclareItOrHaveItOfAnother() {
        assertThat(message("module a:app:1"))
                .endsWith(
                        "To fix it, remove com.kaspersky:lib:1.0 from the POM of a:app:1, or exclude it from what brings"
                                + " it there: mvn cordon:fix looks for that and prints the change.");
    }

    @Test
    void theDependencyThatBringsItIsNamed() {
        assertThat(message("module a:app:1", "org.innocent:outer:1", "org.innocent:inner:1"))
                .contains("Asked for by module a:app:1 > org.innocent:outer:1 > org.innocent:inner:1.")
                .endsWith(
                        "To fix it, exclude com.kaspersky:lib:1.0 from org.innocent:outer:1, which brings it, or replace"
                                + " that: mvn cordon:fix looks for that and prints the change.");
    }

    @Test
    void whatIsNoDependencyIsNotExcluded() {
        assertThat(message("the POM pom.xml")).endsWith("To fix it, remove com.kaspersky:lib:1.0.");
        assertThat(message("plugin a:b-maven-plugin:1", "org.innocent:outer:1"))
                .endsWith("To fix it, remove com.kaspersky:lib:1.0, or replace org.innocent:outer:1, which brings it.");
        assertThat(message("plugin a:b-maven-plugin:1"))
                .endsWith("To fix it, remove com.kaspersky:lib:1.0, or replace a:b-maven-plugin:1, which brings it.");
        assertThat(message("plugin com.kaspersky:lib:1.0")).endsWith("To fix it, remove com.kaspersky:lib:1.0.");
        assertThat(message("module a:app:1", "the POM pom.xml"))
                .contains("remove com.kaspersky:lib:1.0 from the POM of");
    }
}
