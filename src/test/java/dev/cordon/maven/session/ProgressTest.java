package dev.cordon.maven.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter terminal = new StringWriter();

    @Test
    void tellsHowFarLongWorkIsAndClearsItsLine() {
        String shown = shown(450);

        assertThat(shown).startsWith("\r200 of 450 files\r400 of 450 files\r ").endsWith(" \r");
    }

    @Test
    void isSilentForShortWork() {
        assertThat(shown(200)).isEmpty();
    }

    private String shown(int files) {
        Progress progress = new Progress(files, Optional.of(new PrintWriter(terminal)));
        IntStream.range(0, files).forEach(i -> progress.step());
        progress.end();
        return terminal.toString();
    }
}
