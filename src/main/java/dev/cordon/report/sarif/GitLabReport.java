package dev.cordon.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.RunInfo;
import dev.cordon.denylist.Level;
import dev.cordon.notice.Location;
import dev.cordon.policy.Verdict;
import dev.cordon.report.Anchor;
import dev.cordon.report.Fingerprints;
import dev.cordon.report.ReportFormat;
import dev.cordon.report.SinceText;
import dev.cordon.report.VerdictText;
import dev.cordon.report.json.JsonFields;
import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The report as GitLab shows it beside the changes of a merge request: its code quality format. */
public final class GitLabReport implements ReportFormat {

    @Override
    public String id() {
        return "gitlab";
    }

    @Override
    public String fileEnding() {
        return "gitlab.json";
    }

    @Override
    public void write(Report report, RunInfo run, OutputStream out) throws IOException {
        List<String> fingerprints = Fingerprints.of(report);
        try (JsonGenerator json = JsonFields.open(out)) {
            JsonFields fields = new JsonFields(json);
            json.writeStartArray();
            for (int i = 0; i < report.verdicts().size(); i++) {
                ReportedVerdict reported = report.verdicts().get(i);
                String fingerprint = fingerprints.get(i);
                fields.item(() -> issue(report, reported, fingerprint, fields));
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    private static void issue(Report report, ReportedVerdict reported, String fingerprint, JsonFields fields)
            throws IOException {
        fields.text("description", description(reported));
        fields.text("check_name", SarifRule.of(reported.verdict()).get(0).id());
        fields.text("fingerprint", fingerprint);
        fields.text("severity", severity(reported.verdict()));
        Location place = Anchor.of(reported, report).get(0);
        fields.object("location", () -> {
            fields.text("path", PrintableText.of(place.source()));
            fields.object("lines", () -> fields.number("begin", place.line()));
        });
    }

    /** GitLab shows one line. */
    private static String description(ReportedVerdict reported) {
        VerdictText text = new VerdictText(reported);
        String waivers = text.waivers().isEmpty() ? "" : " Waiver " + String.join("; waiver ", text.waivers()) + ".";
        String since = SinceText.of(reported)
                .map(s -> "Since the earlier record: " + s + ".")
                .orElse("");
        return PrintableText.of(text.headline() + ", " + text.level() + ". Listed: "
                + text.acts().get(0) + "." + waivers + " Fix: " + text.fix() + "."
                + (since.isEmpty() ? "" : " " + since));
    }

    private static String severity(Verdict verdict) {
        return switch (verdict.waived() ? Level.NOTE : verdict.level()) {
            case DENY -> "blocker";
            case WARN -> "major";
            case NOTE, ALLOW -> "info";
        };
    }
}
