package dev.cordon.report.json;

import dev.cordon.audit.Identity;
import dev.cordon.audit.Survey;
import dev.cordon.audit.Unexamined;
import dev.cordon.inventory.Described;
import java.io.IOException;

/** What was looked at, in the JSON report. */
record JsonSurvey(JsonFields fields) {

    void write(Survey survey) throws IOException {
        fields.objects("examined", survey.examined(), examined -> {
            fields.text("kind", examined.source().kind().id());
            fields.text("name", examined.source().name());
            fields.text("file", examined.source().file());
            Identity identity = examined.identity();
            fields.text("format", identity.format());
            fields.text("sha256", identity.sha256());
            fields.text("serial", identity.itself().serial());
            fields.text("created", identity.itself().created());
            fields.text("supplier", identity.itself().supplier());
            if (identity.itself().describes().isPresent()) {
                Described described = identity.itself().describes().get();
                fields.object("describes", () -> {
                    fields.text("name", described.name());
                    fields.text("version", described.version());
                });
            }
            if (!identity.artifacts().isEmpty()) {
                fields.objects("artifacts", identity.artifacts(), artifact -> {
                    fields.text("name", artifact.name());
                    fields.text("sha256", artifact.sha256());
                });
            }
            fields.number("components", examined.components());
            fields.number("unidentified", examined.unidentified());
            fields.number("recorded", examined.recorded().size());
        });
        fields.texts(
                "unidentified",
                survey.unidentified().stream().map(u -> u.component().ref()).toList());
        fields.objects("reconciliations", survey.reconciliations(), reconciliation -> {
            fields.text("sbom", reconciliation.sbom());
            fields.number("agreeing", reconciliation.agreeing());
            fields.number("expected", reconciliation.expected());
            fields.texts("missing", reconciliation.missing());
            fields.texts("surplus", reconciliation.surplus());
            fields.texts("otherVersion", reconciliation.otherVersion());
        });
        fields.objects("notExamined", survey.notExamined(), what -> {
            fields.text("kind", what.kind().id());
            fields.text("name", what.name());
            fields.text("why", what.why());
        });
        fields.text("limits", Unexamined.LIMITS);
        fields.objects("notJudged", survey.notJudged(), notJudged -> {
            fields.text("code", notJudged.fault().code().id());
            fields.text("what", notJudged.fault().what());
            fields.text("where", notJudged.fault().where().toString());
            fields.text("next", notJudged.fault().next());
            fields.flag("accepted", notJudged.accepted());
        });
        fields.objects("modules", survey.modules(), result -> {
            fields.text("name", result.module().name());
            fields.text("file", result.module().file());
            fields.text("standing", result.standing().id());
            fields.text("why", result.why());
            fields.text("noReport", result.noReport());
        });
    }
}
