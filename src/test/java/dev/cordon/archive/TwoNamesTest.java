package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Fact;
import dev.cordon.notice.Fault;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zips whose entries have two names, so that programs differ in what they unpack. */
class TwoNamesTest {

    private static final String INNOCENT = "org/acme/x/A.class";
    private static final String VENDORS = "com/kavsdk/A.class";

    @TempDir
    Path folder;

    /** The same entry with a name in the directory and one in its own header, each with extra fields. */
    private static byte[] zip(byte[] central, byte[] centralExtra, byte[] local, byte[] localExtra) {
        ByteBuffer zip = ByteBuffer.allocate(1000).order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0x04034b50).position(26);
        zip.putShort((short) local.length).putShort((short) localExtra.length);
        zip.put(local).put(localExtra);
        int directory = zip.position();
        zip.putInt(0x02014b50).position(directory + 28);
        zip.putShort((short) central.length).putShort((short) centralExtra.length);
        zip.position(directory + 46);
        zip.put(central).put(centralExtra);
        int size = zip.position() - directory;
        zip.putInt(0x06054b50).putInt(0).putShort((short) 1).putShort((short) 1);
        zip.putInt(size).putInt(directory).putShort((short) 0);
        byte[] bytes = new byte[zip.position()];
        zip.flip().get(bytes);
        return bytes;
    }

    private static byte[] unicodePath(byte[] of, String name) {
        CRC32 sum = new CRC32();
        sum.update(of);
        byte[] path = name.getBytes(UTF_8);
        ByteArrayOutputStream extra = new ByteArrayOutputStream();
        // What stands before it is the time, as Info-ZIP writes it.
        extra.writeBytes(new byte[] {0x55, 0x54, 1, 0, 0});
        extra.writeBytes(ByteBuffer.allocate(9)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0x7075)
                .putShort((short) (5 + path.length))
                .put((byte) 1)
                .putInt((int) sum.getValue())
                .array());
        extra.writeBytes(path);
        return extra.toByteArray();
    }

    private Archive look(byte[] zip) {
        return new ArchiveReader(ArchiveOptions.DEFAULT).look(Jars.write(folder.resolve("x.jar"), zip), "x.jar");
    }

    private static List<String> faults(Archive archive) {
        return archive.faults().stream().map(Fault::what).toList();
    }

    private static byte[] bytes(String name) {
        return name.getBytes(UTF_8);
    }

    @Test
    void aHeaderThatSaysAnotherNameIsAFaultThatNamesBoth() {
        Archive archive = look(zip(bytes(INNOCENT), new byte[0], bytes(VENDORS), new byte[0]));

        assertThat(faults(archive))
                .containsExactly("x.jar has an entry that its directory calls 'org/acme/x/A.class' and the entry itself"
                        + " 'com/kavsdk/A.class', so that programs unpack different things");
        assertThat(archive.own().facts()).extracting(Fact::value).contains("org.acme.x");
    }

    @Test
    void aUnicodePathThatSaysAnotherNameIsAFault() {
        byte[] name = bytes(INNOCENT);
        byte[] extra = unicodePath(name, VENDORS);

        assertThat(faults(look(zip(name, extra, name, new byte[0])))).hasSize(1);
        assertThat(faults(look(zip(name, new byte[0], name, extra)))).hasSize(1);
    }

    /** Headers are read up to where the extra field of most ends; what stands further on counts as well. */
    @Test
    void aUnicodePathBehindALongExtraFieldIsReadAsWell() {
        byte[] name = bytes(INNOCENT);
        byte[] before = ByteBuffer.allocate(304)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0xCAFE)
                .putShort((short) 300)
                .array();

        assertThat(faults(look(zip(name, new byte[0], name, joined(before, unicodePath(name, VENDORS))))))
                .hasSize(1);
        assertThat(faults(look(zip(name, new byte[0], name, joined(before, unicodePath(name, INNOCENT))))))
                .isEmpty();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** Near misses: the same name, and a path that was made for another one, which nobody believes (APPNOTE 4.6.9). */
    @Test
    void namesThatAgreeAreNoFault() {
        byte[] name = bytes(INNOCENT);
        byte[] same = unicodePath(name, INNOCENT);
        byte[] stale = unicodePath(bytes("old/name.txt"), VENDORS);

        assertThat(faults(look(zip(name, same, name, same)))).isEmpty();
        assertThat(faults(look(zip(name, stale, name, stale)))).isEmpty();
        assertThat(faults(look(zip(name, new byte[] {1}, name, new byte[] {0x75, 0x70, 9, 0}))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"com/kavsdk/\u00c4.class", "com/kavsdk/\u0416.class"})
    void aNameInAnotherEncodingIsTheOneInUnicode(String unicode) {
        byte[] name = "com\\kavsd\u0081\u0082.class".getBytes(ISO_8859_1);
        Archive archive = look(zip(name, unicodePath(name, unicode), name, new byte[0]));

        assertThat(faults(archive)).isEmpty();
        assertThat(archive.own().facts()).extracting(Fact::value).contains("com.kavsdk");
    }

    @Test
    void aHeaderThatIsNotThereIsNoName() {
        byte[] zip = zip(bytes(INNOCENT), new byte[0], bytes(INNOCENT), new byte[0]);
        zip[0] = 0;

        assertThat(faults(look(zip))).isEmpty();
    }
}
