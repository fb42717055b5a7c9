package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.bytes.ArchiveLimits;
import dev.cordon.inventory.Signal;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each format that is opened, with each kind of bad input: cut short, sizes that lie, bombs, loops, names that lead out,
 * thousands of levels. What was in it is found, or a fault, a notice or a named part says that something was not read.
 */
class BadInputOfFormatsTest {

    private static final byte[] KAV = Jars.of("com/kavsdk/A.class");
    private static final int LEVELS = 10_000;

    @TempDir
    Path folder;

    /** A format with the vendor's code in it, under the name that it has by itself. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
    private record Sample(String name, byte[] bytes) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> samples() {
        byte[] tar = new Tars().with("opt/kav.jar", KAV).build();
        byte[] control =
                new Tars().with("./control", "Package: kesl\nVersion: 1\n").build();
        byte[] deb = Ars.of(
                "debian-binary",
                "2.0\n".getBytes(UTF_8),
                "control.tar.gz",
                Tars.gzip(control),
                "data.tar.xz",
                NestedContentTest.xz(tar, 20));
        return Stream.of(
                new Sample("kav.jar", KAV),
                new Sample("kav.zip", new Jars().with("opt/kav.jar", KAV).build()),
                new Sample("kav.tar", tar),
                new Sample("kav.tar.gz", Tars.gzip(tar)),
                new Sample("kav.tar.xz", NestedContentTest.xz(tar, 20)),
                new Sample("kav.tar.bz2", NestedContentTest.bzip2(tar)),
                new Sample("kav.jar.gz", Tars.gzip(KAV)),
                new Sample("kav.a", Ars.of("kav.jar", KAV)),
                new Sample("kav.deb", deb),
                new Sample("image.tar", image(Map.of("l/layer.tar", tar), "l/layer.tar")),
                new Sample("packed.tar", image(Map.of("l.tar.xz", NestedContentTest.xz(tar, 20)), "l.tar.xz")),
                new Sample("classes.dex", Dexes.of(List.of("Lcom/kavsdk/A;"), List.of("Ljava/lang/Object;"))));
    }

    private static byte[] image(Map<String, byte[]> layers, String... listed) {
        Tars image = new Tars();
        layers.forEach(image::with);
        return image.with("manifest.json", "[{\"Layers\":[\"" + String.join("\",\"", listed) + "\"]}]")
                .build();
    }

    private Archive look(byte[] content, String name) {
        return look(content, name, ArchiveLimits.DEFAULT);
    }

    private Archive look(byte[] content, String name, ArchiveLimits limits) {
        Path file = Jars.write(folder.resolve(name), content);
        return new ArchiveReader(new ArchiveOptions(limits, OnUnreadable.FAIL, false).as(Role.NAMED)).look(file, name);
    }

    private static boolean isFound(Archive archive) {
        return archive.components().stream()
                .flatMap(c -> c.facts().stream())
                .anyMatch(f -> f.signal() == Signal.JAVA_PACKAGE && f.value().equals("com.kavsdk"));
    }

    /** Whether something says that not all was read. */
    private static boolean isSaid(Archive archive) {
        return !archive.faults().isEmpty()
                || !archive.unread().isEmpty()
                || archive.notices().stream()
                        .map(Notice::code)
                        .anyMatch(c -> c == NoticeCode.ARCHIVE_ENTRY_BROKEN || c == NoticeCode.ARCHIVE_LAYOUT);
    }

