package dev.cordon.maven;

import dev.cordon.report.ConsoleLine;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** Forwards lines to Maven's log, which marks and colours them as it does all others. */
final class ConsoleLog {

    private ConsoleLog() {}

    static void tell(Log log, List<ConsoleLine> lines) {
        for (ConsoleLine line : lines) {
            switch (line.severity()) {
                case INFO -> log.info(line.text());
                case WARNING -> log.warn(line.text());
                case ERROR -> log.error(line.text());
            }
        }
    }
}
