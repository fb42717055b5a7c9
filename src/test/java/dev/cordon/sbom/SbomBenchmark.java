package dev.cordon.sbom;

import com.fasterxml.jackson.core.JsonFactory;
import dev.cordon.denylist.BundledDenylist;
import dev.cordon.denylist.DenylistIndex;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cyclonedx.parsers.JsonParser;
import org.cyclonedx.parsers.XmlParser;

/**
 * Times reading and judging one large document beside cyclonedx-core-java's parsers, and many small ones beside a bare
 * token loop. Run with {@code mvn test-compile} and then this class on the test class path; the first argument names
 * what to run ({@code json}, {@code xml} or {@code many}), the second whether the other parser runs too.
 */
public final class SbomBenchmark {

    private static final int ROUNDS = 7;
    private static final DenylistIndex INDEX = new DenylistIndex(BundledDenylist.read());

    private SbomBenchmark() {}

    public static void main(String[] args) throws Exception {
        boolean beside = args.length > 1 && args[1].equals("beside");
        switch (args[0]) {
            case "json" -> {
                Path file = json(100_000);
                time("cordon json, read and judged", () -> judge(file));
                time("bare jackson token loop", () -> tokens(file));
                if (beside) {
                    time("cyclonedx-core-java json", () -> new JsonParser().parse(file.toFile()));
                }
                Files.delete(file);
            }
            case "xml" -> {
                Path file = xml(100_000);
                time("cordon xml, read and judged", () -> judge(file));
                if (beside) {
                    time("cyclonedx-core-java xml", () -> new XmlParser().parse(file.toFile()));
                }
                Files.delete(file);
            }
            case "many" -> {
                Path file = json(200);
                time("cordon, 10,000 documents of 200", () -> times(10_000, () -> judge(file)));
                time("bare jackson token loop, the same", () -> times(10_000, () -> tokens(file)));
                Files.delete(file);
            }
            default -> throw new IllegalArgumentException("json, xml or many, not " + args[0]);
        }
    }

    private static Object times(int n, Callable<Object> task) throws Exception {
        Object last = "";
        for (int i = 0; i < n; i++) {
            last = task.call();
        }
        return last;
    }

    /** The median of the later rounds; the first ones warm up. */
    private static void time(String what, Callable<Object> task) throws Exception {
        long[] millis = new long[ROUNDS];
        Object result = "";
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            result = task.call();
            millis[i] = (System.nanoTime() - start) / 1_000_000;
        }
        java.util.Arrays.sort(millis);
        String shown = result instanceof Number ? " (" + result + ")" : "";
        System.out.printf(
                Locale.ROOT, "%-36s best %6d ms, median %6d ms%s%n", what, millis[0], millis[ROUNDS / 2], shown);
    }

    private static Object judge(Path file) throws IOException {
        int[] hits = new int[1];
        try (InputStream in = Files.newInputStream(file)) {
            SbomDocument document = SbomReader.read(in, file.getFileName().toString(), c -> hits[0] += hits(c));
            return document.components() + hits[0];
        }
    }

    private static int hits(Component component) {
        int hits = 0;
        for (Fact fact : component.facts()) {
            hits += INDEX.lookup(fact).hits().size();
        }
        return hits;
    }

    private static Object tokens(Path file) throws IOException {
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
            out.write("</components></bom>");
        }
        return file;
    }
}
