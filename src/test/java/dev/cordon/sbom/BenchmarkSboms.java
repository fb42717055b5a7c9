package dev.cordon.sbom;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes SBOMs for benchmarks. Components have numbers: one of the same number reads the same everywhere. */
public final class BenchmarkSboms {

    private static final int COMPONENTS = 200;

    private BenchmarkSboms() {}

    /**
     * Documents of two hundred components each.
     *
     * @param pool from how many components they are drawn, the second half as often as the first, the third a third as often,
     *     and so on (Zipf's law); 0 where no two are alike
     * @param documents how many
     */
    static List<Path> many(Path folder, int pool, int documents) throws IOException {
        Random random = new Random(1);
        double[] upTo = new double[pool];
        for (int i = 0; i < pool; i++) {
            upTo[i] = 1.0 / (i + 1) + (i == 0 ? 0 : upTo[i - 1]);
        }
        List<Path> files = new ArrayList<>();
        for (int d = 0; d < documents; d++) {
            IntStream numbers = pool == 0
                    ? IntStream.range(d * COMPONENTS, (d + 1) * COMPONENTS)
                    : IntStream.generate(() -> {
                                int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[pool - 1]);
                                return found < 0 ? -found - 1 : found;
                            })
                            .distinct()
                            .limit(COMPONENTS);
            files.add(json(folder.resolve(d + ".json"), numbers));
        }
        return files;
    }

    static Path json(Path file, IntStream numbers) throws IOException {
        int[] all = numbers.toArray();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"version\":1,\"components\":[");
            String before = "";
            for (int number : all) {
                out.write(before + component(number, "com.example"));
                before = ",";
            }
            out.write("],\"dependencies\":[");
            for (int i = 0; i < all.length; i++) {
                out.write((i == 0 ? "" : ",")
                        + "{\"ref\":\"pkg:maven/com.example.g%1$d/artifact-%1$d@1.2.3?type=jar\",\"dependsOn\":[\"pkg:maven/com.example.g%2$d/artifact-%2$d@1.2.3?type=jar\"]}"
                                .formatted(all[i], all[(i * 7 + 1) % all.length]));
            }
            out.write("]}");
        }
        return file;
    }

    /**
     * An application of many components. Each needs three others, and some of them one that others need as well, so that many
     * ways lead to each.
     *
     * @param found how many of the components are of a vendor on the bundled list
     */
    public static Path application(Path file, int components, int found) throws IOException {
        int every = found == 0 ? components + 1 : components / found;
        IntFunction<String> organization =
                i -> i % every == every - 1 && i / every < found ? "com.kaspersky" : "com.example";
        IntFunction<String> ref =
                i -> "\"pkg:maven/%2$s.g%1$d/artifact-%1$d@1.2.3?type=jar\"".formatted(i, organization.apply(i));
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("""
                    {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"metadata":{"component":
                    {"type":"application","bom-ref":"application","name":"application","version":"1"}},"components":[""");
            for (int i = 0; i < components; i++) {
                out.write((i == 0 ? "" : ",") + component(i, organization.apply(i)));
            }
            out.write("],\"dependencies\":[{\"ref\":\"application\",\"dependsOn\":[" + ref.apply(0) + "]}");
            for (int i = 0; i < components; i++) {
                String needed = IntStream.of(3 * i + 1, 3 * i + 2, 3 * i + 3, 2 * i + 7)
                        .filter(n -> n < components)
                        .mapToObj(ref)
                        .collect(Collectors.joining(","));
                out.write(",{\"ref\":" + ref.apply(i) + ",\"dependsOn\":[" + needed + "]}");
            }
            out.write("]}");
        }
        return file;
    }

    private static String component(int number, String organization) {
        return """
                        {"type":"library","bom-ref":"pkg:maven/%3$s.g%1$d/artifact-%1$d@1.2.3?type=jar",
                        "publisher":"Example Organization %1$d","group":"%3$s.g%1$d","name":"artifact-%1$d",
                        "version":"1.2.3","description":"%2$s","hashes":[
                        {"alg":"MD5","content":"d41d8cd98f00b204e9800998ecf8427e"},
                        {"alg":"SHA-1","content":"da39a3ee5e6b4b0d3255bfef95601890afd80709"},
                        {"alg":"SHA-256","content":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}],
                        "licenses":[{"license":{"id":"Apache-2.0","url":"https://www.apache.org/licenses/LICENSE-2.0"}}],
                        "purl":"pkg:maven/%3$s.g%1$d/artifact-%1$d@1.2.3?type=jar","externalReferences":[
                        {"type":"website","url":"https://example.com/artifact-%1$d"},
                        {"type":"vcs","url":"https://github.com/example/artifact-%1$d"}]}""".formatted(number, "words ".repeat(40), organization);
    }

    static Path xml(Path file, IntStream numbers) throws IOException {
        int[] all = numbers.toArray();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\"><components>");
            for (int i = 0; i < all.length; i++) {
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
                        </externalReferences></component>""".formatted(all[i], "words ".repeat(40)));
            }
            out.write("</components><dependencies>");
            for (int i = 0; i < all.length; i++) {
                out.write(
                        "<dependency ref=\"pkg:maven/com.example.g%1$d/artifact-%1$d@1.2.3?type=jar\"><dependency ref=\"pkg:maven/com.example.g%2$d/artifact-%2$d@1.2.3?type=jar\"/></dependency>"
                                .formatted(all[i], all[(i * 7 + 1) % all.length]));
            }
            out.write("</dependencies></bom>");
        }
        return file;
    }
}
