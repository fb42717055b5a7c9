package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.notice.FaultException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarWalkTest {

    @TempDir
    Path folder;

    private final Tars tar = new Tars();
    private final StrictReader reader = new StrictReader(ArchiveOptions.DEFAULT);

    private Tars distribution() {
        String pax = "27 path=dist/lib/long.jar\nx";
        return tar.with("dist/lib/a.jar", '0', Jars.of("com/kavsdk/A.class"))
                .with("x", 'x', "28 path=dist/lib/longer.jar\n".getBytes(UTF_8))
                .with("short", '0', Jars.of("b/B.class"))
                .with("L", 'L', "dist/classes/com/acme/A.class\0".getBytes(UTF_8))
                .with("short", '0', new byte[700])
                .with("dist/link.jar", '2', new byte[0])
                .with("dist/readme", '0', pax.getBytes(UTF_8));
    }

    private void check(Archive archive) {
        assertThat(archive.components())
                .extracting(c -> c.ref().replaceFirst("^[^!]+", "dist"))
                .containsExactly("dist", "dist!/dist/lib/a.jar", "dist!/dist/lib/longer.jar");
        assertThat(archive.nested().get(0).facts()).extracting(Fact::value).contains("com.kavsdk");
        assertThat(archive.own().facts()).extracting(Fact::value).contains("com.acme");
        assertThat(archive.notices()).isEmpty();
    }

    @Test
    void readsADistribution() {
        check(reader.read(Jars.write(
                folder.resolve("dist.tar.gz"), Tars.gzip(distribution().build()))));
    }

    @Test
    void readsAnUncompressedOneAlthoughItEndsLikeAZip() {
        check(reader.read(Jars.write(folder.resolve("dist.tar"), distribution().build())));
    }

    @Test
    void readsOneInAnArchive() {
        byte[] zip =
                new Jars().with("dist.tgz", Tars.gzip(distribution().build())).build();

        assertThat(reader.read(Jars.write(folder.resolve("all.zip"), zip)).components())
                .extracting(Component::ref)
                .contains("all.zip!/dist.tgz!/dist/lib/a.jar");
    }

    @Test
    void refusesATruncatedOne() {
        byte[] whole = Tars.gzip(distribution().build());
        Path file = Jars.write(folder.resolve("dist.tar.gz"), Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> reader.read(file)).isInstanceOf(FaultException.class);
    }

    @Test
    void refusesABrokenHeader() {
        byte[] broken = distribution().build();
        broken[2 * 512 + 5] ^= 1;

        assertThatThrownBy(() -> reader.read(Jars.write(folder.resolve("dist.tar"), broken)))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void keepsANameThatOtherHeadersPartFromItsFile() {
        tar.with("L", 'L', "lib/one.jar\0".getBytes(UTF_8))
                .with("K", 'K', "where/a/link/leads\0".getBytes(UTF_8))
                .with("x", 'x', "14 mtime=1234\n".getBytes(UTF_8))
                .with("g", 'g', "14 comment=x\n\n".getBytes(UTF_8))
                .with("harmless.txt", '0', Jars.of("com/kavsdk/A.class"));

        assertThat(read().nested()).singleElement().satisfies(one -> {
            assertThat(one.ref()).isEqualTo("some.tar!/lib/one.jar");
            assertThat(one.facts()).extracting(Fact::value).contains("com.kavsdk");
        });
    }

    @Test
    void takesAnUnknownTypeForAFile() {
        tar.with("lib/one.jar", 'Z', Jars.of("com/kavsdk/A.class")).with("lib/two.jar", 'V', new byte[0]);

        assertThat(read().nested()).extracting(Component::ref).containsExactly("some.tar!/lib/one.jar");
    }

    /** Who takes the size of a link at its word passes over the file behind it, and others do not. */
    @ParameterizedTest
    @ValueSource(chars = {'1', '2', '5'})
    void refusesALinkOrFolderWithASize(char type) {
        tar.with("a", type, new byte[600]).with("lib/one.jar", '0', Jars.of("com/kavsdk/A.class"));

        assertThatThrownBy(this::read)
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("holds a link or folder with a size");
    }

    @Test
    void refusesASecondTarBehindTheEnd() {
        tar.with("readme", '0', new byte[0]);
        tar.raw(new byte[1024]);
        tar.with("lib/one.jar", '0', Jars.of("com/kavsdk/A.class"));

        assertThatThrownBy(this::read)
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("goes on behind its end");
    }

    /** Programs that pack tars fill up the last record, some with what the one before left there. */
    @Test
    void takesBytesBehindTheEndForPadding() {
        byte[] jar = Jars.of("com/kavsdk/A.class");
        tar.with("lib/one.jar", '0', jar);
        tar.raw(new byte[1024]);
        tar.raw("x".repeat(700).getBytes(UTF_8));
        tar.raw(Arrays.copyOfRange(jar, 40, jar.length));
        tar.raw(new byte[20_000]);

        assertThat(read().nested()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {512, 1500, 9000, 9650, 12_000, 100_000})
    void refusesAZipOrAnythingElseBehindTheEnd(int zeros) {
        tar.with("readme", '0', new byte[0]);
        tar.raw(new byte[zeros]);
        tar.raw(Jars.of("com/kavsdk/A.class"));

        // Within another archive, whose end nobody sees before it is read.
        byte[] jar = new Jars()
                .with("lib/some.tar", tar.build())
                .with("lib/some.tar.gz", Tars.gzip(tar.build()))
                .build();
        assertThatThrownBy(() -> reader.read(Jars.write(folder.resolve("some.jar"), jar)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("some.tar goes on behind its end")
                .hasMessageContaining("so with some.jar!/lib/some.tar.gz");
    }

    private Archive read() {
        return reader.read(Jars.write(folder.resolve("some.tar"), tar.build()));
    }
}
