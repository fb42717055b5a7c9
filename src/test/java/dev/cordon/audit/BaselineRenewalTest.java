package dev.cordon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Scope;
import dev.cordon.match.DenylistIndex;
import dev.cordon.match.Matcher;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.policy.Verdict;
import dev.cordon.policy.Waiver;
import dev.cordon.policy.WaiverReader;
import dev.cordon.policy.Waivers;
import dev.cordon.testing.Components;
import dev.cordon.testing.Lists;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A baseline is renewed by taking out what is solved; every other letter stays. */
class BaselineRenewalTest {

    private static final Denylist LIST = Lists.listing("- {authority: embargo, from: \"2026-01-01\", verified: seen}");

    private static final String SIGNED = """
            cordonWaivers: 1
            # Why we have it.
            baseline:
              id: adoption
              reason: "On the plan."   # see SEC-1
              approvedBy: Jane Roe
              expires: "%s"
              findings:
                - vendor: acme
                  component: pkg:maven/com.acme/lib
                  versions: "[1.0]"
                  # solved soon
                  module: com.acme:app

                # a comment on the next
                - {vendor: acme, component: pkg:maven/com.acme/other, module: com.acme:app}
                - vendor: acme
                  component: pkg:maven/com.acme/third
                  module: com.acme:not-judged
                - vendor: acme
                  component: pkg:maven/com.acme/fourth
            """;

    private static final Component LIB = Components.maven("com.acme", "lib", "1.0", Scope.COMPILE);
    private static final Component NEWER = Components.maven("com.acme", "lib", "1.1", Scope.COMPILE);
    private static final Component OTHER = Components.maven("com.acme", "other", "2.0", Scope.TEST);

    private static Optional<BaselineRenewal> renew(String text, LocalDate today, Component... found) {
        Waivers waivers = new WaiverReader(LIST, today, 9999)
                .add(text.getBytes(StandardCharsets.UTF_8), "waivers.yaml", Optional.empty(), false)
                .read();
        Policy policy = new Policy(LIST, today, Level.DENY, Profile.DEFAULT, List.of(), waivers).in("com.acme:app");
        List<Verdict> verdicts = List.of(found).stream()
                .flatMap(c -> new Matcher(new DenylistIndex(LIST), today).match(c).stream())
                .map(policy::judge)
                .toList();
        return BaselineRenewal.of(text, waivers.all(), Map.of("com.acme:app", verdicts));
    }

    private static BaselineRenewal renew(Component... found) {
        return renew(SIGNED.formatted("2027-03-31"), LocalDate.parse("2026-11-25"), found)
                .orElseThrow();
    }

    @Test
    void takesOutWhatIsSolvedAndKeepsEveryOtherLetter() {
        BaselineRenewal renewal = renew(OTHER);

        assertThat(renewal.solved()).extracting(Waiver::component).containsExactly("pkg:maven/com.acme/lib");
        assertThat(renewal.kept()).isEqualTo(3);
        assertThat(renewal.text())
                .isEqualTo(SIGNED.formatted("2027-03-31")
                        .replaceFirst(
                                "(?s)    - vendor: acme\n      component: pkg:maven/com.acme/lib\n.*?module: com.acme:app\n",
                                ""));
    }

    /** A newer version is a new decision; the entry of the old one is for nothing any more. */
    @Test
    void neverBecomesWider() {
        assertThat(renew(NEWER, OTHER).text()).doesNotContain("com.acme/lib").doesNotContain("1.1");
        assertThat(renew(LIB, OTHER).solved()).isEmpty();
    }

    /** What is about a module that was not judged, or about none in particular, may be for something elsewhere. */
    @Test
    void keepsWhatThisBuildCannotKnow() {
        assertThat(renew().text()).contains("com.acme/third", "com.acme/fourth").doesNotContain("com.acme/other");
    }

    @Test
    void keepsWhatHasOnlyEnded() {
        assertThat(renew(SIGNED.formatted("2026-12-31"), LocalDate.parse("2027-01-15"), LIB, OTHER)
                        .orElseThrow()
                        .solved())
                .isEmpty();
    }

    @Test
    void doesNotCutALineThatTwoEntriesShare() {
        String flow = SIGNED.formatted("2027-03-31").replaceFirst("(?s)findings:.*", "")
                + "findings: [{vendor: acme, component: pkg:maven/com.acme/lib, module: com.acme:app},"
                + " {vendor: acme, component: pkg:maven/com.acme/other, module: com.acme:app}]\n";

        assertThat(renew(flow, LocalDate.parse("2026-11-25"), OTHER)).isEmpty();
    }
}
