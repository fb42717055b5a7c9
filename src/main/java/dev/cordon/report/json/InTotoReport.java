package dev.cordon.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cordon.audit.Examined;
import dev.cordon.audit.Identity.Artifact;
import dev.cordon.audit.Report;
import dev.cordon.audit.RunInfo;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.report.ReportFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The result as a Statement of in-toto, to be signed: its subjects are the files that were judged, by their digests; its predicate
 * says what came of it, by which lists and how. The form is that of {@code spec/v1/statement.md} of in-toto/attestation, read on
 * 2026-11-28; what the predicate holds is described by {@code intoto-predicate.schema.json}.
 */
public final class InTotoReport implements ReportFormat {

    /** What a Statement of this version calls itself, whoever writes it. */
    static final String STATEMENT = "https://in-toto.io/Statement/v1";

    /** Names what the predicate means; its number changes when a reader of an older one would misread it. */
    static final String PREDICATE = "urn:cordon:predicate:result:1";

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    @Override
    public String id() {
        return "intoto";
    }

    @Override
    public String fileEnding() {
        return "intoto.json";
    }

    @Override
    public Optional<Notice> withheld(Report report) {
        if (!subjects(report).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Notice.of(
                NoticeCode.NO_SUBJECT,
                "No in-toto Statement is written: nothing was judged of which this run took a digest, and a Statement is about"
                        + " files. Judge a module after it is packaged, or audit SBOMs and archives."));
    }

    /**
     * Writes it in UTF-8.
     *
     * @throws IllegalArgumentException if the report is {@link #withheld}
     */
    @Override
    public void write(Report report, RunInfo run, OutputStream out) throws IOException {
        List<Artifact> subjects = subjects(report);
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("nothing of " + report.source().name() + " has a digest");
        }
        try (JsonGenerator json = JsonFields.open(out)) {
            JsonLayout layout = JsonLayout.of(json);
            JsonFields fields = new JsonFields(json);
            json.writeStartObject();
            fields.text("_type", STATEMENT);
            fields.objects("subject", subjects, subject -> {
                fields.text("name", subject.name());
                fields.object("digest", () -> fields.text("sha256", subject.sha256()));
            });
            fields.text("predicateType", PREDICATE);
            fields.object("predicate", () -> {
                JsonReport.result(report, json, fields, layout);
                JsonReport.run(run, JsonReport.bodySha256(report, run), json, fields);
            });
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** Every file that was judged and whose digest is known, by name. */
    private static List<Artifact> subjects(Report report) {
        return report.survey().examined().stream()
                .flatMap(InTotoReport::files)
                .filter(file -> SHA256.matcher(file.sha256()).matches())
                .distinct()
                .sorted(Comparator.comparing(Artifact::name).thenComparing(Artifact::sha256))
                .toList();
    }

    private static Stream<Artifact> files(Examined examined) {
        String name = examined.source().file().orElse(examined.source().name());
        return Stream.concat(
                examined.identity().sha256().map(sha256 -> new Artifact(name, sha256)).stream(),
                examined.identity().artifacts().stream());
    }
}
