package dev.cordon.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cordon.audit.BuildPart;
import dev.cordon.audit.Report;
import dev.cordon.audit.Survey.Recorded;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Strength;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The components of the JSON report with their facts, so that another list can judge them: one line each. Facts of one
 * signal that were seen in one place stand together.
 */
record JsonInventory(JsonGenerator json, JsonFields fields, JsonLayout layout) {

    /**
     * Writes the components.
     *
     * @param lines what was written before
     */
    void write(Report report, JsonLines lines) throws IOException {
        String subject = report.source().name();
        JsonSourceSets seen = new JsonSourceSets(report.survey());
        json.writeArrayFieldStart("components");
        for (Recorded recorded : report.survey().recorded()) {
            Component component = recorded.component();
            OptionalInt sources = seen.set(component);
            if (!recorded.source().name().equals(subject)) {
                line(component, Optional.of(recorded.source().name()), sources);
            } else if (sources.isPresent()) {
                // What other modules have it changes while the build goes on: such a line is never an old one
                line(component, Optional.empty(), sources);
            } else if (lines.remembers()) {
                json.writeRawValue(lines.of(component, out -> alone(component, out)));
            } else {
                line(component, Optional.empty(), sources);
            }
        }
        json.writeEndArray();
        seen.write(fields, layout);
    }

    /** Writes what takes part in the build. */
    void chain(List<BuildPart> parts) throws IOException {
        json.writeArrayFieldStart("buildChain");
        for (BuildPart part : parts) {
            json.writeStartObject();
            layout.oneLine(true);
            component(part.component());
            fields.texts("kinds", part.kinds().stream().map(BuildPart.Kind::id).toList());
            fields.texts("by", part.by());
            facts(part.component().facts());
            json.writeEndObject();
            layout.oneLine(false);
        }
        json.writeEndArray();
    }

    /** Writes one line and nothing else. */
    private static void alone(Component component, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonFields.open(out)) {
            new JsonInventory(json, new JsonFields(json), JsonLayout.of(json))
                    .line(component, Optional.empty(), OptionalInt.empty());
        }
    }

    private void line(Component component, Optional<String> seenIn, OptionalInt sources) throws IOException {
        json.writeStartObject();
        layout.oneLine(true);
        component(component);
        fields.text("seenIn", seenIn);
        if (sources.isPresent()) {
            fields.number("sourceSet", sources.getAsInt());
        }
        facts(component.facts());
        json.writeEndObject();
        layout.oneLine(false);
    }

    private void component(Component component) throws IOException {
        fields.text("ref", component.ref());
        fields.text("name", component.name());
        fields.text("purl", component.purl().map(Purl::canonical).filter(p -> !p.equals(component.ref())));
        fields.text("scope", component.scope().map(Scope::id));
        fields.text("originalScope", component.originalScope().map(Scope::id));
        if (component.most() != Strength.CONCLUSIVE) {
            fields.text("provesAtMost", component.most().id());
        }
    }

    private void facts(List<Fact> seen) throws IOException {
        List<Fact> facts = seen.size() < 2
                ? seen
                : seen.stream().sorted(JsonInventory::together).toList();
        json.writeArrayFieldStart("facts");
        int end;
        for (int start = 0; start < facts.size(); start = end) {
            end = start + 1;
            while (end < facts.size() && inOnePlace(facts.get(start), facts.get(end))) {
                end++;
            }
            group(facts.subList(start, end));
        }
        json.writeEndArray();
    }

    /** By signal and place first; written out, since a report compares many thousand facts. */
    private static int together(Fact one, Fact other) {
        int bySignal = one.signal().compareTo(other.signal());
        int byPlace = bySignal != 0 ? bySignal : one.where().compareTo(other.where());
        return byPlace != 0 ? byPlace : one.compareTo(other);
    }

    private static boolean inOnePlace(Fact one, Fact other) {
        return one.signal() == other.signal() && one.where().equals(other.where());
    }

    private void group(List<Fact> facts) throws IOException {
        json.writeStartObject();
        fields.text("signal", facts.get(0).signal().id());
        fields.text("where", facts.get(0).where());
        json.writeArrayFieldStart("values");
        for (Fact fact : facts) {
            fields.item(fact.value());
        }
        json.writeEndArray();
        if (facts.stream().anyMatch(f -> f.count() > 0)) {
            json.writeArrayFieldStart("counts");
            for (Fact fact : facts) {
                json.writeNumber(fact.count());
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
