package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A part that was not read is a fault where it would be loaded as code, and is named elsewhere. */
class UnreadPartsTest {

    private static final byte[] KAV = Jars.of("com/kavsdk/A.class", "com/kavsdk/B.class");

    @TempDir
    Path folder;

    private Archive look(byte[] content, String name, Role role) {
        Path file = Jars.write(folder.resolve(name), content);
        return new ArchiveReader(ArchiveOptions.DEFAULT.as(role)).look(file, name);
    }

    private Archive look(byte[] content) {
        return look(content, "delivery.zip", Role.NAMED);
    }

    /** Sets a field of the n-th entry of the directory and of nothing else. */
    private static byte[] with(byte[] zip, int entry, int field, int value) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int at = -1;
        for (int i = 0; i <= entry; i++) {
            do {
                at++;
            } while (bytes.getInt(at) != 0x02014b50);
        }
        bytes.putShort(at + field, (short) value);
        return zip;
    }

    private static byte[] encrypted(byte[] zip, int entry) {
        return with(zip, entry, 8, 1);
    }

    private static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length - 30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kav.jar", "a/b/kav.WAR", "WEB-INF/lib/kav.jar", "lib/kav.zip", "kav.tar.gz"})
    void aNestedArchiveThatIsEncryptedIsAFault(String name) {
        byte[] zip = encrypted(new Jars().with("readme.txt", "").with(name, KAV).build(), 1);

        Archive archive = look(zip);

        assertThat(archive.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.ARCHIVE_UNREADABLE);
            assertThat(fault.what()).isEqualTo("delivery.zip!/" + name + " is encrypted");
            assertThat(fault.next()).contains("without its encryption").endsWith("that it was not examined.");
        });
        assertThatThrownBy(() -> StrictReader.settled(archive, OnUnreadable.FAIL))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void whatTheUserAcceptsIsNamed() {
        byte[] zip =
                encrypted(new Jars().with("readme.txt", "").with("kav.jar", KAV).build(), 1);

        Archive archive = StrictReader.settled(look(zip), OnUnreadable.RECORD);

        assertThat(archive.unread())
                .containsExactly(new UnreadPart("delivery.zip", "delivery.zip!/kav.jar is encrypted"));
        assertThat(archive.notices()).extracting(Notice::code).containsExactly(NoticeCode.ARCHIVE_NOT_EXAMINED);
        assertThat(archive.faults()).isEmpty();
    }

    @Test
    void aNestedArchiveThatIsCutShortIsAFaultAndHidesNothingElse() {
        byte[] zip = new Jars()
                .with("lib/cut.jar", cut(KAV))
                .with("lib/kav.jar", KAV)
                .build();

        Archive archive = look(zip);

        assertThat(archive.faults())
                .extracting(Fault::what)
                .singleElement()
                .satisfies(what -> assertThat(what).startsWith("delivery.zip!/lib/cut.jar is cut short"));
        assertThat(archive.nested()).extracting(Component::name).containsExactly("cut.jar", "kav.jar");
        assertThat(archive.nested().get(1).facts()).extracting(Fact::value).contains("com.kavsdk");
    }

    @Test
    void aNestedArchivePackedByAnUnknownMethodIsAFault() {
        byte[] zip = with(new Jars().with("kav.jar", KAV).build(), 0, 10, 93);
        zip[8] = 93;

        assertThat(look(zip).faults())
                .extracting(Fault::what)
                .singleElement()
                .satisfies(what -> assertThat(what).startsWith("delivery.zip!/kav.jar is packed by a method"));
    }

    /** Java runs no text, whatever its name is. */
    @ParameterizedTest
    @ValueSource(strings = {"", "put your jar here", "<html>"})
    void aFileThatIsNoArchiveByItsBytesIsTold(String content) {
        Archive archive = look(
                new Jars().with("lib/kav.jar", content).with("a/B.class", "").build());

        assertThat(archive.faults()).isEmpty();
        assertThat(archive.notices()).extracting(Notice::code).containsExactly(NoticeCode.ARCHIVE_ENTRY_BROKEN);
    }

    @Test
    void aDeliveryOfWhichEverythingIsEncryptedIsAFault() {
        byte[] zip = encrypted(encrypted(Jars.of("com/kavsdk/A.class", "a.dat"), 0), 1);

        Archive archive = look(zip);

        assertThat(archive.faults()).extracting(Fault::what).containsExactly("delivery.zip is encrypted");
        assertThat(archive.own().facts()).extracting(Fact::value).contains("com.kavsdk");
    }

    @Test
    void aPartOfAFormatThatIsNotOpenedIsNamed() {
        Archive archive = look(new Jars().with("data/x.7z", "7z").build());

        assertThat(archive.faults()).isEmpty();
        assertThat(archive.unread())
                .containsExactly(new UnreadPart("delivery.zip!/data/x.7z", "has a format that is not read"));
    }

    @Test
    void thousandsOfUnreadPartsAreCounted() {
        Jars jar = new Jars();
        for (int i = 0; i < 1000; i++) {
            jar.with("x" + i + ".7z", "");
        }

        assertThat(look(jar.build()).unread())
                .hasSize(101)
                .last()
                .isEqualTo(new UnreadPart("delivery.zip", "has 900 more parts that were not read"));
    }

    @ParameterizedTest
    @CsvSource({
        "28b52ffd00, a.tar.zst, is a Zstandard file, zstd -d",
        "04224d18, a.tar.lz4, is an lz4 file, lz4 -d",
        "4d53434600000000, a.cab, is a cabinet file, cabextract",
        "303730373031, a, is a cpio archive, cpio -i",
        "edabeedb0300, c.rpm, is an rpm package, rpm2archive",
        "377abcaf271c, x, is a 7z archive, 7z x",
        "dadafeca, modules, is an image of Java modules, jimage extract"
    })
    void aDeliveryInAFormatThatIsNotOpenedSaysWhatItIs(String bytes, String name, String what, String next) {
        Archive archive = look(HexFormat.of().parseHex(bytes), name, Role.NAMED);

        assertThat(archive.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.what()).startsWith(name + " " + what);
            assertThat(fault.next()).contains(next).doesNotContain("Fetch it again");
        });
    }

    @Test
    void aPackageThatAModuleMakesIsNamed() {
        Archive archive = look(HexFormat.of().parseHex("edabeedb03"), "app.rpm", Role.OWN);

        assertThat(archive.faults()).isEmpty();
        assertThat(archive.unread())
                .containsExactly(new UnreadPart("app.rpm", "is an rpm package, whose files are not read"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"app.rpm", "app.deb", "app.run"})
    void aTextThatAModuleAttachesIsNoBrokenPackage(String name) {
        Archive archive = look("text of a file".getBytes(UTF_8), name, Role.OWN);

        assertThat(archive.faults()).isEmpty();
        assertThat(archive.unread()).isEmpty();
    }

    /** Near misses: a jar that a module makes must be one, and a package that a build depends on must be read. */
    @Test
    void whatClaimsToBeAnArchiveStillHasToBeOne() {
        assertThat(look("text".getBytes(UTF_8), "app.jar", Role.OWN).faults()).isNotEmpty();
        assertThat(look(cut(KAV), "app.bin", Role.OWN).faults()).isNotEmpty();
        assertThat(look("text".getBytes(UTF_8), "app.rpm", Role.DEPENDENCY).faults())
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aFolderOfPackagesStopsWhereItIsNotTheModulesOwn(Role role) {
        Jars.write(folder.resolve("in/app.deb"), "!<arch>\ndebian-binary".getBytes(UTF_8));

        Archive archive = new ArchiveReader(ArchiveOptions.DEFAULT.as(role)).look(folder.resolve("in"), "in");

        assertThat(archive.faults().isEmpty()).isEqualTo(role == Role.OWN);
        assertThat(archive.unread().isEmpty()).isEqualTo(role != Role.OWN);
    }

    @Test
    void anArchiveForWhichThereIsNoMemoryIsAFault() throws IOException, InterruptedException {
        byte[] inner = new byte[100 << 20];
        Path zip = Jars.write(
                folder.resolve("delivery.zip"),
                new Jars().with("lib/inner.jar", inner).build());

        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path")
                                + File.pathSeparator
                                + System.getProperty("surefire.test.class.path", ""),
                        LittleMemory.class.getName(),
                        zip.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(java.getInputStream().readAllBytes(), UTF_8);

        assertThat(java.waitFor()).as(printed).isZero();
        assertThat(printed).contains("delivery.zip needs more memory").contains("[archive-bound]");
    }

    /** Reads one archive in a JVM of its own. */
    static final class LittleMemory {

        private LittleMemory() {}

        /** Prints the faults of the file that is named. */
        public static void main(String[] args) {
            new ArchiveReader(ArchiveOptions.DEFAULT)
                    .look(Path.of(args[0]), "delivery.zip")
                    .faults()
                    .forEach(System.out::println);
        }
    }
}
