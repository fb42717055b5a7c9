import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.inject.Named;
import javax.inject.Singleton;
import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.maven.eventspy.AbstractEventSpy;
import org.apache.maven.execution.ExecutionEvent;

/**
 * Writes what is alive in the heap while a goal runs, to the file that the property {@code live.heap} names: a line with milliseconds
 * since the goal began, documents judged so far, bytes of all objects that a full collection leaves, and kilobytes of memory that the
 * process has. {@code soak.sh} compiles it and gives it to Maven as an extension. What is alive is counted by class, so that the
 * documents are those whose result is there, whatever the goal prints; the classes that take most are kept beside the file.
 */
@Named("live-heap")
@Singleton
public class LiveHeap extends AbstractEventSpy {

    private static final Pattern RESULTS =
            Pattern.compile("\\s(\\d+)\\s+\\d+\\s+dev\\.cordon\\.audit\\.Hearing\\$JudgedSource\\b");
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
    private static final long PAUSE = 2000;
    private static final int MOST_AGAIN = 3;
    private static final int MOST_CLASSES = 40;

    private volatile Thread watching;

    @Override
    public void onEvent(Object event) {
        String file = System.getProperty("live.heap");
        if (file == null || !(event instanceof ExecutionEvent)) {
            return;
        }
        switch (((ExecutionEvent) event).getType()) {
            case MojoStarted:
                watching = new Thread(() -> watch(Path.of(file)), "live-heap");
                watching.setDaemon(true);
                watching.start();
                break;
            case MojoSucceeded:
            case MojoFailed:
                watching.interrupt();
                break;
            default:
        }
    }

    private static void watch(Path file) {
        long start = System.nanoTime();
        long most = 0;
        long before = 0;
        try {
            while (!Thread.interrupted()) {
                String classes = classes();
                for (int again = 0; again < MOST_AGAIN && number(TOTAL, classes) > before * 5 / 4; again++) {
                    // No collection begins while native code holds an array, and garbage would be taken for alive.
                    TimeUnit.MILLISECONDS.sleep(PAUSE / 10);
                    classes = classes();
                }
                long live = number(TOTAL, classes);
                before = live;
                String line = (System.nanoTime() - start) / 1_000_000 + " " + number(RESULTS, classes) + " " + live + " " + resident();
                Files.write(file, (line + "\n").getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                if (live > most) {
                    most = live;
                    String first = classes.lines().limit(MOST_CLASSES).reduce("", (a, b) -> a + b + "\n");
                    Files.write(Path.of(file + ".classes"), first.getBytes(StandardCharsets.UTF_8));
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that is alive, by class: a full collection comes first. */
    private static String classes() throws JMException {
        return (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
    }

    /** Kilobytes of the process in memory; 0 where the system has no such file. */
    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status) ? number(Pattern.compile("VmRSS:\\s+(\\d+)"), Files.readString(status)) : 0;
    }

    private static long number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
