package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Fact;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DexTypesTest {

    private static final ArchiveReader READER = new ArchiveReader(ArchiveOptions.DEFAULT);

    @TempDir
    Path folder;

    private Archive look(byte[] apk) {
        return READER.look(Jars.write(folder.resolve("app.apk"), apk), "app.apk");
    }

    /** A name longer than any compiler writes is passed over and named; the classes behind it count all the same. */
    @ParameterizedTest
    @CsvSource({"2000, false", "3000, true"})
    void oneLongNameInCodeForAndroidHidesNoneBehindIt(int length, boolean named) {
        byte[] dex = Dexes.of(List.of("Lcom/" + "a".repeat(length) + "/A;", "Lcom/kavsdk/A;"), List.of());

        Archive archive = look(new Jars().with("classes.dex", dex).build());

        assertThat(archive.own().facts()).extracting(Fact::value).contains("com.kavsdk");
        assertThat(archive.unread())
                .extracting(UnreadPart::toString)
                .hasSize(named ? 1 : 0)
                .allMatch(part -> part.contains("holds a class whose name has more than 2048 bytes"));
        Jars.write(folder.resolve("in/classes.dex"), dex);
        assertThat(READER.look(folder.resolve("in"), "in").faults()).hasSize(named ? 1 : 0);
    }

    /** What Android would not run may still be somebody's: one class that is broken hides none behind it. */
    @Test
    void oneBrokenClassInCodeForAndroidHidesNoneBehindIt() {
        byte[] dex = Dexes.of(List.of("Lcom/acme/A;", "Lcom/kavsdk/A;"), List.of());
        int classes = ByteBuffer.wrap(dex).order(ByteOrder.LITTLE_ENDIAN).getInt(100);
        dex[classes] = 99;

        Archive archive = look(new Jars().with("classes.dex", dex).build());

        assertThat(archive.own().facts())
                .extracting(Fact::value)
                .contains("com.kavsdk")
                .doesNotContain("com.acme");
        assertThat(archive.notices()).extracting(Notice::code).containsExactly(NoticeCode.ARCHIVE_ENTRY_BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dex\n041\0", "padding "})
    void namesCodeForAndroidBehindOther(String next) {
        byte[] first = Dexes.of(List.of("Lcom/kavsdk/A;"), List.of());
        ByteBuffer both = ByteBuffer.allocate(first.length + 200).order(ByteOrder.LITTLE_ENDIAN);
        both.put(first).put(next.getBytes(UTF_8)).putInt(32, first.length);

        Archive archive = look(new Jars().with("classes.dex", both.array()).build());

        assertThat(archive.own().facts()).extracting(Fact::value).contains("com.kavsdk");
        assertThat(archive.unread())
                .extracting(UnreadPart::why)
                .isEqualTo(
                        next.startsWith("dex")
                                ? List.of("holds more code for Android behind the first, which is not read")
                                : List.of());
    }
}
