package dev.cordon.maven.session;

import dev.cordon.report.console.Terminal;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/**
 * Shows how far long work is: on a terminal in one line that is cleared, in a log as a line in ten seconds at most, so that a
 * server does not take a long audit for one that hangs, and work that is shorter leaves none.
 */
public final class Progress {

    private static final int STEP = 200;
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(10);

    private final int total;
    private final Optional<PrintWriter> terminal;
    private final Consumer<String> log;
    private final LongSupplier nanos;
    private final AtomicLong printed;
    private final AtomicInteger done = new AtomicInteger();

    /**
     * @param total how much is to be done
     * @param terminal where a person watches; the stream for errors may lead into a file even there
     * @param log where no person does
     * @param nanos a clock
     */
    Progress(int total, Optional<PrintWriter> terminal, Consumer<String> log, LongSupplier nanos) {
        this.total = total;
        this.terminal = terminal.filter(t -> total > STEP);
        this.log = log;
        this.nanos = nanos;
        this.printed = new AtomicLong(nanos.getAsLong());
    }

    /** That of work of a goal in the session: silent with {@code --quiet}. */
    public static Progress of(int total, Log log, MavenSession session) {
        boolean watched = log.isInfoEnabled() && MavenStyle.of(session).watched();
        Optional<PrintWriter> terminal = watched ? Terminal.writer() : Optional.empty();
        return new Progress(total, terminal, terminal.isPresent() ? line -> {} : log::info, System::nanoTime);
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
        long last = printed.get();
        long at = nanos.getAsLong();
        // Of several threads that are due at once, one prints.
        if (now < total && at - last >= PAUSE && printed.compareAndSet(last, at)) {
            log.accept(now + " of " + total + " files");
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