    private void assertNoPass(byte[] content, String name, String as) {
        assertThat(look(content, name)).as("%s, %s", name, as).matches(archive -> isFound(archive) || isSaid(archive));
        byte[] outer = new Jars().with("lib/" + name, content).build();
        assertThat(look(outer, "outer.zip"))
                .as("%s within, %s", name, as)
                .matches(archive -> isFound(archive) || isSaid(archive));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isFoundWhereNothingIsWrong(Sample sample) {
        assertThat(look(sample.bytes, sample.name))
                .matches(BadInputOfFormatsTest::isFound)
                .satisfies(archive -> assertThat(archive.faults()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void cutShortIsNoPass(Sample sample) {
        int step = Math.max(1, sample.bytes.length / 20);
        for (int length = 16; length < sample.bytes.length; length += step) {
            assertNoPass(Arrays.copyOf(sample.bytes, length), sample.name, length + " bytes");
        }
    }

    /** Stretches of four bytes as the largest and the smallest number, wherever a format has its sizes: it ends, and nothing is thrown. */
    @ParameterizedTest
    @MethodSource("samples")
    @Timeout(60)
    void sizesThatLieAreBounded(Sample sample) {
        int step = Math.max(4, sample.bytes.length / 30 / 4 * 4);
        for (int at = 0; at + 4 <= Math.min(4096, sample.bytes.length); at += step) {
            for (int value : new int[] {0, Integer.MAX_VALUE, -1}) {
                byte[] lying = sample.bytes.clone();
                ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);

                assertThat(look(lying, sample.name)).isNotNull();
            }
        }
    }

    /** The fields that say how long something is, one by one. */
    static Stream<Sample> lying() {
        byte[] zip = new Jars().stored("opt/kav.jar", KAV).build();
        int entry = indexOf(zip, "PK\u0001\u0002", zip.length - 100);
        byte[] tar = new Tars().with("opt/kav.jar", KAV).build();
        byte[] ar = Ars.of("kav.jar", KAV);
        byte[] gzip = Tars.gzip(tar);
        byte[] xz = NestedContentTest.xz(tar, 20);
        List<Sample> samples = new ArrayList<>();
        for (int size : new int[] {0, 1, KAV.length - 1, KAV.length + 1, Integer.MAX_VALUE}) {
            samples.add(new Sample("size.zip", with(with(zip, entry + 20, size), entry + 24, size)));
            samples.add(new Sample("packed.zip", with(zip, entry + 20, size)));
            samples.add(new Sample("unpacked.zip", with(zip, entry + 24, size)));
            samples.add(new Sample("offset.zip", with(zip, entry + 42, size == 0 ? 7 : size)));
            samples.add(new Sample("size.tar", tarWith(tar, 124, String.format("%011o", size))));
            samples.add(new Sample("size.a", with(ar, 8 + 48, String.format("%-10d", size))));
        }
        samples.add(new Sample(
                "negative.tar",
                tarWith(tar, 124, "\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u0001")));
        samples.add(new Sample(
                "largest.tar",
                tarWith(tar, 124, "\u0080\u007f\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff")));
        samples.add(new Sample("word.tar", tarWith(tar, 124, "many bytes ")));
        samples.add(new Sample("negative.a", with(ar, 8 + 48, "-4        ")));
        samples.add(new Sample("word.a", with(ar, 8 + 48, "many      ")));
        samples.add(new Sample("length.tar.gz", with(gzip, gzip.length - 4, 1)));
        samples.add(new Sample("sum.tar.gz", with(gzip, gzip.length - 8, 1)));
        samples.add(new Sample("index.tar.xz", with(xz, xz.length - 8, 1 << 20)));
        samples.add(new Sample("sum.tar.xz", with(xz, xz.length - 12, 1)));
        return samples.stream();
    }

    @ParameterizedTest
    @MethodSource("lying")
    void aSizeThatLiesIsNoPass(Sample sample) {
        assertNoPass(sample.bytes, sample.name, "");
    }

    /** Small outside, large inside: the bounds hold in each format and in a layer. */
    @Test
    void aBombIsAFaultInEachFormat() {
        byte[] zeros = new byte[5 << 20];
        byte[] tar = new Tars().with("zeros.jar", zeros).build();
        byte[] packed = NestedContentTest.xz(tar, 20);
        ArchiveLimits small = new ArchiveLimits(8, 100, 1000, 1 << 22, 1 << 22, 10_000);
        for (Sample bomb : List.of(
                new Sample("x.zip", new Jars().with("zeros.jar", zeros).build()),
                new Sample("x.tar.gz", Tars.gzip(tar)),
                new Sample("x.tar.xz", packed),
                new Sample("x.tar.bz2", NestedContentTest.bzip2(tar)),
                new Sample("x.a", Ars.of("x", packed)),
                new Sample("x.deb", Ars.of("debian-binary", "2.0\n".getBytes(UTF_8), "data.tar.xz", packed)),
                new Sample("x.tar", image(Map.of("l/layer.tar", packed), "l/layer.tar")),
                new Sample(
                        "many.tar.gz",
                        Tars.gzip(IntStream.range(0, 2000)
                                .collect(Tars::new, (t, i) -> t.with("f" + i, ""), (a, b) -> {})
                                .build())))) {
            assertThat(look(bomb.bytes, bomb.name, small).faults())
                    .as(bomb.name)
                    .extracting(Fault::code)
                    .containsOnly(FaultCode.ARCHIVE_BOUND);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../opt/kav.jar", "/opt/kav.jar", "a/../../kav.jar", "..\\..\\kav.jar"})
    void aNameThatLeadsOutIsOpenedAndSaid(String name) {
        byte[] layer = new Tars().with(name, KAV).build();
        for (Sample sample : List.of(
                new Sample("x.zip", new Jars().with(name, KAV).build()),
                new Sample("x.tar", layer),
                new Sample("x.tar.gz", Tars.gzip(layer)),
                new Sample("x.deb", Ars.of("debian-binary", "2.0\n".getBytes(UTF_8), "data.tar", layer)),
                new Sample("i.tar", image(Map.of("l/layer.tar", layer), "l/layer.tar")))) {
            Archive archive = look(sample.bytes, sample.name);

            assertThat(archive).as(sample.name).matches(BadInputOfFormatsTest::isFound);
            assertThat(archive.notices())
                    .as(sample.name)
                    .extracting(Notice::code)
                    .containsExactly(NoticeCode.ARCHIVE_ENTRY_NAME);
            assertThat(archive.faults()).as(sample.name).isEmpty();
        }
    }

    @Test
    void aLayerOrWhiteoutThatLeadsOutHidesNothing() {
        byte[] lower = new Tars().with("opt/kav.jar", KAV).build();
        byte[] away =
                new Tars().with("../.wh.opt", "").with("opt/../../.wh.opt", "").build();

        Archive hidden = look(image(Map.of("a.tar", lower, "b.tar", away), "a.tar", "b.tar"), "i.tar");
        assertThat(hidden.nested())
                .filteredOn(c -> c.ref().endsWith("kav.jar"))
                .singleElement()
                .satisfies(c -> assertThat(c.name()).doesNotContain("deletes"));

        Archive outside = look(image(Map.of("a.tar", lower), "../../a.tar"), "i.tar");
        assertThat(outside.faults())
                .singleElement()
                .satisfies(f -> assertThat(f.what()).endsWith("is layer 1 of an image and is not there"));
    }

    @Test
    void linksThatLeadToOneAnotherEnd() {
        byte[] image = new Tars()
                .link("a/layer.tar", "../b/layer.tar")
                .link("b/layer.tar", "../c/layer.tar")
                .link("c/layer.tar", "../a/layer.tar")
                .with("manifest.json", "[{\"Layers\":[\"a/layer.tar\"]}]")
                .build();

        assertThat(look(image, "i.tar").faults()).extracting(Fault::code).containsExactly(FaultCode.ARCHIVE_UNREADABLE);
    }

    /** A list of layers costs its maker some bytes each, and whoever lays them over one another much more. */
    @Test
    @Timeout(30)
    void anImageOfVeryManyLayersIsBounded() {
        Tars lower = new Tars();
        for (int i = 0; i < 300; i++) {
            lower.with("opt/" + i + "/kav.jar", KAV);
        }
        String[] listed = new String[200_000];
        Arrays.fill(listed, "b.tar");
        listed[0] = "a.tar";
        byte[] upper = new Tars().with("etc/hosts", "").build();

        Archive archive = look(image(Map.of("a.tar", lower.build(), "b.tar", upper), listed), "i.tar");

        assertThat(archive).matches(BadInputOfFormatsTest::isFound);
        assertThat(archive.faults()).extracting(Fault::code).containsExactly(FaultCode.ARCHIVE_BOUND);
    }

    /** Ten thousand, one in the other, in each format that stores; of the others fewer, but more than are opened. */
    @Test
    @Timeout(60)
    void levelsAreBoundedInEachFormat() {
        for (Sample sample : List.of(
                new Sample("x.tar", Tars.nested(LEVELS, KAV)),
                new Sample("x.zip", zips(LEVELS)),
                new Sample("x.a", ars(LEVELS)),
                new Sample("x.gz", packed(Tars::gzip)),
                new Sample("x.xz", packed(b -> NestedContentTest.xz(b, 16))),
                new Sample("x.bz2", packed(NestedContentTest::bzip2)),
                new Sample("i.tar", image(Map.of("a.tar", Tars.nested(LEVELS, KAV)), "a.tar")))) {
            Archive archive = look(sample.bytes, sample.name);

            // Nothing stands behind the innermost zip of an ar, so that the file is a zip by its end as well.
            assertThat(isFound(archive)).as(sample.name).isEqualTo(sample.name.equals("x.a"));
            assertThat(Stream.concat(
                            archive.faults().stream().map(Fault::what),
                            archive.unread().stream().map(UnreadPart::why)))
                    .as(sample.name)
                    .singleElement()
                    .satisfies(what -> assertThat(what).endsWith("lies more than 8 archives deep"));
        }
    }

    @Test
    @Timeout(30)
    void levelsWithinDescriptionsAreBounded() {
        String open = "[".repeat(LEVELS) + "]".repeat(LEVELS);
        for (Sample sample : List.of(
                new Sample("package/package.json", ("{\"x\":" + open + ",\"name\":\"kav\"}").getBytes(UTF_8)),
                new Sample("x.nuspec", "<package>".repeat(LEVELS).getBytes(UTF_8)),
                new Sample(
                        "META-INF/maven/a/b/pom.xml", "<project>".repeat(LEVELS).getBytes(UTF_8)))) {
            assertThat(look(new Jars().with(sample.name, sample.bytes).build(), "x.zip"))
                    .as(sample.name)
                    .matches(BadInputOfFormatsTest::isSaid);
        }
        byte[] image = new Tars()
                .with("index.json", "{\"manifests\":" + open + "}")
                .with("oci-layout", "{}")
                .build();
        assertThat(look(image, "i.tar").faults()).hasSize(1);
    }

    private interface Packer {

        byte[] pack(byte[] content);
    }

    private static byte[] packed(Packer packer) {
        byte[] packed = KAV;
        for (int i = 0; i < 30; i++) {
            packed = packer.pack(packed);
        }
        return packed;
    }

    /** Zips that are stored in one another, written from the outermost in. */
    private static byte[] zips(int levels) {
        ByteBuffer zip =
                ByteBuffer.allocate(KAV.length + levels * (31 + 47 + 22)).order(ByteOrder.LITTLE_ENDIAN);
        int inner = zip.capacity();
        int[] sizes = new int[levels];
        for (int i = 0; i < levels; i++) {
            inner -= 31 + 47 + 22;
            sizes[i] = inner;
            zip.putInt(0x04034b50).putShort((short) 10).put(new byte[12]);
            zip.putInt(inner)
                    .putInt(inner)
                    .putShort((short) 1)
                    .putShort((short) 0)
                    .put((byte) 'x');
        }
        zip.put(KAV);
        for (int i = levels - 1; i >= 0; i--) {
            zip.putInt(0x02014b50).putShort((short) 10).putShort((short) 10).put(new byte[12]);
            zip.putInt(sizes[i])
                    .putInt(sizes[i])
                    .putShort((short) 1)
                    .put(new byte[16])
                    .put((byte) 'x');
            zip.putInt(0x06054b50).putInt(0).putShort((short) 1).putShort((short) 1);
            zip.putInt(47).putInt(31 + sizes[i]).putShort((short) 0);
        }
        return zip.array();
    }

    private static byte[] ars(int levels) {
        ByteArrayOutputStream ar = new ByteArrayOutputStream();
        for (int level = levels; level > 0; level--) {
            int inner = KAV.length + (level - 1) * 68;
            ar.writeBytes(String.format("!<arch>\n%-48s%-10d`\n", "x", inner).getBytes(UTF_8));
        }
        ar.writeBytes(KAV);
        return ar.toByteArray();
    }

    private static byte[] with(byte[] bytes, int at, int value) {
        byte[] lying = bytes.clone();
        ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return lying;
    }

    private static byte[] with(byte[] bytes, int at, String value) {
        byte[] lying = bytes.clone();
        byte[] text = value.getBytes(ISO_8859_1);
        System.arraycopy(text, 0, lying, at, text.length);
        return lying;
    }

    /** With a checksum that is right all the same. */
    private static byte[] tarWith(byte[] tar, int at, String value) {
        byte[] lying = with(with(tar, at, value), 148, "        ");
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += lying[i] & 0xFF;
        }
        return with(lying, 148, String.format("%06o\0 ", sum));
    }

    private static int indexOf(byte[] bytes, String text, int from) {
        int at = new String(bytes, ISO_8859_1).indexOf(text, Math.max(0, from));
        assertThat(at).isPositive();
        return at;
    }
}
