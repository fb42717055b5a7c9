package dev.cordon.maven;

import dev.cordon.Audit;
import dev.cordon.Hearing;
import dev.cordon.Hearing.Heard;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Source;
import dev.cordon.notice.Notice;
import dev.cordon.report.PathSource;
import dev.cordon.report.Reconciliation;
import dev.cordon.report.Report;
import dev.cordon.sbom.SbomDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** Judges one module: its dependencies together with its SBOMs. */
final class ModuleHearing {

    private final Audit audit;
    private final MavenProject project;
    private final Inventory inventory;
    private final List<MavenProject> reactor;
    private final Map<String, List<Fact>> added = new TreeMap<>();
    private final List<Heard> sboms = new ArrayList<>();
    private final List<Reconciliation> reconciliations = new ArrayList<>();

    /** @param reactor every module of the build: an SBOM may describe any of them beside the dependencies */
    ModuleHearing(Audit audit, MavenProject project, Inventory inventory, List<MavenProject> reactor) {
        this.audit = audit;
        this.project = project;
        this.inventory = inventory;
        this.reactor = reactor;
    }

    /** Takes in what an SBOM of the module says. */
    void take(SbomFile file, boolean strict) {
        List<Component> listed = new ArrayList<>();
        SbomDocument document = file.read(strict, listed::add);
        boolean aggregator = !project.getModules().isEmpty();
        SbomComparison comparison = new SbomComparison(file.name(), inventory.components(), listed, own(), aggregator);
        for (Component component : inventory.components()) {
            added.computeIfAbsent(component.ref(), r -> new ArrayList<>()).addAll(comparison.facts(component.ref()));
        }
        Hearing hearing = audit.hear(new Source(Source.Kind.SBOM, file.name()));
        comparison.only().forEach(hearing::accept);
        Map<String, String> names =
                listed.stream().collect(Collectors.toMap(Component::ref, Component::name, (a, b) -> a));
        List<Notice> notices = new ArrayList<>(document.notices());
        notices.addAll(comparison.notices());
        String format = document.format() + " " + document.version();
        sboms.add(hearing.close(Optional.of(format), new SbomPaths(document, names), notices));
        reconciliations.add(comparison.reconciliation());
    }

    /** Ends the hearing. */
    Report report(PathSource graph, List<Notice> told, List<String> notExamined) {
        List<Component> components =
                inventory.components().stream().map(this::withFacts).toList();
        List<Heard> heard = new ArrayList<>();
        heard.add(audit.hear(new Inventory(inventory.source(), components, inventory.notices()), graph));
        heard.addAll(sboms);
        return audit.report(inventory.source(), heard, components, reconciliations, told, notExamined);
    }

    /** The coordinates of the build's own modules. */
    private Set<String> own() {
        return Stream.concat(Stream.of(project), reactor.stream())
                .map(p -> SbomComparison.key(Purl.maven(p.getGroupId(), p.getArtifactId(), p.getVersion(), "jar", "")))
                .collect(Collectors.toSet());
    }

    private Component withFacts(Component component) {
        List<Fact> more = added.getOrDefault(component.ref(), List.of());
        if (more.isEmpty()) {
            return component;
        }
        List<Fact> facts =
                Stream.concat(component.facts().stream(), more.stream()).toList();
        return new Component(component.ref(), component.name(), component.purl(), component.scope(), facts);
    }
}
