package dev.cordon.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.Explained;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.match.Matcher;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.testing.Components;
import dev.cordon.testing.Lists;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What `explain` says of a name that is the vendor's in some versions or on some days. */
class ExplainedTenureTest {

    private static final Denylist LIST = Lists.two("""
            - id: acme
              name: Acme
              listings: [{authority: embargo, from: "2016-01-01", verified: seen}]
              identifiers:
                - {signal: group-id, pattern: com.acme, source: s, verified: seen}
                - {signal: purl, pattern: "pkg:maven/com.acme/rpc", versions: "(,2.7)", donatedTo: Apache, source: s, verified: seen}
                - {signal: group-id, pattern: org.bought, from: "2024-01-01", source: s, verified: seen}
                - {signal: group-id, pattern: org.sold, until: "2020-01-01", source: s, verified: seen}
                - {signal: group-id, pattern: ru.kit, versions: "[1.0,2.0)", renamedTo: io.kit, source: s, verified: seen}
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "org.bought|x|1|2023-12-31|org.bought of Acme: no evidence, since it is the vendor's from 2024-01-01 on, and the day is 2023-12-31",
                "org.bought|x|1|2024-01-01|org.bought of Acme: conclusive",
                "org.sold|x|1|2020-01-01|org.sold of Acme: no evidence, since it was the vendor's until 2020-01-01, and the day is 2020-01-01",
                "ru.kit|x|2.0|2026-11-28|ru.kit of Acme: no evidence, since it is the vendor's in versions [1.0,2.0) alone, since renamed to io.kit, and this is 2.0",
                "ru.kit|x|1.5|2026-11-28|ru.kit of Acme: conclusive",
                "com.acme|rpc|3.0|2026-11-28|com.acme of Acme, which what the purl below says of this very package withdraws",
                "com.acme|rpc|3.0|2026-11-28|pkg:maven/com.acme/rpc of Acme: no evidence, since it is the vendor's in versions (,2.7) alone, since given to Apache, and this is 3.0",
            })
    void saysWhereANameIsOutOfItsVersionsOrDays(
            String group, String artifact, String version, String day, String line) {
        assertThat(lines(Components.maven(group, artifact, version, Scope.COMPILE), LocalDate.parse(day)))
                .anyMatch(l -> l.endsWith(line));
    }

    @Test
    void saysWhereTheVersionIsNotKnown() {
        Component component = Components.maven("ru.kit", "x", "", Scope.COMPILE);

        assertThat(lines(component, LocalDate.parse("2026-11-28")))
                .anyMatch(l ->
                        l.endsWith("ru.kit of Acme: indicative, since it is the vendor's in versions [1.0,2.0) alone,"
                                + " since renamed to io.kit, and the version of this is not known"));
    }

    private static List<String> lines(Component component, LocalDate day) {
        DenylistIndex index = new DenylistIndex(LIST);
        Policy policy = new Policy(LIST, day, Level.DENY, Profile.DEFAULT, List.of());
        Source source = new Source(Source.Kind.MAVEN_MODULE, "com.example:app:1");
        List<ReportedVerdict> verdicts = new Matcher(index, day)
                .match(component).stream()
                        .map(policy::judge)
                        .map(v -> new ReportedVerdict(v, source, Explanation.NONE))
                        .toList();
        Explained explained = new Explained(source, true, List.of(), component, verdicts, Explanation.NONE);
        return ExplainedLines.of(explained, index, policy, List.of()).stream()
                .map(ConsoleLine::text)
                .collect(Collectors.toList());
    }
}
