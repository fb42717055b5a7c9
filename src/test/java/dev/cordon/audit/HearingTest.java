package dev.cordon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.testing.Components;
import dev.cordon.testing.Lists;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a hearing keeps of a source. */
class HearingTest {

    private static final Source SBOM = new Source(Source.Kind.SBOM, "bom.json");

    private static final Component FINE = Components.maven("org.example", "fine", "1", Scope.COMPILE);

    @Test
    void recordsEveryComponentWhereTheyAreFew() {
        Examined examined = hear(6);

        assertThat(examined.components()).isEqualTo(2);
        assertThat(examined.recorded()).hasSize(2);
    }

    @Test
    void recordsNoneWhereNotAllFit() {
        Examined examined = hear(5);

        assertThat(examined.components()).isEqualTo(2);
        assertThat(examined.recorded()).isEmpty();
    }

    /** What is recorded, met, or known by nothing is more than a number. */
    @Test
    void saysOfWhatNothingIsKeptButThatItWasThere() {
        Hearing hearing = open(5);
        assertThat(hearing.accept(FINE)).as("recorded").isFalse();
        assertThat(hearing.accept(FINE)).isTrue();
        assertThat(hearing.accept(Components.acme())).as("denied").isFalse();
        assertThat(hearing.accept(FINE)).isTrue();
        assertThat(hearing.accept(Components.of())).as("unidentified").isFalse();
        hearing.countAnother();

        Examined examined = close(hearing);
        assertThat(examined.components()).isEqualTo(6);
        assertThat(examined.unidentified()).isEqualTo(1);
    }

    /** Two components with two facts each. */
    private static Examined hear(int mostRecorded) {
        Hearing hearing = open(mostRecorded);
        hearing.accept(Components.acme());
        hearing.accept(Components.acme());
        return close(hearing);
    }

    private static Hearing open(int mostRecorded) {
        DenylistIndex index =
                new DenylistIndex(Lists.listing("- {authority: embargo, from: \"2026-01-01\", verified: seen}"));
        Policy policy =
                new Policy(index.denylist(), LocalDate.parse("2026-11-24"), Level.DENY, Profile.DEFAULT, List.of());
        return new Audit(index, policy, true, OptionalLong.empty()).hear(SBOM, mostRecorded);
    }

    private static Examined close(Hearing hearing) {
        return hearing.close(Identity.NONE, component -> Explanation.NONE, List.of())
                .examined()
                .orElseThrow();
    }
}
