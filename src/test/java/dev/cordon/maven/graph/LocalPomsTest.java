package dev.cordon.maven.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Purl;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;

/** Which dependencies have a POM that Maven is asked for. */
class LocalPomsTest {

    private final DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();
    private final List<String> asked = new ArrayList<>();
    private final LocalPoms poms = new LocalPoms(session, artifact -> asked.add(artifact.toString()));

    /** The reactor of Maven breaks off where it is asked for a blank version. */
    @Test
    void whatIsDeclaredWithoutAVersionIsNotAskedFor() {
        assertThat(poms.has(Purl.maven("com.acme", "processor", "", "jar", ""))).isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void whatHasAVersionIs() {
        assertThat(poms.has(Purl.maven("com.acme", "processor", "1", "jar", "")))
                .isTrue();
        assertThat(asked).containsExactly("com.acme:processor:pom:1");
    }
}
