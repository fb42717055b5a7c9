package dev.cordon.docs;

import static dev.cordon.testing.Components.maven;

import dev.cordon.audit.Audit;
import dev.cordon.audit.Declaration;
import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Explained;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Hearing.JudgedSource;
import dev.cordon.audit.Provenance.ParameterInForce;
import dev.cordon.audit.Provenance.ParameterInForce.Origin;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.notice.Location;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.policy.Setting;
import dev.cordon.report.console.ConsoleLine;
import dev.cordon.report.console.ExplainedLines;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The answers that docs/explain.md shows are those of the goal. */
class ExplainPageTest {

    private static final Source APP = new Source(Source.Kind.MAVEN_MODULE, "com.acme:app:1.0");

    @Test
    void showsTheAnswerWhereSomethingWasFound() throws IOException {
        Component obs = withFacts(
                maven("com.huaweicloud", "esdk-obs-java", "3.20.4.2", Scope.RUNTIME),
                new Fact(Signal.JAVA_PACKAGE, "com.obs.services", "the classes of esdk-obs-java", 120),
                new Fact(Signal.JAVA_PACKAGE, "com.obs.services.model", "the classes of esdk-obs-java", 200),
                new Fact(Signal.DOMAIN, "github.com/huaweicloud/huaweicloud-sdk-java-obs", "scm.url of the POM"));

        shows(obs);
    }

    @Test
    void showsTheAnswerWhereNothingWasFound() throws IOException {
        shows(maven("com.ztesoft", "thing", "1.0", Scope.COMPILE));
    }

    private static void shows(Component component) throws IOException {
        String answer = answer(component).stream().map(ConsoleLine::text).collect(Collectors.joining("\n"));
        Page.read("docs/explain.md").shows(answer + "\n");
    }

    private static List<ConsoleLine> answer(Component component) {
        Denylist list = BundledDenylist.read();
        DenylistIndex index = new DenylistIndex(list);
        Setting noted = new Setting(Setting.Target.AUTHORITY, "dow-1260h", Level.NOTE, Setting.Origin.POM);
        Policy policy = new Policy(list, LocalDate.parse("2026-11-24"), Level.DENY, Profile.DEFAULT, List.of(noted));
        Audit audit = new Audit(index, policy, false, OptionalLong.empty());
        Explanation way = new Explanation(
                List.of(new DependencyPath(
                        List.of(APP.name(), "com.example:gateway:3.0", component.name()), Optional.empty())),
                0,
                List.of(new Declaration("com.example:gateway", Optional.of(new Location("app/pom.xml", 42, 0)))));
        JudgedSource heard = audit.hear(new Inventory(APP, List.of(component), List.of()), c -> way);
        return ExplainedLines.of(
                new Explained(APP, true, List.of("com.acme:shop:1.0"), component, heard.verdicts(), way),
                index,
                policy,
                List.of(
                        new ParameterInForce("cordon.asOf", Optional.of("2026-11-24"), Origin.COMMAND_LINE),
                        new ParameterInForce("cordon.failOn", Optional.of("deny"), Origin.DEFAULT),
                        new ParameterInForce("cordon.profile", Optional.of("default"), Origin.DEFAULT)));
    }

    private static Component withFacts(Component component, Fact... more) {
        List<Fact> facts =
                Stream.concat(component.facts().stream(), Stream.of(more)).toList();
        return new Component(component.ref(), component.name(), component.purl(), component.scope(), facts);
    }
}
