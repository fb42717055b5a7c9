package dev.cordon.examine;

import dev.cordon.audit.Audit;
import dev.cordon.audit.BuildPart;
import dev.cordon.audit.Copy;
import dev.cordon.audit.Hearing;
import dev.cordon.audit.Hearing.JudgedSource;
import dev.cordon.audit.Identity;
import dev.cordon.audit.KnownFindings;
import dev.cordon.audit.Packing.Packed;
import dev.cordon.audit.PathSource;
import dev.cordon.audit.Reconciliation;
import dev.cordon.audit.Report;
import dev.cordon.audit.Unexamined;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Source;
import dev.cordon.inventory.Strength;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import dev.cordon.sbom.SbomDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges one module: its dependencies together with its SBOMs. */
public final class ModuleHearing {

    private final Audit audit;
    private final Source source;
    private final Set<String> own;
    private final boolean aggregator;
    private final ModuleArchives archives;
    private final Unjudged unjudged;
    private final Map<String, List<Fact>> added = new TreeMap<>();
    private final List<JudgedSource> sboms = new ArrayList<>();
    private final List<Reconciliation> reconciliations = new ArrayList<>();
    private final List<BuildPart> chain = new ArrayList<>();

    /**
     * @param source the module
     * @param own its coordinates and those of every other module of the build: an SBOM may describe any of them beside the
     *     dependencies
     * @param aggregator whether it has modules of its own
     * @param archives what it is made of
     * @param unjudged takes what could not be judged
     */
    public ModuleHearing(
            Audit audit,
            Source source,
            List<Purl> own,
            boolean aggregator,
            ModuleArchives archives,
            Unjudged unjudged) {
        this.audit = audit;
        this.source = source;
        this.own = own.stream().map(SbomComparison::key).collect(Collectors.toSet());
        this.aggregator = aggregator;
        this.archives = archives;
        this.unjudged = unjudged;
    }

    /**
     * Judges what an SBOM of the module says.
     *
     * @return false where it lists nothing, or is that of a dependency, which the module has packed with the dependency
     */
    public boolean judge(SbomFile file, boolean strict) {
        List<Component> listed = new ArrayList<>();
        SbomFile.Reading reading;
        try {
            reading = file.read(strict, listed::add);
        } catch (FaultException e) {
            unjudged.unreadable(e.faults());
            takePart(file, listed);
            return true;
        }
        SbomDocument document = reading.document();
        unjudged.unreadable(document.faults());
        if (file.shown().isEmpty() && isOfDependency(document, listed)) {
            Hearing hearing = hearOthers(file.source(), listed);
            sboms.add(hearing.close(reading.identity(), pathsOf(document, listed), document.notices()));
            return false;
        }
        SbomComparison comparison = new SbomComparison(file.name(), archives.dependencies(), listed, own, aggregator);
        archives.dependencies().forEach(c -> add(c.ref(), comparison.facts(c.ref())));
        Hearing hearing = audit.hear(file.source());
        comparison.only().forEach(hearing::accept);
        List<Notice> notices = new ArrayList<>(document.notices());
        notices.addAll(comparison.notices());
        sboms.add(hearing.close(reading.identity(), pathsOf(document, listed), notices));
        reconciliations.add(comparison.reconciliation());
        return !listed.isEmpty();
    }

    /** Judges what was read of an SBOM before it broke off; how the whole compares with the build is not known. */
    private void takePart(SbomFile file, List<Component> listed) {
        SbomComparison comparison = new SbomComparison(file.name(), archives.dependencies(), listed, own, true);
        Hearing hearing = audit.hear(file.source(), file.shown().isEmpty() ? Strength.INDICATIVE : Strength.CONCLUSIVE);
        if (file.shown().isPresent()) {
            archives.dependencies().forEach(c -> add(c.ref(), comparison.facts(c.ref())));
        }
        comparison.only().forEach(hearing::accept);
        sboms.add(hearing.breakOff(List.of()));
    }

    private static SbomPaths pathsOf(SbomDocument document, List<Component> listed) {
        return new SbomPaths(
                document,
                refs -> listed.stream()
                        .filter(c -> refs.contains(c.ref()))
                        .collect(Collectors.toMap(Component::ref, Component::name, (a, b) -> a)));
    }

