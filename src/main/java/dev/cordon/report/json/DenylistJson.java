package dev.cordon.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.cordon.denylist.ActKind;
import dev.cordon.denylist.ActNature;
import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Bound;
import dev.cordon.denylist.Checked;
import dev.cordon.denylist.Covered;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Entity;
import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Listing;
import dev.cordon.denylist.Period;
import dev.cordon.denylist.Relation;
import dev.cordon.denylist.Vendor;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The effective denylist as JSON, for tools. Its fields have the names of the YAML format. */
public final class DenylistJson {

    private final JsonFields fields;

    private DenylistJson(JsonFields fields) {
        this.fields = fields;
    }

    /**
     * Writes the list in UTF-8.
     *
     * @throws IOException if the stream fails
     */
    public static void write(Denylist denylist, OutputStream out) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false)
                .build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            new DenylistJson(new JsonFields(json)).list(denylist);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void list(Denylist denylist) throws IOException {
        files(denylist, fields);
        fields.objects("authorities", denylist.authorities(), this::authority);
        fields.objects("vendors", denylist.vendors(), this::vendor);
    }

    private void authority(Authority authority) throws IOException {
        fields.text("id", authority.id());
        fields.text("title", authority.title());
        fields.text("shortTitle", authority.shortTitle());
        fields.text("citation", authority.citation());
        fields.objects("alsoAs", authority.alsoAs(), number -> {
            fields.text("citation", number.citation());
            fields.text("status", number.status().id());
        });
        fields.text("url", authority.url());
        fields.text("effect", authority.effect());
        fields.text("reach", authority.reach());
        fields.text("level", authority.level().id());
        ActNature nature = authority.nature();
        fields.text("jurisdiction", nature.jurisdiction());
        fields.text("kind", nature.kind().map(ActKind::id));
        fields.texts("binds", nature.binds().stream().map(Bound::id).toList());
        fields.text("condition", nature.condition());
        fields.text("reachesOwned", nature.reachesOwned().id());
        fields.text("status", authority.standing().status().id());
        period(authority.standing().period());
        fields.text("supersededBy", authority.standing().supersededBy());
        checked(authority.checked());
        fields.objects("limbs", authority.limbs(), limb -> {
            fields.text("id", limb.id());
            fields.text("from", limb.from().toString());
            fields.text("until", limb.until().map(LocalDate::toString));
            fields.text("status", limb.status().id());
            fields.text("effect", limb.effect());
        });
    }

    /** The lists that were joined, which a record names as well. */
    static void files(Denylist denylist, JsonFields fields) throws IOException {
        fields.objects("files", denylist.files(), file -> {
            fields.text("name", file.name());
            fields.text("version", file.version());
            fields.text("issued", file.issued().toString());
            fields.text("origin", file.origin());
            fields.text("sha256", file.sha256());
        });
    }

    private void vendor(Vendor vendor) throws IOException {
        fields.text("id", vendor.id());
        fields.text("name", vendor.name());
        fields.text("jurisdiction", vendor.jurisdiction());
        fields.text("note", vendor.note());
        fields.objects("entities", vendor.entities(), this::entity);
        fields.objects("listings", vendor.listings(), this::listing);
        fields.objects("identifiers", vendor.identifiers(), this::identifier);
        fields.objects("exceptions", vendor.exemptions(), exemption -> {
            fields.text("signal", exemption.signal().id());
            fields.text("pattern", exemption.pattern());
            fields.text("reason", exemption.reason());
        });
    }

    private void entity(Entity entity) throws IOException {
        fields.text("id", entity.id());
        fields.text("name", entity.name());
        fields.text("native", entity.nativeName());
        fields.texts("aliases", entity.aliases());
        fields.text("source", entity.source());
        checked(entity.checked());
        if (entity.relation().isPresent()) {
            Relation relation = entity.relation().get();
            fields.object("relation", () -> {
                fields.text("to", relation.to());
                fields.text("kind", relation.kind().id());
                fields.text("share", relation.share());
                period(relation.period());
                fields.text("source", relation.source());
                checked(relation.checked());
            });
        }
    }

    private void listing(Listing listing) throws IOException {
        fields.text("authority", listing.authority());
        fields.text("entity", listing.entity());
        fields.text("limb", listing.limb());
        if (!listing.from().equals(LocalDate.MIN)) {
            fields.text(listing.fromIsLatest() ? "by" : "from", listing.from().toString());
        }
        fields.text("until", listing.until().map(LocalDate::toString));
        fields.text("reach", listing.reach());
        fields.text("citation", listing.citation());
        fields.text("url", listing.url());
        fields.text("note", listing.note());
        checked(listing.checked());
    }

    private void identifier(Identifier identifier) throws IOException {
        fields.text("signal", identifier.signal().id());
        fields.text("pattern", identifier.pattern());
        fields.text("product", identifier.product());
        fields.text("source", identifier.source());
        fields.text("entity", identifier.entity());
        checked(identifier.checked());
        fields.text("strength", identifier.strength().id());
        fields.text("useInstead", identifier.useInstead());
        fields.text("versions", identifier.tenure().versions());
        period(identifier.tenure().period());
        fields.text("renamedTo", identifier.tenure().renamedTo());
        fields.text("donatedTo", identifier.tenure().donatedTo());
        fields.object("coverage", () -> {
            for (Map.Entry<String, Covered> entry : new TreeMap<>(identifier.coverage()).entrySet()) {
                coverage(entry.getKey(), entry.getValue());
            }
        });
    }

    private void coverage(String authority, Covered covered) throws IOException {
        if (covered.why().isEmpty()) {
            fields.text(authority, covered.coverage().id());
        } else {
            fields.object(authority, () -> {
                fields.text("value", covered.coverage().id());
                fields.text("why", covered.why());
            });
        }
    }

    private void checked(Checked checked) throws IOException {
        fields.text("verified", checked.sureness().id());
        fields.text("verifiedOn", checked.on().map(LocalDate::toString));
        fields.text("transcription", checked.transcription());
    }

    private void period(Period period) throws IOException {
        fields.text("from", period.from().map(LocalDate::toString));
        fields.text("until", period.until().map(LocalDate::toString));
    }
}
