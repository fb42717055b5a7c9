package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.notice.FaultException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarWalkTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream tar = new ByteArrayOutputStream();
    private final ArchiveReader reader = new ArchiveReader(ArchiveOptions.DEFAULT);

    private TarWalkTest with(String name, char type, byte[] content) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 124, String.format("%011o", content.length));
        header[156] = (byte) type;
        put(header, 257, "ustar");
        put(header, 148, "        ");
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xFF;
        }
        put(header, 148, String.format("%06o\0 ", sum));
        tar.writeBytes(header);
        tar.writeBytes(Arrays.copyOf(content, (content.length + 511) / 512 * 512));
        return this;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    private byte[] build() {
        tar.writeBytes(new byte[1024]);
        return tar.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private TarWalkTest distribution() {
        String pax = "27 path=dist/lib/long.jar\nx";
        return with("dist/lib/a.jar", '0', Jars.of("com/kavsdk/A.class"))
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
        assertThat(archive.own().facts()).extracting(Fact::value).contains("dist.classes.com.acme");
        assertThat(archive.notices()).isEmpty();
    }

    @Test
    void readsADistribution() throws IOException {
        check(reader.read(
                Jars.write(folder.resolve("dist.tar.gz"), gzip(distribution().build()))));
    }

    @Test
    void readsAnUncompressedOneAlthoughItEndsLikeAZip() {
        check(reader.read(Jars.write(folder.resolve("dist.tar"), distribution().build())));
    }

    @Test
    void readsOneInAnArchive() throws IOException {
        byte[] zip = new Jars().with("dist.tgz", gzip(distribution().build())).build();

        assertThat(reader.read(Jars.write(folder.resolve("all.zip"), zip)).components())
                .extracting(Component::ref)
                .contains("all.zip!/dist.tgz!/dist/lib/a.jar");
    }

    @Test
    void refusesATruncatedOne() throws IOException {
        byte[] whole = gzip(distribution().build());
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
        with("L", 'L', "lib/one.jar\0".getBytes(UTF_8))
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
        with("lib/one.jar", 'Z', Jars.of("com/kavsdk/A.class")).with("lib/two.jar", 'V', new byte[0]);

        assertThat(read().nested()).extracting(Component::ref).containsExactly("some.tar!/lib/one.jar");
    }

    /** Who takes the size of a link at its word passes over the file behind it, and others do not. */
    @ParameterizedTest
    @ValueSource(chars = {'1', '2', '5'})
    void refusesALinkOrFolderWithASize(char type) {
        with("a", type, new byte[600]).with("lib/one.jar", '0', Jars.of("com/kavsdk/A.class"));

        assertThatThrownBy(this::read)
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("holds a link or folder with a size");
    }

    @Test
    void refusesASecondTarBehindTheEnd() {
        with("readme", '0', new byte[0]);
        tar.writeBytes(new byte[1024]);
        with("lib/one.jar", '0', Jars.of("com/kavsdk/A.class"));

        assertThatThrownBy(this::read)
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("goes on behind its end");
    }

    @Test
    void takesBytesBehindTheEndForPadding() {
        with("lib/one.jar", '0', Jars.of("com/kavsdk/A.class"));
        tar.writeBytes(new byte[1024]);
        tar.writeBytes("x".repeat(700).getBytes(UTF_8));

        assertThat(read().nested()).hasSize(1);
    }

    private Archive read() {
        return reader.read(Jars.write(folder.resolve("some.tar"), build()));
    }
}