    private boolean isOfDependency(SbomDocument document, List<Component> listed) {
        Set<String> described = keys(listed.stream()
                .filter(c -> document.root().filter(c.ref()::equals).isPresent()));
        return !described.isEmpty()
                && Collections.disjoint(described, own)
                && keys(archives.dependencies().stream()).containsAll(described);
    }

    private static Set<String> keys(Stream<Component> components) {
        return components
                .flatMap(c -> c.purl().stream())
                .map(SbomComparison::key)
                .collect(Collectors.toSet());
    }

    /**
     * Judges what an SBOM in a dependency says. What it lists beside the module's components may have been left out of
     * this build, so it is judged and proves little.
     */
    public void judge(EmbeddedSbom sbom, PathSource paths) {
        Hearing hearing = hearOthers(new Source(Source.Kind.SBOM, sbom.name()), sbom.components());
        sboms.add(
                sbom.document().isPresent()
                        ? hearing.close(sbom.identity(), paths, List.of())
                        : hearing.breakOff(List.of()));
    }

    private Hearing hearOthers(Source sbom, List<Component> listed) {
        EmbeddedListing listing =
                EmbeddedListing.of(listed, Stream.concat(archives.dependencies().stream(), archives.beside().stream()));
        listing.facts().forEach(this::add);
        Hearing hearing = audit.hear(sbom, Strength.INDICATIVE);
        listing.only().forEach(hearing::accept);
        return hearing;
    }

    /**
     * Judges what takes part in the build of the module.
     *
     * @param paths who asked for it
     * @param said what looking at it had to say
     */
    public void judge(List<BuildPart> parts, PathSource paths, List<Notice> said) {
        Hearing hearing = audit.hear(source);
        KnownFindings known = known();
        for (BuildPart part : parts) {
            if (part.isBroughtByPlugin()) {
                hearing.accept(part.component(), known); // many, and the very same in most modules
            } else {
                hearing.accept(part.component());
            }
        }
        chain.addAll(parts);
        sboms.add(hearing.close(Identity.NONE, paths, said).beside());
    }

    /** Takes what was heard of sources that were judged by themselves. */
    public void take(List<JudgedSource> heard) {
        sboms.addAll(heard);
    }

    private void add(String ref, List<Fact> facts) {
        added.computeIfAbsent(ref, r -> new ArrayList<>()).addAll(facts);
    }

    /** Ends the hearing. */
    public Report report(PathSource paths, List<Notice> notices, List<Unexamined> notExamined) {
        List<Component> used = Stream.concat(archives.dependencies().stream(), archives.nested().stream())
                .map(this::withFacts)
                .toList();
        List<JudgedSource> heard = new ArrayList<>();
        heard.add(audit.hear(
                        new Inventory(source, used, archives.notices()),
                        known().of(component -> !added.containsKey(component.ref())),
                        this::packed,
                        paths,
                        new FileHashes(archives.opened()))
                .as(Identity.module(archives.artifacts())));
        heard.addAll(sboms);
        heard.add(JudgedSource.nothing(unjudged.all()));
        Report report = audit.report(source, heard, reconciliations, notices, notExamined);
        return report.with(report.survey().withChain(chain));
    }

    /** What other modules have as well was compared with the same lists before. */
    private KnownFindings known() {
        return archives.memory().get(KnownFindings.key(audit), () -> new KnownFindings(audit));
    }

    /** What says just what a dependency says is no news, unless it says what is looked for and is no copy all the same. */
    private Packed packed(List<Component> found) {
        ShippedCopies.Found shipped = shipped(found);
        Set<String> copied = shipped.copies().stream().map(Copy::ref).collect(Collectors.toSet());
        List<Component> others = Stream.concat(
                        archives.packed().stream().map(this::withFacts),
                        archives.alike().stream().filter(audit::finds))
                .filter(component -> !copied.contains(component.ref()))
                .toList();
        return new Packed(shipped.copies(), others, shipped.notices());
    }

    private ShippedCopies.Found shipped(List<Component> found) {
        try {
            return archives.shipped().of(found);
        } catch (FaultException e) {
            unjudged.unreadable(e.faults());
            return ShippedCopies.Found.NONE;
        }
    }

    private Component withFacts(Component component) {
        List<Fact> more = added.getOrDefault(component.ref(), List.of());
        if (more.isEmpty()) {
            return component;
        }
        List<Fact> facts =
                Stream.concat(component.facts().stream(), more.stream()).toList();
        return component.withFacts(facts);
    }
}
