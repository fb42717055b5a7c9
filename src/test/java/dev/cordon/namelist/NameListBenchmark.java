package dev.cordon.namelist;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * Times reading a list of names of the size that the Consolidated Screening List has, and what of it stays in memory. Run with
 * {@code mvn test-compile} and then this class on the test class path, with {@code -Xmx64m}; an argument names another file
 * to read. The first reading counts, since a build has no second.
 */
public final class NameListBenchmark {

    private static final int ROUNDS = 5;

    private NameListBenchmark() {}

    public static void main(String[] args) throws IOException {
        Path file = args.length > 0 ? Path.of(args[0]) : GeneratedNames.write(Files.createTempFile("names", ".csv"));
        long before = used();
        System.out.println(
                "| a list of names, heap of at most " + (Runtime.getRuntime().maxMemory() >> 20)
                        + " MB | wall | CPU of the thread | stays in memory |\n|---|---|---|---|");
        for (int round = 1; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            NameList list = read(file);
            long wall = System.nanoTime() - start;
            long ofThread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
            System.out.printf(
                    Locale.ROOT,
                    "| %s %.1f MB, %d names | %d ms | %d ms | %.1f MB |%n",
                    round == 1 ? "the first reading of" : "reading again",
                    Files.size(file) / 1e6,
                    list.contents().names(),
                    wall / 1_000_000,
                    ofThread / 1_000_000,
                    (used() - before) / 1e6);
        }
    }

    /**
     * A list to search in a test: the file that the system property {@code corpus.names} names, or else the made-up one.
     *
     * @param folder where that is written
     * @param extra names that are on the made-up one as well
     */
    public static NameList list(Path folder, String... extra) throws IOException {
        String real = System.getProperty("corpus.names", "");
        return read(real.isEmpty() ? GeneratedNames.write(folder.resolve("names.csv"), extra) : Path.of(real));
    }

    private static NameList read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new NameListReader(LocalDate.parse("2031-09-01"), Map.of()).read("names", in);
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
