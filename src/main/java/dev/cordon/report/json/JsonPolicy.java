package dev.cordon.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cordon.audit.Provenance;
import dev.cordon.audit.Provenance.NameListInForce;
import dev.cordon.policy.Policy;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How a report was judged, in the JSON report: the policy in force, and who set what. */
record JsonPolicy(JsonGenerator json, JsonFields fields, JsonLayout layout) {

    void write(Policy policy, Provenance provenance) throws IOException {
        json.writeObjectFieldStart("policy");
        if (!policy.isNone()) {
            judged(policy);
        }
        fields.lines(layout, "parameters", provenance.parameters(), parameter -> {
            fields.text("name", parameter.name());
            fields.text("value", parameter.value());
            fields.text("origin", parameter.origin().id());
        });
        if (!provenance.nameLists().isEmpty()) {
            nameLists(provenance.nameLists());
        }
        json.writeEndObject();
    }

    private void nameLists(List<NameListInForce> lists) throws IOException {
        fields.objects("nameLists", lists, list -> {
            fields.text("name", list.id().name());
            fields.text("format", list.id().format());
            fields.text("made", list.id().date());
            fields.text("sha256", list.id().sha256());
            json.writeNumberField("organisations", list.contents().organisations());
            json.writeNumberField("names", list.contents().names());
            counts("entries", new TreeMap<>(list.contents().bySource()));
            Map<String, Integer> leftOut = new TreeMap<>();
            list.contents().leftOut().forEach((reason, count) -> leftOut.put(reason.id(), count));
            counts("leftOut", leftOut);
        });
    }

    private void counts(String name, Map<String, Integer> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }

    private void judged(Policy policy) throws IOException {
        fields.text("asOf", policy.asOf().toString());
        fields.text("failOn", policy.failOn().id());
        fields.text("profile", policy.profile().id());
        fields.objects("settings", policy.settings(), setting -> {
            fields.text("target", setting.target().id());
            fields.text("id", setting.id());
            fields.text("level", setting.level().id());
            fields.text(
                    "origin", setting.origin().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        });
        fields.lines(layout, "levels", policy.levels(), level -> {
            fields.text("authority", level.authority());
            fields.text("level", level.level().id());
            if (level.whereUnsettled() != level.level()) {
                fields.text("whereUnsettled", level.whereUnsettled().id());
            }
            fields.text("decidedBy", level.decidedBy());
        });
        new JsonWaiver(fields).policy(policy.waivers());
    }
}
