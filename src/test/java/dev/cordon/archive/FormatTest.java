package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.bytes.ArchiveLimits;
import dev.cordon.bytes.Budget;
import dev.cordon.bytes.ByteSource;
import dev.cordon.bytes.HeldBytes;
import dev.cordon.docs.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {

    /** Opened or named: there is no third column. */
    @Test
    void thePageHasEveryFormat() {
        List<List<String>> rows = Page.read("docs/signals.md").table("format");
        List<String> onPage = rows.stream()
                .flatMap(row -> Arrays.stream(row.get(0).split(", ")))
                .toList();
        List<String> named = rows.stream()
                .filter(row -> row.get(2).equals("named"))
                .flatMap(row -> Arrays.stream(row.get(0).split(", ")))
                .toList();

        Stream.of(Format.values()).forEach(format -> {
            String what = format.what().replaceFirst("^an? ", "");
            assertThat(onPage).contains(what);
            assertThat(named.contains(what)).isEqualTo(format.kind() == Format.Kind.CLOSED);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "504b0304140000000800, ZIP",
        "504b0506000000000000, ZIP",
        "4a4d0100504b03040a00, ZIP",
        "1f8b0800000000000003, GZIP",
        "425a6839314159265359, BZIP2",
        "425a6839177245385090, BZIP2",
        "cafebabe0000003d0010, CLASS",
        "cafebabe0003002d0010, CLASS",
        "5d00008000ffffffffff, LZMA",
        "5d00000400ffffffffffffffff00, LZMA",
        "5d00001000ffffffffffffffff00, LZMA",
        "5d00002000ffffffffffffffff00, LZMA",
        "5d00000001ffffffffffffffff00, LZMA",
        "5d00008000040000000000000000, LZMA",
        "502a4d18040000006162636428b52ffd, ZSTD",
        "5f2a4d180000100000000000, ZSTD",
        "5a2a4d18ffffffff00000000, ZSTD",
        "25b52ffd00, ZSTD",
        "502a4d18040000006162636404224d18, LZ4",
        "02214c1800000000, LZ4",
        "03214c1800000000, LZ4",
        "78617221001c0001, XAR",
        "4d5357494d000000d0, WIM",
        "574c50574d000000d0, WIM",
        "213c7468696e3e0a2f, THIN_AR",
        "1f9d9000000000000000, COMPRESS",
        "30373037303130303030, CPIO",
        "6465780a303335000000, DEX"
    })
    void knowsAFormatByItsFirstBytes(String bytes, Format format) {
        assertThat(Format.of(HexFormat.of().parseHex(bytes))).contains(format);
    }

    /** Near misses: what begins almost so. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PK",
                "PKZIP is a program",
                "BZh9 is a text",
                "MZ",
                "BZ",
                "dex\n is a text",
                "070 is a number",
                "7z",
                "Rar",
                "!<arch>",
                "{}",
                "<html>",
                "import java",
                "#",
                "]",
                "]\0\0",
                "xar! is a text",
                "MSWIM is a text",
                "conectix is a firm",
                "!<thin> is a text",
                "q\u00C7 is a text",
                "_*M is a text"
            })
    void takesNoTextForAnArchive(String text) {
        assertThat(Format.of(text.getBytes(UTF_8))).isEmpty();
    }

    /** The sum that old programs wrote, one with something behind it, and one that is wrong in what calls itself a tar. */
    @Test
    void knowsATarByItsSumOrItsMark() {
        byte[] signed = Tars.header("lib/\u00d1.jar", '0', "", 3);
        byte[] tail = Tars.header("lib/a.jar", '0', "", 3);
        tail[155] = '7';
        byte[] old = Tars.header("lib/a.jar", '0', "", 3);
        Tars.put(old, 257, "\0\0\0\0\0");
        byte[] wrong = Tars.header("lib/a.jar", '0', "", 3);
        wrong[150]++;

        assertThat(List.of(Tars.summed(signed, true), tail, Tars.summed(old, false), wrong))
                .allSatisfy(head -> assertThat(Format.of(head)).contains(Format.TAR));
    }

    /** Of two hundred thousand files of random bytes, the sum of a few is the number that one digit is. */
    @Test
    void takesNoRandomBytesForATar() {
        byte[] random = new byte[512];
        new Random(1).nextBytes(random);
        Tars.put(random, 148, "3x");
        Tars.put(random, 124, "size");
        assertThat(Format.of(signedSum(random, 3))).isEmpty();

        Tars.put(random, 124, "0000");
        assertThat(Format.of(signedSum(random, 3))).contains(Format.TAR);
    }

    /** The same block with other bytes near its end, so that it has that sum. */
    private static byte[] signedSum(byte[] block, int sum) {
        byte[] summed = block.clone();
        int left = sum;
        for (int i = 0; i < summed.length; i++) {
            left -= i >= 148 && i < 156 ? ' ' : summed[i];
        }
        for (int i = 300; left != 0; i++) {
            int step = Math.max(-128 - summed[i], Math.min(127 - summed[i], left));
            summed[i] += (byte) step;
            left -= step;
        }
        return summed;
    }

    /** Near misses of that: no mark and no sum that holds. */
    @Test
    void takesNoBlockWithoutASumForATar() {
        byte[] wrong = Tars.header("lib/a.jar", '0', "", 3);
        Tars.put(wrong, 257, "ustarts");
        byte[] zeros = new byte[512];
        byte[] number = new byte[512];
        Arrays.fill(number, (byte) 'a');
        Tars.put(number, 148, "0001234\0");
        // The signed sum of this is 0, and there is no number that says so.
        byte[] zeroSum = new byte[512];
        zeroSum[0] = -128;
        zeroSum[1] = -128;
        byte[] blanks = zeroSum.clone();
        Tars.put(blanks, 148, "        ");

        assertThat(List.of(
                        wrong,
                        zeros,
                        number,
                        zeroSum,
                        blanks,
                        "lib ".repeat(128).getBytes(UTF_8)))
                .allSatisfy(head -> assertThat(Format.of(head)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "kav.jar.gz, kav.jar",
        "app.tgz, app.tar",
        "APP.TAR.XZ, APP.TAR",
        "x.tbz2, x.tar",
        ".gz, .gz",
        "sha256abc, sha256abc"
    })
    void namesWhatWasPacked(String file, String name) {
        assertThat(Format.unpackedName(file)).isEqualTo(name);
    }

    /** A header of cpio: 13 numbers of two bytes, and a name. */
    private static byte[] cpio(ByteOrder order, int mode, int nameLength, String name) {
        ByteBuffer header = ByteBuffer.allocate(512).order(order);
        header.putShort((short) 0070707).putShort(6, (short) mode).putShort(20, (short) nameLength);
        header.position(26);
        header.put(name.getBytes(UTF_8));
        return header.array();
    }

    @Test
    void knowsABinaryCpioByAllOfItsHeader() {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            assertThat(Format.of(cpio(order, 0100644, 6, "a.jar"))).contains(Format.CPIO);
            assertThat(Format.of(cpio(order, 0040755, 2, "."))).contains(Format.CPIO);
            assertThat(Format.of(cpio(order, 0, 11, "TRAILER!!!"))).contains(Format.CPIO);
            // A name that is longer than what is looked at.
            assertThat(Format.of(cpio(order, 0100644, 1000, "a".repeat(486)))).contains(Format.CPIO);

            assertThat(Format.of(cpio(order, 0, 6, "a.jar"))).isEmpty();
            assertThat(Format.of(cpio(order, 0130644, 6, "a.jar"))).isEmpty();
            assertThat(Format.of(cpio(order, 0100644, 5, "a.jar"))).isEmpty();
            assertThat(Format.of(cpio(order, 0100644, 7, "a.jar"))).isEmpty();
            assertThat(Format.of(cpio(order, 0100644, 1, ""))).isEmpty();
            assertThat(Format.of(Arrays.copyOf(cpio(order, 0100644, 6, "a.jar"), 27)))
                    .isEmpty();
        }
    }

    private static ByteSource bytes(byte[] all) throws IOException {
        return HeldBytes.of(new ByteArrayInputStream(all), all.length, new Budget(ArchiveLimits.DEFAULT));
    }

    @Test
    void knowsAnImageOfADiskByItsFooterAtEitherEnd() throws IOException {
        byte[] footer = Arrays.copyOf("conectix\0\0\0\2\0\1\0\0".getBytes(UTF_8), 512);
        byte[] fixed = new byte[2048];
        System.arraycopy(footer, 0, fixed, fixed.length - footer.length, footer.length);

        assertThat(Format.of(footer)).contains(Format.VHD);
        assertThat(Format.of(Arrays.copyOf(footer, 511))).isEmpty();
        assertThat(DiskImage.of(bytes(fixed))).isPresent();
        assertThat(DiskImage.of(bytes(Arrays.copyOf(fixed, 2047)))).isEmpty();
    }

    /** Near misses: numbers that begin as an lzma file does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "5d00008000ffffffffffffffff01", // data that begins with another byte
                "5d00008100ffffffffffffffff00", // a dictionary of a size that nobody chooses
                "5d00000000ffffffffffffffff00", // none
                "5d00008000000000000000000000", // nothing in it
                "5d00008000000000000001000000", // a terabyte
                "5d00000001000000020000000300"
            })
    void takesNoNumbersForAnLzmaFile(String bytes) {
        assertThat(Format.of(HexFormat.of().parseHex(bytes))).isEmpty();
    }
}
