package dev.cordon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.match.Matcher;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.policy.Setting;
import dev.cordon.policy.Setting.Origin;
import dev.cordon.policy.Setting.Target;
import dev.cordon.policy.Verdict;
import dev.cordon.policy.Waiver;
import dev.cordon.policy.WaiverReader;
import dev.cordon.policy.Waivers;
import dev.cordon.testing.Components;
import dev.cordon.testing.Lists;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of a copy: it is reported where it fares worse than its original, or by another waiver. */
class CopyJudgeTest {

    private static final DenylistIndex INDEX =
            new DenylistIndex(Lists.listing("- {authority: embargo, from: \"2026-01-01\", verified: seen}"));
    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");
    private static final String REF = "target/app.war!/WEB-INF/lib/x.jar";

    private static Component lib(String name, Scope scope) {
        return Components.maven("com.acme", name, "1", scope);
    }

    /** Waivers, each as {@code NAME SCOPE} of the package that it is about. */
    private static Waivers waivers(String... texts) {
        String waivers = Arrays.stream(texts)
                .map(text -> text.split(" "))
                .map(words -> """
                          - id: %1$s-%2$s
                            vendor: acme
                            component: pkg:maven/com.acme/%1$s
                            scope: %2$s
                            reason: Because.
                            approvedBy: Jane Roe
                            expires: "2027-03-31"
                        """.formatted(words[0], words[1]))
                .collect(Collectors.joining("", "cordonWaivers: 1\nwaivers:\n", ""));
        return texts.length == 0
                ? Waivers.NONE
                : new WaiverReader(INDEX.denylist(), TODAY, 365)
                        .add(waivers.getBytes(StandardCharsets.UTF_8), "w.yaml", Optional.empty(), false)
                        .read();
    }

    private static List<Verdict> told(List<Setting> settings, Waivers waivers, Component... originals) {
        Matcher matcher = new Matcher(INDEX, LocalDate.EPOCH);
        Policy policy = new Policy(INDEX.denylist(), TODAY, Level.DENY, Profile.DEFAULT, settings, waivers);
        List<Verdict> before = Stream.of(originals)
                .flatMap(o -> matcher.match(o).stream())
                .map(policy::judge)
                .toList();
        return CopyJudge.of(matcher, policy, before).judge(new Copy(REF, List.of(originals), List.of()));
    }

    private static List<String> told(Waivers waivers, Component... originals) {
        return told(List.of(), waivers, originals).stream()
                .map(v -> v.level() + " " + v.finding().component().label()
                        + v.waivers().stream().map(Waiver::id).toList())
                .toList();
    }

    @Test
    void foldsACopyThatIsDeniedAsItsOriginalIs() {
        assertThat(told(Waivers.NONE, lib("kit", Scope.TEST))).isEmpty();
        assertThat(told(Waivers.NONE, lib("kit", Scope.COMPILE))).isEmpty();
    }

    @Test
    void foldsACopyThatTheWaiverOfItsOriginalCovers() {
        assertThat(told(waivers("kit compile"), lib("kit", Scope.COMPILE))).isEmpty();
        assertThat(told(waivers("kit runtime"), lib("kit", Scope.RUNTIME))).isEmpty();
    }

    @Test
    void reportsACopyOfWhatWasWaivedWhereItDoesNotShip() {
        for (Scope scope : List.of(Scope.TEST, Scope.PROVIDED, Scope.SYSTEM)) {
            assertThat(told(waivers("kit " + scope.id()), lib("kit", scope)))
                    .containsExactly("DENY a copy of com.acme:kit:1 (" + scope.id() + ")[]");
        }
    }

    /** Somebody approved the very copy, which every report has to show; without it the copy would be denied. */
    @Test
    void reportsACopyThatAnotherWaiverLetsPass() {
        assertThat(told(waivers("kit test", "kit shipped"), lib("kit", Scope.TEST)))
                .containsExactly("ALLOW a copy of com.acme:kit:1 (test)[kit-shipped]");
        assertThat(told(waivers("kit shipped"), lib("kit", Scope.TEST)))
                .containsExactly("ALLOW a copy of com.acme:kit:1 (test)[kit-shipped]");
    }

