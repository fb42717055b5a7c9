package dev.cordon.maven.session;

import dev.cordon.report.console.Terminal;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/** Shows how far long work is, on a terminal only: a log keeps no such lines. */
public final class Progress {

    private static final int STEP = 200;

    private final int total;
    private final Optional<PrintWriter> terminal;
    private final AtomicInteger done = new AtomicInteger();

    /**
     * @param total how much is to be done
     * @param terminal where a person watches; the stream for errors may lead into a file even there
     */
    Progress(int total, Optional<PrintWriter> terminal) {
        this.total = total;
        this.terminal = terminal.filter(t -> total > STEP);
    }

    /** That of work of a goal in the session: silent with {@code --quiet}, and wherever Maven expects no person. */
    public static Progress of(int total, Log log, MavenSession session) {
        boolean watched = log.isInfoEnabled() && MavenStyle.of(session).watched();
        return new Progress(total, watched ? Terminal.writer() : Optional.empty());
    }

    /** One more is done; any thread may say so. */
    public void step() {
        int now = done.incrementAndGet();
        if (now % STEP == 0) {
            terminal.ifPresent(out -> {
                out.printf(Locale.ROOT, "\r%d of %d files", now, total);
                out.flush();
            });
        }
    }

    /** Clears the line. */
    public void end() {
        terminal.ifPresent(out -> {
            out.printf(Locale.ROOT, "\r%40s\r", "");
            out.flush();
        });
    }
}
