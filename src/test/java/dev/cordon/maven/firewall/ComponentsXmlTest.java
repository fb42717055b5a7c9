package dev.cordon.maven.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;

/** What Maven finds in the jar where it is an extension. */
class ComponentsXmlTest {

    private static final Path FILE = Path.of("src/main/resources/META-INF/plexus/components.xml");

    private static List<Xpp3Dom> components() throws Exception {
        try (InputStream in = Files.newInputStream(FILE)) {
            return List.of(
                    Xpp3DomBuilder.build(in, "UTF-8").getChild("components").getChildren("component"));
        }
    }

    @Test
    void everyClassPlaysItsRoleAndHasTheFieldsThatMavenFills() throws Exception {
        for (Xpp3Dom component : components()) {
            Class<?> type = Class.forName(component.getChild("implementation").getValue());
            assertThat(Class.forName(component.getChild("role").getValue())).isAssignableFrom(type);
            if (component.getChild("requirements") != null) {
                for (Xpp3Dom requirement : component.getChild("requirements").getChildren("requirement")) {
                    assertThat(type.getDeclaredField(
                                            requirement.getChild("field-name").getValue())
                                    .getType())
                            .isEqualTo(
                                    Class.forName(requirement.getChild("role").getValue()));
                }
            }
        }
    }

    @Test
    void theSpyIsNamed() throws Exception {
        Map<String, String> hints = new TreeMap<>();
        for (Xpp3Dom component : components()) {
            hints.put(
                    component.getChild("implementation").getValue(),
                    component.getChild("role-hint").getValue());
        }
        assertThat(hints).containsEntry(FirewallSpy.class.getName(), "cordon");
    }
}