    @Test
    void reportsACopyThatALevelTreatsWorse() {
        Setting test = new Setting(Target.SCOPE, "test", Level.WARN, Origin.POM);
        Setting compile = new Setting(Target.SCOPE, "compile", Level.WARN, Origin.POM);
        Setting shipped = new Setting(Target.SCOPE, "shipped", Level.NOTE, Origin.POM);

        assertThat(told(List.of(test), Waivers.NONE, lib("kit", Scope.TEST)))
                .extracting(Verdict::level)
                .containsExactly(Level.DENY);
        assertThat(told(List.of(compile), Waivers.NONE, lib("kit", Scope.COMPILE)))
                .isEmpty();
        assertThat(told(List.of(shipped), Waivers.NONE, lib("kit", Scope.TEST))).isEmpty();
    }

    /** It is a copy of each of those whose bytes it has: a waiver of any of them covers it, and none covers more. */
    @Test
    void takesACopyOfSeveralForThatOfEach() {
        Component test = lib("kit", Scope.TEST);
        Component compile = lib("kit-too", Scope.COMPILE);
        Component provided = lib("kit-too", Scope.PROVIDED);

        assertThat(told(waivers("kit test", "kit-too compile"), test, compile)).isEmpty();
        assertThat(told(waivers("kit test"), test, compile))
                .as("told of the one in compile, which is denied")
                .isEmpty();
        assertThat(told(waivers("kit test", "kit-too provided"), test, provided))
                .containsExactly("DENY a copy of com.acme:kit:1 (test)[]");
    }

    /** The bytes are the vendor's under whatever name they are used as well. */
    @Test
    void hidesNothingBehindAnInnocentNameOfTheSameBytes() {
        Component innocent = Components.maven("org.example", "innocent", "1", Scope.COMPILE);

        assertThat(told(waivers("kit test"), innocent, lib("kit", Scope.TEST))).hasSize(1);
        assertThat(told(waivers("kit test"), lib("kit", Scope.TEST), innocent)).hasSize(1);
    }

    @Test
    void keepsWhatIsKnownOfTheOriginalAndAddsItsOwnName() {
        Fact name = new Fact(Signal.FILE_NAME, "driver.dat", "the file name of " + REF);
        Component original = lib("kit", Scope.TEST);

        Component copy = new Copy(REF, List.of(original), List.of(name)).of(original);

        assertThat(copy.facts()).containsAll(original.facts()).contains(name);
        assertThat(copy.purl()).isEqualTo(original.purl());
    }

    @Test
    void countsACopyOnlyWhereItIsTold() {
        Hearing quiet = hearing(Waivers.NONE);
        Hearing told = hearing(waivers("kit test"));

        assertThat(quiet.close(Identity.NONE, c -> Explanation.NONE, List.of())
                        .examined()
                        .orElseThrow()
                        .components())
                .isEqualTo(1);
        assertThat(told.close(Identity.NONE, c -> Explanation.NONE, List.of())
                        .examined()
                        .orElseThrow()
                        .recorded())
                .extracting(Component::ref)
                .containsExactly("pkg:maven/com.acme/kit@1", REF);
    }

    private static Hearing hearing(Waivers waivers) {
        Policy policy = new Policy(INDEX.denylist(), TODAY, Level.DENY, Profile.DEFAULT, List.of(), waivers);
        Hearing hearing = new Audit(INDEX, policy, true, OptionalLong.empty())
                .hear(new Source(Source.Kind.MAVEN_MODULE, "com.acme:app:1"));
        hearing.accept(lib("kit", Scope.TEST));
        hearing.accept(List.of(new Copy(REF, hearing.found(), List.of())));
        return hearing;
    }
}
