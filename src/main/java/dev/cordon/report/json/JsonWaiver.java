package dev.cordon.report.json;

import dev.cordon.inventory.Scope;
import dev.cordon.policy.NearWaiver;
import dev.cordon.policy.Waiver;
import dev.cordon.policy.WaiverFile;
import dev.cordon.policy.Waivers;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** What the JSON report says of waivers. */
record JsonWaiver(JsonFields fields) {

    /** A waiver that applied, with the file it stands in: who approved it is what that file asserts. */
    void applied(Waiver waiver) throws IOException {
        fields.text("id", waiver.id());
        fields.text("baseline", waiver.baseline());
        fields.text("component", waiver.component());
        fields.text("versions", waiver.versions());
        if (!waiver.modules().isEmpty()) {
            fields.texts("modules", waiver.modules());
        }
        fields.text("scope", waiver.scope().map(Scope::id));
        fields.text("authority", waiver.authority());
        fields.text("reason", waiver.reason());
        fields.text("approvedBy", waiver.approvedBy());
        fields.text("approval", "asserted, not verified");
        fields.text("expires", waiver.expires().toString());
        fields.text("ticket", waiver.ticket());
        fields.text("where", waiver.where().toString());
        file(waiver.file());
    }

    /** A waiver about the same component and vendor that did not apply. */
    void near(NearWaiver near) throws IOException {
        fields.text("id", near.waiver().id());
        fields.text("status", near.expired() ? "expired" : "near-miss");
        fields.text("why", near.why());
        fields.text("expires", near.waiver().expires().toString());
        fields.text("where", near.waiver().where().toString());
    }

    /** What of the policy is about waivers. */
    void policy(Waivers waivers) throws IOException {
        fields.text(
                "waiversOn",
                Optional.of(waivers.today())
                        .filter(d -> !waivers.files().isEmpty())
                        .map(LocalDate::toString));
        fields.objects("waiverFiles", waivers.files(), this::file);
    }

    private void file(WaiverFile file) throws IOException {
        fields.text("origin", file.origin());
        fields.text("sha256", file.sha256());
        fields.text("commit", file.commit());
    }
}
