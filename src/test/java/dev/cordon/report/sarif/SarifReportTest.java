package dev.cordon.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cordon.audit.Declaration;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Outcome;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.Survey;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.match.Matcher;
import dev.cordon.notice.Location;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.report.FormatsTest;
import dev.cordon.testing.Components;
import dev.cordon.testing.Lists;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SarifReportTest {

    private static final Denylist LIST = Lists.listing(
            "- {authority: advice, from: \"2026-01-01\", verified: seen}",
            "- {authority: embargo, from: \"2026-01-01\", verified: seen}");
    private static final Policy POLICY =
            new Policy(LIST, LocalDate.parse("2026-11-24"), Level.DENY, Profile.DEFAULT, List.of());
    private static final Location POM = new Location("app/pom.xml", 42, 5);

    @Test
    void hasOneRuleForEachActAndTheGravestDecides() throws IOException {
        JsonNode run = run(report(verdict("lib", "1.0", "com.acme:app:1.0", POM)));

        assertThat(run.at("/tool/driver/rules").findValuesAsText("id")).contains("acme/advice", "acme/embargo");
        assertThat(run.at("/results/0/ruleId").asText()).isEqualTo("acme/embargo");
        assertThat(run.at("/tool/driver/rules")
                        .get(run.at("/results/0/ruleIndex").asInt())
                        .get("id")
                        .asText())
                .isEqualTo("acme/embargo");
        assertThat(run.at("/results/0/level").asText()).isEqualTo("error");
    }

    @Test
    void knowsAVerdictAgainInAnotherVersionOnAnotherLine() throws IOException {
        String before = print(verdict("lib", "1.0", "com.acme:app:1.0", POM));

        assertThat(print(verdict("lib", "1.1", "com.acme:app:1.1", new Location("app/pom.xml", 7, 3))))
                .isEqualTo(before);
        assertThat(print(verdict("other", "1.0", "com.acme:app:1.0", POM))).isNotEqualTo(before);
        assertThat(print(verdict("lib", "1.0", "com.acme:web:1.0", POM))).isNotEqualTo(before);
    }

    @Test
    void standsAtThePomOfTheModuleWhereTheDeclarationIsInNoFileOfTheBuild() throws IOException {
        JsonNode place = run(report(verdict(
                        "lib", "1.0", "com.acme:app:1.0", new Location(Declaration.OUTSIDE + "com.acme:far:1", 9, 0))))
                .at("/results/0/locations/0/physicalLocation");

        assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("app/pom.xml");
        assertThat(place.at("/region/startLine").asInt()).isEqualTo(1);
        assertThat(place.at("/region/startColumn").asInt()).isEqualTo(1);
    }

    @Test
    void cutsWhatGitHubWouldRefuseAndSaysSo() throws IOException {
        ReportedVerdict one = verdict("lib", "1.0", "com.acme:app:1.0", POM);
        Report report = report(Collections.nCopies(25_001, one).toArray(ReportedVerdict[]::new));

        JsonNode run = run(report);

        assertThat(run.at("/results")).hasSize(25_000);
        assertThat(run.at("/invocations/0/toolExecutionNotifications").findValuesAsText("text"))
                .anyMatch(text -> text.startsWith("1 result is left out"));
    }

    private static String print(ReportedVerdict verdict) throws IOException {
        JsonNode prints = run(report(verdict)).at("/results/0/partialFingerprints");
        assertThat(prints.get("cordonVerdict/v1").asText()).hasSize(64);
        return prints.toString();
    }

    private static JsonNode run(Report report) throws IOException {
        return new ObjectMapper()
                .readTree(FormatsTest.bytes(new SarifReport(), report))
                .at("/runs/0");
    }

    private static ReportedVerdict verdict(String artifact, String version, String module, Location place) {
        Component component = Components.maven("com.acme", artifact, version, Scope.COMPILE);
        Source source = new Source(Source.Kind.MAVEN_MODULE, module, Optional.of("app/pom.xml"));
        Declaration declaration = new Declaration("com.acme:" + artifact, Optional.of(place));
        return new ReportedVerdict(
                POLICY.judge(new Matcher(new DenylistIndex(LIST), LocalDate.EPOCH)
                        .match(component)
                        .get(0)),
                source,
                new Explanation(List.of(), 0, List.of(declaration)));
    }

    private static Report report(ReportedVerdict... verdicts) {
        Survey survey = new Survey(List.of(), List.of(), List.of(), List.of());
        return new Report(verdicts[0].source(), Outcome.FAILED, POLICY, survey, List.of(verdicts), List.of());
    }
}
