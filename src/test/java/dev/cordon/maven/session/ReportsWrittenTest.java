package dev.cordon.maven.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.maven.session.ReportsWritten.Writer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReportsWrittenTest {

    private static final Path HERE = Path.of("target/cordon");

    private final ReportsWritten written = new ReportsWritten();

    @Test
    void saysWhereAnotherReportIsWrittenOver() {
        assertThat(written.note(HERE, new Writer("check of com.acme:app (execution 'a')", "a")))
                .isEmpty();
        assertThat(written.note(
                        Path.of("target/x/../cordon"), new Writer("check of com.acme:app (execution 'b')", "b")))
                .hasValueSatisfying(notice -> assertThat(notice.message())
                        .contains("written over that of the goal check of com.acme:app (execution 'a')"));
    }

    @Test
    void isSilentAboutAnotherDirectoryAndAboutTheSameWorkDoneAgain() {
        written.note(HERE, new Writer("check of com.acme:app (execution 'default')", "a"));

        assertThat(written.note(Path.of("other"), new Writer("b", "b"))).isEmpty();
        assertThat(written.note(HERE, new Writer("check of com.acme:app (execution 'default-cli')", "a")))
                .isEmpty();
    }
}
