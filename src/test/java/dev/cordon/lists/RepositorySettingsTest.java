package dev.cordon.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.notice.NoticeCode;
import dev.cordon.testing.FormatTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositorySettingsTest extends FormatTest {

    private static final List<String> FORMATS = List.of("html", "json", "sarif");

    RepositorySettingsTest() {
        super("src/test/resources/settings/format", "/dev/cordon/settings.schema.json");
    }

    @Override
    protected void read(Path file) throws IOException {
        RepositorySettings.read(Files.readAllBytes(file), "cordon.yaml", FORMATS);
    }

    @Test
    void nestsOnlyWhereItSaysSo() {
        assertThat(read("nested: true").nested()).isTrue();
        assertThat(read("nested: false").nested()).isFalse();
        assertThat(read("{}").nested()).isFalse();
    }

    @Test
    void saysWhatAPomMaySay() {
        RepositorySettings read = read("profile: dod\nwarn: [test, huawei]\nfailAt: end\nallow: []\n");
        assertThat(read.text("profile")).contains("dod");
        assertThat(read.value("warn")).contains("test,huawei");
        assertThat(read.value("failAt")).contains("end");
        assertThat(read.value("allow")).isEmpty();
        assertThat(read.list("deny")).isEmpty();
    }

    @Test
    void knowsWhereEachItemStands() {
        assertThat(read("profile: dod\nwarn: [test, huawei]\ndeny:\n  - kaspersky\n")
                        .places("warn"))
                .containsEntry("huawei", new Location("cordon.yaml", 2, 14));
        assertThat(read("deny:\n  - kaspersky\n").places("deny"))
                .containsEntry("kaspersky", new Location("cordon.yaml", 2, 5));
        assertThat(read("nested: true").places("deny")).isEmpty();
    }

    @Test
    void namesThoseBelowTheRootAndNotThatAtTheRoot(@TempDir Path root) throws IOException {
        for (String folder : List.of(".", "storage", "other")) {
            Path file = root.resolve(folder).resolve(RepositorySettings.FILE);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "failOn: warn\n");
        }

        assertThat(RepositorySettings.passedOver(root, root.resolve("storage/app")))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.code()).isEqualTo(NoticeCode.SETTINGS_NOT_AT_REPOSITORY_ROOT);
                    assertThat(notice.where().orElseThrow()).hasToString("storage/.cordon/cordon.yaml");
                });
        assertThat(RepositorySettings.passedOver(root, root)).isEmpty();
        assertThat(RepositorySettings.passedOver(root, root.resolve("app"))).isEmpty();
    }

    @Test
    void refusesAnAnchorThatNothingRefersTo() {
        for (String yaml : List.of("profile: &here dod\n", "warn: &here [test]\n", "&here\nnested: true\n")) {
            assertThatThrownBy(() -> read(yaml))
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("an anchor (&name) is not accepted here");
        }
        assertThat(read("warn: ['&here']\n").list("warn")).containsExactly("&here");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        assertThatThrownBy(() -> read("# " + "x".repeat(1024 * 1024) + "\nnested: true\n"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("is larger than 1048576 bytes");
    }

    @Test
    void printsEveryFaultWithItsPlace() {
        assertThatThrownBy(() -> read("nested: 'true'\nnestd: true\n"))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults())
                                .extracting(Object::toString)
                                .containsExactly(
                                        "cordon.yaml:1:9: 'nested' in the settings file is neither true nor false. Write true, or"
                                                + " leave the key out. [settings-invalid]",
                                        "cordon.yaml:2:1: the key 'nestd' is unknown in the settings file. Use one of: allow, deny,"
                                                + " denylists, failAt, failOn, formats, locale, nested, note, profile, waivers, warn."
                                                + " [settings-invalid]"));
    }

    @Test
    void isTheSameAsWindowsWritesIt() {
        String yaml = "profile: dod\nwarn:\n  - test\n  - huawei\n";
        String lines = yaml.replace("\n", "\r\n");

        assertThat(read(lines)).isEqualTo(read(yaml));
        assertThat(read("\uFEFF" + lines)).isEqualTo(read(yaml));
    }

    private static RepositorySettings read(String yaml) {
        return RepositorySettings.read(yaml.getBytes(StandardCharsets.UTF_8), "cordon.yaml", FORMATS);
    }
}
