package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.inventory.Fact;
import dev.cordon.notice.FaultException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zips of which a reader may see one directory and the JVM another. */
class TwoDirectoriesTest {

    private static final String VENDORS = "com/kavsdk/A.class";
    private static final String INNOCENT = "com/acme/sdk/A.class";

    @TempDir
    Path folder;

    private final ByteBuffer zip = ByteBuffer.allocate(1000).order(ByteOrder.LITTLE_ENDIAN);

    @Test
    void passesOverALastRecordThatTheJvmPassesOver() throws IOException {
        int directory = localHeader(VENDORS);
        int size = central(VENDORS, 0, "");
        int fake = zip.position() + 22;
        int fakeSize = 46 + INNOCENT.length();
        end(1, size, directory, fakeSize + 22 + 1);
        central(INNOCENT, 0, "");
        assertThat(zip.position()).isEqualTo(fake + fakeSize);
        end(1, fakeSize, 0, 0);
        zip.put((byte) 'x');

        Path jar = write();

        assertThat(seenByTheJvm(jar)).isEqualTo(VENDORS);
        assertThat(read(jar).own().facts()).extracting(Fact::value).contains("com.kavsdk");
        assertThat(read(jar).own().facts()).extracting(Fact::value).doesNotContain("com.acme.sdk");
    }

    @Test
    void refusesALargeRecordThatTheJvmPrefers() throws IOException {
        int directory = localHeader(VENDORS);
        int size = central(VENDORS, 0, " ".repeat(22));
        int large = zip.position();
        end64(size, directory);
        assertThat(central(INNOCENT, 0, locator(large))).isEqualTo(size);
        end(1, size, directory, 0);

        Path jar = write();

        assertThat(seenByTheJvm(jar)).isEqualTo(VENDORS);
        refuses(jar);
    }

    @Test
    void refusesALargeRecordThatTheJvmPassesOver() throws IOException {
        int directory = localHeader(INNOCENT);
        int innocent = central(INNOCENT, 0, "");
        int large = zip.position();
        end64(innocent, directory);
        int vendors = zip.position();
        int size = central(VENDORS, 0, locator(large));
        end(0xFFFF, size, vendors, 0);

        refuses(write());
    }

    @Test
    void readsALargeRecordThatSaysTheSame() throws IOException {
        int directory = localHeader(VENDORS);
        int size = central(VENDORS, 0, "");
        int large = zip.position();
        end64(size, directory);
        zip.put(locator(large).getBytes(ISO_8859_1));
        end(1, size, directory, 0);

        Path jar = write();

        assertThat(seenByTheJvm(jar)).isEqualTo(VENDORS);
        assertThat(read(jar).own().facts()).extracting(Fact::value).contains("com.kavsdk");
    }

    @Test
    void readsPastBytesBehindTheEnd() throws IOException {
        int directory = localHeader(VENDORS);
        int size = central(VENDORS, 0, "");
        end(1, size, directory, 0);
        zip.put("padding".getBytes(ISO_8859_1));

        Path jar = write();

        assertThat(seenByTheJvm(jar)).isEqualTo(VENDORS);
        assertThat(read(jar).own().facts()).extracting(Fact::value).contains("com.kavsdk");
    }

    private void refuses(Path jar) {
        assertThatThrownBy(() -> read(jar))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("has two directories, and programs differ in which of them they read");
    }

    private static String seenByTheJvm(Path jar) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            return file.stream().map(ZipEntry::getName).findFirst().orElseThrow();
        }
    }

    private static Archive read(Path jar) {
        return new StrictReader(ArchiveOptions.DEFAULT).read(jar);
    }

    private Path write() {
        return Jars.write(folder.resolve("two.jar"), Arrays.copyOf(zip.array(), zip.position()));
    }

    /** Writes the local header of an empty entry (APPNOTE 4.3.7); returns where it ends. */
    private int localHeader(String name) {
        zip.putInt(0x04034b50).put(new byte[22]).putShort((short) name.length()).putShort((short) 0);
        return zip.put(name.getBytes(ISO_8859_1)).position();
    }

    /** Writes a directory of one empty entry (APPNOTE 4.3.12); returns its length. */
    private int central(String name, int position, String comment) {
        int start = zip.position();
        zip.putInt(0x02014b50).put(new byte[24]).putShort((short) name.length()).putShort((short) 0);
        zip.putShort((short) comment.length()).put(new byte[8]).putInt(position);
        return zip.put(name.getBytes(ISO_8859_1))
                        .put(comment.getBytes(ISO_8859_1))
                        .position()
                - start;
    }

    private void end64(int size, int position) {
        zip.putInt(0x06064b50).putLong(44).put(new byte[12]).putLong(1).putLong(1);
        zip.putLong(size).putLong(position);
    }

    private static String locator(int large) {
        ByteBuffer locator = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
        locator.putInt(0x07064b50).putInt(0).putLong(large).putInt(1);
        return new String(locator.array(), ISO_8859_1);
    }

    private void end(int entries, int size, int position, int comment) {
        zip.putInt(0x06054b50).putInt(0).putShort((short) entries).putShort((short) entries);
        zip.putInt(size).putInt(position).putShort((short) comment);
    }
}
