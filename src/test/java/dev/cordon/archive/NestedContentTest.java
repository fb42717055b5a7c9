package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.bytes.ArchiveLimits;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** What lies in an archive is known by its first bytes, whatever it is called. */
class NestedContentTest {

    private static final byte[] KAV = Jars.of("com/kavsdk/A.class");
    private static final byte[] ELF = program(0x7F, 'E', 'L', 'F');

    @TempDir
    Path folder;

    /** How something may be packed, with a name that says so. */
    private static final class Packing {

        private final String end;
        private final byte[] packed;

        Packing(String end, byte[] packed) {
            this.end = end;
            this.packed = packed;
        }

        @Override
        public String toString() {
            return end;
        }
    }

    static Stream<Packing> packings() {
        byte[] tar = new Tars().with("opt/app/kav", KAV).build();
        byte[] deb = Ars.of(
                "debian-binary",
                "2.0\n".getBytes(UTF_8),
                "control.tar.gz",
                Tars.gzip(new Tars().with("control", "").build()),
                "data.tar.xz",
                xz(tar, 20));
        return Stream.of(
                new Packing(".jar", KAV),
                new Packing(".gz", Tars.gzip(KAV)),
                new Packing(".xz", xz(KAV, 20)),
                new Packing(".bz2", bzip2(KAV)),
                new Packing(".tar", tar),
                new Packing(".tar.gz", Tars.gzip(tar)),
                new Packing(".tar.xz", xz(tar, 20)),
                new Packing(".tar.bz2", bzip2(tar)),
                new Packing(".a", Ars.of("kav", KAV)),
                new Packing(".deb", deb),
                new Packing(".gz.gz", Tars.gzip(Tars.gzip(KAV))),
                new Packing(".exe", join(ELF, KAV)),
                new Packing(".sh", join("#!/bin/sh\nexec java -jar $0\n".getBytes(UTF_8), KAV)));
    }

    private Archive look(byte[] content, String name, Role role) {
        Path file = Jars.write(folder.resolve(name), content);
        return new ArchiveReader(ArchiveOptions.DEFAULT.as(role)).look(file, name);
    }

    private Archive look(byte[] content) {
        return look(content, "outer.zip", Role.DEPENDENCY);
    }

