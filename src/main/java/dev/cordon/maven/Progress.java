package dev.cordon.maven;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Shows how far long work is, on a terminal only: a log file keeps no such lines. */
final class Progress {

    private static final int STEP = 200;

    private final int total;
    private final boolean shown;
    private final PrintStream out = System.err;
    private final AtomicInteger done = new AtomicInteger();

    Progress(int total) {
        this.total = total;
        this.shown = Terminal.isAttached() && total > STEP;
    }

    /** One more is done; any thread may say so. */
    void step() {
        int now = done.incrementAndGet();
        if (shown && now % STEP == 0) {
            out.printf(Locale.ROOT, "\r%d of %d documents", now, total);
            out.flush();
        }
    }

    /** Clears the line. */
    void end() {
        if (shown) {
            out.printf("\r%-40s\r", "");
        }
    }
}
