package dev.cordon.report.json;

import dev.cordon.audit.EarlierFindings.Found;
import dev.cordon.audit.EarlierFindings.Origin;
import dev.cordon.audit.Mark;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.Since;
import java.io.IOException;

/** How the report compares with an earlier record, in the JSON report; without a record there is nothing of it. */
final class JsonSince {

    private JsonSince() {}

    /** What the record knows of a verdict. */
    static void mark(ReportedVerdict reported, JsonFields fields) throws IOException {
        if (reported.mark().isEmpty()) {
            return;
        }
        Mark mark = reported.mark().get();
        fields.object("since", () -> {
            fields.text("mark", mark.id());
            fields.text("nameBefore", mark.nameBefore());
            fields.text("levelBefore", mark.levelBefore());
            if (!mark.elsewhere().isEmpty()) {
                fields.texts("elsewhere", mark.elsewhere());
            }
        });
    }

    /** The record, what is new and known, and each finding that is gone. */
    static void write(Report report, JsonFields fields) throws IOException {
        if (report.provenance().since().isEmpty()) {
            return;
        }
        Since since = report.provenance().since().get();
        Origin origin = since.earlier().origin();
        fields.object("since", () -> {
            fields.object("record", () -> {
                fields.text("file", origin.file());
                fields.text("sha256", origin.sha256());
                fields.text("kind", origin.source().kind().id());
                fields.text("name", origin.source().name());
                fields.text("commit", origin.commit());
                fields.text("at", origin.at());
                fields.flag("complete", origin.complete());
            });
            fields.number("new", Since.count(report, true));
            fields.number("known", Since.count(report, false));
            fields.number("gone", since.countGone());
            fields.objects("goneFindings", since.gone(), found -> gone(found, fields));
        });
    }

    private static void gone(Found found, JsonFields fields) throws IOException {
        fields.text("level", found.level());
        fields.object("component", () -> {
            fields.text("ref", found.ref());
            fields.text("name", found.name());
        });
        fields.object("vendor", () -> {
            fields.text("id", found.vendor());
            fields.text("name", found.vendorName());
        });
        fields.text("seenIn", found.seenIn());
    }
}
