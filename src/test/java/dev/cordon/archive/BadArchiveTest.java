package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.cordon.bytes.ArchiveLimits;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is broken or hostile: an archive that cannot be read is a fault, an entry that cannot be read is a notice. */
class BadArchiveTest {

    private static final int CENTRAL = 0x02014b50;

    @TempDir
    Path folder;

    private final StrictReader reader = new StrictReader(ArchiveOptions.DEFAULT);

    private Archive read(byte[] content) {
        return reader.read(Jars.write(folder.resolve("bad.jar"), content));
    }

    private static int indexOf(byte[] bytes, int signature, int from) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = from; i + 4 <= bytes.length; i++) {
            if (buffer.getInt(i) == signature) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such record");
    }

    private static ByteBuffer record(byte[] bytes, int signature) {
        return ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(indexOf(bytes, signature, 0))
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<!DOCTYPE html><html><body>Not found</body></html>", "PK\u0003\u0004 and no more", "Rar!"})
    void refusesWhatIsNoArchive(String content) {
        assertThatThrownBy(() -> read(content.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.code()).isEqualTo(FaultCode.ARCHIVE_UNREADABLE);
                            assertThat(fault.what()).startsWith("bad.jar is ");
                            assertThat(fault.where().source()).endsWith("bad.jar");
                        }));
    }

    @Test
    void saysThatAPageOfHtmlIsOne() {
        assertThatThrownBy(() -> read("<html>\u001b[31m".getBytes(UTF_8)))
                .hasMessageContaining("a page of HTML")
                .hasMessageContaining("<html>\\u001b[31m");
    }

    @Test
    void refusesEveryTruncatedFile() {
        byte[] whole = new Jars()
                .with("META-INF/MANIFEST.MF", "")
                .with("a/B.class", "x")
                .build();

        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(part))
                    .as("the first %d bytes", length)
                    .isInstanceOf(FaultException.class);
        }
        assertThat(read(whole).notices()).isEmpty();
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> reader.read(folder.resolve("missing.jar")))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("there is no such file");
    }

    @Test
    void refusesADevice() {
        Path device = Path.of("/dev/null");
        assumeThat(device).exists();

        assertThatThrownBy(() -> reader.read(device)).hasMessageContaining("null is neither a file nor a folder");
    }

    @Test
    void recordsWhatItCannotReadWhereTheUserAcceptsThat() {
        StrictReader recording =
                new StrictReader(new ArchiveOptions(ArchiveLimits.DEFAULT, OnUnreadable.RECORD, false));

        Archive archive = recording.read(Jars.write(folder.resolve("KL_Mobile_SDK_Android_1.aar"), new byte[0]));

        assertThat(archive.notices()).extracting(Notice::code).containsExactly(NoticeCode.ARCHIVE_NOT_EXAMINED);
        assertThat(archive.own().facts())
                .filteredOn(f -> f.signal() != Signal.FILE_HASH)
                .extracting(Fact::value)
                .containsExactly("KL_Mobile_SDK_Android_1.aar");
    }

    @Test
    void seesOnlyTheNameOfAFileThatIsNoArchiveAndDoesNotClaimTo() {
        Archive archive = reader.read(Jars.write(folder.resolve("protoc.exe"), new byte[] {'M', 'Z', 0, 0}));

        assertThat(archive.own().facts())
                .filteredOn(f -> f.signal() != Signal.FILE_HASH)
                .extracting(Fact::value)
                .containsExactly("protoc.exe");
    }

    @Test
    void tellsABrokenEntryAndGoesOn() {
        Archive archive = read(new Jars()
                .with("META-INF/maven/a/b/pom.xml", "<project>")
                .with("a/B.class", "")
                .build());

        assertThat(archive.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.code()).isEqualTo(NoticeCode.ARCHIVE_ENTRY_BROKEN);
            assertThat(notice.message()).isEqualTo("bad.jar!/META-INF/maven/a/b/pom.xml is no well-formed XML");
        });
        assertThat(archive.own().facts()).extracting(Fact::value).contains("a");
    }

    @Test
    void tellsAnEncryptedEntry() {
        byte[] jar = new Jars()
                .with("META-INF/maven/a/b/pom.xml", "<project/>")
                .with("a/B.class", "")
                .build();
        record(jar, CENTRAL).putShort(8, (short) 1);

        Archive archive = read(jar);

        assertThat(archive.unread())
                .containsExactly(new UnreadPart("bad.jar!/META-INF/maven/a/b/pom.xml", "is encrypted"));
        assertThat(archive.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.code()).isEqualTo(NoticeCode.ARCHIVE_NOT_EXAMINED);
            assertThat(notice.message()).endsWith("is encrypted");
        });
    }

    @Test
    void doesNotTrustAClaimedSize() {
        byte[] jar =
                new Jars().with("META-INF/MANIFEST.MF", "Bundle-Vendor: A\n").build();
        record(jar, CENTRAL).putInt(24, 1);

        assertThat(read(jar).notices()).extracting(Notice::code).containsExactly(NoticeCode.ARCHIVE_ENTRY_BROKEN);
    }

    @Test
    void tellsAnEntryThatIsLargerThanItsKindMayBe() {
        byte[] jar = new Jars()
                .with("META-INF/maven/a/b/pom.properties", new byte[1 << 20])
                .build();

        assertThat(read(jar).notices()).singleElement().satisfies(notice -> {
            assertThat(notice.code()).isEqualTo(NoticeCode.ARCHIVE_NOT_EXAMINED);
            assertThat(notice.message()).endsWith("is larger than 65536 bytes");
        });
    }

    @Test
    void tellsEntriesThatOverlap() {
        byte[] jar = Jars.of("a/A.class", "a/B.class");
        int second = indexOf(jar, CENTRAL, indexOf(jar, CENTRAL, 0) + 4);
        ByteBuffer.wrap(jar).order(ByteOrder.LITTLE_ENDIAN).putInt(second + 42, 0);

        Archive archive =
                new ArchiveReader(ArchiveOptions.DEFAULT).look(Jars.write(folder.resolve("bad.jar"), jar), "bad.jar");
        assertThat(archive.notices())
                .anySatisfy(n -> assertThat(n.message()).isEqualTo("bad.jar has entries that overlap"));
        // Both lie where the first is, which has one name only.
        assertThat(archive.faults()).hasSize(1);
    }

    @Test
    void tellsAnEntryThatOnlyALocalHeaderNames() {
        byte[] jar = Jars.of("a/A.class", "com/kavsdk/Hidden.class", "b/B.class");

        Archive archive = read(without(jar, 1));

        assertThat(archive.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.code()).isEqualTo(NoticeCode.ARCHIVE_LAYOUT);
            assertThat(notice.message()).startsWith("bad.jar!/com/kavsdk/Hidden.class is not listed");
        });
        assertThat(archive.own().facts())
                .extracting(Fact::value)
                .contains("a", "b")
                .doesNotContain("com.kavsdk");
    }

    /** Takes an entry out of the directory of an archive without comment and leaves it in the file. */
    private static byte[] without(byte[] jar, int entry) {
        int from = indexOf(jar, CENTRAL, 0);
        for (int i = 0; i < entry; i++) {
            from = indexOf(jar, CENTRAL, from + 4);
        }
        int to = indexOf(jar, CENTRAL, from + 4);
        byte[] cut = new byte[jar.length - (to - from)];
        System.arraycopy(jar, 0, cut, 0, from);
        System.arraycopy(jar, to, cut, from, jar.length - to);
        ByteBuffer end = ByteBuffer.wrap(cut).order(ByteOrder.LITTLE_ENDIAN);
        int at = cut.length - 22;
        end.putShort(at + 8, (short) (end.getShort(at + 8) - 1));
        end.putShort(at + 10, (short) (end.getShort(at + 10) - 1));
        end.putInt(at + 12, end.getInt(at + 12) - (to - from));
        return cut;
    }

    @Test
    void neutralisesNamesAndTellsThem() {
        Archive archive =
                read(Jars.of("../com/kavsdk/A.class", "b\u001b[31m/B.class", "lib/\u202Efoo.so", "a..b/C.class"));

        assertThat(archive.own().facts()).extracting(Fact::value).contains("com.kavsdk", "b\\u001b[31m", "foo.so");
        assertThat(archive.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.code()).isEqualTo(NoticeCode.ARCHIVE_ENTRY_NAME);
            assertThat(notice.message()).contains("../com/kavsdk", "\\u001b").doesNotContain("a..b", "\u001b");
        });
    }

    @Test
    void tellsAPackageThatIsTooDeep() {
        Archive archive = read(Jars.of("a/".repeat(65) + "A.class", "b/".repeat(64) + "B.class"));

        assertThat(archive.own().facts())
                .filteredOn(f -> f.signal() != Signal.FILE_HASH)
                .hasSize(2);
        assertThat(archive.notices()).extracting(Notice::code).containsExactly(NoticeCode.ARCHIVE_ENTRY_NAME);
    }

    @Test
    void looksForNoVendorBehindTheEndOfANameWithoutSayingSo() {
        Archive archive = read(Jars.of("a".repeat(2000) + "/com/kavsdk/A.class", "b".repeat(2000) + ".so"));

        assertThat(archive.own().facts())
                .extracting(fact -> fact.value().length())
                .allMatch(length -> length < 1100);
        assertThat(archive.notices())
                .singleElement()
                .satisfies(n -> assertThat(n.message()).contains("so with"));
    }

    @Test
    void tellsTheSameTroubleOnce() {
        Jars jar = new Jars();
        for (int i = 0; i < 1000; i++) {
            jar.with("META-INF/maven/a/b" + i + "/pom.xml", "<");
        }

        assertThat(read(jar.build()).notices())
                .singleElement()
                .satisfies(n -> assertThat(n.message()).endsWith("/pom.xml and 997 more"));
    }

    @Test
    void readsAZipBehindAShellScript() {
        byte[] jar = Jars.of("com/kavsdk/A.class");
        byte[] script = "#!/bin/sh\nexec java -jar $0\n".getBytes(UTF_8);
        byte[] both = Arrays.copyOf(script, script.length + jar.length);
        System.arraycopy(jar, 0, both, script.length, jar.length);

        Archive archive = read(both);

        assertThat(archive.own().facts()).extracting(Fact::value).contains("com.kavsdk");
        assertThat(archive.notices()).isEmpty();
    }
}
