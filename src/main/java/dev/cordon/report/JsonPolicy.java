package dev.cordon.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cordon.policy.Policy;
import java.io.IOException;
import java.util.Locale;

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
            fields.text("decidedBy", level.decidedBy());
        });
        new JsonWaiver(fields).policy(policy.waivers());
    }
}
