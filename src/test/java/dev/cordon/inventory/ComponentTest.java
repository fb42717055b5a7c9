package dev.cordon.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.testing.Components;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComponentTest {

    private static final Component TEST_TOOL = Components.maven("com.acme", "lib", "1.0", Scope.TEST);

    @Test
    void saysOfACopyWhatItIsACopyOf() {
        Component copy = TEST_TOOL.copyAt("app.war!/WEB-INF/lib/lib.jar");

        assertThat(copy.isCopy()).isTrue();
        assertThat(copy.ref()).isEqualTo("app.war!/WEB-INF/lib/lib.jar");
        assertThat(copy.purl()).isEqualTo(TEST_TOOL.purl());
        assertThat(copy.facts()).isEqualTo(TEST_TOOL.facts());
        assertThat(copy.name()).isEqualTo("com.acme:lib:1.0");
        assertThat(copy.label()).isEqualTo("a copy of com.acme:lib:1.0 (test)");
        assertThat(TEST_TOOL.label()).isEqualTo("com.acme:lib:1.0 (test)");
        assertThat(Components.of().copyAt("app.war!/c").label()).isEqualTo("a copy of c");
    }

    @Test
    void takesACopyForItsDependencyWhereThatShipsToo() {
        assertThat(Components.acme().copyAt("x").scopes()).containsExactly(Scope.SHIPPED, Scope.COMPILE);
        assertThat(TEST_TOOL.copyAt("x").scopes()).containsExactly(Scope.SHIPPED);
        assertThat(Components.of().copyAt("x").scopes()).containsExactly(Scope.SHIPPED);
        assertThat(TEST_TOOL.scopes()).containsExactly(Scope.TEST);
        assertThat(Components.of().scopes()).isEmpty();
    }

    @Test
    void staysACopyHoweverItIsChanged() {
        Component copy = TEST_TOOL.copyAt("x");
        Fact more = new Fact(Signal.FILE_NAME, "other.jar", "the file name of x");

        assertThat(List.of(
                        copy.withRef("y"),
                        copy.named("z"),
                        copy.atMost(Strength.INDICATIVE),
                        copy.with(List.of(more)),
                        copy.withFacts(List.of())))
                .allMatch(c -> c.originalScope().equals(Optional.of(Scope.TEST)));
    }

    @Test
    void hasNoOriginalUnlessItIsACopy() {
        Component copy = TEST_TOOL.copyAt("x");

        assertThat(copy.inScope(Optional.of(Scope.COMPILE)).isCopy()).isFalse();
        assertThat(copy.inScope(copy.scope())).isEqualTo(copy);
        assertThatThrownBy(() -> new Component(
                        "r",
                        "n",
                        Optional.empty(),
                        Optional.of(Scope.TEST),
                        List.of(),
                        Strength.CONCLUSIVE,
                        Optional.of(Scope.TEST)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