    @ParameterizedTest
    @MethodSource("packings")
    void isOpenedUnderItsOwnName(Packing packing) {
        Archive archive =
                look(new Jars().with("data/kav" + packing.end, packing.packed).build());

        assertThat(Classes.packages(archive)).containsExactly("com.kavsdk");
        assertThat(archive.faults()).isEmpty();
        assertThat(archive.notices()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packings")
    void isOpenedUnderAnyName(Packing packing) {
        for (byte[] outer : List.of(
                new Jars().with("x.dat", packing.packed).build(),
                new Jars().stored("META-INF/x", packing.packed).build(),
                new Tars().with("blobs/sha256/abc", packing.packed).build())) {
            Archive archive = look(outer, "outer.bin", Role.DEPENDENCY);

            assertThat(Classes.packages(archive)).containsOnly("com.kavsdk");
            assertThat(archive.unread()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("packings")
    void isOpenedAsAFileByItself(Packing packing) {
        assertThat(Classes.packages(look(packing.packed, "kav.dll", Role.DEPENDENCY)))
                .containsOnly("com.kavsdk");
        Jars.write(folder.resolve("in/kav.dll"), packing.packed);
        assertThat(Classes.packages(new ArchiveReader(ArchiveOptions.DEFAULT).look(folder.resolve("in"), "in")))
                .containsOnly("com.kavsdk");
    }

    @ParameterizedTest
    @MethodSource("packings")
    void brokenOffIsNeverAPass(Packing packing) {
        byte[] cut = Arrays.copyOf(packing.packed, packing.packed.length * 2 / 3);

        Archive archive = look(new Jars().with("lib/kav" + packing.end, cut).build());

        assertThat(Classes.packages(archive).isEmpty()
                        && archive.faults().isEmpty()
                        && archive.notices().isEmpty()
                        && !packing.end.matches("\\.(exe|sh)"))
                .as("%s", archive)
                .isFalse();
    }

    @Test
    void tellsTheWayIntoPackedFiles() {
        byte[] zip = new Jars().with("a/kav.jar.gz", Tars.gzip(KAV)).build();

        assertThat(look(zip).nested())
                .extracting(Component::ref)
                .containsExactly("outer.zip!/a/kav.jar.gz", "outer.zip!/a/kav.jar.gz!/kav.jar");
    }

    /** Docker makes a layer without files like this. */
    @Test
    void aTarWithoutFilesIsOne() {
        byte[] empty = new Tars().build();
        byte[] zip = new Jars()
                .with("a/layer.tar", empty)
                .with("b/layer.tar.gz", Tars.gzip(empty))
                .with("c/blob", Tars.gzip(empty))
                .build();

        Archive archive = look(zip);

        assertThat(archive.notices()).isEmpty();
        assertThat(archive.faults()).isEmpty();
    }

    /** Near miss: what is only packed and holds nothing of note is no component. */
    @Test
    void aTextThatIsPackedIsNoComponent() {
        byte[] zip = new Jars()
                .with("words.txt.gz", Tars.gzip("com.kavsdk".getBytes(UTF_8)))
                .with("words.xz", xz("com.kavsdk".getBytes(UTF_8), 20))
                .with("picture.png", "\u0089PNG")
                .build();

        Archive archive = look(zip);

        assertThat(archive.nested()).isEmpty();
        assertThat(archive.notices()).isEmpty();
        assertThat(archive.unread()).isEmpty();
    }

    @Test
    void theFilesOfADebianPackageAreItsOwn() {
        byte[] tar = new Tars()
                .with("./usr/share/java/kav.jar", KAV)
                .with("./usr/share/classes/com/kavsdk/B.class", "")
                .build();
        byte[] deb = Ars.of("debian-binary", "2.0\n".getBytes(UTF_8), "data.tar", tar);

        Archive archive = look(deb, "kav.deb", Role.NAMED);

        assertThat(archive.components())
                .extracting(Component::ref)
                .containsExactly("kav.deb", "kav.deb!/./usr/share/java/kav.jar");
        assertThat(archive.own().facts()).extracting(Fact::value).contains("com.kavsdk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"28b52ffd04", "377abcaf271c", "303730373031", "edabeedb03", "dadafeca", "514649fb"})
    void whatIsNotOpenedIsNamed(String bytes) {
        byte[] closed = Arrays.copyOf(HexFormat.of().parseHex(bytes), 100);

        Archive archive = look(new Jars().with("a/x.dat", closed).build());

        assertThat(archive.unread()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("outer.zip!/a/x.dat");
            assertThat(part.why()).startsWith("is ").endsWith("not read");
        });
        assertThat(archive.faults()).isEmpty();
        assertThat(archive.own().facts()).extracting(Fact::value).contains("x.dat");
    }

    @Test
    void whatIsNotOpenedStopsWhereItIsNamedAsAnArchive() {
        byte[] zstd = HexFormat.of().parseHex("28b52ffd04");

        assertThat(look(new Jars().with("a/x.jar", zstd).build()).faults()).isNotEmpty();
        assertThat(look(zstd, "x.tar.zst", Role.NAMED).faults()).isNotEmpty();
        assertThat(look(zstd, "x", Role.OWN).faults()).isEmpty();
    }

    @Test
    void anEncryptedFileIsNamed() {
        byte[] zip = new Jars().with("a/secret.dat", KAV).with("b", "").build();
        zip[indexOf(zip, "PK\u0001\u0002") + 8] = 1;

        Archive archive = look(zip);

        assertThat(archive.unread()).containsExactly(new UnreadPart("outer.zip!/a/secret.dat", "is encrypted"));
        assertThat(archive.faults()).isEmpty();
    }

    @Test
    void aDecoderThatNeedsMuchMemoryIsBounded() {
        byte[] zip = new Jars().with("lib/kav.jar", xz(KAV, 27)).build();

        assertThat(look(zip).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.ARCHIVE_BOUND);
            assertThat(fault.what()).contains("needs more than 64 MB of memory to be unpacked");
        });
        assertThat(look(new Jars().with("data/kav.xz", xz(KAV, 27)).build()).unread())
                .hasSize(1);
    }

    @Test
    void tenThousandLevelsAreBounded() {
        byte[] tars = Tars.nested(10_000, KAV);
        byte[] gzips = KAV;
        for (int i = 0; i < 100; i++) {
            gzips = Tars.gzip(gzips);
        }

        Archive archive = look(tars, "kav.dat", Role.NAMED);

        assertThat(archive.unread())
                .singleElement()
                .satisfies(part -> assertThat(part.why()).endsWith("lies more than 8 archives deep"));
        assertThat(look(new Jars().with("x", gzips).build()).unread()).hasSize(1);
    }

    @Test
    void aBombIsBounded() {
        byte[] zeros = new byte[1 << 20];
        ArchiveLimits small = new ArchiveLimits(8, 100, 1000, 1 << 22, 1 << 22, 10_000);
        for (byte[] bomb : List.of(
                Tars.gzip(new Tars()
                        .with("a", zeros)
                        .with("b", zeros)
                        .with("c", zeros)
                        .with("d", zeros)
                        .with("e", zeros)
                        .build()),
                xz(new Tars().with("a", new byte[5 << 20]).build(), 20),
                bzip2(new Tars().with("a", new byte[5 << 20]).build()))) {
            Path file = Jars.write(
                    folder.resolve("outer.zip"), new Jars().with("x", bomb).build());
            Archive archive = new ArchiveReader(new ArchiveOptions(small, OnUnreadable.FAIL, false)).look(file, "x");

            assertThat(archive.faults()).extracting(Fault::code).containsExactly(FaultCode.ARCHIVE_BOUND);
        }
    }

    /** Java runs a class under whatever name somebody loads it from. */
    @Test
    void aClassIsOneUnderAnyName() {
        byte[] zip = new Jars()
                .with("com/kavsdk/A.CLASS", Classes.of("com/kavsdk/A"))
                .with("data/b.bin", Classes.of("com/kavsdk/av/B"))
                .with("com/acme/c.bin", HexFormat.of().parseHex("cafebabe0000003d0000"))
                .build();

        assertThat(Classes.packages(look(zip))).containsExactlyInAnyOrder("com.kavsdk", "com.kavsdk.av", "com.acme");
    }

    /** Near miss: a program for several processors of a Mac begins as a class does. */
    @Test
    void aFatProgramIsNoClass() {
        byte[] fat = Arrays.copyOf(HexFormat.of().parseHex("cafebabe00000002"), 4096);

        assertThat(Classes.packages(look(new Jars().with("com/acme/tool", fat).build())))
                .isEmpty();
    }

    @Test
    void anArchiveThatPosesAsAClass() {
        byte[] zip = new Jars().with("com/acme/A.class", KAV).build();

        assertThat(Classes.packages(look(zip, "app.jar", Role.OWN))).contains("com.kavsdk");
        assertThat(Classes.packages(look(zip, "app.jar", Role.NAMED))).contains("com.kavsdk");
        // Of a dependency, whose classes are too many to look at, only where it is large for a class.
        assertThat(Classes.packages(look(zip, "app.jar", Role.DEPENDENCY))).containsExactly("com.acme");
        byte[] large =
                new Jars().stored("com/kavsdk/A.class", new byte[1 << 20]).build();
        assertThat(Classes.packages(
                        look(new Jars().with("com/acme/A.class", large).build())))
                .contains("com.kavsdk");
    }

    @Test
    void codeForAndroidIsKnownByTheTypesThatItDefines() {
        byte[] dex = Dexes.of(
                List.of("Lcom/kavsdk/A;", "Lcom/kavsdk/av/B;"), List.of("Ljava/lang/Object;", "Lcom/huawei/hms/Api;"));

        Archive apk = look(
                new Jars()
                        .with("classes.dex", dex)
                        .with("AndroidManifest.xml", "<manifest/>")
                        .build(),
                "app.apk",
                Role.NAMED);

        assertThat(Classes.packages(apk)).containsExactlyInAnyOrder("com.kavsdk", "com.kavsdk.av");
        assertThat(Classes.packages(look(dex, "classes.dex", Role.NAMED))).contains("com.kavsdk");
    }

    @Test
    void brokenCodeForAndroidIsTold() {
        byte[] dex = Dexes.of(List.of("Lcom/kavsdk/A;"), List.of());
        for (int at : new int[] {56, 60, 64, 68, 96, 100}) {
            byte[] broken = dex.clone();
            Arrays.fill(broken, at, at + 4, (byte) 0x7F);
            Archive archive = look(new Jars().with("classes.dex", broken).build());

            assertThat(Classes.packages(archive).contains("com.kavsdk")
                            || !archive.notices().isEmpty())
                    .as("byte %d", at)
                    .isTrue();
        }
        // Cut off where the name of the class begins; and the near miss, whole.
        byte[] cut = Arrays.copyOf(dex, dex.length - "0Lcom/kavsdk/A;0".length());
        assertThat(look(new Jars().with("classes.dex", cut).build()).notices()).hasSize(1);
        assertThat(look(new Jars().with("classes.dex", dex).build()).notices()).isEmpty();
    }

    @Test
    void aProgramInGoIsNamed() {
        byte[] go = join(ELF, "\u00ff Go buildinf:\u0008\u0002".getBytes(ISO_8859_1), new byte[100_000]);

        Archive archive = look(new Jars().with("bin/tool", go).build());

        assertThat(archive.unread())
                .containsExactly(
                        new UnreadPart("outer.zip!/bin/tool", "is a program in Go, whose list of modules is not read"));
    }

    /** A program that reads zips holds their signs; what stands behind them is no zip. */
    @Test
    void aProgramThatKnowsZipsIsNone() {
        byte[] program =
                join(ELF, "PK\u0003\u0004PK\u0005\u0006PK\u0001\u0002".getBytes(ISO_8859_1), new byte[200_000]);

        Archive archive = look(new Jars().with("bin/unzip", program).build());

        assertThat(archive.nested()).isEmpty();
        assertThat(archive.notices()).isEmpty();
    }

    /** What is behind a program is found wherever the pieces fall in which it is read. */
    @ParameterizedTest
    @ValueSource(ints = {65_000, 65_506, 65_535, 65_536, 66_078, 131_000, 131_614})
    void findsAZipBehindAProgramOfAnyLength(int length) {
        byte[] program = join(Arrays.copyOf(ELF, length), KAV);

        assertThat(Classes.packages(look(new Jars().with("bin/app", program).build())))
                .containsExactly("com.kavsdk");
    }

    private static byte[] program(int... start) {
        byte[] program = new byte[2000];
        for (int i = 0; i < start.length; i++) {
            program[i] = (byte) start[i];
        }
        return program;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, ISO_8859_1).indexOf(text);
    }

    /** What begins as one thing and ends as another is both: programs differ in which of them they see. */
    @ParameterizedTest
    @ValueSource(strings = {"x.bin", "x.jar"})
    void aZipBehindAnotherArchiveHidesNothing(String name) {
        byte[] zip = Jars.of("com/zte/sdk/B.class");
        byte[] tar = new Tars().with("a/kav.jar", KAV).build();
        for (byte[] first : List.of(tar, Tars.gzip(tar), Tars.gzip(KAV))) {
            assertThat(Classes.packages(look(join(first, zip), name, Role.DEPENDENCY)))
                    .containsExactlyInAnyOrder("com.kavsdk", "com.zte.sdk");
        }
    }

    /** So is code and what is not read: an empty zip of 22 bytes behind it hid either. */
    @Test
    void aZipBehindAnythingHidesNothing() {
        byte[] dex = Dexes.of(List.of("Lcom/kavsdk/A;"), List.of());
        byte[] empty = Jars.of();
        byte[] zip = Jars.of("com/zte/sdk/B.class");
        for (byte[] code : List.of(dex, Classes.of("com/kavsdk/A"))) {
            assertThat(Classes.packages(look(join(code, empty), "x.bin", Role.NAMED)))
                    .containsExactly("com.kavsdk");
            byte[] both = join(code, zip);
            assertThat(Classes.packages(look(both, "x.bin", Role.DEPENDENCY)))
                    .containsExactlyInAnyOrder("com.kavsdk", "com.zte.sdk");
            Jars.write(folder.resolve("open/x.bin"), both);
            assertThat(Classes.packages(new ArchiveReader(ArchiveOptions.DEFAULT).look(folder.resolve("open"), "open")))
                    .contains("com.kavsdk", "com.zte.sdk");
        }
        for (String start : List.of("28b52ffd04", "377abcaf271c", "303730373031", "dadafeca")) {
            byte[] closed = Arrays.copyOf(HexFormat.of().parseHex(start), 600);
            assertThat(look(join(closed, empty), "x.bin", Role.NAMED).faults()).hasSize(1);
            Archive both = look(join(closed, zip), "x.bin", Role.NAMED);
            assertThat(both.faults()).hasSize(1);
            assertThat(Classes.packages(both)).containsExactly("com.zte.sdk");
            assertThat(look(join(closed, zip), "x.bin", Role.OWN).faults()).isEmpty();
            assertThat(look(join(closed, zip), "x.bin", Role.OWN).unread()).hasSize(1);
        }
        // Near miss: what begins as nothing that is known is the zip alone.
        Archive text = look(join("a text".getBytes(UTF_8), zip), "x.bin", Role.NAMED);
        assertThat(text.faults()).isEmpty();
        assertThat(Classes.packages(text)).containsExactly("com.zte.sdk");
    }

    /** What is stored last in a tar stands at the end of it, and is that file alone. */
    @ParameterizedTest
    @ValueSource(strings = {"a/kav.jar", "a/kav.dat", "com/acme/A.class"})
    void aZipThatIsTheLastFileIsSeenOnce(String name) {
        for (byte[] outer : List.of(
                new Tars().with("readme", "text").with(name, KAV).build(),
                Ars.of("readme", "text".getBytes(UTF_8), name.replaceFirst(".*/", ""), KAV))) {
            Archive archive = look(outer, "x.bin", Role.NAMED);

            assertThat(Classes.packages(archive).stream().filter("com.kavsdk"::equals))
                    .hasSize(1);
            assertThat(archive.nested()).hasSize(1);
        }
    }

    /** Near misses: a file that is not opened as a zip, and one that only looks like a file of the tar. */
    @Test
    void aZipThatIsNoFileOfTheTarIsSeen() {
        byte[] within = new Tars().with("a/kav.jar", KAV).build();
        for (byte[] tar : List.of(
                new Tars().with("readme.txt", join(new byte[600], KAV)).build(),
                new Tars().with("readme.txt", join(new byte[512], within)).build(),
                join(new Tars().with("readme.txt", "text").build(), new byte[512], within))) {
            Archive archive = look(tar, "x.bin", Role.NAMED);

            assertThat(Classes.packages(archive).contains("com.kavsdk")
                            || !archive.faults().isEmpty())
                    .isTrue();
        }
    }

    /** @param bits the size of the dictionary as a power of two */
    static byte[] xz(byte[] content, int bits) {
        try {
            LZMA2Options options = new LZMA2Options(0);
            options.setDictSize(1 << bits);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream xz = new XZOutputStream(bytes, options)) {
                xz.write(content);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bzip2(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream bzip2 = new BZip2CompressorOutputStream(bytes, 1)) {
            bzip2.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
