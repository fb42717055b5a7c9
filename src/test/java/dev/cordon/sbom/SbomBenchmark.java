package dev.cordon.sbom;

import com.fasterxml.jackson.core.JsonFactory;
import com.sun.management.OperatingSystemMXBean;
import dev.cordon.audit.Audit;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Hearing;
import dev.cordon.audit.Identity;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.cyclonedx.parsers.JsonParser;
import org.cyclonedx.parsers.XmlParser;

/**
 * Times reading and judging one large document beside cyclonedx-core-java's parsers, and many small ones beside a bare
 * token loop, and prints a table. Run with {@code mvn test-compile} and then this class on the test class path; the first argument
 * names what to run. For {@code json} and {@code xml} the second is {@code beside} where the other parser is to run too, and the third
 * how many components the document has, 100,000 if left out; for {@code many} the second is from how many components theirs are drawn,
 * 100,000 if left out and 0 where no two are to be alike, and the third how many documents there are, 10,000 if left out.
 */
public final class SbomBenchmark {

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;
    private static final int COMPONENTS = 100_000;
    private static final int POOL = 100_000;
    private static final int DOCUMENTS = 10_000;
    private static final DenylistIndex INDEX = new DenylistIndex(BundledDenylist.read());
    private static final Audit AUDIT = new Audit(
            INDEX,
            new Policy(INDEX.denylist(), LocalDate.EPOCH, Level.DENY, Profile.DEFAULT, List.of()),
            true,
            OptionalLong.empty());

    private SbomBenchmark() {}

    public static void main(String[] args) throws Exception {
        boolean beside = args.length > 1 && args[1].equals("beside");
        IntStream components = IntStream.range(0, args.length > 2 ? Integer.parseInt(args[2]) : COMPONENTS);
        switch (args[0]) {
            case "json" -> {
                Path file = BenchmarkSboms.json(Files.createTempFile("bench", ".json"), components);
                Map<String, Callable<Object>> tasks = new LinkedHashMap<>();
                tasks.put("Cordon, JSON, read and judged", () -> judge(file, Hearing.MOST_RECORDED, Optional.empty()));
                tasks.put("a bare Jackson token loop", () -> tokens(file));
                if (beside) {
                    tasks.put("cyclonedx-core-java, JSON, read", () -> new JsonParser().parse(file.toFile()));
                }
                time(tasks);
                Files.delete(file);
            }
            case "xml" -> {
                Path file = BenchmarkSboms.xml(Files.createTempFile("bench", ".xml"), components);
                Map<String, Callable<Object>> tasks = new LinkedHashMap<>();
                tasks.put("Cordon, XML, read and judged", () -> judge(file, Hearing.MOST_RECORDED, Optional.empty()));
                if (beside) {
                    tasks.put("cyclonedx-core-java, XML, read", () -> new XmlParser().parse(file.toFile()));
                }
                time(tasks);
                Files.delete(file);
            }
            case "many" -> {
                Path folder = Files.createTempDirectory("bench");
                int pool = args.length > 1 ? Integer.parseInt(args[1]) : POOL;
                int documents = args.length > 2 ? Integer.parseInt(args[2]) : DOCUMENTS;
                List<Path> files = BenchmarkSboms.many(folder, pool, documents);
                Map<String, Callable<Object>> tasks = new LinkedHashMap<>();
                tasks.put(
                        "Cordon, " + files.size() + " documents, components drawn from " + (pool == 0 ? "all" : pool),
                        () -> {
                            Optional<KnownComponents> known = Optional.of(new KnownComponents());
                            int each = Hearing.MOST_RECORDED / files.size();
                            return onAllCores(files, file -> judge(file, each, known));
                        });
                tasks.put("a bare Jackson token loop, the same", () -> onAllCores(files, SbomBenchmark::tokens));
                time(tasks);
                for (Path file : files) {
                    Files.delete(file);
                }
                Files.delete(folder);
            }
            default -> throw new IllegalArgumentException("json, xml or many, not " + args[0]);
        }
    }

    /** Work on one document. */
    private interface Work {
        int on(Path file) throws IOException;
    }

    /** On all cores, as the goal {@code audit} does it. */
    private static Object onAllCores(List<Path> files, Work work) {
        return files.parallelStream()
                .mapToInt(file -> {
                    try {
                        return work.on(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .sum();
    }

    /**
     * The tasks in turn, so that a busy machine slows them alike; the first rounds warm up. Processor time counts every
     * thread of the JVM, with its compilers and its collector.
     */
    public static void time(Map<String, Callable<Object>> tasks) throws Exception {
        OperatingSystemMXBean os = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Map<String, List<Long>> wall = new LinkedHashMap<>();
        Map<String, List<Long>> cpu = new LinkedHashMap<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (Map.Entry<String, Callable<Object>> task : tasks.entrySet()) {
                long start = System.nanoTime();
                long startCpu = os.getProcessCpuTime();
                task.getValue().call();
                if (round >= WARM_UP) {
                    wall.computeIfAbsent(task.getKey(), k -> new ArrayList<>()).add(System.nanoTime() - start);
                    cpu.computeIfAbsent(task.getKey(), k -> new ArrayList<>()).add(os.getProcessCpuTime() - startCpu);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| medians of %d rounds, heap of at most %d MB | wall | CPU | best wall |%n|---|---|---|---|%n",
                ROUNDS,
                Runtime.getRuntime().maxMemory() >> 20);
        for (String name : tasks.keySet()) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d ms | %d ms | %d ms |%n",
                    name,
                    median(wall.get(name)) / 1_000_000,
                    median(cpu.get(name)) / 1_000_000,
                    Collections.min(wall.get(name)) / 1_000_000);
        }
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static int judge(Path file, int mostRecorded, Optional<KnownComponents> known) throws IOException {
        String name = file.getFileName().toString();
        Hearing hearing = AUDIT.hear(new Source(Source.Kind.SBOM, name), mostRecorded);
        try (InputStream in = Files.newInputStream(file)) {
            SbomDocument document =
                    SbomReader.read(in, name, new ComponentSink(hearing::accept, hearing::countAnother, known));
            return document.components()
                    + hearing.close(Identity.NONE, c -> Explanation.NONE, document.notices())
                            .verdicts()
                            .size();
        }
    }

    private static int tokens(Path file) throws IOException {
        int count = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                com.fasterxml.jackson.core.JsonParser parser = new JsonFactory().createParser(in)) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }
}
