package dev.cordon.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cordon.audit.NamedOrganization;
import dev.cordon.audit.Remedy;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.denylist.ActKind;
import dev.cordon.denylist.ActNature;
import dev.cordon.denylist.Bound;
import dev.cordon.denylist.Entity;
import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Limb;
import dev.cordon.denylist.Ownership;
import dev.cordon.denylist.Vendor;
import dev.cordon.match.Evidence;
import dev.cordon.match.Finding;
import dev.cordon.namelist.ListedName;
import dev.cordon.notice.Location;
import dev.cordon.policy.JudgedListing;
import dev.cordon.report.ActText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** The verdicts of the JSON report. */
record JsonVerdict(JsonGenerator json, JsonFields fields, JsonLayout layout, JsonTexts steps) {

    JsonVerdict(JsonGenerator json, JsonFields fields, JsonLayout layout) {
        this(json, fields, layout, new JsonTexts(fields));
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
        fields.text("strength", finding.strength().id());
        fields.objects("evidence", finding.evidence(), e -> evidence(e, finding.vendor()));
        fields.objects("listings", reported.verdict().listings(), l -> listing(l, finding.vendor()));
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

    private void listing(JudgedListing judged, Vendor vendor) throws IOException {
        fields.text("authority", judged.authority().id());
        fields.text("title", judged.authority().title());
        fields.text("citation", judged.authority().citation());
        fields.text("url", judged.authority().url());
        nature(judged.authority().nature());
        fields.text("entity", new ActText(vendor, List.of(judged)).named());
        fields.text("limb", judged.limb().map(Limb::id));
        fields.text("status", judged.status().id());
        if (!judged.listing().fromIsLatest()) {
            fields.text("listed", judged.listing().from().toString());
        } else if (!judged.listing().from().equals(LocalDate.MIN)) {
            fields.text("listedBy", judged.listing().from().toString());
        }
        if (!judged.since().equals(LocalDate.MIN)) {
            fields.text("since", judged.since().toString());
        }
        fields.text("until", judged.effect().until().map(LocalDate::toString));
        fields.text("listingCitation", judged.listing().citation());
        fields.text("listingUrl", judged.listing().url());
        fields.text("note", judged.listing().note());
        fields.text("verified", judged.listing().verified().id());
        fields.text("transcription", judged.listing().checked().transcription());
        fields.text("actVerified", judged.authority().verified().id());
        fields.text("level", judged.level().id());
        fields.text("decidedBy", judged.decidedBy());
        fields.text("coverage", judged.coverage().id());
        fields.text("reach", judged.listing().reach().orElse(judged.authority().reach()));
        fields.text("why", judged.covered().why());
        fields.text("effect", judged.authority().effect());
        if (!judged.chain().isEmpty()) {
            fields.objects("chain", judged.chain(), step -> {
                fields.text("owned", step.owned());
                fields.text("owner", step.owner());
                fields.text("kind", step.relation().kind().id());
                fields.text("share", step.relation().share());
                fields.text("source", step.relation().source());
                fields.text("verified", step.relation().checked().sureness().id());
            });
        }
    }

    /** What an act is, where a list says it. */
    private void nature(ActNature nature) throws IOException {
        if (!nature.equals(ActNature.UNSAID)) {
            fields.text("jurisdiction", nature.jurisdiction());
            fields.text("kind", nature.kind().map(ActKind::id));
            fields.texts("binds", nature.binds().stream().map(Bound::id).toList());
            fields.text("condition", nature.condition());
        }
    }
}
