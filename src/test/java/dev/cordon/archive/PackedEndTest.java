package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.bytes.FileHash;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.notice.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A packed file is read to its last byte, and a tar as well: what stands behind their ends is seen, or said. */
class PackedEndTest {

    private static final byte[] KAV = Jars.of("com/kavsdk/A.class");
    private static final byte[] TAR = new Tars().with("readme", "text").build();
    private static final String CONTRADICT = "cannot be unpacked: its packed bytes contradict themselves";
    private static final String CUT = "is cut short: its packed bytes break off";

    @TempDir
    Path folder;

    private Archive look(byte[] content, String name, ArchiveOptions options) {
        Path file = Jars.write(folder.resolve(name), content);
        return new ArchiveReader(options.as(Role.NAMED)).look(file, name);
    }

    private Archive look(byte[] content, String name) {
        return look(content, name, ArchiveOptions.DEFAULT);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static byte[] number(long value, int bytes) {
        byte[] number = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            number[i] = (byte) (value >> (8 * i));
        }
        return number;
    }

    /** @param flags which of the optional fields of the header it has, as RFC 1952 numbers them */
    private static byte[] member(byte[] content, int flags, byte[] fields, int level) {
        Deflater deflater = new Deflater(level, true);
        deflater.setInput(content);
        deflater.finish();
        byte[] packed = new byte[content.length * 2 + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        CRC32 sum = new CRC32();
        sum.update(content);
        return join(
                new byte[] {0x1F, (byte) 0x8B, 8, (byte) flags, 0, 0, 0, 0, 0, (byte) 0xFF},
                fields,
                Arrays.copyOf(packed, length),
                number(sum.getValue(), 4),
                number(content.length, 4));
    }

    /** Of exactly so many bytes, so that its end falls where the pieces end in which a file is read. */
    private static byte[] member(byte[] content, int length) {
        int extra = length - member(content, 0, new byte[0], 9).length - 2;
        return member(content, 4, join(number(extra, 2), new byte[extra]), 9);
    }

    @ParameterizedTest
    @ValueSource(ints = {2000, 8192, 65_500, 65_509, 65_510, 65_518, 65_528, 65_534, 65_535, 65_536, 65_537, 65_544})
    void everyMemberOfAGzipIsRead(int length) {
        byte[] first = new Tars().with("readme", "text").build();
        byte[] headless = Arrays.copyOf(first, first.length - 1024);
        byte[] gzip = join(
                member(headless, length),
                Tars.gzip(new Tars().with("lib/kav.jar", KAV).build()));

        for (byte[] outer : List.of(gzip, new Jars().with("lib/x.tar.gz", gzip).build())) {
            Archive archive = look(outer, "x.tar.gz");

            assertThat(Classes.packages(archive)).containsExactly("com.kavsdk");
            assertThat(archive.faults()).isEmpty();
        }
    }

    /** As eStargz and bgzip pack: thousands of members, empty ones as well. */
    @Test
    void thousandsOfMembersAreOneFile() {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        for (int i = 0; i < 3000; i++) {
            byte[] text = ("line " + i).repeat(i % 200).getBytes(UTF_8);
            byte[] file = new Tars().with("f" + i, text).build();
            gzip.writeBytes(Tars.gzip(Arrays.copyOf(file, file.length - 1024)));
            gzip.writeBytes(Tars.gzip(new byte[0]));
        }
        gzip.writeBytes(Tars.gzip(new Tars().with("lib/kav.jar", KAV).build()));

        assertThat(Classes.packages(look(gzip.toByteArray(), "x.tar.gz"))).containsExactly("com.kavsdk");
    }

    @Test
    void everyFieldOfAHeaderIsPassedOver() {
        byte[] tar = new Tars().with("lib/kav.jar", KAV).build();
        byte[] fields = join(number(3, 2), new byte[] {1, 0, 8}, "x.tar\0a comment\0".getBytes(UTF_8), new byte[2]);

        Archive archive = look(member(tar, 1 | 2 | 4 | 8 | 16, fields, 6), "x.tar.gz");

        assertThat(Classes.packages(archive)).containsExactly("com.kavsdk");
        assertThat(archive.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.gz", "x.tar", "x.tar.gz", "x.tar.xz", "x.tar.bz2", "x.a", "x.deb"})
    void aZipBehindAStreamIsSeenWhateverItIsCalled(String name) {
        byte[] stream = switch (name) {
            case "x.gz" -> Tars.gzip("text".getBytes(UTF_8));
            case "x.tar" -> TAR;
            case "x.tar.gz" -> Tars.gzip(TAR);
            case "x.tar.xz" -> NestedContentTest.xz(TAR, 20);
            case "x.tar.bz2" -> NestedContentTest.bzip2(TAR);
            default -> Ars.of("readme", "text".getBytes(UTF_8));
        };
        byte[] both = join(stream, KAV);

        assertThat(Classes.packages(look(both, name))).containsExactly("com.kavsdk");
        Jars.write(folder.resolve("open/" + name), both);
        assertThat(Classes.packages(new ArchiveReader(ArchiveOptions.DEFAULT).look(folder.resolve("open"), "open")))
                .containsExactly("com.kavsdk");
        // Within an archive it is read as a stream, and not passed over in silence.
        Archive within = look(new Jars().with("lib/" + name, both).build(), "outer.zip");
        assertThat(within.faults()).hasSize(1);
        // Near miss: nothing behind it.
        Archive alone = look(stream, name);
        assertThat(alone.faults()).isEmpty();
        assertThat(Classes.packages(alone)).isEmpty();
    }

    /** Near misses: zeros up to the end of a tape's record. Anything else, or what is behind zeros, is said. */
    @Test
    void onlyZerosMayStandBehindAGzip() {
        for (byte[] content : List.of(TAR, "text".getBytes(UTF_8))) {
            byte[] gzip = Tars.gzip(content);

            assertThat(look(join(gzip, new byte[100_000]), "x.gz").faults()).isEmpty();
            for (byte[] behind : List.of(
                    "x".getBytes(UTF_8), join(new byte[70_000], Tars.gzip(TAR)), new byte[] {0x1F, 0x1F, (byte) 0x8B
                    })) {
                assertThat(look(join(gzip, behind), "x.gz").faults())
                        .extracting(Fault::what)
                        .containsExactly("x.gz goes on behind its end with what is no gzip file");
            }
            assertThat(look(join(gzip, new byte[] {0x1F}), "x.gz").faults())
                    .extracting(Fault::what)
                    .containsExactly("x.gz " + CUT);
        }
    }

    /** A jar in a tar that is stored in gzip stands there byte by byte, with a directory near the end of the file. */
    @Test
    void whatLiesWithinAPackedFileIsSeenOnce() {
        byte[] tar = new Tars().with("lib/kav.jar", KAV).build();

        Archive archive = look(member(tar, 0, new byte[0], 0), "x.tar.gz");

        assertThat(archive.faults()).isEmpty();
        assertThat(Classes.packages(archive)).containsExactly("com.kavsdk");
        assertThat(archive.nested()).extracting(Component::ref).containsExactly("x.tar.gz!/lib/kav.jar");
    }

    /** The last file of the last layer stands at the end of an image; so does what a program carries. */
    @Test
    void whatIsStoredLastIsSeenOnce() {
        byte[] layer = new Tars().with("lib/kav.jar", KAV).build();
        byte[] program = join("#!/bin/sh\nexec java -jar $0\n".getBytes(UTF_8), KAV);
        for (byte[] tar : List.of(
                layer,
                new Tars().with("l/layer.tar", layer).build(),
                new Tars().with("a", new Tars().with("b", layer).build()).build(),
                new Tars().with("x.deb", Ars.of("data.tar", layer)).build(),
                new Tars().with("bin/app", program).build())) {
            for (String name : List.of("x.tar", "x.bin")) {
                Archive archive = look(tar, name);

                assertThat(archive.faults()).isEmpty();
                assertThat(Classes.packages(archive)).as(archive.toString()).containsExactly("com.kavsdk");
                assertThat(archive.own().facts()).extracting(Fact::value).doesNotContain("com.kavsdk");
            }
        }
    }

    /** In the same words whatever library unpacks it. */
    @Test
    void whatIsWrongIsSaidInOneWay() {
        for (String name : List.of("x.tar.gz", "x.tar.xz", "x.tar.bz2")) {
            byte[] packed = switch (name) {
                case "x.tar.gz" -> Tars.gzip(TAR);
                case "x.tar.xz" -> NestedContentTest.xz(TAR, 20);
                default -> NestedContentTest.bzip2(TAR);
            };
            byte[] wrong = packed.clone();
            Arrays.fill(wrong, packed.length / 2, packed.length / 2 + 8, (byte) 0x55);

            assertThat(look(Arrays.copyOf(packed, packed.length * 2 / 3), name).faults())
                    .extracting(Fault::what)
                    .containsExactly(name + " " + CUT);
            assertThat(look(wrong, name).faults()).extracting(Fault::what).containsExactly(name + " " + CONTRADICT);
        }
    }

    @Test
    void whatBreaksOffIsDigestedAsWell() throws IOException {
        byte[] tar = Arrays.copyOf(TAR, TAR.length - 900);
        byte[] gzip = Tars.gzip(TAR);
        byte[] cut = Arrays.copyOf(gzip, gzip.length - 4);
        ArchiveOptions hashes = new ArchiveOptions(ArchiveOptions.DEFAULT.limits(), OnUnreadable.FAIL, true);
        for (byte[] broken : List.of(cut, tar)) {
            Archive archive = look(new Jars().with("lib/x.tar.gz", broken).build(), "outer.zip", hashes);

            assertThat(archive.faults()).hasSize(1);
            assertThat(archive.nested())
                    .flatExtracting(Component::facts)
                    .filteredOn(f -> f.signal() == Signal.FILE_HASH)
                    .extracting(Fact::value)
                    .contains(FileHash.of(new ByteArrayInputStream(broken)));
        }
    }
}
