package dev.cordon.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.PathSource;
import dev.cordon.audit.Report;
import dev.cordon.inventory.Component;
import dev.cordon.policy.Policy;
import dev.cordon.testing.Builds;
import dev.cordon.testing.Components;
import dev.cordon.testing.Lists;
import dev.cordon.text.Language;
import dev.cordon.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a component gets into the modules of a build, told in short: never less than is known, never more. */
class HtmlWaysTest {

    private static final Component LIB = Components.acme();
    private static final String GATEWAY = "org.example:gateway:3.0";
    private static final Policy POLICY =
            Builds.policy(Lists.listing("- {authority: embargo, from: \"2026-01-01\", verified: seen}"));

    @Test
    void putsModulesTogetherThatDifferInNothingButTheirNames() {
        HtmlWays ways = ways(module("a", Builds.by("a", GATEWAY)), module("b", Builds.by("b", GATEWAY)));

        assertThat(ways.through()).isEmpty();
        assertThat(ways.own()).hasSize(1);
        HtmlWay way = ways.own().get(0);
        assertThat(way.members()).extracting(HtmlVerdict::label).containsExactly("a", "b");
        assertThat(way.paths())
                .extracting(DependencyPath::steps)
                .containsExactly(List.of("each of these", GATEWAY, LIB.name()));
        assertThat(way.declared()).isEqualTo(Map.of("org.example:gateway", List.of("a/pom.xml:7", "b/pom.xml:7")));
        assertThat(way.steps()).containsExactly("exclude com.acme:lib from org.example:gateway in each of these");
    }

    @Test
    void keepsModulesApartThatDifferInMore() {
        HtmlWays ways = ways(module("a", Builds.by("a", GATEWAY)), module("b", Builds.by("b")));

        assertThat(ways.own())
                .extracting(way -> way.members().get(0).label(), HtmlWay::steps)
                .containsExactly(
                        tuple("a", List.of("exclude com.acme:lib from org.example:gateway at a/pom.xml:7")),
                        tuple("b", List.of("remove the dependency com.acme:lib at b/pom.xml:7")));
    }

    @Test
    void endsAWayWhereItGoesOnAsIsToldOfAModule() {
        HtmlWays ways = ways(
                module("a", Builds.by("a", GATEWAY)),
                module("b", Builds.by("b", Builds.module("a"), GATEWAY)),
                module("c", Builds.by("c", Builds.module("b"), Builds.module("a"), GATEWAY)));

        assertThat(ways.own()).hasSize(1);
        assertThat(ways.own().get(0).members()).extracting(HtmlVerdict::label).containsExactly("a");
        assertThat(ways.through()).extracting(t -> t.seen().label()).containsExactly("b", "c");
        assertThat(ways.through()).allMatch(HtmlWays.Through::only);
        assertThat(ways.through().get(0).by()).containsExactly("a (b/pom.xml:7)");
        assertThat(ways.through().get(1).ways()).containsExactly(List.of("b", "a"));
    }

    @Test
    void tellsAWayInFullThatGoesOnOtherwise() {
        HtmlWays ways = ways(
                module("a", Builds.by("a", GATEWAY)), module("b", Builds.by("b", Builds.module("a"), "g:other:1")));

        assertThat(ways.through().get(0).ways()).containsExactly(List.of("a", "g:other:1", LIB.name()));
    }

    /** A module in which it was not found is a dependency like any other. */
    @Test
    void aWayThroughAModuleWithoutTheFindingIsAModulesOwn() {
        HtmlWays ways = ways(
                module("a", Builds.by("a", GATEWAY)),
                module("b", Builds.by("b", Builds.module("clean"), GATEWAY)),
                Builds.judged(POLICY, "clean", Builds.by("clean")));

        assertThat(ways.through()).isEmpty();
        assertThat(ways.own()).hasSize(2);
    }

    /** Only the shortest paths are known: what a module declares tells of the others. */
    @Test
    void aModuleThatDeclaresItTooDoesNotGetItThroughOthersAlone() {
        DependencyPath shown = new DependencyPath(
                List.of(Builds.module("b"), Builds.module("a"), GATEWAY, LIB.name()), Optional.empty());
        Explanation more = new Explanation(
                List.of(shown),
                9,
                List.of(Builds.declaration("b", Builds.module("a")), Builds.declaration("b", "g:deep:1")));
        HtmlWays ways = ways(module("a", Builds.by("a", GATEWAY)), module("b", component -> more));

        assertThat(ways.own()).hasSize(2);
        assertThat(ways.own().get(1).steps()).containsExactly("exclude com.acme:lib from g:deep at b/pom.xml:7");
        assertThat(ways.through()).hasSize(1);
        assertThat(ways.through().get(0).only()).isFalse();
        assertThat(ways.through().get(0).more()).isEqualTo(9);
    }

