package dev.cordon.examine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.notice.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditInputsTest {

    @TempDir
    private Path base;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(base.resolve("sboms/deep"));
        for (String name : List.of("a.json", "sboms/b.json", "sboms/c.xml", "sboms/deep/d.json")) {
            Files.writeString(base.resolve(name), "{}");
        }
    }

    @Test
    void findsFilesFoldersAndGlobsOnce() {
        assertThat(names("a.json", "sboms", "sboms/*.json", "a.json", "sboms/deep/d.json")
                        .subList(0, 5))
                .containsExactly("a.json", "sboms", "sboms/b.json", "sboms/c.xml", "sboms/deep/d.json");
    }

    @Test
    void knowsWhatIsNamedAndNotJustInAFolder() {
        Path report = base.resolve("sboms/deep/d.json");
        AuditInputs inputs = new AuditInputs(base, base, InputStream.nullInputStream());

        for (String name : List.of("sboms/deep/d.json", "sboms/../sboms/deep/d.json", "sboms/deep", "sboms/**.json")) {
            assertThat(inputs.named(List.of(report), List.of("a.json", name)))
                    .as(name)
                    .containsExactly(report);
        }
        for (String name : List.of("sboms", ".", "sboms/*.json", "sboms/b.json", "none", "-")) {
            assertThat(inputs.named(List.of(report), List.of("a.json", name)))
                    .as(name)
                    .isEmpty();
        }
        assertThat(inputs.named(List.of(base.resolve("none.json")), List.of("none.json")))
                .isEmpty();
    }

    @Test
    void readsGlobs() {
        assertThat(names("sboms/*.json")).containsExactly("sboms/b.json");
        assertThat(names("sboms/**.json")).containsExactly("sboms/b.json", "sboms/deep/d.json");
        assertThat(names("*.json")).containsExactly("a.json");
    }

    @Test
    void aNameThatIsNoneHidesNoOther() {
        assertThat(faults("a\0.json", "a.json")).singleElement().asString().contains("[path-unwritable]");
        assertThat(names("a\0.json", "a.json")).containsExactly("a.json");
    }

    /** A list of names is parted by commas before anybody sees a brace. */
    @Test
    void saysWhatIsWrongWithAPattern() {
        assertThat(faults("sboms/*.{json", "xml}", "a.json"))
                .extracting(Fault::toString)
                .satisfiesExactly(
                        fault -> assertThat(fault)
                                .contains("sboms/*.{json: this is no pattern of file names: ")
                                .contains("write *.json,*.xml for *.{json,xml}. [parameter-value]"),
                        fault -> assertThat(fault).contains("'xml}' leads to no file"));
        assertThat(names("sboms/*.{json", "xml}", "a.json")).containsExactly("a.json");
        assertThat(names("sboms/*.{json}")).containsExactly("sboms/b.json");
    }

    @Test
    void wantsNamedFilesToBeSbomsAndNotThoseOfAFolder() {
        assertThat(find("a.json", "sboms"))
                .extracting(AuditInputs.Input::named)
                .containsExactly(true, false, false, false, false);
    }

    @Test
    void recognisesArchivesByTheirContent() throws IOException {
        Files.write(
                base.resolve("delivery.bin"),
                new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        Files.createDirectories(base.resolve("dist"));
        Files.writeString(base.resolve("dist/x.jar"), "");
        Files.writeString(base.resolve("dist/read.me"), "");

        assertThat(find("a.json", "delivery.bin", "dist"))
                .extracting(i -> i.file().name() + " " + i.archive())
                .containsExactly("a.json false", "delivery.bin true", "dist true", "dist/read.me false");
    }

    /** What lies behind a link is part of a folder as all else is: passed over, it would be passed unseen. */
    @Test
    void followsLinksAndEndsWhereTheyLeadBack() throws IOException {
        Files.createDirectories(base.resolve("elsewhere"));
        Files.writeString(base.resolve("elsewhere/e.json"), "{}");
        Files.createSymbolicLink(base.resolve("sboms/link"), base.resolve("elsewhere"));
        Files.createSymbolicLink(base.resolve("elsewhere/back"), base.resolve("sboms"));

        assertThat(names("sboms"))
                .containsExactly("sboms", "sboms/b.json", "sboms/c.xml", "sboms/deep/d.json", "sboms/link/e.json");
        assertThat(names("sboms/**/e.json")).containsExactly("sboms/link/e.json");
    }

    @Test
    void reportsAGlobThatMeetsALinkToNothing() throws IOException {
        Files.createSymbolicLink(base.resolve("sboms/gone.json"), base.resolve("missing.json"));

        assertThat(faults("sboms/*.json", "a.json"))
                .singleElement()
                .asString()
                .contains("gone.json: it cannot be read: there is no such file");
        assertThat(names("sboms/*.json", "a.json")).containsExactly("sboms/b.json", "a.json");
        assertThat(names("sboms/b*.json")).containsExactly("sboms/b.json");
    }

    @Test
    void readsTheStandardInput() throws IOException {
        try (InputStream in = find("-").get(0).file().opener().open()) {
            assertThat(in.readAllBytes()).isEqualTo(new byte[] {1, 2});
        }
    }

    @Test
    void reportsNamesThatLeadNowhere() {
        for (String name : List.of("missing.json", "missing/", "*.spdx", "missing/*.json")) {
            assertThat(faults(name, "a.json"))
                    .singleElement()
                    .asString()
                    .contains(name)
                    .contains("[audit-nothing]");
            assertThat(names(name, "a.json")).containsExactly("a.json");
        }
        assertThatThrownBy(() -> find()).hasMessageContaining("nothing is named");
    }

    private List<String> names(String... names) {
        return find(names).stream().map(i -> i.file().name()).toList();
    }

    private List<AuditInputs.Input> find(String... names) {
        return found(names).inputs();
    }

    private List<Fault> faults(String... names) {
        return found(names).faults();
    }

    private AuditInputs.Found found(String... names) {
        return new AuditInputs(base, base, new ByteArrayInputStream(new byte[] {1, 2})).find(List.of(names));
    }
}
