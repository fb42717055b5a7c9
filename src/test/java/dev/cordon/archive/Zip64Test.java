package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Fact;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Zip64Test {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String CONTENT = "Bundle-Vendor: Acme\n";

    @TempDir
    Path folder;

    private final StrictReader reader = new StrictReader(ArchiveOptions.DEFAULT);

    @Test
    void readsMoreEntriesThanAPlainZipCounts() {
        Jars many = new Jars();
        for (int i = 0; i < 70_000; i++) {
            many.with("a/A" + i + ".class", "");
        }

        Archive archive = reader.read(Jars.write(folder.resolve("many.jar"), many.build()));

        assertThat(archive.own().facts())
                .filteredOn(f -> f.value().equals("a"))
                .singleElement()
                .satisfies(f -> assertThat(f.count()).isEqualTo(70_000));
    }

    @Test
    void takesSizesAndPlacesFromTheExtraField() {
        byte[] jar = largeForm();

        assertVendor(jar);
        byte[] shifted = new byte[jar.length + 7];
        Arrays.fill(shifted, (byte) '\n');
        System.arraycopy(jar, 0, shifted, 7, jar.length);
        assertVendor(shifted);
    }

    private void assertVendor(byte[] jar) {
        Archive archive = reader.read(Jars.write(folder.resolve("large.jar"), jar));

        assertThat(archive.notices()).isEmpty();
        assertThat(archive.own().facts()).extracting(Fact::value).contains("Acme");
    }

    /** One small entry in the form of a large one (APPNOTE 4.3.14, 4.3.15, 4.5.3). */
    private static byte[] largeForm() {
        byte[] name = MANIFEST.getBytes(UTF_8);
        byte[] content = CONTENT.getBytes(UTF_8);
        ByteBuffer zip = ByteBuffer.allocate(1000).order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0x04034b50).put(new byte[14]).putInt(content.length).putInt(content.length);
        zip.putShort((short) name.length).putShort((short) 0);
        zip.put(name).put(content);
        int directory = zip.position();
        zip.putInt(0x02014b50).put(new byte[16]).putInt(-1).putInt(-1);
        zip.putShort((short) name.length).putShort((short) 28).put(new byte[10]).putInt(-1);
        zip.put(name).putShort((short) 1).putShort((short) 24);
        zip.putLong(content.length).putLong(content.length).putLong(0);
        int end = zip.position();
        zip.putInt(0x06064b50).putLong(44).put(new byte[12]).putLong(1).putLong(1);
        zip.putLong(end - directory).putLong(directory);
        zip.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
        zip.putInt(0x06054b50).putInt(0).putInt(-1).putInt(-1).putInt(-1).putShort((short) 0);
        return Arrays.copyOf(zip.array(), zip.position());
    }
}