    @Test
    void modulesThatBringItToEachOtherAreToldInFull() {
        HtmlWays ways = ways(
                module("a", Builds.by("a", Builds.module("b"), GATEWAY)),
                module("b", Builds.by("b", Builds.module("a"), GATEWAY)));

        assertThat(ways.through()).isEmpty();
        assertThat(ways.own()).hasSize(2);
    }

    /** Every path of every module can be read from what is told, and no other. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void losesNoPathAndAddsNone(long seed) {
        Random random = new Random(seed);
        Map<String, List<String>> graph = new LinkedHashMap<>();
        graph.put(GATEWAY, List.of(LIB.name()));
        graph.put("g:x:1", List.of(GATEWAY, LIB.name()));
        List<Report> modules = new ArrayList<>();
        for (int n = 1; n <= 12; n++) {
            List<String> needed = new ArrayList<>();
            for (int i = 1; i < n; i++) {
                if (random.nextInt(4) == 0) {
                    needed.add(Builds.module("m" + i));
                }
            }
            List.of(GATEWAY, "g:x:1", LIB.name()).stream()
                    .filter(step -> random.nextInt(6) == 0)
                    .forEach(needed::add);
            graph.put(Builds.module("m" + n), needed);
            modules.add(module("m" + n, without(Builds.in(graph, "m" + n), random)));
        }
        Report build = Builds.of(modules.toArray(Report[]::new));
        Map<String, Set<List<String>>> known = new HashMap<>();
        build.verdicts()
                .forEach(v -> known.put(v.source().name(), steps(v.explanation().paths())));

        assertThat(told(ways(build))).isEqualTo(known);
    }

    /** As exclusions do: a path of one module is not there although the modules on it have the rest of it. */
    private static PathSource without(PathSource paths, Random random) {
        return component -> {
            Explanation all = paths.explain(component);
            List<DependencyPath> kept =
                    all.paths().stream().filter(p -> random.nextInt(9) > 0).toList();
            return new Explanation(kept, all.morePaths(), all.declarations());
        };
    }

    private static Map<String, Set<List<String>>> told(HtmlWays ways) {
        Map<String, Set<List<String>>> told = new HashMap<>();
        for (HtmlWay way : ways.own()) {
            for (HtmlVerdict member : way.members()) {
                String module = member.reported().source().name();
                Set<List<String>> all = told.computeIfAbsent(module, m -> new HashSet<>());
                way.paths().forEach(path -> all.add(replaced(path.steps(), module)));
            }
        }
        Map<String, Set<List<String>>> own = new HashMap<>();
        told.forEach((module, paths) -> own.put(module, Set.copyOf(paths)));
        for (HtmlWays.Through through : ways.through()) {
            String module = through.seen().reported().source().name();
            Set<List<String>> all = told.computeIfAbsent(module, m -> new HashSet<>());
            through.ways().forEach(way -> all.addAll(longer(module, way, own)));
        }
        return told;
    }

    private static List<List<String>> longer(String module, List<String> way, Map<String, Set<List<String>>> own) {
        List<String> start = new ArrayList<>(List.of(module));
        way.forEach(step -> start.add(step.contains(":") ? step : Builds.module(step)));
        String last = start.get(start.size() - 1);
        if (!own.containsKey(last)) {
            return List.of(start);
        }
        return own.get(last).stream()
                .map(end -> {
                    List<String> whole = new ArrayList<>(start);
                    whole.addAll(end.subList(1, end.size()));
                    return whole;
                })
                .toList();
    }

    private static List<String> replaced(List<String> steps, String module) {
        List<String> whole = new ArrayList<>(steps);
        whole.set(0, module);
        return whole;
    }

    private static Set<List<String>> steps(List<DependencyPath> paths) {
        Set<List<String>> steps = new HashSet<>();
        paths.forEach(path -> steps.add(path.steps()));
        return steps;
    }

    private static Report module(String name, PathSource paths) {
        return Builds.judged(POLICY, name, paths, LIB);
    }

    private static HtmlWays ways(Report... modules) {
        return ways(Builds.of(modules));
    }

    private static HtmlWays ways(Report build) {
        List<HtmlVendor> vendors =
                HtmlVendor.all(build, HtmlSources.of(build, Texts.of(Language.EN, "report", "page")));
        assertThat(vendors).hasSize(1);
        assertThat(vendors.get(0).findings()).hasSize(1);
        return vendors.get(0).findings().get(0).ways();
    }
}
