package dev.cordon.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cordon.audit.ClassUse;
import dev.cordon.audit.NamedOrganization;
import dev.cordon.audit.Remedy;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.denylist.Entity;
import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Ownership;
import dev.cordon.denylist.Vendor;
import dev.cordon.match.Evidence;
import dev.cordon.match.Finding;
import dev.cordon.namelist.ListedName;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.util.Optional;

/** The verdicts of the JSON report. */
record JsonVerdict(JsonGenerator json, JsonFields fields, JsonLayout layout, JsonTexts steps, JsonListings listings) {

    JsonVerdict(JsonGenerator json, JsonFields fields, JsonLayout layout) {
        this(json, fields, layout, new JsonTexts(fields), new JsonListings());
    }

    void write(ReportedVerdict reported) throws IOException {
        Finding finding = reported.verdict().finding();
        fields.text("level", reported.verdict().level().id());
        fields.text("unwaived", reported.verdict().unwaived().id());
        json.writeObjectFieldStart("component");
        JsonReport.component(finding.component(), fields);
        json.writeEndObject();
        json.writeObjectFieldStart("vendor");
        fields.text("id", finding.vendor().id());
        fields.text("name", finding.vendor().name());
        json.writeEndObject();
        fields.text("seenIn", reported.source().name());
        JsonSince.mark(reported, fields);
        fields.text("strength", finding.strength().id());
        fields.objects("evidence", finding.evidence(), e -> evidence(e, finding.vendor()));
        listings.write(json, reported.verdict());
        if (!reported.named().isEmpty()) {
            fields.objects("names", reported.named(), this::name);
        }
        JsonWaiver waiver = new JsonWaiver(fields);
        fields.objects("waivers", reported.verdict().waivers(), waiver::applied);
        fields.objects("nearWaivers", reported.verdict().near(), waiver::near);
        fields.lines(layout, "paths", reported.explanation().paths(), path -> {
            steps.array("steps", path.steps());
            fields.text("lostTo", path.lostTo());
        });
        fields.number("morePaths", reported.explanation().morePaths());
        fields.objects("declarations", reported.explanation().declarations(), declaration -> {
            fields.text("dependency", declaration.dependency());
            fields.text("where", declaration.where().map(Location::toString));
        });
        fields.text("managed", reported.explanation().managed().map(Location::toString));
        fields.text("fix", Remedy.of(reported));
        Optional<ClassUse> use = reported.explanation().use();
        if (use.isPresent()) {
            use(use.get());
        }
    }

    private void use(ClassUse use) throws IOException {
        json.writeObjectFieldStart("usedBy");
        if (use instanceof ClassUse.Known known) {
            fields.number("classes", known.classes());
            fields.texts("first", known.first());
        } else if (use instanceof ClassUse.Unknown unknown) {
            fields.text("unknown", unknown.why().text());
        }
        json.writeEndObject();
    }

    private void name(NamedOrganization named) throws IOException {
        ListedName listed = named.hit().listed();
        fields.text("organization", named.organization());
        fields.text("level", named.hit().level().id());
        fields.text("equal", named.hit().whole() ? "whole" : "without-legal-form");
        fields.text("list", named.hit().list().name());
        fields.text("code", listed.code());
        fields.text("id", listed.id());
        fields.text("name", listed.name());
        fields.texts("programmes", listed.programmes());
        fields.text("date", listed.date());
        fields.text("citation", listed.citation());
        fields.text("url", listed.url());
    }

    private void evidence(Evidence evidence, Vendor vendor) throws IOException {
        Identifier identifier = evidence.identifier();
        fields.text("signal", evidence.fact().signal().id());
        fields.text("value", evidence.fact().value());
        fields.text("where", evidence.fact().where());
        if (evidence.fact().count() > 0) {
            fields.number("count", evidence.fact().count());
        }
        fields.text("pattern", identifier.pattern());
        fields.text("product", identifier.product());
        fields.text(
                "entity",
                identifier.entity().flatMap(Ownership.of(vendor)::entity).map(Entity::name));
        fields.text("source", identifier.source());
        fields.text("verified", identifier.verified().id());
        fields.text("strength", evidence.strength().id());
    }
}
