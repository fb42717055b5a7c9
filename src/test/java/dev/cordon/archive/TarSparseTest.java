package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Component;
import dev.cordon.notice.Fault;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sparse files in tars are named, and what stands behind them is read where programs read on. */
class TarSparseTest {

    private static final String DIFFERS = "holds a sparse file behind which programs differ";

    @TempDir
    Path folder;

    private final Tars tar = new Tars();

    private Archive read() {
        tar.with("lib/one.jar", Jars.of("com/kavsdk/A.class"));
        return new ArchiveReader(ArchiveOptions.DEFAULT)
                .look(Jars.write(folder.resolve("some.tar"), tar.build()), "some.tar");
    }

    private void checkNames(String name) {
        Archive archive = read();
        assertThat(archive.faults()).isEmpty();
        assertThat(archive.unread()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("some.tar!/" + name);
            assertThat(part.why()).isEqualTo("is a sparse file in a tar, whose parts are not put together");
        });
        assertThat(archive.nested()).extracting(Component::ref).containsExactly("some.tar!/lib/one.jar");
    }

    private void checkRefuses() {
        assertThat(read().faults())
                .singleElement()
                .extracting(Fault::what)
                .asString()
                .contains(DIFFERS);
    }

    private Tars pax(String records) {
        StringBuilder text = new StringBuilder();
        for (String record : records.split(" ")) {
            int length = record.length() + 4;
            text.append(length).append(' ').append(record).append('\n');
        }
        return tar.with("x", 'x', text.toString().getBytes(UTF_8));
    }

    @Test
    void namesOneOfGnuTar() {
        tar.raw(Tars.gnuHeader("data.bin", 'S', 700, false, 0, 512, 4096, 188)).raw(new byte[1024]);

        checkNames("data.bin");
    }

    @Test
    void readsOnBehindTheBlocksOfItsMap() {
        int[] full = new int[42];
        tar.raw(Tars.gnuHeader("data.bin", 'S', 1024, true, 0, 512, 512, 0, 512, 0, 512, 0))
                .raw(Tars.sparseMap(true, full))
                .raw(Tars.sparseMap(false, 4096, 512))
                .raw(new byte[1024]);

        checkNames("data.bin");
    }

    @Test
    void isAFaultWhereItIsCodeByItsName() {
        tar.raw(Tars.gnuHeader("lib/two.jar", 'S', 512, false, 4096, 512)).raw(new byte[512]);

        Archive archive = read();

        assertThat(archive.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.what()).contains("lib/two.jar is a sparse file in a tar");
            assertThat(fault.next()).startsWith("Unpack the tar with 'tar -x' and name what comes out");
        });
        assertThat(archive.nested()).extracting(Component::ref).contains("some.tar!/lib/one.jar");
    }

    /** Two pairs are empty, so that some take the block behind the header for content and others for more of the map. */
    @Test
    void refusesAMapThatEndsAndGoesOn() {
        tar.raw(Tars.gnuHeader("data.bin", 'S', 1024, true, 0, 512, 4096, 512))
                .raw(Tars.sparseMap(false, 4096, 512))
                .raw(new byte[1024]);

        checkRefuses();
    }

    @Test
    void refusesAMapOfMoreThanThereIs() {
        tar.raw(Tars.gnuHeader("data.bin", 'S', 512, false, 0, 512, 4096, 512)).raw(new byte[512]);

        checkRefuses();
    }

    @ParameterizedTest
    @ValueSource(chars = {'0', 'Z'})
    void refusesAMapOfWhatIsNoSparseFile(char type) {
        tar.raw(Tars.gnuHeader("data.bin", type, 512, false, 0, 512)).raw(new byte[512]);

        checkRefuses();
    }

    @Test
    void refusesOneThatIsNotOfGnuTar() {
        tar.with("data.bin", 'S', new byte[512]);

        checkRefuses();
    }

    @Test
    void takesOneOfHolesOnlyForAnEmptyFile() {
        tar.raw(Tars.gnuHeader("data.bin", 'S', 0, false, 4096, 0));

        Archive archive = read();

        assertThat(archive.unread()).isEmpty();
        assertThat(archive.nested()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GNU.sparse.size=4096 GNU.sparse.offset=0 GNU.sparse.numbytes=512 GNU.sparse.offset=99 GNU.sparse.numbytes=88",
                "GNU.sparse.size=4096 GNU.sparse.map=0,512,4000,88",
                "SUN.holesdata=anything"
            })
    void namesOneByPaxRecords(String records) {
        pax(records).with("data.bin", new byte[600]);

        checkNames("data.bin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GNU.sparse.size=4096 GNU.sparse.offset=0 GNU.sparse.numbytes=512 GNU.sparse.offset=99 GNU.sparse.numbytes=513",
                "GNU.sparse.map=0,512,4000,513",
                "GNU.sparse.realsize=4096 size=600",
            })
    void refusesPaxRecordsOfMoreThanThereIs(String records) {
        pax(records).with("data.bin", new byte[600]);

        checkRefuses();
    }

    @Test
    void namesOneWithAMapBeforeItsPartsAsItsRecordDoes() {
        pax("GNU.sparse.major=1 GNU.sparse.minor=0 GNU.sparse.name=a/data.bin")
                .with("GNUSparseFile.0/data.bin", withMap("2\n0\n512\n4096\n3\n", 515));

        checkNames("a/data.bin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2\n0\n512\n4096\n600\n", "1\n0\n-1\n", "9\n0\n1\n", "junk", "99999999999999999999\n"})
    void refusesSuchAMapThatIsNone(String map) {
        pax("GNU.sparse.major=1 GNU.sparse.minor=0").with("data.bin", withMap(map, 515));

        assertThat(read().faults()).hasSize(1);
    }

    /** Python takes whichever of the names stands last. */
    @Test
    void usesBothNamesWhereTheyDiffer() {
        pax("GNU.sparse.major=1 GNU.sparse.minor=0 GNU.sparse.name=a/readme")
                .with("lib/two.jar", withMap("1\n0\n512\n", 512));

        Archive archive = read();

        assertThat(archive.unread()).extracting(UnreadPart::name).containsExactly("some.tar!/a/readme");
        assertThat(archive.faults())
                .extracting(Fault::what)
                .singleElement()
                .asString()
                .contains("lib/two.jar");
    }

    /** Nobody opened the zip in it, so that the one at the end of the tar is still to be read. */
    @Test
    void hidesNoZipAtTheEnd() {
        byte[] jar = Jars.of("com/kavsdk/A.class");
        byte[] file = new Tars()
                .raw(Tars.gnuHeader("data.bin", 'S', jar.length, false, 0, jar.length))
                .raw(jar)
                .build();

        Archive archive = new ArchiveReader(ArchiveOptions.DEFAULT)
                .look(Jars.write(folder.resolve("some.jar"), Arrays.copyOf(file, 512 + jar.length)), "some.jar");

        assertThat(archive.components())
                .flatExtracting(Component::facts)
                .anySatisfy(fact -> assertThat(fact.value()).isEqualTo("com.kavsdk"));
    }

    private static byte[] withMap(String map, int parts) {
        return Arrays.copyOf(map.getBytes(UTF_8), 512 + parts);
    }
}
