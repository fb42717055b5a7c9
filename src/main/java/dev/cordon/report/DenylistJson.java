package dev.cordon.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Coverage;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Listing;
import dev.cordon.denylist.Vendor;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The effective denylist as JSON, for tools. Its fields have the names of the YAML format. */
public final class DenylistJson {

    private DenylistJson() {}

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
            JsonFields fields = new JsonFields(json);
            json.writeStartObject();
            fields.objects("files", denylist.files(), file -> {
                fields.text("name", file.name());
                fields.text("version", file.version());
                fields.text("issued", file.issued().toString());
                fields.text("origin", file.origin());
                fields.text("sha256", file.sha256());
            });
            fields.objects("authorities", denylist.authorities(), a -> authority(a, fields));
            fields.objects("vendors", denylist.vendors(), v -> vendor(v, json, fields));
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void authority(Authority authority, JsonFields fields) throws IOException {
        fields.text("id", authority.id());
        fields.text("title", authority.title());
        fields.text("shortTitle", authority.shortTitle());
        fields.text("citation", authority.citation());
        fields.texts("alsoAs", authority.alsoAs());
        fields.text("url", authority.url());
        fields.text("effect", authority.effect());
        fields.text("reach", authority.reach());
        fields.text("level", authority.level().id());
        fields.text("verified", authority.verified().id());
        fields.text("verifiedOn", authority.verifiedOn().map(LocalDate::toString));
        fields.objects("limbs", authority.limbs(), limb -> {
            fields.text("id", limb.id());
            fields.text("from", limb.from().toString());
            fields.text("effect", limb.effect());
        });
    }

    private static void vendor(Vendor vendor, JsonGenerator json, JsonFields fields) throws IOException {
        fields.text("id", vendor.id());
        fields.text("name", vendor.name());
        fields.text("jurisdiction", vendor.jurisdiction());
        fields.text("note", vendor.note());
        fields.objects("entities", vendor.entities(), entity -> {
            fields.text("name", entity.name());
            fields.text("native", entity.nativeName());
            fields.texts("aliases", entity.aliases());
            fields.text("source", entity.source());
            fields.text("verified", entity.verified().id());
        });
        fields.objects("listings", vendor.listings(), l -> listing(l, fields));
        fields.objects("identifiers", vendor.identifiers(), i -> identifier(i, json, fields));
        fields.objects("exceptions", vendor.exemptions(), exemption -> {
            fields.text("signal", exemption.signal().id());
            fields.text("pattern", exemption.pattern());
            fields.text("reason", exemption.reason());
        });
    }

    private static void listing(Listing listing, JsonFields fields) throws IOException {
        fields.text("authority", listing.authority());
        fields.text("limb", listing.limb());
        if (!listing.from().equals(LocalDate.MIN)) {
            fields.text(listing.fromIsLatest() ? "by" : "from", listing.from().toString());
        }
        fields.text("until", listing.until().map(LocalDate::toString));
        fields.text("reach", listing.reach());
        fields.text("citation", listing.citation());
        fields.text("note", listing.note());
        fields.text("verified", listing.verified().id());
    }

    private static void identifier(Identifier identifier, JsonGenerator json, JsonFields fields) throws IOException {
        fields.text("signal", identifier.signal().id());
        fields.text("pattern", identifier.pattern());
        fields.text("product", identifier.product());
        fields.text("source", identifier.source());
        fields.text("verified", identifier.verified().id());
        fields.text("strength", identifier.strength().id());
        fields.text("useInstead", identifier.useInstead());
        json.writeObjectFieldStart("coverage");
        for (Map.Entry<String, Coverage> entry : new TreeMap<>(identifier.coverage()).entrySet()) {
            fields.text(entry.getKey(), entry.getValue().id());
        }
        json.writeEndObject();
    }
}
