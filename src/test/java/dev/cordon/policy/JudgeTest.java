package dev.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.match.DenylistIndex;
import dev.cordon.match.Finding;
import dev.cordon.match.Matcher;
import dev.cordon.testing.Components;
import dev.cordon.testing.Lists;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Verdicts that share their listings are those that a policy gives to each by itself. */
class JudgeTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

    private static final Denylist LIST = Lists.two("""
            - id: acme
              name: Acme
              entities:
                - {id: inc, name: "Acme, Inc.", source: s, verified: seen}
              listings:
                - {authority: embargo, from: "2026-01-01", verified: seen}
                - {authority: clause, entity: inc, from: "2026-01-01", verified: seen}
              identifiers:
                - {signal: group-id, pattern: com.acme, source: s, verified: seen}
                - {signal: group-id, pattern: com.acme.inc, entity: inc, source: s, verified: seen}
                - {signal: domain, pattern: acme.example, source: s, verified: seen}
            """);

    private static final Policy POLICY = new Policy(
            LIST,
            TODAY,
            Level.DENY,
            Profile.DEFAULT,
            List.of(new Setting(Setting.Target.SCOPE, "test", Level.NOTE, Setting.Origin.POM)));

    private final Judge judge = new Judge(POLICY);

    @Test
    void whatIsProvedAlikeSharesItsListings() {
        Verdict one = judged(Components.of(group("com.acme.one")));
        Verdict other = judged(Components.of(group("com.acme.other")));

        assertThat(other.listings()).isNotEmpty().isSameAs(one.listings());
    }

    @Test
    void whatIsProvedInAnotherWayDoesNot() {
        List<Verdict> verdicts = List.of(
                judged(Components.of(group("com.acme"))),
                judged(Components.of(new Fact(Signal.DOMAIN, "acme.example", "graph"))),
                judged(Components.of(group("com.acme"), new Fact(Signal.DOMAIN, "acme.example", "graph"))),
                judged(Components.of(group("com.acme.inc"))),
                judged(Components.maven("com.acme", "lib", "1", Scope.TEST)));

        assertThat(verdicts).extracting(Verdict::level).contains(Level.DENY, Level.WARN, Level.NOTE);
        for (Verdict one : verdicts) {
            assertThat(verdicts).filteredOn(v -> v.listings() == one.listings()).hasSize(1);
        }
    }

    /** As the policy itself judges it, whatever was judged before. */
    private Verdict judged(Component component) {
        Finding finding =
                new Matcher(new DenylistIndex(LIST), TODAY).match(component).get(0);
        Verdict verdict = judge.judge(finding);
        assertThat(verdict).isEqualTo(POLICY.judge(finding));
        return verdict;
    }

    private static Fact group(String id) {
        return new Fact(Signal.GROUP_ID, id, "graph");
    }
}
