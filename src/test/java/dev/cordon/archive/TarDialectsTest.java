package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.notice.FaultException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs that unpack tars read differently is seen, or refused. */
class TarDialectsTest {

    private static final byte[] JAR = Jars.of("com/kavsdk/A.class");

    @TempDir
    Path folder;

    private final Tars tar = new Tars();

    private Archive read() {
        return new StrictReader(ArchiveOptions.DEFAULT).read(Jars.write(folder.resolve("some.tar"), tar.build()));
    }

    private void checkFinds(String ref) {
        assertThat(read().nested()).singleElement().satisfies(one -> {
            assertThat(one.ref()).isEqualTo(ref);
            assertThat(one.facts()).extracting(Fact::value).contains("com.kavsdk");
        });
    }

    private void checkRefuses(String why) {
        assertThatThrownBy(this::read).isInstanceOf(FaultException.class).hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(chars = {'A', 'D', 'E', 'I', 'M', 'N', 'V', '7', 'Z'})
    void showsWhateverHasContent(char type) {
        tar.with("lib/one.jar", type, JAR);

        checkFinds("some.tar!/lib/one.jar");
    }

    @ParameterizedTest
    @ValueSource(chars = {'A', 'D', 'E', 'I', 'M', 'N', 'V'})
    void passesOverThemWithoutContent(char type) {
        tar.with("lib/two.jar", type, new byte[0]).with("lib/one.jar", JAR);

        checkFinds("some.tar!/lib/one.jar");
    }

    /** What an incremental archive of GNU tar says of a folder is a list of names. */
    @Test
    void takesTheListOfAFolderForWhatItIs() {
        tar.with("lib/", 'D', "Yone.jar\0Dsub\0\0".getBytes(UTF_8)).with("lib/one.jar", JAR);

        Archive archive = read();

        assertThat(archive.notices()).isEmpty();
        assertThat(archive.nested()).extracting(Component::ref).containsExactly("some.tar!/lib/one.jar");
    }

    @Test
    void showsAFileThatIsNamedLikeAFolder() {
        tar.with("lib/one.jar/", 'D', JAR);

        checkFinds("some.tar!/lib/one.jar");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\0', '0', '7', 'S'})
    void refusesAFileWithTheNameOfAFolder(char type) {
        tar.with("lib/", type, new Tars().with("one.jar", JAR).build());

        checkRefuses("holds a link or folder with a size");
    }

    @Test
    void refusesItAlsoWhereAnotherHeaderNamesIt() {
        tar.with("x", 'x', "17 path=lib/file\n".getBytes(UTF_8)).with("lib/", '\0', new byte[512]);

        checkRefuses("holds a link or folder with a size");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\0', '0'})
    void takesAnEmptyOneForAFolder(char type) {
        tar.with("lib/", type, new byte[0]).with("lib/one.jar", JAR);

        checkFinds("some.tar!/lib/one.jar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"11 size=-1\n", "11 size=+9\n", "8 size=\n", "12 size= 10\n", "29 size=99999999999999999999\n"})
    void refusesASizeThatIsNone(String record) {
        tar.with("x", 'x', record.getBytes(UTF_8)).with("lib/one.jar", JAR);

        checkRefuses("holds an entry of a size that cannot be");
    }

    @Test
    void takesASizeFromAPaxHeader() {
        byte[] header = Tars.header("lib/one.jar", '0', "", 0);
        String size = " size=" + JAR.length + "\n";
        tar.with("x", 'x', ((size.length() + 2) + size).getBytes(UTF_8))
                .raw(header)
                .raw(Arrays.copyOf(JAR, (JAR.length + 511) / 512 * 512));

        checkFinds("some.tar!/lib/one.jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 size=512\n", "16 path=one.jar\n", "14 linkpath=a\n", "22 GNU.sparse.major=1\n"})
    void refusesWhatIsSaidOfOneFileAboutAll(String record) {
        tar.with("g", 'g', record.getBytes(UTF_8)).with("readme", JAR);

        checkRefuses("for all its files");
    }

    @Test
    void takesAnythingElseAboutAll() {
        tar.with("g", 'g', "52 comment=0123456789012345678901234567890123456789\n".getBytes(UTF_8))
                .with("lib/one.jar", JAR);

        checkFinds("some.tar!/lib/one.jar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"17\tpath=two.jar\n", "18  path=two.jar\n", "99 path=two.jar\n", "16 path=two.jar ", "7 path\n"})
    void refusesARecordThatIsNone(String record) {
        tar.with("x", 'x', record.getBytes(UTF_8)).with("lib/one.jar", JAR);

        checkRefuses("a record that is none");
    }

    @Test
    void endsTheRecordsAtANul() {
        tar.with("x", 'x', "20 path=lib/one.jar\n\0\0junk".getBytes(UTF_8)).with("readme", JAR);

        checkFinds("some.tar!/lib/one.jar");
    }

    @Test
    void refusesTwoPaxHeadersOfOneFile() {
        tar.with("x", 'x', "16 path=two.jar\n".getBytes(UTF_8))
                .with("x", 'x', "11 mtime=1\n".getBytes(UTF_8))
                .with("lib/one.jar", JAR);

        checkRefuses("says twice what one of its files is");
    }

    @Test
    void takesANameThatIsSaidTwice() {
        tar.with("x", 'x', "16 path=one.jar\n".getBytes(UTF_8))
                .with("L", 'L', "one.jar\0".getBytes(UTF_8))
                .with("readme", JAR);

        checkFinds("some.tar!/one.jar");
    }

    @Test
    void refusesTwoNamesOfOneFile() {
        tar.with("L", 'L', "b".getBytes(UTF_8))
                .with("L", 'L', "c".getBytes(UTF_8))
                .with("a", JAR);

        checkRefuses("says twice what one of its files is");
    }

    @Test
    void readsASumThatOldProgramsWrote() {
        byte[] header = Tars.summed(Tars.header("lib/\u00f1.jar", '0', "", JAR.length), true);
        tar.raw(header).raw(Arrays.copyOf(JAR, (JAR.length + 511) / 512 * 512));

        checkFinds("some.tar!/lib/\u00f1.jar");
    }

    @Test
    void readsTheDigitsOfANumberAndNotWhatStandsBehindIt() {
        byte[] header = Tars.header("lib/one.jar", '0', "", 0);
        Tars.put(header, 124, String.format("%08o 7x", JAR.length));
        Tars.summed(header, false);
        header[155] = '7';
        tar.raw(header).raw(Arrays.copyOf(JAR, (JAR.length + 511) / 512 * 512));

        checkFinds("some.tar!/lib/one.jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000001000x", "+0000000100", "-0000000001", "\00000001000", "x"})
    void refusesASizeThatProgramsReadDifferently(String size) {
        byte[] header = Tars.header("lib/one.jar", '0', "", 0);
        Tars.put(header, 124, size);
        tar.raw(Tars.summed(header, false)).raw(new byte[512]);

        checkRefuses("of a size that cannot be");
    }

    @Test
    void readsTheFirstFileAlthoughItsHeaderNamesNone() {
        tar.with("", 'L', "lib/one.jar\0".getBytes(UTF_8)).with("", '0', JAR);

        checkFinds("some.tar!/lib/one.jar");
    }
}
