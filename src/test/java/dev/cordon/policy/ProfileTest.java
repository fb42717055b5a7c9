package dev.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Coverage;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import dev.cordon.policy.Setting.Origin;
import dev.cordon.policy.Setting.Target;
import dev.cordon.testing.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The named sets of levels, act by act. */
class ProfileTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

    private static final Denylist LIST = Lists.two("""
            - id: acme
              name: Acme
              listings: [{authority: embargo, from: "2026-01-01", verified: seen}]
              identifiers:
                - {signal: group-id, pattern: com.acme, source: s, verified: seen}
                - {signal: domain, pattern: acme.example, source: s, verified: seen, coverage: {embargo: in}}
            - id: initech
              name: Initech
              listings: [{authority: embargo, from: "2026-01-01", verified: seen}, {authority: exports, from: "2026-01-01", verified: seen}]
              identifiers: [{signal: group-id, pattern: com.initech, source: s, verified: seen, coverage: {embargo: in}}]
            - id: umbrella
              name: Umbrella
              listings: [{authority: embargo, from: "2027-01-01", verified: seen}, {authority: exports, from: "2026-01-01", verified: seen}]
              identifiers: [{signal: group-id, pattern: com.umbrella, source: s, verified: seen, coverage: {embargo: in, exports: in}}]
            - id: globex
              name: Globex
              entities: [{id: part, name: Part, source: s, verified: seen, relation: {to: globex, kind: majority-owned, source: s, verified: second-hand}}]
              listings: [{authority: embargo, from: "2026-01-01", verified: seen}]
              identifiers: [{signal: group-id, pattern: com.globex, entity: part, source: s, verified: seen, coverage: {embargo: in}}]
            """);

    /** An act of a list that does not say what it is. */
    private static final Denylist ONE = Lists.listing("- {authority: embargo, from: \"2026-01-01\", verified: seen}");

    @ParameterizedTest
    @CsvSource({
        // embargo US us-persons, clause US federal-contractors, defense US, exports US, freeze EU, warning DE, circular
        // IT
        "default, IN, - - - - - - -",
        "dod, IN, - - - - - - -",
        "sanctions, UNSETTLED, - - - - DENY - -",
        "strict, UNSETTLED, DENY DENY DENY DENY DENY DENY DENY",
        "covered, IN, DENY DENY DENY - DENY - DENY",
        "covered, UNSETTLED, WARN WARN WARN - WARN - WARN",
        "us-contractor, UNSETTLED, DENY DENY - NOTE NOTE NOTE NOTE",
        "us-contractor, IN, DENY DENY - NOTE NOTE NOTE NOTE",
        "eu, UNSETTLED, NOTE NOTE NOTE NOTE DENY - NOTE",
    })
    void setsLevels(String profile, Coverage coverage, String expected) {
        Profile of = Profile.of(profile).orElseThrow();

        assertThat(LIST.authorities().stream()
                        .map(a -> of.level(a, coverage).map(Level::name).orElse("-"))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void leavesAnActAloneOfWhichNothingIsSaid() {
        Authority embargo = ONE.authority("embargo").orElseThrow();

        for (Profile profile : List.of(Profile.US_CONTRACTOR, Profile.EU, Profile.SANCTIONS, Profile.DOD)) {
            assertThat(profile.level(embargo, Coverage.IN)).as(profile.id()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        // jurisdiction, kind, binds, level in us-contractor, level in eu
        "US, prohibition, everyone, DENY, NOTE",
        "US, sanctions, us-persons, DENY, NOTE",
        "US, procurement, public-sector, NOTE, NOTE",
        "US, prohibition, telecom-operators, NOTE, NOTE",
        "US, warning, everyone, -, NOTE",
        "US, export, everyone, NOTE, NOTE",
        "EU, prohibition, everyone, NOTE, DENY",
        "EU, prohibition, critical-infrastructure, NOTE, NOTE",
        "EU, warning, everyone, NOTE, -",
        "EU, export, everyone, NOTE, NOTE",
        "DE, prohibition, everyone, NOTE, -",
        "SK, prohibition, eu-persons, NOTE, -",
        "DE, warning, public-sector, NOTE, -",
        "GB, prohibition, everyone, NOTE, NOTE",
        "GB, warning, everyone, NOTE, NOTE",
        "CH, prohibition, eu-persons, NOTE, NOTE",
    })
    void deniesWhatBindsAndNotesWhatBindsOthers(
            String jurisdiction, String kind, String binds, String contractor, String eu) {
        Authority act = Lists.read("""
                cordonDenylist: 2
                name: test-list
                version: "2"
                issued: "2026-01-01"
                authorities:
                  - {id: act, title: Act, citation: "1 X 1", url: "https://example.com/1", effect: e, reach: r, level: warn, jurisdiction: %s, kind: %s, binds: [%s], verified: seen}
                """.formatted(jurisdiction, kind, binds))
                .authorities()
                .get(0);

        assertThat(Profile.US_CONTRACTOR
                        .level(act, Coverage.IN)
                        .map(Level::name)
                        .orElse("-"))
                .isEqualTo(contractor);
        assertThat(Profile.EU.level(act, Coverage.IN).map(Level::name).orElse("-"))
                .isEqualTo(eu);
    }

    @ParameterizedTest
    @CsvSource({
        "default, true",
        "dod, false",
        "sanctions, true",
        "strict, true",
        "covered, true",
        "us-contractor, true",
        "eu, true"
    })
    void isRefusedWhereNoListHasAnythingForIt(String profile, boolean fits) {
        List<String> faults = new ArrayList<>();
        try {
            new SettingsReader(LIST).check(Profile.of(profile).orElseThrow()).read();
        } catch (FaultException e) {
            e.faults().forEach(f -> faults.add(f.what()));
        }

        assertThat(faults)
                .isEqualTo(
                        fits ? List.of() : List.of("the profile 'dod' denies dow-1260h, and no loaded list has any"));
    }

    @Test
    void isRefusedWhereTheListsDoNotSayWhatTheirActsAre() {
        for (Profile profile : List.of(Profile.EU, Profile.US_CONTRACTOR, Profile.SANCTIONS, Profile.DOD)) {
            FaultException thrown = catchThrowableOfType(
                    FaultException.class,
                    () -> new SettingsReader(ONE).check(profile).read());
            assertThat(thrown.faults())
                    .extracting(Fault::next)
                    .singleElement()
                    .asString()
                    .startsWith("Load a list");
        }
    }

    @Test
    void saysWhichActsAProfileMakesMilder() {
        assertThat(MilderProfile.notice(policy(Profile.EU)).map(Notice::message))
                .contains(
                        "Profile eu: only a note are embargo (deny), clause (deny), defense (warn), circular (warn).");
        for (Profile profile : List.of(Profile.DEFAULT, Profile.DOD, Profile.SANCTIONS, Profile.STRICT)) {
            assertThat(MilderProfile.notice(policy(profile))).as(profile.id()).isEmpty();
        }
    }

    @Test
    void saysHowManyVendorsCanOnlyWarn() {
        String only = " can only warn, since no act in force that denies is known to reach what they are known by.";

        assertThat(MilderProfile.notice(policy(Profile.COVERED)).map(Notice::message))
                .as("acme by a host alone, umbrella from next year on, globex by a relation that is only reported")
                .contains("Profile covered: 3 of 4 vendors" + only);
        assertThat(MilderProfile.notice(
                                policy(Profile.COVERED, new Setting(Target.VENDOR, "acme", Level.DENY, Origin.POM)))
                        .map(Notice::message))
                .contains("Profile covered: 2 of 4 vendors" + only);
        assertThat(MilderProfile.notice(policy(
                                Profile.COVERED, new Setting(Target.AUTHORITY, "embargo", Level.NOTE, Origin.POM)))
                        .map(Notice::message))
                .contains("Profile covered: 4 of 4 vendors" + only);
    }

    @Test
    void saysOfCoveredWhatItDoesWhereThatIsUnsettled() {
        assertThat(policy(Profile.COVERED).levels())
                .contains(
                        new Policy.AuthorityLevel("embargo", Level.DENY, Level.WARN, "profile covered"),
                        new Policy.AuthorityLevel("exports", Level.NOTE, Level.NOTE, "list"));
    }

    private static Policy policy(Profile profile, Setting... settings) {
        return new Policy(LIST, TODAY, Level.DENY, profile, Arrays.asList(settings));
    }
}
