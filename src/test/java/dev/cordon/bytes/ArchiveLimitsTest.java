package dev.cordon.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.archive.Archive;
import dev.cordon.archive.ArchiveOptions;
import dev.cordon.archive.Jars;
import dev.cordon.archive.OnUnreadable;
import dev.cordon.archive.StrictReader;
import dev.cordon.archive.Tars;
import dev.cordon.inventory.Fact;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.NoticeCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A limit that is met is never silent, and what was seen before it is kept where the user accepts the rest. */
class ArchiveLimitsTest {

    private static final ArchiveLimits SMALL = new ArchiveLimits(3, 100, 1000, 1 << 20, 1 << 22, 10_000);

    @TempDir
    Path folder;

    private final StrictReader strict = new StrictReader(new ArchiveOptions(SMALL, OnUnreadable.FAIL, false));
    private final StrictReader recording = new StrictReader(new ArchiveOptions(SMALL, OnUnreadable.RECORD, false));

    private void expectBound(byte[] content, String message) {
        Path file = Jars.write(folder.resolve("big.jar"), content);
        assertThatThrownBy(() -> strict.read(file))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.code()).isEqualTo(FaultCode.ARCHIVE_BOUND);
                            assertThat(fault.what()).contains(message);
                        }));
        assertThat(recording.read(file).notices()).singleElement().satisfies(notice -> {
            assertThat(notice.code()).isEqualTo(NoticeCode.ARCHIVE_NOT_EXAMINED);
            assertThat(notice.message()).contains(message);
        });
    }

    private static byte[] nested(int depth) {
        byte[] jar = Jars.of("com/kavsdk/A.class");
        for (int i = 0; i < depth; i++) {
            jar = new Jars().with("inner.jar", jar).build();
        }
        return jar;
    }

    @Test
    void depth() {
        expectBound(nested(4), "lies more than 3 archives deep");
        assertThat(strict.read(Jars.write(folder.resolve("deep.jar"), nested(3)))
                        .nested())
                .hasSize(3)
                .last()
                .satisfies(c -> assertThat(c.facts()).extracting(Fact::value).contains("com.kavsdk"));
    }

    @Test
    void archives() {
        Jars many = new Jars();
        byte[] one = Jars.of("a/A.class");
        for (int i = 0; i < 101; i++) {
            many.with("lib/" + i + ".jar", one);
        }
        expectBound(many.build(), "big.jar holds more than 100 archives");
    }

    @Test
    void entries() {
        Jars many = new Jars();
        for (int i = 0; i < 1001; i++) {
            many.with("a/A" + i + ".class", "");
        }
        expectBound(many.build(), "big.jar holds more than 1000 entries");
    }

    @Test
    void heldBytes() {
        byte[] bomb = new Jars().with("zeros", new byte[10 << 20]).build();
        byte[] stored = new Jars()
                .stored("zeros", new byte[2 << 20])
                .with("com/kavsdk/A.class", "")
                .build();

        expectBound(new Jars().with("inner.jar", stored).build(), "big.jar!/inner.jar is compressed and");
        // Nobody unpacks what need not be unpacked.
        assertThat(strict.read(Jars.write(folder.resolve("bomb.jar"), bomb)).notices())
                .isEmpty();
        assertThat(strict.read(Jars.write(
                                folder.resolve("stored.jar"),
                                new Jars().stored("inner.jar", stored).build()))
                        .notices())
                .isEmpty();
    }

    @Test
    void unpackedBytes() {
        Jars many = new Jars();
        byte[] one = new Jars().stored("zeros", new byte[900_000]).build();
        for (int i = 0; i < 5; i++) {
            many.with(i + ".jar", one);
        }
        expectBound(many.build(), "big.jar unpacks to more than 4194304 bytes");
    }

    /** Nobody asks for these members, and yet they have to be unpacked to come to the next. */
    @Test
    void skippedBytes() {
        Tars tar = new Tars();
        for (int i = 0; i < 5; i++) {
            tar.with("zeros" + i, new byte[900_000]);
        }
        Path file = Jars.write(folder.resolve("big.tar.gz"), Tars.gzip(tar.build()));

        assertThatThrownBy(() -> strict.read(file)).hasMessageContaining("unpacks to more than 4194304 bytes");
        assertThat(strict.read(Jars.write(folder.resolve("plain.tar"), tar.build()))
                        .notices())
                .isEmpty();
    }

    @Test
    void names() {
        Jars many = new Jars();
        for (int i = 0; i < 200; i++) {
            many.with("a".repeat(100) + i + "/A.class", "");
        }
        expectBound(many.build(), "big.jar holds names of more than 10000 letters");
    }

    @Test
    void troubleOfManyKinds() {
        Jars many = new Jars();
        for (int i = 0; i < 90; i++) {
            many.with(i + ".jar", "<" + i);
        }

        Archive archive = strict.read(Jars.write(folder.resolve("many.jar"), many.build()));

        assertThat(archive.nested()).hasSize(90);
        assertThat(archive.notices())
                .hasSize(51)
                .anySatisfy(n -> assertThat(n.message())
                        .contains("has other trouble of this kind; so with")
                        .endsWith("and 37 more"));
    }

    @Test
    void fiftyThousandJarsAreBounded() {
        Jars many = new Jars();
        byte[] one = Jars.of("com/acme/A.class");
        for (int i = 0; i < 50_000; i++) {
            many.stored("lib/" + i + ".jar", one);
        }
        Path file = Jars.write(folder.resolve("many.jar"), many.build());

        assertThatThrownBy(() -> new StrictReader(ArchiveOptions.DEFAULT).read(file))
                .hasMessageContaining("holds more than 20000 archives");
    }
}
