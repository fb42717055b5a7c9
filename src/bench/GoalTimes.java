import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.eventspy.AbstractEventSpy;
import org.apache.maven.execution.ExecutionEvent;

/**
 * Writes what each goal of a build took of its own, to the file that the property {@code goal.times} names: a line with the
 * goal, the execution's id, and milliseconds of wall time, of its thread and of the whole process. {@code rounds.sh} compiles
 * it and gives it to Maven as an extension. For builds without {@code -T}, since the process has one clock.
 */
@Named("goal-times")
@Singleton
public class GoalTimes extends AbstractEventSpy {

    private final Map<Long, long[]> begun = new HashMap<>();

    @Override
    public synchronized void onEvent(Object event) {
        String file = System.getProperty("goal.times");
        if (file == null || !(event instanceof ExecutionEvent)) {
            return;
        }
        ExecutionEvent of = (ExecutionEvent) event;
        switch (of.getType()) {
            case MojoStarted:
                begun.put(Thread.currentThread().getId(), now());
                break;
            case MojoSucceeded:
            case MojoFailed:
                write(Path.of(file), of, begun.remove(Thread.currentThread().getId()), now());
                break;
            default:
        }
    }

    private static void write(Path file, ExecutionEvent of, long[] from, long[] to) {
        if (from == null) {
            return;
        }
        String line = of.getMojoExecution().getArtifactId() + " " + of.getMojoExecution().getExecutionId();
        for (int clock = 0; clock < to.length; clock++) {
            line += " " + (to[clock] - from[clock]) / 1e6;
        }
        try {
            Files.write(
                    file,
                    (line + "\n").getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nanoseconds of wall time, of this thread and of the process. */
    private static long[] now() {
        return new long[] {
            System.nanoTime(),
            ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(),
            ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime()
        };
    }
}
