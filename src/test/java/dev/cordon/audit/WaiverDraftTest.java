package dev.cordon.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.match.DenylistIndex;
import dev.cordon.match.Matcher;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
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

class WaiverDraftTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final Denylist LIST = Lists.listing("- {authority: embargo, from: \"2026-01-01\", verified: seen}");

    private static final Component COMPILE = Components.maven("com.acme", "lib", "1.0", Scope.COMPILE);
    private static final Component TEST = Components.maven("com.acme", "lib", "1.0", Scope.TEST);
    private static final Component OTHER = Components.maven("com.acme", "Other_Lib", "2.0", Scope.TEST);

    @Test
    void isRefusedForEveryBlankUntilAPersonSigns() {
        String draft = WaiverDraft.waivers(Map.of("com.acme:app", verdicts(COMPILE)), List.of(), List.of())
                .text();

        assertThat(faults(draft))
                .extracting(Fault::what)
                .containsExactly(
                        "'reason' is blank: nobody has said why",
                        "'approvedBy' is blank: nobody has approved it",
                        "'expires' is blank: it would never end");
    }

    @Test
    void waivesWhatWasFoundOnceItIsSigned() {
        Map<String, List<Verdict>> found =
                Map.of("com.acme:app", verdicts(COMPILE, OTHER), "com.acme:web", verdicts(TEST));

        for (String draft : List.of(
                WaiverDraft.waivers(found, List.of(), List.of()).text(),
                WaiverDraft.baseline(found, List.of(), List.of()).text())) {
            Waivers waivers = read(signed(draft));
            found.forEach((module, verdicts) -> assertThat(verdicts)
                    .allMatch(v -> policy(waivers).in(module).judge(v.finding()).waived()));
        }
    }

    /** Whoever signs sees that it is not about everything. */
    @Test
    void saysWhatCouldNotBeJudged() {
        Map<String, List<Verdict>> found = Map.of("com.acme:app", verdicts(COMPILE));
        Fault fault = new Fault(FaultCode.ARCHIVE_UNREADABLE, "is cut\nshort", Location.of("lib.jar"), "Fetch it.");

        for (String draft : List.of(
                WaiverDraft.waivers(found, List.of(), List.of(fault)).text(),
                WaiverDraft.baseline(found, List.of(), List.of(fault)).text())) {
            assertThat(draft)
                    .containsPattern("# NOT COMPLETE\\..*\n# - lib.jar: is cut.*short.*\\[archive-unreadable]\n");
            assertThat(read(signed(draft)).all()).hasSize(1);
        }
        assertThat(WaiverDraft.waivers(found, List.of(), List.of()).text()).doesNotContain("NOT COMPLETE");
    }

    @Test
    void isAsNarrowAsWhatWasFound() {
        Waivers waivers = read(signed(WaiverDraft.waivers(
                        Map.of("com.acme:app", verdicts(COMPILE, OTHER), "com.acme:web", verdicts(TEST)),
                        List.of(),
                        List.of())
                .text()));

        assertThat(waivers.all())
                .extracting(w -> w.component()
                        + w.versions().orElse("")
                        + w.modules()
                        + w.scope().orElseThrow())
                .containsExactly(
                        "pkg:maven/com.acme/Other_Lib[2.0][com.acme:app]TEST",
                        "pkg:maven/com.acme/lib[1.0][com.acme:app]COMPILE",
                        "pkg:maven/com.acme/lib[1.0][com.acme:web]TEST");
        assertThat(read(signed(WaiverDraft.baseline(
                                        Map.of("com.acme:app", verdicts(COMPILE), "com.acme:web", verdicts(TEST)),
                                        List.of(),
                                        List.of())
                                .text()))
                        .all())
                .extracting(Waiver::modules)
                .containsExactly(List.of("com.acme:app"), List.of("com.acme:web"));
    }

    /** What is found in one scope in several modules is one decision, and holds in none but these. */
    @Test
    void namesEveryModule() {
        Map<String, List<Verdict>> found = Map.of("com.acme:app", verdicts(TEST), "com.acme:web", verdicts(TEST));

        Waivers waivers =
                read(signed(WaiverDraft.waivers(found, List.of(), List.of()).text()));

        assertThat(waivers.all()).extracting(Waiver::modules).containsExactly(List.of("com.acme:app", "com.acme:web"));
        assertThat(policy(waivers)
                        .in("com.acme:later")
                        .judge(verdicts(TEST).get(0).finding())
                        .waived())
                .isFalse();
    }

    @Test
    void takesNoIdThatIsTaken() {
        Map<String, List<Verdict>> found = Map.of("com.acme:app", verdicts(COMPILE, OTHER));

        assertThat(WaiverDraft.waivers(found, List.of("acme-lib", "acme-lib-2"), List.of())
                        .text())
                .contains("id: acme-lib-3", "id: acme-other-lib");
        assertThat(WaiverDraft.baseline(found, List.of("baseline"), List.of()).text())
                .contains("id: baseline-2");
    }

    @Test
    void namesWhatOnlyAWaiverOfTheWholeVendorCovers() {
        Component file = new Component(
                "evil\n::set-output",
                "evil\n::set-output.jar",
                Optional.empty(),
                Optional.empty(),
                List.of(new Fact(Signal.GROUP_ID, "com.acme", "in its pom.properties")));
        Component odd = Components.maven("com.acme", "lib", "[1,2)", Scope.COMPILE);

        String draft = WaiverDraft.waivers(Map.of("com.acme:app", verdicts(COMPILE, file, odd)), List.of(), List.of())
                .text();

        assertThat(draft.lines())
                .contains("# - evil\\u000a: :set-output.jar of acme", "# - com.acme:lib:[1,2) of acme");
        assertThat(read(signed(draft)).all()).hasSize(1);
    }

    /** A waiver for two modules is one to sign; what no waiver can name is none. */
    @Test
    void countsWhatThereIsToSign() {
        Component file = new Component(
                "app.jar",
                "app.jar",
                Optional.empty(),
                Optional.empty(),
                List.of(new Fact(Signal.GROUP_ID, "com.acme", "in its pom.properties")));
        Map<String, List<Verdict>> found =
                Map.of("com.acme:app", verdicts(TEST, OTHER), "com.acme:web", verdicts(TEST));
        Map<String, List<Verdict>> nameless = Map.of("com.acme:app", verdicts(TEST, file));

        assertThat(WaiverDraft.waivers(found, List.of(), List.of()).sum()).isEqualTo("2 waivers for 3 findings");
        assertThat(WaiverDraft.baseline(found, List.of(), List.of()).sum()).isEqualTo("3 entries for 3 findings");
        assertThat(WaiverDraft.waivers(nameless, List.of(), List.of()).sum())
                .isEqualTo("1 waiver for 1 finding, and 1 finding that only a waiver of the whole vendor covers");
    }

    @Test
    void pointsAtTheWaiverThatHasEnded() {
        Waivers ended = read(signed(WaiverDraft.waivers(Map.of("com.acme:app", verdicts(COMPILE)), List.of(), List.of())
                        .text())
                .replace("2027-03-31", "2026-10-31"));
        Verdict verdict =
                policy(ended).in("com.acme:app").judge(verdicts(COMPILE).get(0).finding());

        assertThat(WaiverDraft.waivers(Map.of("com.acme:app", List.of(verdict)), List.of("acme-lib"), List.of())
                        .text())
                .contains("# 'acme-lib' at w.yaml:5:5 speaks of it: it ended on 2026-10-31, 25 days ago.")
                .contains("id: acme-lib-2");
    }

    private static List<Verdict> verdicts(Component... components) {
        Matcher matcher = new Matcher(new DenylistIndex(LIST), LocalDate.EPOCH);
        return List.of(components).stream()
                .flatMap(c -> matcher.match(c).stream())
                .map(policy(Waivers.NONE)::judge)
                .toList();
    }

    private static Policy policy(Waivers waivers) {
        return new Policy(LIST, TODAY, Level.DENY, Profile.DEFAULT, List.of(), waivers);
    }

    private static String signed(String draft) {
        return draft.replace("reason: \"\"", "reason: r")
                .replace("approvedBy: \"\"", "approvedBy: a")
                .replace("expires: \"\"", "expires: \"2027-03-31\"");
    }

    private static Waivers read(String text) {
        return reader(text).read();
    }

    private static List<Fault> faults(String text) {
        return catchThrowableOfType(FaultException.class, reader(text)::read).faults();
    }

    private static WaiverReader reader(String text) {
        return new WaiverReader(LIST, TODAY, 365)
                .add(text.getBytes(StandardCharsets.UTF_8), "w.yaml", Optional.empty(), false);
    }
}
