package dev.cordon;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.denylist.file.DenylistReader;
import dev.cordon.denylist.file.FormatConversion;
import dev.cordon.inventory.Component;
import dev.cordon.lock.LockFormat;
import dev.cordon.lock.LockInput;
import dev.cordon.notice.FaultException;
import dev.cordon.policy.WaiverReader;
import dev.cordon.sbom.SbomReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever works on Windows has files with other line ends, and with a byte-order mark: each is read as the same file without
 * them. POMs are in {@code PomEditTest}, settings in {@code RepositorySettingsTest}.
 */
class LineEndsTest {

    private static final String MARK = "\uFEFF";

    /** A file as Git checks it out on Windows, and as an editor there saves it. */
    private static Stream<byte[]> asOfWindows(String text) {
        String lines = text.replace("\n", "\r\n");
        assertThat(lines).isNotEqualTo(text);
        return Stream.of(lines.getBytes(UTF_8), (MARK + lines).getBytes(UTF_8), (MARK + text).getBytes(UTF_8));
    }

    /** A file as the shell of Windows writes what a program prints. */
    private static byte[] asOfItsShell(String text) {
        return (MARK + text.replace("\n", "\r\n")).getBytes(UTF_16LE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cyclonedx.json",
                "cyclonedx.xml",
                "spdx2.json",
                "spdx2.spdx",
                "spdx2.xml",
                "spdx2.rdf",
                "spdx2.yaml",
                "spdx3.json"
            })
    void sboms(String name) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/sbom", name));
        List<String> expected = components(text.getBytes(UTF_8));

        assertThat(expected).isNotEmpty();
        assertThat(asOfWindows(text))
                .allSatisfy(bytes -> assertThat(components(bytes)).isEqualTo(expected));
        if (!text.contains("encoding=")) { // which would contradict the mark
            assertThat(components(asOfItsShell(text))).isEqualTo(expected);
        }
    }

    /** All that is judged of them, with its places. */
    private static List<String> components(byte[] bytes) throws IOException {
        List<Component> components = new ArrayList<>();
        SbomReader.read(new ByteArrayInputStream(bytes), "bom", components::add);
        return components.stream()
                .map(c -> c.ref() + " " + c.name() + " "
                        + c.facts().stream()
                                .map(f -> f.signal() + " " + f.value() + " " + f.where())
                                .toList())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "package-lock.json | {§\"lockfileVersion\": 3,§\"packages\": {§\"node_modules/left-pad\":§{\"version\": \"1.3.0\"}§}§}",
                "yarn.lock | # yarn lockfile v1§§left-pad@^1.0.0:§  version \"1.3.0\"§  resolved \"https://registry.yarnpkg.com/left-pad/-/left-pad-1.3.0.tgz\"§",
                "yarn.lock | __metadata:§  version: 8§§\"left-pad@npm:^1.0.0\":§  version: 1.3.0§  resolution: \"left-pad@npm:1.3.0\"§",
                "pnpm-lock.yaml | lockfileVersion: '9.0'§packages:§  left-pad@1.3.0:§    resolution: {integrity: sha512-x}§snapshots:§  left-pad@1.3.0: {}§",
                "requirements.txt | # pinned§left \\§  ==1.0 \\§  --hash=sha256:00§right==2.0§",
                "go.mod | module example.org/x§§go 1.21§§require (§  example.org/left v1.0.0 // indirect§)§",
                "Dockerfile | # escape=`§FROM --platform=linux/amd64 `§  debian:12 AS build§RUN <<END§FROM x:1§END§COPY --from=alpine:3.18 a b§",
            })
    void lockFiles(String name, String lines) throws Exception {
        String text = lines.replace('§', '\n');
        LockFormat format = LockFormat.of(name).orElseThrow();
        Object expected = format.read(new LockInput(name, text.getBytes(UTF_8))).components();

        assertThat((List<?>) expected).isNotEmpty();
        for (byte[] bytes : asOfWindows(text).toList()) {
            assertThat(format.read(new LockInput(name, bytes)).components()).isEqualTo(expected);
        }
        assertThat(format.read(new LockInput(name, asOfItsShell(text))).components())
                .isEqualTo(expected);
    }

    @Test
    void denylists() throws IOException {
        String text = Files.readString(Path.of("docs/samples/denylists/acme.yaml"));
        Denylist expected = denylist(text.getBytes(UTF_8));

        assertThat(asOfWindows(text))
                .allSatisfy(bytes -> assertThat(denylist(bytes))
                        .usingRecursiveComparison()
                        .ignoringFields("files") // which hold the digest of the bytes
                        .isEqualTo(expected));
        saysWhichEncodingIsWanted(() -> denylist(asOfItsShell(text)));
    }

    private static Denylist denylist(byte[] bytes) {
        return DenylistReader.read(bytes, "acme.yaml", Optional.of(BundledDenylist.read()));
    }

    @Test
    void waivers() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/waivers/several-files/waivers.yaml"));
        List<String> expected = waivers(text.getBytes(UTF_8));

        assertThat(expected).isNotEmpty();
        assertThat(asOfWindows(text))
                .allSatisfy(bytes -> assertThat(waivers(bytes)).isEqualTo(expected));
        saysWhichEncodingIsWanted(() -> waivers(asOfItsShell(text)));
    }

    private static List<String> waivers(byte[] bytes) throws IOException {
        Denylist list = DenylistReader.read(
                Files.readAllBytes(Path.of("src/test/resources/waivers/denylist.yaml")), "list.yaml", Optional.empty());
        WaiverReader reader = new WaiverReader(list, LocalDate.parse("2026-11-25"), 365);
        reader.add(bytes, "waivers.yaml", Optional.empty(), false);
        return reader.read().all().stream()
                .map(w -> w.id() + " " + w.component() + " " + w.reason() + " " + w.where())
                .toList();
    }

    /** Beside a list that stays as it is, what is put in has its line ends. */
    @Test
    void listsInANewFormat() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/denylist/valid/everything.yaml"));
        FormatConversion expected = FormatConversion.of(text.getBytes(UTF_8), "list.yaml", Optional.empty());
        String onWindows = expected.text().replace("\n", "\r\n");

        assertThat(expected.open()).isPositive();
        assertThat(asOfWindows(text)
                        .map(bytes -> FormatConversion.of(bytes, "list.yaml", Optional.empty())
                                .text()))
                .containsExactly(onWindows, MARK + onWindows, MARK + expected.text());
    }

    /** YAML is UTF-8 everywhere here; a fault says so, where one might look for a typing error. */
    private static void saysWhichEncodingIsWanted(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("not encoded in UTF-8. Save the file as UTF-8.");
    }
}
