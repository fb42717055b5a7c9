package dev.cordon.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Signal;
import dev.cordon.testing.Lists;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that were the vendor's in some versions, or until a day. */
class TenureTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

    private static final DenylistIndex INDEX = new DenylistIndex(Lists.two("""
            - id: acme
              name: Acme
              listings: [{authority: embargo, from: "2026-01-01", verified: seen}]
              identifiers:
                - {signal: group-id, pattern: com.acme, source: s, verified: seen}
                - {signal: purl, pattern: "pkg:maven/com.acme/rpc", versions: "(,2.7)", donatedTo: Apache, source: s, verified: seen}
                - {signal: purl, pattern: "pkg:maven/com.acme/queue", until: "2020-01-01", donatedTo: Apache, source: s, verified: seen}
                - {signal: group-id, pattern: ru.acme.kit, versions: "[1.0,2.0)", renamedTo: io.kit, source: s, verified: seen}
                - {signal: group-id, pattern: org.bought, from: "2024-01-01", source: s, verified: seen}
                - {signal: java-package, pattern: com.acme.rpc, versions: "(,2.7)", source: s, verified: seen}
            """));

    private static String match(LocalDate day, Optional<Purl> purl, Fact... facts) {
        Component component = new Component("ref", "name", purl, Optional.empty(), Arrays.asList(facts));
        List<Finding> findings = new Matcher(INDEX, day).match(component);
        return findings.isEmpty()
                ? "nothing"
                : findings.get(0).evidence().stream()
                        .map(e -> e.identifier().pattern() + " " + e.strength().id())
                        .reduce((a, b) -> a + ", " + b)
                        .orElseThrow();
    }

    private static String maven(LocalDate day, String coordinates) {
        String[] parts = coordinates.split(":", -1);
        Purl purl = Purl.maven(parts[0], parts[1], parts[2], "", "");
        return match(
                day,
                Optional.of(purl),
                new Fact(Signal.GROUP_ID, parts[0], "graph"),
                new Fact(Signal.PURL, purl.canonical(), "graph"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "com.acme:rpc:2.6.9 | com.acme conclusive, pkg:maven/com.acme/rpc conclusive",
                "com.acme:rpc:2.7 | nothing",
                "com.acme:rpc:2.7.0.Final | nothing",
                "com.acme:rpc:3.0 | nothing",
                "com.acme:rpc: | com.acme conclusive, pkg:maven/com.acme/rpc indicative",
                "com.acme:queue:1.0 | nothing",
                "com.acme:other:9.0 | com.acme conclusive",
                "ru.acme.kit:json:1.5 | ru.acme.kit conclusive",
                "ru.acme.kit:json:0.9 | nothing",
                "ru.acme.kit:json:2.0 | nothing",
                "ru.acme.kit:json: | ru.acme.kit indicative",
                "org.bought:x:1 | org.bought conclusive",
            })
    void inAVersion(String coordinates, String expected) {
        assertThat(maven(TODAY, coordinates)).isEqualTo(expected);
    }

    @Test
    void onADay() {
        assertThat(maven(LocalDate.parse("2019-12-31"), "com.acme:queue:1.0"))
                .isEqualTo("com.acme conclusive, pkg:maven/com.acme/queue conclusive");
        assertThat(maven(LocalDate.parse("2020-01-01"), "com.acme:queue:1.0")).isEqualTo("nothing");
        assertThat(maven(LocalDate.parse("2024-01-01"), "org.bought:x:1")).isEqualTo("org.bought conclusive");
        assertThat(maven(LocalDate.parse("2023-12-31"), "org.bought:x:1")).isEqualTo("nothing");
    }

    @Test
    void ofAnotherPackageTheGroupStillSpeaks() {
        Fact group = new Fact(Signal.GROUP_ID, "com.acme", "pom.properties");
        Fact given = new Fact(Signal.PURL, "pkg:maven/com.acme/queue@1.0", "pom.properties");
        Fact kept = new Fact(Signal.PURL, "pkg:maven/com.acme/other@1.0", "pom.properties");

        assertThat(match(TODAY, Optional.empty(), group, given)).isEqualTo("nothing");
        assertThat(match(TODAY, Optional.empty(), group, given, kept)).isEqualTo("com.acme conclusive");
    }

    @Test
    void theVersionOfWhatIsNotOfMavenIsNotCompared() {
        Fact classes = new Fact(Signal.JAVA_PACKAGE, "com.acme.rpc", "classes");

        assertThat(match(TODAY, Optional.of(Purl.parse("pkg:maven/org.apache/rpc@3.0")), classes))
                .isEqualTo("nothing");
        assertThat(match(TODAY, Optional.of(Purl.parse("pkg:maven/org.other/rpc@2.0")), classes))
                .isEqualTo("com.acme.rpc conclusive");
        assertThat(match(TODAY, Optional.of(Purl.parse("pkg:npm/rpc@3.0")), classes))
                .isEqualTo("com.acme.rpc indicative");
        assertThat(match(TODAY, Optional.empty(), classes)).isEqualTo("com.acme.rpc indicative");
    }
}
