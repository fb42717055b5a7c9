package dev.cordon.report.plain;

import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.RunInfo;
import dev.cordon.audit.Survey.Recorded;
import dev.cordon.audit.Unexamined;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Source;
import dev.cordon.policy.Verdict;
import dev.cordon.report.ReportSentence;
import dev.cordon.report.SinceText;
import dev.cordon.report.VerdictText;
import dev.cordon.report.json.JsonEscapes;
import dev.cordon.report.json.JsonFields;
import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Annotation;
import org.cyclonedx.model.Annotator;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.BomReference;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.Property;
import org.cyclonedx.model.metadata.ToolInformation;

/**
 * A report as an object of CycloneDX. It has no serial number: equal inventories make equal documents but for the time.
 */
final class CycloneDxInventory {

    private static final String SUBJECT = "cordon:source";

    /** Every one is the time of the run. In a text the quotation marks would be escaped, so this is always the member. */
    private static final Pattern TIMESTAMP = Pattern.compile("(\"timestamp\" : )\"[^\"]*\"");

    /** The schema takes no longer version; the purl holds it whole. */
    private static final int LONGEST_VERSION = 1024;

    private final Report report;
    private final RunInfo run;
    private final Map<String, Component> components = new LinkedHashMap<>();

    private CycloneDxInventory(Report report, RunInfo run) {
        this.report = report;
        this.run = run;
    }

    /** @throws IOException if the library cannot write it */
    static String json(Report report, RunInfo run) throws IOException {
        try {
            Bom bom = new CycloneDxInventory(report, run).bom();
            String json =
                    BomGeneratorFactory.createJson(Version.VERSION_16, bom).toJsonString();
            // The library writes dates in the calendar and the digits of the user's locale.
            String dated = TIMESTAMP.matcher(json).replaceAll("$1\"" + run.at() + "\"");
            return JsonEscapes.in(dated.replace("\r\n", "\n")) + "\n";
        } catch (GeneratorException e) {
            throw new IOException(e);
        }
    }

    private Bom bom() {
        report.survey().recorded().stream()
                .filter(r -> r.source().equals(report.source()))
                .map(Recorded::component)
                .forEach(c -> components.put(c.ref(), component(c, c.ref())));
        List<Annotation> annotations = new ArrayList<>();
        for (ReportedVerdict reported : report.verdicts()) {
            annotations.add(annotation(reported, annotations.size() + 1));
        }
        report.verdicts().forEach(this::found);
        Bom bom = new Bom();
        bom.setMetadata(metadata());
        bom.setComponents(List.copyOf(components.values()));
        if (!annotations.isEmpty()) {
            bom.setAnnotations(annotations);
        }
        bom.setProperties(properties());
        return bom;
    }

    private List<Property> properties() {
        List<Property> properties = new ArrayList<>();
        properties.add(property("cordon:outcome", report.outcome().id()));
        properties.add(property("cordon:complete", Boolean.toString(report.isComplete())));
        properties.add(property("cordon:summary", ReportSentence.of(report)));
        if (!report.policy().isNone()) {
            properties.add(property("cordon:asOf", report.policy().asOf().toString()));
        }
        report.policy()
                .denylist()
                .files()
                .forEach(f -> properties.add(
                        property("cordon:denylist", f.name() + " " + f.version() + " sha256:" + f.sha256())));
        SinceText.sentence(report).ifPresent(s -> properties.add(property("cordon:since", s)));
        SinceText.gone(report).forEach(found -> properties.add(property("cordon:gone", SinceText.gone(found))));
        report.survey()
                .notJudged()
                .forEach(n ->
                        properties.add(property("cordon:notJudged", n.fault().toString())));
        report.survey().notExamined().forEach(what -> properties.add(property("cordon:notExamined", what.phrase())));
        properties.add(property("cordon:limits", Unexamined.LIMITS));
        return properties;
    }

    private Metadata metadata() {
        Metadata metadata = new Metadata();
        metadata.setTimestamp(Date.from(run.at()));
        ToolInformation tools = new ToolInformation();
        tools.setComponents(List.of(cordon()));
        metadata.setToolChoice(tools);
        metadata.setComponent(subject());
        return metadata;
    }

    private Component cordon() {
        Component cordon = new Component();
        cordon.setType(Component.Type.APPLICATION);
        cordon.setName("cordon-maven-plugin");
        cordon.setVersion(run.cordon());
        return cordon;
    }

