package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of an image is not read is no pass: its layers, and the list of what is installed in it. */
class ImageLayersTest {

    private static final String BLOB = "blobs/sha256/" + "ab".repeat(32);
    private static final byte[] ZSTD = HexFormat.of().parseHex("28b52ffd04");

    @TempDir
    Path folder;

    private Archive look(byte[] content, Role role) {
        Path file = Jars.write(folder.resolve("image.tar"), content);
        return new ArchiveReader(ArchiveOptions.DEFAULT.as(role)).look(file, "image.tar");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aLayerThatIsPackedByZstandardIsAFault(Role role) {
        Archive archive = look(new Tars().with(BLOB, ZSTD).build(), role);

        assertThat(archive.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.ARCHIVE_UNREADABLE);
            assertThat(fault.what()).isEqualTo("image.tar!/" + BLOB + " is a Zstandard file, which is not read");
            assertThat(fault.next()).contains("zstd -d").contains("cordon.onUnreadable=warn");
        });
        assertThatThrownBy(() -> StrictReader.settled(archive, OnUnreadable.FAIL))
                .isInstanceOf(FaultException.class);
        assertThat(StrictReader.settled(archive, OnUnreadable.RECORD).unread()).hasSize(1);
    }

    @Test
    void soIsOneInAFolder() {
        Jars.write(folder.resolve("in").resolve(BLOB), ZSTD);

        assertThat(new ArchiveReader(ArchiveOptions.DEFAULT.as(Role.OWN))
                        .look(folder.resolve("in"), "in")
                        .faults())
                .hasSize(1);
    }

    @Test
    void aLayerThatIsCutShortIsAFault() {
        byte[] layer = Tars.gzip(new Tars().with("app/a", "text").build());

        assertThat(look(
                                new Tars()
                                        .with(BLOB, Arrays.copyOf(layer, layer.length - 20))
                                        .build(),
                                Role.OWN)
                        .faults())
                .hasSize(1);
    }

    /** Near misses: data, and what is no blob by its name. */
    @ParameterizedTest
    @CsvSource({
        "data/x.zst, 28b52ffd04, 1",
        "blobs/sha256/readme, 28b52ffd04, 1",
        "blobs/sha256/abcdefabcdefabcdefabcdefabcdefab, 7b7d, 0"
    })
    void whatIsNoLayerIsNamedAtTheMost(String name, String bytes, int named) {
        Archive archive =
                look(new Tars().with(name, HexFormat.of().parseHex(bytes)).build(), Role.NAMED);

        assertThat(archive.faults()).isEmpty();
        assertThat(archive.unread()).hasSize(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var/lib/rpm/Packages",
                "./var/lib/rpm/Packages.db",
                "usr/lib/sysimage/rpm/rpmdb.sqlite",
                "usr/share/rpm/rpmdb.sqlite"
            })
    void aDatabaseOfRpmIsAFaultAtEveryDepth(String name) {
        byte[] tar = new Tars().with(name, "a database").build();

        for (byte[] image :
                new byte[][] {tar, new Tars().with(BLOB, Tars.gzip(tar)).build()}) {
            assertThat(look(image, Role.NAMED).faults())
                    .extracting(Fault::what)
                    .singleElement()
                    .satisfies(what ->
                            assertThat(what).contains(name).contains("is the database of installed rpm packages"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"var/lib/rpm/__db.001", "doc/rpm/Packages", "var/lib/rpm/Packages/readme", "rpmdb.sqlite"})
    void whatIsNoDatabaseOfRpmIsNone(String name) {
        assertThat(look(new Tars().with(name, "a database").build(), Role.NAMED).faults())
                .isEmpty();
    }

    @Test
    void anEmptyDatabaseOfRpmListsNothing() {
        assertThat(look(
                                new Tars()
                                        .with("var/lib/rpm/Packages", "".getBytes(UTF_8))
                                        .build(),
                                Role.NAMED)
                        .faults())
                .isEmpty();
    }
}
