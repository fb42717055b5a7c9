package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.notice.FaultException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever bytes change, a reading ends with an archive or with a fault. */
class MutatedArchiveTest {

    private static final int ROUNDS = 1_000;

    @TempDir
    Path folder;

    @Test
    void endsInAnArchiveOrInAFault() throws IOException {
        byte[] whole = archive();
        StrictReader reader = new StrictReader(ArchiveOptions.DEFAULT);
        Random random = new Random(4);
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] mutated = whole.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                mutated[random.nextInt(mutated.length)] =
                        random.nextBoolean() ? (byte) random.nextInt() : (byte) (random.nextInt(3) - 1);
            }
            try {
                assertThat(reader.read(Jars.write(folder.resolve("mutated.jar"), mutated))
                                .own())
                        .as("round %d", round)
                        .isNotNull();
                read++;
            } catch (FaultException e) {
                assertThat(e.faults()).as("round %d", round).isNotEmpty();
            }
        }
        assertThat(read).isBetween(ROUNDS / 10, ROUNDS);
    }

    private byte[] archive() throws IOException {
        byte[] inner = new Jars()
                .stored("META-INF/MANIFEST.MF", "Bundle-Vendor: Acme\n".getBytes(UTF_8))
                .with("com/acme/A.class", "")
                .build();
        try (InputStream block = Objects.requireNonNull(getClass().getResourceAsStream("EXAMPLE.RSA"))) {
            return new Jars()
                    .stored("META-INF/EXAMPLE.RSA", block.readAllBytes())
                    .with("META-INF/maven/a/b/pom.properties", "groupId=a\nartifactId=b\n")
                    .stored(
                            "META-INF/maven/a/b/pom.xml",
                            "<project><url>http://a.example</url></project>".getBytes(UTF_8))
                    .stored("lib/stored.jar", inner)
                    .with("lib/deflated.jar", inner)
                    .build();
        }
    }
}
