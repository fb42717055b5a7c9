package dev.cordon.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.cordon.denylist.ActKind;
import dev.cordon.denylist.ActNature;
import dev.cordon.denylist.Bound;
import dev.cordon.denylist.Limb;
import dev.cordon.denylist.Vendor;
import dev.cordon.policy.JudgedListing;
import dev.cordon.policy.Verdict;
import dev.cordon.report.ActText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The listings of verdicts in the JSON report. Verdicts on a vendor that are proved alike share their listings, and what
 * is written of these is made once.
 */
final class JsonListings {

    /** The listings stand in a verdict, that in an array, that in the body, and that in the document. */
    private static final int OUTSIDE = 4;

    /** Where each verdict has listings of its own, as from many modules, they are not all kept. */
    private static final int MOST = 256;

    private final IdentityHashMap<List<JudgedListing>, SerializableString> ready = new IdentityHashMap<>();

    /** Writes the field of a verdict. */
    void write(JsonGenerator json, Verdict verdict) throws IOException {
        List<JudgedListing> listings = verdict.listings();
        SerializableString known = ready.get(listings);
        if (known == null) {
            known = made(listings, verdict.finding().vendor());
            if (ready.size() < MOST) {
                ready.put(listings, known);
            }
        }
        json.writeFieldName("listings");
        json.writeRawValue(known);
    }

    private static SerializableString made(List<JudgedListing> listings, Vendor vendor) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
        try (JsonGenerator json = JsonFields.open(out)) {
            JsonLayout.within(json, OUTSIDE);
            JsonFields fields = new JsonFields(json);
            json.writeStartArray();
            for (JudgedListing listing : listings) {
                json.writeStartObject();
                listing(listing, vendor, fields);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return new SerializedString(out.toString(StandardCharsets.UTF_8));
    }

    private static void listing(JudgedListing judged, Vendor vendor, JsonFields fields) throws IOException {
        fields.text("authority", judged.authority().id());
        fields.text("title", judged.authority().title());
        fields.text("citation", judged.authority().citation());
        fields.text("url", judged.authority().url());
        nature(judged.authority().nature(), fields);
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
    private static void nature(ActNature nature, JsonFields fields) throws IOException {
        if (!nature.equals(ActNature.UNSAID)) {
            fields.text("jurisdiction", nature.jurisdiction());
            fields.text("kind", nature.kind().map(ActKind::id));
            fields.texts("binds", nature.binds().stream().map(Bound::id).toList());
            fields.text("condition", nature.condition());
        }
    }
}
