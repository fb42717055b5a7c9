package dev.cordon.sbom;

import com.fasterxml.jackson.core.JsonFactory;
import com.sun.management.OperatingSystemMXBean;
import dev.cordon.Audit;
import dev.cordon.Hearing;
import dev.cordon.denylist.BundledDenylist;
import dev.cordon.denylist.DenylistIndex;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Source;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.report.Explanation;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
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
 * token loop. Run with {@code mvn test-compile} and then this class on the test class path; the first argument names
 * what to run ({@code json}, {@code xml} or {@code many}), the second whether the other parser runs too.
 */
public final class SbomBenchmark {

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;
    private static final DenylistIndex INDEX = new DenylistIndex(BundledDenylist.read());
    private static final Audit AUDIT = new Audit(
            INDEX,
            new Policy(INDEX.denylist(), LocalDate.EPOCH, Level.DENY, Profile.DEFAULT, List.of()),
            true,
            OptionalLong.empty());

    private SbomBenchmark() {}

    public static void main(String[] args) throws Exception {
        boolean beside = args.length > 1 && args[1].equals("beside");
        switch (args[0]) {
            case "json" -> {
                Path file = json(100_000);
                Map<String, Callable<Object>> tasks = new LinkedHashMap<>();
                tasks.put("cordon json, read and judged", () -> judge(file, Hearing.MOST_RECORDED));
                tasks.put("bare jackson token loop", () -> tokens(file));
                if (beside) {
                    tasks.put("cyclonedx-core-java json", () -> new JsonParser().parse(file.toFile()));
                }
                time(tasks);
                Files.delete(file);
            }
            case "xml" -> {
                Path file = xml(100_000);
                Map<String, Callable<Object>> tasks = new LinkedHashMap<>();
                tasks.put("cordon xml, read and judged", () -> judge(file, Hearing.MOST_RECORDED));
                if (beside) {
                    tasks.put("cyclonedx-core-java xml", () -> new XmlParser().parse(file.toFile()));
                }
                time(tasks);
                Files.delete(file);
            }
            case "many" -> {
                Path file = json(200);
                int each = Hearing.MOST_RECORDED / 10_000;
                Map<String, Callable<Object>> tasks = new LinkedHashMap<>();
                tasks.put("cordon, 10,000 documents of 200", () -> times(10_000, () -> judge(file, each)));
                tasks.put("bare jackson token loop, the same", () -> times(10_000, () -> tokens(file)));
                time(tasks);
                Files.delete(file);
            }
            default -> throw new IllegalArgumentException("json, xml or many, not " + args[0]);
        }
    }

    /** On all cores, as the goal {@code audit} does it. */
    private static Object times(int n, Callable<Integer> task) {
        return IntStream.range(0, n)
                .parallel()
                .map(i -> {
                    try {
                        return task.call();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .sum();
    }

    /**
     * The tasks in turn, so that a busy machine slows them alike; the first rounds warm up. Processor time counts every
     * thread of the JVM, with its compilers and its collector.
     */
    private static void time(Map<String, Callable<Object>> tasks) throws Exception {
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
        for (String name : tasks.keySet()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-36s median: wall %6d ms, cpu %6d ms; best wall %6d ms%n",
                    name,
                    median(wall.get(name)) / 1_000_000,
                    median(cpu.get(name)) / 1_000_000,
                    Collections.min(wall.get(name)) / 1_000_000);
        }
        System.out.printf(
                Locale.ROOT, "heap at the most %d MB%n", Runtime.getRuntime().maxMemory() >> 20);
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static int judge(Path file, int mostRecorded) throws IOException {
        String name = file.getFileName().toString();
        Hearing hearing = AUDIT.hear(new Source(Source.Kind.SBOM, name), mostRecorded);
        try (InputStream in = Files.newInputStream(file)) {
            SbomDocument document = SbomReader.read(in, name, hearing::accept);
            return document.components()
                    + hearing.close(Optional.empty(), c -> Explanation.NONE, document.notices())
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

    private static Path json(int components) throws IOException {
        Path file = Files.createTempFile("bench", ".json");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"version\":1,\"components\":[");
            for (int i = 0; i < components; i++) {
                out.write((i == 0 ? "" : ",") + """
                        {"type":"library","bom-ref":"pkg:maven/com.example.g%1$d/artifact-%1$d@1.2.3?type=jar",
                        "publisher":"Example Organization %1$d","group":"com.example.g%1$d","name":"artifact-%1$d",
                        "version":"1.2.3","description":"%2$s","hashes":[
                        {"alg":"MD5","content":"d41d8cd98f00b204e9800998ecf8427e"},
                        {"alg":"SHA-1","content":"da39a3ee5e6b4b0d3255bfef95601890afd80709"},
                        {"alg":"SHA-256","content":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}],
                        "licenses":[{"license":{"id":"Apache-2.0","url":"https://www.apache.org/licenses/LICENSE-2.0"}}],
                        "purl":"pkg:maven/com.example.g%1$d/artifact-%1$d@1.2.3?type=jar","externalReferences":[
                        {"type":"website","url":"https://example.com/artifact-%1$d"},
                        {"type":"vcs","url":"https://github.com/example/artifact-%1$d"}]}""".formatted(i, "words ".repeat(40)));
            }
            out.write("],\"dependencies\":[");
            for (int i = 0; i < components; i++) {
                out.write((i == 0 ? "" : ",")
                        + "{\"ref\":\"pkg:maven/com.example.g%1$d/artifact-%1$d@1.2.3?type=jar\",\"dependsOn\":[\"pkg:maven/com.example.g%2$d/artifact-%2$d@1.2.3?type=jar\"]}"
                                .formatted(i, (i * 7 + 1) % components));
            }
            out.write("]}");
        }
        return file;
    }

    private static Path xml(int components) throws IOException {
        Path file = Files.createTempFile("bench", ".xml");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\"><components>");
            for (int i = 0; i < components; i++) {
                out.write("""
                        <component type="library" bom-ref="pkg:maven/com.example.g%1$d/artifact-%1$d@1.2.3?type=jar">
                        <publisher>Example Organization %1$d</publisher><group>com.example.g%1$d</group>
                        <name>artifact-%1$d</name><version>1.2.3</version><description>%2$s</description><hashes>
                        <hash alg="MD5">d41d8cd98f00b204e9800998ecf8427e</hash>
                        <hash alg="SHA-1">da39a3ee5e6b4b0d3255bfef95601890afd80709</hash>
                        <hash alg="SHA-256">e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855</hash></hashes>
                        <licenses><license><id>Apache-2.0</id><url>https://www.apache.org/licenses/LICENSE-2.0</url></license></licenses>
                        <purl>pkg:maven/com.example.g%1$d/artifact-%1$d@1.2.3?type=jar</purl><externalReferences>
                        <reference type="website"><url>https://example.com/artifact-%1$d</url></reference>
                        <reference type="vcs"><url>https://github.com/example/artifact-%1$d</url></reference>
                        </externalReferences></component>""".formatted(i, "words ".repeat(40)));
            }
            out.write("</components><dependencies>");
            for (int i = 0; i < components; i++) {
                out.write(
                        "<dependency ref=\"pkg:maven/com.example.g%1$d/artifact-%1$d@1.2.3?type=jar\"><dependency ref=\"pkg:maven/com.example.g%2$d/artifact-%2$d@1.2.3?type=jar\"/></dependency>"
                                .formatted(i, (i * 7 + 1) % components));
            }
            out.write("</dependencies></bom>");
        }
        return file;
    }
}
