package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.docs.Page;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
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
                "#"
            })
    void takesNoTextForAnArchive(String text) {
        assertThat(Format.of(text.getBytes(UTF_8))).isEmpty();
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
}
