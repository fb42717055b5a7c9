package dev.cordon.match;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.file.DenylistReader;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What looking up a fact costs against 300 identifiers and against 10,000, in interleaved rounds, and what loading such
 * lists costs in a warm JVM. Not a test: run {@code main}, as src/bench/README.md says.
 */
final class MatchBenchmark {

    private static final int ROUNDS = 41;
    private static final int LOOKUPS = 200_000;

    private MatchBenchmark() {}

    /** Prints the figures. */
    public static void main(String[] args) {
        System.out.println("| of a list of | 300 identifiers | 10,000 | ratio |\n|---|---|---|---|");
        Loaded few = Loaded.of(300);
        Loaded many = Loaded.of(10_000);
        System.out.printf(Locale.ROOT, "| reading it, at first | %.0f ms | %.0f ms | |%n", few.first(), many.first());
        System.out.printf(Locale.ROOT, "| reading it again | %.0f ms | %.0f ms | |%n", few.warm(), many.warm());
        DenylistIndex small = few.index();
        DenylistIndex large = many.index();
        List<Fact> facts = facts();
        double[] smallNanos = new double[ROUNDS];
        double[] largeNanos = new double[ROUNDS];
        int hits = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            hits += lookUp(small, facts);
            long middle = System.nanoTime();
            hits += lookUp(large, facts);
            long end = System.nanoTime();
            smallNanos[round] = (middle - start) / (double) LOOKUPS;
            largeNanos[round] = (end - middle) / (double) LOOKUPS;
        }
        System.out.printf(
                Locale.ROOT,
                "| a lookup | %.0f ns | %.0f ns | %.2f |%n",
                median(smallNanos),
                median(largeNanos),
                median(largeNanos) / median(smallNanos));
        if (hits == 0) {
            throw new IllegalStateException("nothing was found, so nothing was looked up");
        }
    }

    private static int lookUp(DenylistIndex index, List<Fact> facts) {
        int hits = 0;
        for (int i = 0; i < LOOKUPS; i++) {
            hits += index.lookup(facts.get(i % facts.size())).hits().size();
        }
        return hits;
    }

    /** A list that was read, and in how many milliseconds. */
    private record Loaded(DenylistIndex index, double first, double warm) {

        static Loaded of(int identifiers) {
            byte[] list = list(identifiers).getBytes(StandardCharsets.UTF_8);
            double[] millis = new double[9];
            DenylistIndex index = null;
            for (int i = 0; i < millis.length; i++) {
                long start = System.nanoTime();
                Denylist denylist = DenylistReader.read(list, "benchmark", Optional.empty());
                index = new DenylistIndex(denylist);
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
            return new Loaded(index, millis[0], median(millis));
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Vendors of ten identifiers each, half of them groups and half purls. */
    private static String list(int identifiers) {
        StringBuilder yaml = new StringBuilder("""
                cordonDenylist: 1
                name: benchmark
                version: "1"
                issued: "2026-01-01"
                authorities:
                  - {id: act, title: An act, shortTitle: Act, citation: "1", url: "https://example.org", effect: e, reach: r, level: deny, verified: seen, verifiedOn: "2026-01-01"}
                vendors:
                """);
        for (int vendor = 0; vendor < identifiers / 10; vendor++) {
            yaml.append("""
                      - id: vendor-%d
                        name: Vendor %d
                        listings: [{authority: act, from: "2026-01-01", verified: seen}]
                        identifiers:
                    """.formatted(vendor, vendor));
            for (int i = 0; i < 5; i++) {
                yaml.append("""
                              - {signal: group-id, pattern: com.vendor%d.part%d, source: s, verified: seen}
                              - {signal: purl, pattern: "pkg:npm/vendor%d/part%d", source: s, verified: seen}
                        """.formatted(vendor, i, vendor, i));
            }
        }
        return yaml.toString();
    }

    /** Facts of a thousand components, one in a hundred of a listed vendor. */
    private static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            String group = i % 100 == 0 ? "com.vendor" + i % 30 + ".part1.deep" : "org.clean" + i + ".group.name";
            facts.add(new Fact(Signal.GROUP_ID, group, "benchmark"));
            facts.add(new Fact(Signal.PURL, "pkg:maven/" + group + "/artifact" + i + "@1.0." + i, "benchmark"));
        }
        return facts;
    }
}
