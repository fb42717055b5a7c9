package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.archive.EntryDigests.Bytes;
import dev.cordon.archive.EntryDigests.Wanted;
import dev.cordon.bytes.ArchiveLimits;
import dev.cordon.denylist.Sha256;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.NoticeCode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryDigestsTest {

    private static final byte[] LIB = new Jars().with("com/acme/A.class", "").build();
    private static final byte[] WAR =
            new Jars().stored("WEB-INF/lib/lib.jar", LIB).build();
    private static final byte[] CODE = "MZ code".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private Map<String, Bytes> digests(byte[] archive, String name, Wanted wanted) {
        Path file = Jars.write(folder.resolve(name), archive);
        return EntryDigests.of(file, name, ArchiveOptions.DEFAULT, wanted).digests();
    }

    private static Bytes bytes(byte[] content) {
        return new Bytes(content.length, "sha256:" + Sha256.of(content));
    }

    @Test
    void digestsTheFileAndWhatLiesInItHoweverDeep() {
        byte[] ear = new Jars().with("web.war", WAR).with("kav.dll", CODE).build();

        assertThat(digests(ear, "app.ear", (ref, size) -> true))
                .isEqualTo(Map.of(
                        "app.ear", bytes(ear),
                        "app.ear!/web.war", bytes(WAR),
                        "app.ear!/web.war!/WEB-INF/lib/lib.jar", bytes(LIB),
                        "app.ear!/kav.dll", bytes(CODE)));
    }

    @Test
    void digestsNothingElseThanIsAskedFor() {
        byte[] ear = new Jars().with("web.war", WAR).with("kav.dll", CODE).build();

        assertThat(digests(ear, "app.ear", (ref, size) -> size == CODE.length)).containsOnlyKeys("app.ear!/kav.dll");
        assertThat(digests(ear, "app.ear", (ref, size) -> ref.endsWith(".jar")))
                .containsOnlyKeys("app.ear!/web.war!/WEB-INF/lib/lib.jar");
    }

    @Test
    void tellsTwoEntriesOfOneNameApart() {
        byte[] one = new Jars().with("x.jar", LIB).with("y.jar", WAR).build();
        byte[] twice = new String(one, ISO_8859_1).replace("y.jar", "x.jar").getBytes(ISO_8859_1);

        assertThat(digests(twice, "app.zip", (ref, size) -> ref.contains("!/x.jar")))
                .containsEntry("app.zip!/x.jar", bytes(LIB))
                .containsEntry("app.zip!/x.jar#2", bytes(WAR));
    }

    @Test
    void looksIntoAFolder() {
        Jars.write(folder.resolve("libs/in/web.war"), WAR);
        Jars.write(folder.resolve("libs/kav.dll"), CODE);
        // What is an archive by its content is one.
        Jars.write(folder.resolve("libs/web.dat"), WAR);

        assertThat(EntryDigests.of(folder.resolve("libs"), "libs", ArchiveOptions.DEFAULT, (ref, size) -> true)
                        .digests())
                .containsOnlyKeys(
                        "libs/in/web.war",
                        "libs/in/web.war!/WEB-INF/lib/lib.jar",
                        "libs/kav.dll",
                        "libs/web.dat",
                        "libs/web.dat!/WEB-INF/lib/lib.jar");
    }

    @Test
    void digestsWhatIsNoArchiveAndNothingOfWhatIsNotThere() {
        assertThat(digests(CODE, "kav.dll", (ref, size) -> true)).isEqualTo(Map.of("kav.dll", bytes(CODE)));
        assertThat(EntryDigests.of(folder.resolve("gone.jar"), "gone.jar", ArchiveOptions.DEFAULT, (ref, size) -> true)
                        .digests())
                .isEmpty();
    }

    /** The reader of archives says what is wrong with one. Here the next entry counts. */
    @Test
    void goesOnBehindWhatCannotBeRead() {
        byte[] broken = new Jars().with("x", LIB).build();
        byte[] cut = Arrays.copyOf(broken, broken.length - 30);

        assertThat(digests(new Jars().with("a.jar", cut).with("b.jar", LIB).build(), "app.zip", (ref, size) -> true))
                .containsEntry("app.zip!/b.jar", bytes(LIB));
    }

    @Test
    void saysWhereALimitEndsIt() {
        byte[] many = new Jars().with("a", "1").with("b", "2").with("c", "3").build();
        Path file = Jars.write(folder.resolve("app.zip"), many);
        ArchiveLimits two = new ArchiveLimits(8, 10, 2, 1 << 20, 1 << 20, 1 << 20);

        assertThatThrownBy(() -> EntryDigests.of(
                        file, "app.zip", new ArchiveOptions(two, OnUnreadable.FAIL, false), (ref, size) -> true))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults().get(0).code()).isEqualTo(FaultCode.ARCHIVE_BOUND));
        EntryDigests.Found found = EntryDigests.of(
                file, "app.zip", new ArchiveOptions(two, OnUnreadable.RECORD, false), (ref, size) -> true);
        assertThat(found.digests()).isEmpty();
        assertThat(found.notices()).extracting(n -> n.code()).containsExactly(NoticeCode.ARCHIVE_NOT_EXAMINED);
    }
}