    /** What the report is about: a module by its coordinates, anything else by its name. */
    private Component subject() {
        Component subject = new Component();
        subject.setType(Component.Type.APPLICATION);
        subject.setBomRef(SUBJECT);
        String[] parts = report.source().name().split(":", -1);
        if (report.source().kind() == Source.Kind.MAVEN_MODULE && parts.length == 3) {
            subject.setGroup(text(parts[0]));
            subject.setName(text(parts[1]));
            subject.setVersion(text(parts[2]));
        } else {
            subject.setName(text(report.source().name()));
        }
        return subject;
    }

    private static Component component(dev.cordon.inventory.Component examined, String ref) {
        Component component = new Component();
        component.setType(Component.Type.LIBRARY);
        component.setBomRef(text(ref));
        component.setName(text(examined.purl().map(Purl::name).orElse(examined.name())));
        examined.purl().ifPresent(purl -> {
            purl.namespace().map(CycloneDxInventory::text).ifPresent(component::setGroup);
            purl.version()
                    .map(version -> version.substring(0, Math.min(version.length(), LONGEST_VERSION)))
                    .map(CycloneDxInventory::text)
                    .ifPresent(component::setVersion);
            component.setPurl(text(purl.canonical()));
        });
        examined.scope().ifPresent(scope -> component.setScope(scope(scope)));
        List<Property> properties = new ArrayList<>();
        examined.scope().ifPresent(scope -> properties.add(property("cordon:scope", scope.id())));
        for (Fact fact : examined.facts()) {
            // The component's own fields say these.
            if (fact.signal() != Signal.PURL && fact.signal() != Signal.GROUP_ID) {
                properties.add(property("cordon:fact:" + fact.signal().id(), fact.value()));
            }
        }
        if (!properties.isEmpty()) {
            component.setProperties(properties.stream().distinct().toList());
        }
        return component;
    }

    /** CycloneDX calls excluded what is used for tests and the like. */
    private static Component.Scope scope(Scope scope) {
        return switch (scope) {
            case COMPILE, RUNTIME, SYSTEM, SHIPPED -> Component.Scope.REQUIRED;
            case PROVIDED, TEST, BUILD -> Component.Scope.EXCLUDED;
        };
    }

    private Annotation annotation(ReportedVerdict reported, int number) {
        VerdictText text = new VerdictText(reported);
        Annotator annotator = new Annotator();
        annotator.setComponent(cordon());
        Annotation annotation = new Annotation();
        annotation.setBomRef("cordon:verdict:" + number);
        annotation.setSubjects(List.of(new BomReference(subjectOf(reported))));
        annotation.setAnnotator(annotator);
        annotation.setTimestamp(Date.from(run.at()));
        List<String> lines = new ArrayList<>(List.of(text.headline() + ", " + text.level()));
        lines.addAll(text.lines());
        annotation.setText(
                String.join("\n", lines.stream().map(PrintableText::of).toList()));
        return annotation;
    }

    /** The reference of a verdict's component, which is added where no inventory of the report records it. */
    private String subjectOf(ReportedVerdict reported) {
        String ref = refOf(reported);
        components.computeIfAbsent(
                ref, r -> component(reported.verdict().finding().component(), r));
        return text(ref);
    }

    private String refOf(ReportedVerdict reported) {
        boolean isOwn = reported.source().equals(report.source());
        return isOwn ? reported.verdict().finding().component().ref() : reported.ref();
    }

    /**
     * A verdict as properties of its component, for tools: {@code cordon:finding:VENDOR:…}. A finding is no vulnerability, and
     * CycloneDX has no field for a listing.
     */
    private void found(ReportedVerdict reported) {
        Verdict verdict = reported.verdict();
        String prefix = "cordon:finding:" + verdict.finding().vendor().id() + ":";
        Component component = components.get(refOf(reported));
        List<Property> properties =
                new ArrayList<>(Optional.ofNullable(component.getProperties()).orElse(List.of()));
        properties.add(property(prefix + "level", verdict.level().id()));
        properties.add(
                property(prefix + "strength", verdict.finding().strength().id()));
        properties.add(property(prefix + "seenIn", reported.source().name()));
        verdict.listings()
                .forEach(l -> properties.add(property(
                        prefix + "act", l.authority().id() + " " + l.status().id())));
        verdict.waivers().forEach(w -> properties.add(property(prefix + "waiver", w.id() + " until " + w.expires())));
        component.setProperties(properties.stream().distinct().toList());
    }

    private static Property property(String name, String value) {
        Property property = new Property();
        property.setName(name);
        property.setValue(text(value));
        return property;
    }

    private static String text(String value) {
        return JsonFields.wellFormed(value);
    }
}
