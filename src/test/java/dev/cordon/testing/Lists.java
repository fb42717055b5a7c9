package dev.cordon.testing;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.file.DenylistReader;
import dev.cordon.match.DenylistIndex;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Small denylists for tests, written as people write them. */
public final class Lists {

    private static final String HEAD = """
            cordonDenylist: 1
            name: test-list
            version: "1"
            issued: "2026-01-01"
            authorities:
              - {id: embargo, title: Embargo, citation: "1 X 1", url: "https://example.com/1", effect: e, reach: software, level: deny, verified: seen}
              - {id: advice, title: Advice, citation: "2 X 2", url: "https://example.com/2", effect: e, reach: hardware, level: warn, verified: seen}
              - id: staged
                title: Staged act
                citation: "3 X 3"
                url: "https://example.com/3"
                effect: e
                reach: services
                level: deny
                verified: seen
                limbs:
                  - {id: first, from: "2026-03-01", effect: e}
                  - {id: second, from: "2026-09-01", effect: e}
            """;

    private Lists() {}

    /** A list with the authorities {@code embargo} (deny), {@code advice} (warn) and {@code staged} (deny, two limbs). */
    public static Denylist withVendors(String vendors) {
        String text = HEAD + "vendors:\n" + vendors.indent(2);
        return DenylistReader.read(text.getBytes(StandardCharsets.UTF_8), "test-list.yaml", Optional.empty());
    }

    /** The index of such a list. */
    public static DenylistIndex index(String vendors) {
        return new DenylistIndex(withVendors(vendors));
    }

    private static final String HEAD_2 = """
            cordonDenylist: 2
            name: test-list
            version: "2"
            issued: "2026-01-01"
            authorities:
              - {id: embargo, title: Embargo, citation: "1 X 1", url: "https://example.com/1", effect: e, reach: software, level: deny, jurisdiction: US, kind: prohibition, binds: [us-persons], reachesOwned: majority-owned, verified: seen}
              - {id: clause, title: Clause, citation: "2 X 2", url: "https://example.com/2", effect: e, reach: software, level: deny, jurisdiction: US, kind: procurement, binds: [federal-contractors], condition: where a federal contract contains it, verified: second-hand}
              - {id: defense, title: Defense list, citation: "3 X 3", url: "https://example.com/3", effect: e, reach: contracting, level: warn, jurisdiction: US, kind: procurement, binds: [defense-contractors], reachesOwned: controlled, verified: seen}
              - {id: exports, title: Export list, citation: "4 X 4", url: "https://example.com/4", effect: e, reach: exports, level: note, jurisdiction: US, kind: export, binds: [exporters, us-persons], verified: seen}
              - {id: freeze, title: Freeze, citation: "5 X 5", url: "https://example.com/5", effect: e, reach: funds, level: warn, jurisdiction: EU, kind: sanctions, binds: [eu-persons], reachesOwned: fifty-percent, verified: seen}
              - {id: warning, title: Warning, citation: "6 X 6", url: "https://example.com/6", effect: e, reach: anti-virus software, level: warn, jurisdiction: DE, kind: warning, binds: [everyone], verified: seen}
              - {id: circular, title: Circular, citation: "7 X 7", url: "https://example.com/7", effect: e, reach: security products, level: warn, jurisdiction: IT, kind: procurement, binds: [public-sector], verified: seen}
            """;

    /**
     * A list of format 2 with the acts {@code embargo}, {@code clause}, {@code defense} and {@code exports} of the United
     * States, {@code freeze} of the European Union, {@code warning} of Germany and {@code circular} of Italy.
     */
    public static Denylist two(String vendors) {
        return read(HEAD_2 + "vendors:\n" + vendors.indent(2));
    }

    /** A list as a file has it. */
    public static Denylist read(String text) {
        return DenylistReader.read(text.getBytes(StandardCharsets.UTF_8), "test-list.yaml", Optional.empty());
    }

    /** One vendor {@code acme}, known by the group {@code com.acme}, with these listings. */
    public static Denylist listing(String... listings) {
        return withVendors("""
                - id: acme
                  name: Acme
                  listings:
                %s
                  identifiers:
                    - {signal: group-id, pattern: com.acme, source: s, verified: seen}
                """.formatted(String.join("\n", listings).indent(4).stripTrailing()));
    }
}
