package dev.cordon.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cordon.audit.Examined;
import dev.cordon.audit.Identity;
import dev.cordon.audit.Outcome;
import dev.cordon.audit.Report;
import dev.cordon.audit.Survey;
import dev.cordon.audit.reactor.Aggregate;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Source;
import dev.cordon.report.ReportFormat;
import dev.cordon.testing.Components;
import dev.cordon.testing.Reports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who has only the JSON report of a build can say which modules have a component. */
class JsonSourceSetsTest {

    private static final Component SHARED = Components.maven("org.example", "shared", "1", Scope.COMPILE);
    private static final Component TESTED = Components.maven("org.example", "shared", "1", Scope.TEST);
    private static final Component OWN = Components.maven("org.example", "own", "1", Scope.COMPILE);
    private static final Component LOCAL =
            new Component("lib/x.jar", "lib/x.jar", Optional.empty(), Optional.empty(), List.of());

    @Test
    void namesTheModulesAndDocumentsThatHaveAComponent() throws IOException {
        JsonNode body = body(
                new JsonReport(),
                module("a", List.of(SHARED, LOCAL), List.of()),
                module("b", List.of(TESTED, OWN, LOCAL), List.of()),
                module("c", List.of(), List.of(SHARED)));

        assertThat(seen(body))
                .containsOnly(
                        Map.entry("pkg:maven/org.example/shared@1", List.of("g:a:1", "g:b:1", "g:c:1, bom.json")),
                        Map.entry("pkg:maven/org.example/own@1", List.of("g:b:1")),
                        Map.entry("g:a:1, lib/x.jar", List.of("g:a:1")),
                        Map.entry("g:b:1, lib/x.jar", List.of("g:b:1")));
    }

    @Test
    void writesASetOfModulesOnce() throws IOException {
        JsonNode body = body(
                new JsonReport(),
                module("a", List.of(SHARED, OWN), List.of()),
                module("b", List.of(SHARED, OWN), List.of()));

        assertThat(body.get("sourceSets")).hasSize(1);
        assertThat(body.get("components"))
                .extracting(c -> c.get("sourceSet").asInt())
                .containsExactly(0, 0);
    }

    /** Components are the same objects in the reports of the modules and, as the build goes on, in that of all. */
    @Test
    void doesNotRepeatWhatWasSoWhenFewerModulesWereJudged() throws IOException {
        ReportFormat many = new JsonReport().forManyAlike();
        Report a = module("a", List.of(OWN, SHARED), List.of());
        Report b = module("b", List.of(SHARED), List.of());

        assertThat(seen(body(many, a))).containsEntry(SHARED.ref(), List.of("g:a:1"));
        assertThat(seen(body(many, a, b))).containsEntry(SHARED.ref(), List.of("g:a:1", "g:b:1"));
    }

    @Test
    void saysNothingOfItInTheReportOfAModule() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport().write(module("a", List.of(SHARED), List.of()), Reports.RUN, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains(SHARED.ref()).doesNotContain("sourceSet");
    }

    /** Ref to the names of the sources that have it, as a reader of the report finds them. */
    private static Map<String, List<String>> seen(JsonNode body) {
        Map<String, List<String>> seen = new TreeMap<>();
        for (JsonNode component : body.get("components")) {
            List<String> names = new ArrayList<>();
            for (JsonNode index :
                    body.get("sourceSets").get(component.get("sourceSet").asInt())) {
                names.add(body.get("examined").get(index.asInt()).get("name").asText());
            }
            seen.put(component.get("ref").asText(), names);
        }
        return seen;
    }

    private static JsonNode body(ReportFormat format, Report... modules) throws IOException {
        Report whole =
                new Aggregate(List.of(modules), List.of()).report(new Source(Source.Kind.REACTOR, "g:top:1"), true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(whole, Reports.RUN, out);
        return new ObjectMapper().readTree(out.toByteArray()).get("body");
    }

    private static Report module(String name, List<Component> components, List<Component> listed) {
        Source module = new Source(Source.Kind.MAVEN_MODULE, "g:" + name + ":1");
        Source bom = new Source(Source.Kind.SBOM, "bom.json");
        List<Examined> examined = Stream.of(examined(module, components), examined(bom, listed))
                .filter(e -> e.source().equals(module) || !listed.isEmpty())
                .toList();
        Survey survey = new Survey(examined, List.of(), List.of(), List.of());
        return new Report(module, Outcome.PASSED, Reports.rich().policy(), survey, List.of(), List.of());
    }

    private static Examined examined(Source source, List<Component> components) {
        return new Examined(source, Identity.NONE, components.size(), 0, components);
    }
}
