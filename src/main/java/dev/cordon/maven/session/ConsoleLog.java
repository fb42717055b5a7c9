package dev.cordon.maven.session;

import dev.cordon.report.console.ConsoleLine;
import dev.cordon.report.console.ConsoleLine.Severity;
import dev.cordon.report.console.ConsolePart;
import dev.cordon.report.console.ConsoleWrap;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/** Forwards lines to Maven's log, coloured as Maven colours its own and broken where a person watches on a terminal. */
public final class ConsoleLog {

    /** What modules that are built at the same time have to print stays together. */
    private static final Lock PRINTING = new ReentrantLock();

    private final Log log;
    private final MavenStyle style;

    public ConsoleLog(Log log, MavenSession session) {
        this(log, MavenStyle.of(session));
    }

    ConsoleLog(Log log, MavenStyle style) {
        this.log = log;
        this.style = style;
    }

    /** Prints all the lines, with none of another module between them. */
    public void print(List<ConsoleLine> lines) {
        print(() -> lines);
    }

    /** The same with lines that refer to what was printed before: nothing is printed between asking for them and printing them. */
    public void print(Supplier<List<ConsoleLine>> lines) {
        PRINTING.lock();
        try {
            lines.get().forEach(this::printOne);
        } finally {
            PRINTING.unlock();
        }
    }

    private void printOne(ConsoleLine line) {
        if (line.isInsistent() && !log.isWarnEnabled()) {
            // Errors are all that a quiet Maven lets through, and Maven 4 holds back what goes to standard error as
            // well.
            log.error("Warning: " + rendered(line));
            return;
        }
        int mark = "[] ".length() + line.severity().name().length();
        List<ConsoleLine> lines =
                style.width().isPresent() ? ConsoleWrap.wrap(line, style.width().getAsInt() - mark) : List.of(line);
        lines.forEach(l -> log(l.severity(), rendered(l)));
    }

    private String rendered(ConsoleLine line) {
        return line.parts().stream()
                .map(part -> rendered(part, line.severity()))
                .collect(Collectors.joining());
    }

    private String rendered(ConsolePart part, Severity severity) {
        return switch (part.role()) {
            case PLAIN -> part.text();
            case LEVEL -> style.styled().apply(level(severity), part.text());
            case SUBJECT -> style.styled().apply("strong", part.text());
            case EVIDENCE -> style.styled().apply("project", part.text());
            case FIX -> style.styled().apply("mojo", part.text());
        };
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "failure";
            case WARNING -> "warning";
            case INFO -> "strong";
        };
    }

    private void log(Severity severity, String text) {
        switch (severity) {
            case INFO -> log.info(text);
            case WARNING -> log.warn(text);
            case ERROR -> log.error(text);
        }
    }
}
