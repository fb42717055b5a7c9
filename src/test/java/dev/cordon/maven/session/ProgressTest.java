package dev.cordon.maven.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter terminal = new StringWriter();

    @Test
    void saysHowFarLongWorkIsAndClearsItsLine() {
        String shown = shown(450);

        assertThat(shown).startsWith("\r200 of 450 files\r400 of 450 files\r ").endsWith(" \r");
    }

    @Test
    void isSilentForShortWork() {
        assertThat(shown(200)).isEmpty();
    }

    @Test
    void printsALineInTenSecondsWhereNobodyWatches() {
        List<String> log = new ArrayList<>();
        AtomicLong clock = new AtomicLong();
        Progress progress = new Progress(50, Optional.empty(), log::add, clock::get);

        for (int i = 0; i < 50; i++) {
            clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
            progress.step();
        }
        progress.end();

        assertThat(log).containsExactly("10 of 50 files", "20 of 50 files", "30 of 50 files", "40 of 50 files");
    }

    @Test
    void leavesNoLineOfShortWork() {
        List<String> log = new ArrayList<>();
        Progress progress = new Progress(9999, Optional.empty(), log::add, () -> TimeUnit.SECONDS.toNanos(9));
        IntStream.range(0, 9999).forEach(i -> progress.step());

        assertThat(log).isEmpty();
    }

    private String shown(int files) {
        Progress progress = new Progress(files, Optional.of(new PrintWriter(terminal)), line -> {}, () -> 0);
        IntStream.range(0, files).forEach(i -> progress.step());
        progress.end();
        return terminal.toString();
    }
}
