package dev.cordon.maven.parameters;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.notice.FaultException;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

/** An element that refers to a property which nobody set must not pass for an absent one. */
class UnsetPropertiesTest {

    private final Xpp3Dom configuration = new Xpp3Dom("configuration");

    @Test
    void refusesAPropertyThatNothingSets() {
        element(configuration, "failOn", "${acme.failOn}");

        assertThatThrownBy(this::check)
                .isInstanceOf(FaultException.class)
                .hasMessageContaining(
                        "'${acme.failOn}' in the element <failOn> refers to a property that nothing sets");
    }

    @Test
    void refusesOneInAListAndOneInAPartOfAText() throws Exception {
        element(element(configuration, "deny", null), "id", "${acme.vendor}");
        element(configuration, "outputDirectory", "${acme.out}/cordon");

        assertThatThrownBy(this::check)
                .hasMessageContaining("'${acme.vendor}' in the element <deny>")
                .hasMessageContaining("'${acme.out}/cordon' in the element <outputDirectory>");
    }

    @Test
    void takesWhatMavenKnowsAndWhatIsNoReference() {
        element(configuration, "failOn", "${session.known}");
        element(configuration, "profile", "dod");

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    /** This is what an element holds that nobody wrote. */
    @Test
    void takesTheOwnPropertyOfAParameter() {
        element(configuration, "failOn", "${cordon.failOn}");

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    private void check() throws Exception {
        Parameter failOn = new Parameter();
        failOn.setName("failOn");
        failOn.setExpression("${cordon.failOn}");
        MojoDescriptor goal = new MojoDescriptor();
        goal.addParameter(failOn);
        MojoExecution execution = new MojoExecution(goal, configuration);
        UnsetProperties.check(execution, UnsetPropertiesTest::maven);
    }

    /** Maven gives null for a whole expression and leaves a part of a text as it is. */
    private static Object maven(String text) {
        if (text.equals("${session.known}")) {
            return "deny";
        }
        return text.matches("\\$\\{[^}]+}") ? null : text;
    }

    private static Xpp3Dom element(Xpp3Dom parent, String name, String value) {
        Xpp3Dom element = new Xpp3Dom(name);
        element.setValue(value);
        parent.addChild(element);
        return element;
    }
}
