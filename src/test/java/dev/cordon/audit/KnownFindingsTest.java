package dev.cordon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.match.DenylistIndex;
import dev.cordon.match.Finding;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.testing.Components;
import dev.cordon.testing.Lists;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is held of findings, and for whom it holds. */
class KnownFindingsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-24");

    private final DenylistIndex index =
            new DenylistIndex(Lists.listing("- {authority: embargo, from: \"2026-01-01\", verified: seen}"));

    @Test
    void findsWhatTheMatcherFindsAndTheSameAgain() {
        Component acme = Components.acme();
        Function<Component, List<Finding>> known = new KnownFindings(audit(DAY)).of(component -> true);

        List<Finding> first = known.apply(acme);

        assertThat(first).isEqualTo(audit(DAY).matcher().match(acme)).isNotEmpty();
        assertThat(known.apply(acme)).isSameAs(first);
    }

    /** One with the same name may say more in another module: what an SBOM there adds, for one. */
    @Test
    void takesNoOtherComponentForItHoweverEqual() {
        Component one = Components.acme();
        Component bare = one.withFacts(List.of());
        Function<Component, List<Finding>> known = new KnownFindings(audit(DAY)).of(component -> true);

        assertThat(known.apply(bare)).isEmpty();
        assertThat(known.apply(one)).isNotEmpty();
        assertThat(known.apply(one.withFacts(one.facts()))).isNotSameAs(known.apply(one));
    }

    @Test
    void holdsNothingOfWhatOnlyOneModuleHasAndNoMoreThanItMay() {
        Component acme = Components.acme();
        KnownFindings none = new KnownFindings(audit(DAY).matcher(), 0);
        Function<Component, List<Finding>> own = new KnownFindings(audit(DAY)).of(component -> false);

        assertThat(own.apply(acme)).isNotSameAs(own.apply(acme)).isEqualTo(own.apply(acme));
        assertThat(none.of(c -> true).apply(acme))
                .isNotSameAs(none.of(c -> true).apply(acme))
                .isNotEmpty();
    }

    /** Modules may have other lists and other days; their levels and waivers make no difference to what is found. */
    @Test
    void holdsForTheListsAndTheDay() {
        assertThat(KnownFindings.key(audit(DAY)))
                .isEqualTo(KnownFindings.key(audit(DAY).in("com.acme:app")));
        assertThat(KnownFindings.key(audit(DAY))).isNotEqualTo(KnownFindings.key(audit(DAY.plusDays(1))));
        DenylistIndex other = new DenylistIndex(index.denylist());
        assertThat(KnownFindings.key(audit(DAY))).isNotEqualTo(KnownFindings.key(audit(other, DAY)));
    }

    private Audit audit(LocalDate day) {
        return audit(index, day);
    }

    private static Audit audit(DenylistIndex index, LocalDate day) {
        Policy policy = new Policy(index.denylist(), day, Level.DENY, Profile.DEFAULT, List.of());
        return new Audit(index, policy, true, OptionalLong.empty());
    }
}
