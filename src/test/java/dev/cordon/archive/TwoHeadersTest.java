package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.bytes.ArchiveLimits;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zips whose directory says something else of an entry than the entry itself. */
class TwoHeadersTest {

    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final byte[] VENDORS = Jars.of("com/kavsdk/A.class");

    @TempDir
    Path folder;

    /** One entry, of which the directory and its own header may say different things. */
    private static final class Entry {

        private final String name;
        private final int method;
        private final byte[] packed;
        private final long size;

        Entry(String name, int method, byte[] packed, long size) {
            this.name = name;
            this.method = method;
            this.packed = packed;
            this.size = size;
        }

        byte[] zip(int flags, int localMethod, long localPacked, long localSize, long position) {
            byte[] called = name.getBytes(UTF_8);
            ByteBuffer zip = ByteBuffer.allocate(2_000 + packed.length).order(ByteOrder.LITTLE_ENDIAN);
            zip.putInt(0x04034b50).putShort((short) 20).putShort((short) flags).putShort((short) localMethod);
            zip.putLong(0).putInt((int) localPacked).putInt((int) localSize);
            zip.putShort((short) called.length).putShort((short) 0).put(called).put(packed);
            int directory = zip.position();
            boolean far = position > 0;
            zip.putInt(0x02014b50).putInt(20).putShort((short) flags).putShort((short) method);
            zip.putLong(0).putInt(packed.length).putInt((int) size).putShort((short) called.length);
            zip.putShort((short) (far ? 12 : 0))
                    .putShort((short) 0)
                    .putLong(0)
                    .putInt(far ? -1 : 0)
                    .put(called);
            if (far) {
                zip.putShort((short) 1).putShort((short) 8).putLong(position);
            }
            int length = zip.position() - directory;
            zip.putInt(0x06054b50).putInt(0).putShort((short) 1).putShort((short) 1);
            zip.putInt(length).putInt(directory).putShort((short) 0);
            byte[] bytes = new byte[zip.position()];
            zip.flip().get(bytes);
            return bytes;
        }

        byte[] agreed() {
            return zip(0, method, packed.length, size, 0);
        }
    }

    private static Entry deflated(String name, byte[] content, long size) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        byte[] packed = new byte[content.length + 100];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(packed, 0, deflater.deflate(packed));
        deflater.end();
        return new Entry(name, DEFLATED, bytes.toByteArray(), size);
    }

    private Archive look(byte[] zip) {
        return look(zip, ArchiveOptions.DEFAULT);
    }

    private Archive look(byte[] zip, ArchiveOptions options) {
        return new ArchiveReader(options).look(Jars.write(folder.resolve("x.zip"), zip), "x.zip");
    }

    private static List<String> values(Archive archive) {
        return archive.components().stream()
                .map(Component::facts)
                .flatMap(List::stream)
                .map(Fact::value)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"8,1,0", "8,0,1", "0,0,0"})
    void anotherSizeOrMethodIsAFault(int localMethod, long packedMore, long sizeMore) {
        Entry entry = deflated("lib/a.txt", "some text".getBytes(UTF_8), 9);

        Archive archive = look(entry.zip(0, localMethod, entry.packed.length + packedMore, 9 + sizeMore, 0));

        assertThat(archive.faults())
                .extracting(Fault::what)
                .containsExactly(
                        "x.zip has an entry 'lib/a.txt' of which its directory says another size or method than the"
                                + " entry itself, so that programs unpack different things");
    }

    /** Near misses: what agrees, and sizes that follow behind the entry (APPNOTE 4.4.4, bit 3). */
    @Test
    void sizesThatFollowAreNoOtherSizes() {
        Entry entry = deflated("lib/a.txt", "some text".getBytes(UTF_8), 9);

        assertThat(look(entry.agreed()).faults()).isEmpty();
        assertThat(look(entry.zip(8, DEFLATED, 0, 0, 0)).faults()).isEmpty();
        assertThat(look(entry.zip(8, DEFLATED, entry.packed.length, 9, 0)).faults())
                .isEmpty();
        assertThat(look(entry.zip(0, DEFLATED, 0, 0, 0)).faults()).hasSize(1);
    }

    /** The JVM finds {@code lib/a.jar/} when it looks for {@code lib/a.jar}, and hands out what is in it. */
    @Test
    void aFolderWithContentIsAFile() {
        assertThat(values(look(deflated("lib/a.jar/", VENDORS, 0).agreed()))).contains("com.kavsdk");
        assertThat(look(deflated("lib/a.jar/", new byte[0], 0).agreed()).components())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE - 29, Long.MAX_VALUE - 30, Long.MAX_VALUE - 40})
    void anEntryBeyondEveryFileHidesNothingElse(long position) {
        Entry entry = deflated("com/kavsdk/A.class", new byte[0], 0);

        Archive archive = look(entry.zip(0, DEFLATED, entry.packed.length, 0, position));

        assertThat(values(archive)).contains("com.kavsdk");
    }

    /** Java hands out all of it, so all of it is read; that the sizes differ is said. */
    @Test
    void aDescriptionOfAnotherSizeIsReadAsJavaReadsIt() {
        byte[] properties = "groupId=com.kaspersky\nartifactId=sdk\nversion=1\n".getBytes(UTF_8);
        String name = "META-INF/maven/com.kaspersky/sdk/pom.properties";

        for (Entry entry :
                List.of(deflated(name, properties, properties.length - 3), new Entry(name, STORED, properties, 7))) {
            Archive archive = look(entry.agreed());

            assertThat(values(archive)).contains("com.kaspersky");
            assertThat(archive.notices()).hasSize(1);
        }
    }

    /** A small file in which the same bytes are read again and again. */
    @Test
    void entriesThatOverlapAreBounded() {
        byte[] program = new byte[100_000];
        System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F'}, 0, program, 0, 4);
        byte[] once = new Jars().stored("p", program).build();
        assertThat(look(once).faults()).isEmpty();

        ArchiveLimits few = new ArchiveLimits(8, 100, 1_000, 1 << 20, 1_000_000, 1 << 20);
        ArchiveOptions options = new ArchiveOptions(few, OnUnreadable.FAIL, false);
        assertThat(look(repeated(once, 5), options).faults()).isEmpty();
        assertThat(look(repeated(once, 50), options).faults())
                .extracting(Fault::code)
                .containsExactly(FaultCode.ARCHIVE_BOUND);
    }

    /** The same zip with the only line of its directory so many times. */
    private static byte[] repeated(byte[] zip, int times) {
        ByteBuffer from = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - 22;
        int size = from.getInt(end + 12);
        int directory = from.getInt(end + 16);
        ByteBuffer to = ByteBuffer.allocate(directory + size * times + 22).order(ByteOrder.LITTLE_ENDIAN);
        to.put(zip, 0, directory);
        for (int i = 0; i < times; i++) {
            to.put(zip, directory, size);
        }
        to.putInt(0x06054b50).putInt(0).putShort((short) times).putShort((short) times);
        to.putInt(size * times).putInt(directory).putShort((short) 0);
        return to.array();
    }
}
