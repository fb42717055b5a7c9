package dev.cordon.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Period;
import dev.cordon.denylist.Tenure;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import dev.cordon.testing.Components;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a name proves that is not the vendor's for good, and how a message says why it is not more. */
class TenureStrengthTest {

    private static final LocalDate BOUGHT = LocalDate.parse("2020-01-01");
    private static final LocalDate SOLD = LocalDate.parse("2024-01-01");
    private static final Tenure OWNED = new Tenure(
            Optional.empty(),
            new Period(Optional.of(BOUGHT), Optional.of(SOLD)),
            Optional.empty(),
            Optional.of("the Apache Software Foundation"));
    private static final Tenure EARLY =
            new Tenure(Optional.of("(,2.7)"), Period.ALWAYS, Optional.of("io.kit"), Optional.empty());

    private static Component kit(String version) {
        return Components.maven("com.acme", "kit", version, Scope.COMPILE);
    }

    private static Fact group() {
        return new Fact(Signal.GROUP_ID, "com.acme", "graph");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2019-12-31 | -          | is the vendor's from 2020-01-01 on, and the day is 2019-12-31",
                "2020-01-01 | CONCLUSIVE | -",
                "2023-12-31 | CONCLUSIVE | -",
                "2024-01-01 | -          | was the vendor's until 2024-01-01, since given to the Apache Software Foundation,"
                        + " and the day is 2024-01-01",
            })
    void onADay(LocalDate day, Strength strength, String limit) {
        assertThat(TenureStrength.of(OWNED, group(), kit("1"), day)).isEqualTo(Optional.ofNullable(strength));
        assertThat(TenureStrength.limit(OWNED, group(), kit("1"), day)).isEqualTo(Optional.ofNullable(limit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2.6.9 | CONCLUSIVE | -",
                "2.7   | -          | is the vendor's in versions (,2.7) alone, since renamed to io.kit, and this is 2.7",
                "-     | INDICATIVE | is the vendor's in versions (,2.7) alone, since renamed to io.kit,"
                        + " and the version of this is not known",
            })
    void inAVersion(String version, Strength strength, String limit) {
        Component component = kit(version == null ? "" : version);

        assertThat(TenureStrength.of(EARLY, group(), component, SOLD)).isEqualTo(Optional.ofNullable(strength));
        assertThat(TenureStrength.limit(EARLY, group(), component, SOLD)).isEqualTo(Optional.ofNullable(limit));
    }

    /** A jar with others shaded into it: the version that counts is that of the package which is named. */
    @Test
    void theVersionIsThatOfThePackageThatTheFactNames() {
        Fact shaded = new Fact(Signal.PURL, "pkg:maven/com.acme/kit@2.0", "pom.properties");

        assertThat(TenureStrength.of(EARLY, shaded, kit("3.0"), SOLD)).contains(Strength.CONCLUSIVE);
        assertThat(TenureStrength.of(EARLY, group(), kit("3.0"), SOLD)).isEmpty();
    }

    /** Ranges are Maven's: what npm calls 2.0 is not compared with them. */
    @Test
    void theVersionOfAnotherEcosystemIsNotKnown() {
        Fact npm = new Fact(Signal.PURL, "pkg:npm/%40acme/kit@3.0", "package.json");

        assertThat(TenureStrength.of(EARLY, npm, kit("2.0"), SOLD)).contains(Strength.INDICATIVE);
        assertThat(TenureStrength.of(
                        EARLY,
                        group(),
                        new Component(
                                "c", "c", Optional.of(Purl.parse("pkg:npm/kit@2.0")), Optional.empty(), List.of()),
                        SOLD))
                .contains(Strength.INDICATIVE);
    }

    @Test
    void whatIsAlwaysTheVendorsHasNoLimit() {
        assertThat(TenureStrength.of(Tenure.ALWAYS, group(), kit("1"), SOLD)).contains(Strength.CONCLUSIVE);
        assertThat(TenureStrength.limit(Tenure.ALWAYS, group(), kit("1"), SOLD)).isEmpty();
    }
}
