package dev.cordon.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
