package dev.cordon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.testing.OtherHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The door needs nothing of Maven: it judges in a class loader that has none of it. */
class WithoutMavenTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void putAnArchiveThere() throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve("lib.jar")))) {
            jar.putNextEntry(new ZipEntry("com/acme/Thing.class"));
        }
    }

    @Test
    void judgesEveryFamilyOfFormatsArchivesAndWaiversWithRanges() throws Exception {
        try (OtherHost host = OtherHost.withoutMaven()) {
            for (String absent : List.of(
                    "org.apache.maven.plugin.Mojo",
                    "org.codehaus.plexus.util.FileUtils",
                    "org.eclipse.aether.RepositorySystem")) {
                assertThatThrownBy(() -> host.loadClass(absent)).isInstanceOf(ClassNotFoundException.class);
            }

            assertThat(judge(host))
                    .contains(
                            "a.json: waived com.acme:waived:1.5 is from Acme",
                            "b.xml: deny com.acme:waived:2.5 is from Acme",
                            "c.yaml: deny other:1.0 is from Acme",
                            "Audited 6 components of 4 sources against 1 vendor: 3 denied, 0 warned, 1 waived.")
                    .anyMatch(line -> line.endsWith("lib.jar is from Acme"))
                    .hasSize(5);
        }
    }

    @Test
    void aRangeThatNobodyCanReadIsAFaultOfItsWaiver() throws Exception {
        try (OtherHost host = OtherHost.withoutResolver()) {
            assertThatThrownBy(() -> judge(host))
                    .hasMessageContaining("waivers.yaml:6:15: no version range: Maven's resolver reads ranges")
                    .hasMessageContaining("[waivers-invalid]");
        }
    }

    @SuppressWarnings("unchecked") // of strings alone, which every class loader has from the platform
    private List<String> judge(OtherHost host) throws IOException {
        return (List<String>) host.make(EmbeddedJudging.class, Function.class).apply(folder);
    }
}
