package dev.cordon.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cordon.bytes.ArchiveLimits;
import dev.cordon.bytes.Budget;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What changes while it is read is neither what it was nor what it is. */
class ChangingFileTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void isNotJudged() throws Exception {
        byte[] large = new byte[16 << 20];
        Path file = Jars.write(
                folder.resolve("app.jar"),
                new Jars()
                        .with("data.bin", new String(large, StandardCharsets.ISO_8859_1))
                        .build());
        StrictReader reader = new StrictReader(ArchiveOptions.DEFAULT);
        assertThat(reader.read(file).faults()).isEmpty();

        AtomicBoolean over = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            for (long i = 1; !over.get(); i++) {
                try {
                    Files.setLastModifiedTime(file, FileTime.fromMillis(i * 1000));
                } catch (IOException e) {
                    return;
                }
            }
        });
        writer.start();
        FaultException refused = null;
        // However busy the machine is: the writer's turn comes.
        for (long end = System.nanoTime() + PATIENCE.toNanos(); refused == null && System.nanoTime() < end; ) {
            refused = catchThrowableOfType(FaultException.class, () -> reader.read(file));
        }
        over.set(true);
        writer.join();

        assertThat(refused).isNotNull();
        assertThat(refused.faults()).extracting(Fault::code).containsExactly(FaultCode.ARCHIVE_UNREADABLE);
        assertThat(refused.faults().get(0).what()).isEqualTo("app.jar changed while it was read");
    }

    /** What happens to a file between its being opened and its being left. */
    private enum Change {
        NOTHING(""),
        GROWS("changed while it was read"),
        IS_OVERWRITTEN("changed while it was read"),
        IS_DELETED("cannot be read: there is no such file");

        private final String trouble;

        Change(String trouble) {
            this.trouble = trouble;
        }

        void happenTo(Path file) throws IOException {
            switch (this) {
                case NOTHING -> {}
                case GROWS -> Files.writeString(file, "more", StandardOpenOption.APPEND);
                case IS_OVERWRITTEN -> Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
                case IS_DELETED -> Files.delete(file);
            }
        }
    }

    private List<String> troubleInFolder(Change change, boolean opened) throws IOException {
        Path file = Jars.write(folder.resolve("in/app.bin"), new byte[] {1, 2, 3});
        Remarks remarks = new Remarks(Location.of("in"));
        new FolderWalk(new Budget(ArchiveLimits.DEFAULT), remarks).walk(folder.resolve("in"), new EntryVisitor() {
            @Override
            public void entry(String name, EntryContent content) throws IOException {
                if (opened) {
                    assertThat(content.head()).hasSize(3);
                }
                change.happenTo(file);
            }

            @Override
            public void classFile(byte[] name, int start, int length) {
                throw new AssertionError("there is no class");
            }
        });
        Files.deleteIfExists(file);
        return remarks.faults().stream()
                .map(fault -> fault.what().replace(file.toString(), "app.bin"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void isNotJudgedInAFolderEither(Change change) throws IOException {
        assertThat(troubleInFolder(change, true))
                .isEqualTo(change == Change.NOTHING ? List.of() : List.of("app.bin " + change.trouble));
    }

    /** Of what nobody opened, nothing was read that could have changed. */
    @ParameterizedTest
    @EnumSource(Change.class)
    void mayChangeWhereItIsNotOpened(Change change) throws IOException {
        assertThat(troubleInFolder(change, false)).isEmpty();
    }
}
