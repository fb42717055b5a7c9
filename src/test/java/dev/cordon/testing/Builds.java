package dev.cordon.testing;

import dev.cordon.audit.Audit;
import dev.cordon.audit.Declaration;
import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.PathSource;
import dev.cordon.audit.Report;
import dev.cordon.audit.reactor.Aggregate;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.notice.Location;
import dev.cordon.paths.PathSearch;
import dev.cordon.paths.ShortestPaths;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Reports of builds of several modules. A module is called {@code org.shop:NAME:1.0} and lies in the folder NAME. */
public final class Builds {

    private static final List<Component> VENDORS = List.of(
            Components.maven("com.kaspersky.android-components", "kaspresso", "1.6.1", Scope.COMPILE),
            Components.maven("com.aliyun.oss", "aliyun-sdk-oss", "3.18.1", Scope.COMPILE),
            Components.maven("com.aliyun", "aliyun-java-sdk-core", "4.5.10", Scope.COMPILE),
            Components.maven("com.huaweicloud", "esdk-obs-java", "3.20.4.2", Scope.COMPILE),
            Components.maven("com.qcloud", "cos_api-bundle", "5.6.69", Scope.COMPILE),
            Components.maven("com.dji", "dji-sdk", "4.16.4", Scope.COMPILE));

    private Builds() {}

    /** The full name of a module. */
    public static String module(String name) {
        return "org.shop:" + name + ":1.0";
    }

    /** The module as what was looked at. */
    public static Source source(String name) {
        return new Source(Source.Kind.MAVEN_MODULE, module(name), Optional.of(name + "/pom.xml"));
    }

    /** How a list is used where nothing is set. */
    public static Policy policy(Denylist list) {
        return new Policy(list, LocalDate.parse("2026-11-24"), Level.DENY, Profile.DEFAULT, List.of());
    }

    /** The report of one module. */
    public static Report judged(Policy policy, String name, PathSource paths, Component... components) {
        Audit audit = new Audit(new DenylistIndex(policy.denylist()), policy, true, OptionalLong.empty());
        Inventory inventory = new Inventory(source(name), List.of(components), List.of());
        return audit.report(
                inventory.source(),
                List.of(audit.hear(inventory, paths)),
                List.of(),
                List.of(),
                List.of(Reports.LOCK_FILE));
    }

    /** The report of a build. */
    public static Report of(Report... modules) {
        return new Aggregate(List.of(modules), List.of())
                .report(new Source(Source.Kind.REACTOR, "org.shop:top:1.0", Optional.of("pom.xml")), true);
    }

    /** Explains by a path each, whose first step after the module is declared in line 7 of its POM. */
    public static PathSource by(String name, String... steps) {
        List<String> all = new ArrayList<>(List.of(module(name)));
        all.addAll(List.of(steps));
        return component -> {
            String first = all.size() > 1 ? all.get(1) : component.name();
            List<String> whole = new ArrayList<>(all);
            whole.add(component.name());
            return new Explanation(
                    List.of(new DependencyPath(whole, Optional.empty())), 0, List.of(declaration(name, first)));
        };
    }

    /** The declaration of an artifact in line 7 of a module's POM. */
    public static Declaration declaration(String name, String artifact) {
        return new Declaration(
                artifact.substring(0, artifact.lastIndexOf(':')), Optional.of(new Location(name + "/pom.xml", 7, 5)));
    }

    /** A build of so many modules that depend on each other in many ways; every fourth brings each vendor in. */
    public static Report many(int modules) {
        Map<String, List<String>> graph = new LinkedHashMap<>();
        String gateway = "com.example:gateway:3.0";
        graph.put(gateway, VENDORS.stream().map(Component::name).toList());
        for (int n = 1; n <= modules; n++) {
            List<String> needed = new ArrayList<>();
            for (int i = 1; i < n; i++) {
                if (i == n - 1 || n % i == 3) {
                    needed.add(module("m" + i));
                }
            }
            if (n % 4 == 1) {
                needed.add(gateway);
            }
            graph.put(module("m" + n), needed);
        }
        Policy policy = policy(BundledDenylist.read());
        List<Report> reports = new ArrayList<>(List.of(judged(policy, "top", in(graph, "top"))));
        for (int n = 1; n <= modules; n++) {
            List<Component> components = new ArrayList<>(VENDORS);
            for (int i = 0; i < 60; i++) {
                components.add(Components.maven(
                        "org.example", "library-" + (i + n % 7 * 10), "1.0", i % 2 == 0 ? Scope.COMPILE : Scope.TEST));
            }
            reports.add(judged(policy, "m" + n, in(graph, "m" + n), components.toArray(Component[]::new)));
        }
        return of(reports.toArray(Report[]::new));
    }

    /** Explains by the ways of a graph. */
    public static PathSource in(Map<String, List<String>> graph, String name) {
        Function<String, List<String>> children = node -> graph.getOrDefault(node, List.of());
        return component -> {
            ShortestPaths<String> search = new PathSearch<>(module(name), children).to(component.name());
            List<DependencyPath> paths = search.shortest().stream()
                    .map(steps -> new DependencyPath(steps, Optional.empty()))
                    .toList();
            List<Declaration> declarations = children.apply(module(name)).stream()
                    .filter(step -> step.equals(component.name()) || search.reaches(step))
                    .map(step -> declaration(name, step))
                    .toList();
            return new Explanation(paths, search.count() - paths.size(), declarations);
        };
    }
}
