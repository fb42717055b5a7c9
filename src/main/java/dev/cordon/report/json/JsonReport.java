package dev.cordon.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cordon.audit.Provenance.Commit;
import dev.cordon.audit.Report;
import dev.cordon.audit.RunInfo;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.notice.Location;
import dev.cordon.report.ReportFormat;
import dev.cordon.report.ReportSentence;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.Optional;

/**
 * The report for machines and for the record, as {@code report.schema.json} describes it. Its {@code body} holds no
 * clock and is byte-equal for equal inputs; its {@code run} holds what differs.
 */
public final class JsonReport implements ReportFormat {

    /** Version of the schema: the first number changes when a reader of an older one would misread it. */
    public static final String SCHEMA_VERSION = "2.0";

    private static final String SHA256 = "sha256:";

    private final JsonLines lines;

    /** For one report. */
    public JsonReport() {
        this(JsonLines.NONE);
    }

    private JsonReport(JsonLines lines) {
        this.lines = lines;
    }

    @Override
    public ReportFormat forManyAlike() {
        return new JsonReport(JsonLines.bounded());
    }

    @Override
    public String id() {
        return "json";
    }

    @Override
    public String fileEnding() {
        return "json";
    }

    @Override
    public void write(Report report, RunInfo run, OutputStream out) throws IOException {
        record(report, run, out);
    }

    /** The digest of the body of a report, as its record has it. */
    static String bodySha256(Report report, RunInfo run) throws IOException {
        return new JsonReport().record(report, run, OutputStream.nullOutputStream());
    }

    /** Writes the record; the digest of its body. */
    private String record(Report report, RunInfo run, OutputStream out) throws IOException {
        BodyDigest digest = new BodyDigest(out);
        try (JsonGenerator json = JsonFields.open(digest)) {
            JsonLayout layout = JsonLayout.of(json);
            JsonFields fields = new JsonFields(json);
            json.writeStartObject();
            fields.text("cordonReport", SCHEMA_VERSION);
            json.writeFieldName("body");
            json.flush();
            digest.begin();
            json.writeStartObject();
            result(report, json, fields, layout);
            JsonInventory inventory = new JsonInventory(json, fields, layout);
            inventory.write(report, lines);
            inventory.chain(report.survey().chain());
            json.writeEndObject();
            json.flush();
            String sha256 = digest.end();
            run(run, sha256, json, fields);
            json.writeEndObject();
            json.writeRaw('\n');
            return sha256;
        }
    }

    /** What differs between runs. */
    static void run(RunInfo run, String bodySha256, JsonGenerator json, JsonFields fields) throws IOException {
        json.writeObjectFieldStart("run");
        fields.text("bodySha256", bodySha256);
        fields.text("at", run.at().toString());
        fields.text("cordon", run.cordon());
        fields.text("maven", run.maven());
        fields.text("jvm", run.jvm());
        fields.text("workTree", run.workTree().id());
        if (run.archivesFromCache().isPresent()) {
            fields.number("archivesFromCache", run.archivesFromCache().getAsLong());
        }
        if (!run.places().isEmpty()) {
            fields.objects("repositories", run.places(), place -> {
                fields.text("as", place.as().id());
                fields.text("id", place.id());
                fields.text("host", place.host());
            });
        }
        json.writeEndObject();
    }

    /** What came of it: all of the body but what the components are. */
    static void result(Report report, JsonGenerator json, JsonFields fields, JsonLayout layout) throws IOException {
        json.writeObjectFieldStart("source");
        fields.text("kind", report.source().kind().id());
        fields.text("name", report.source().name());
        fields.text("file", report.source().file());
        json.writeEndObject();
        Optional<Commit> commit = report.provenance().commit();
        if (commit.isPresent()) {
            json.writeObjectFieldStart("commit");
            fields.text("id", commit.get().id());
            fields.text("from", commit.get().from());
            json.writeEndObject();
        }
        fields.text("outcome", report.outcome().id());
        fields.flag("complete", report.isComplete());
        fields.text("summary", ReportSentence.of(report));
        json.writeObjectFieldStart("counts");
        fields.number("components", report.survey().componentCount());
        fields.number("unidentified", report.survey().unidentifiedCount());
        fields.number("buildChain", report.survey().chain().size());
        for (Level level : Level.values()) {
            fields.number(level.id(), report.count(level));
        }
        fields.number("waived", report.waived());
        json.writeEndObject();
        fields.objects("verdicts", report.verdicts(), new JsonVerdict(json, fields, layout)::write);
        JsonSince.write(report, fields);
        fields.objects("notices", report.notices(), notice -> {
            fields.text("code", notice.code().id());
            fields.text("message", notice.message());
            fields.text("where", notice.where().map(Location::toString));
        });
        new JsonPolicy(json, fields, layout).write(report.policy(), report.provenance());
        json.writeObjectFieldStart("denylist");
        denylist(report.policy().denylist(), fields);
        json.writeEndObject();
        new JsonSurvey(fields).write(report.survey());
    }

    private static void denylist(Denylist denylist, JsonFields fields) throws IOException {
        DenylistJson.files(denylist, fields);
        fields.number("vendors", denylist.vendors().size());
        fields.number("authorities", denylist.authorities().size());
        fields.number(
                "identifiers",
                denylist.vendors().stream()
                        .mapToLong(v -> v.identifiers().size())
                        .sum());
    }

    static void component(Component component, JsonFields fields) throws IOException {
        fields.text("ref", component.ref());
        fields.text("name", component.name());
        fields.text("scope", component.scope().map(Scope::id));
        fields.text("originalScope", component.originalScope().map(Scope::id));
        fields.text("sha256", sha256(component));
    }

    /** The digest of the component's file, where it was computed. */
    private static Optional<String> sha256(Component component) {
        return component.facts().stream()
                .filter(f -> f.signal() == Signal.FILE_HASH && f.value().startsWith(SHA256))
                // An aar may also have the digest of the classes.jar in it, whose place has more words.
                .min(Comparator.comparing(f -> f.where().length()))
                .map(f -> f.value().substring(SHA256.length()));
    }
}
