package dev.cordon.testing;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.DenylistIndex;
import dev.cordon.denylist.DenylistReader;
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
