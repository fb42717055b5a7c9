package dev.cordon.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cordon.audit.NotJudged;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.RunInfo;
import dev.cordon.audit.Unexamined;
import dev.cordon.denylist.Authority;
import dev.cordon.inventory.Source;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Notice;
import dev.cordon.report.Fingerprints;
import dev.cordon.report.NoticeText;
import dev.cordon.report.ReportFormat;
import dev.cordon.report.ReportSentence;
import dev.cordon.report.SinceText;
import dev.cordon.report.json.JsonFields;
import dev.cordon.report.plain.MarkdownText;
import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report for code scanning: SARIF 2.1.0, one result per verdict, one rule per vendor and act. It keeps the limits
 * that GitHub sets on uploads and says so where it cuts.
 */
public final class SarifReport implements ReportFormat {

    /** GitHub refuses more results in a run; the gravest are kept. */
    private static final int MOST_RESULTS = 25_000;

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    @Override
    public String id() {
        return "sarif";
    }

    @Override
    public String fileEnding() {
        return "sarif";
    }

    @Override
    public void write(Report report, RunInfo run, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonFields.open(out)) {
            JsonFields fields = new JsonFields(json);
            json.writeStartObject();
            fields.text("$schema", SCHEMA);
            fields.text("version", "2.1.0");
            fields.objects("runs", List.of(report), r -> run(r, run, fields));
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void run(Report report, RunInfo run, JsonFields fields) throws IOException {
        Map<String, SarifRule> rules = SarifRule.all(report);
        List<ReportedVerdict> verdicts =
                report.verdicts().stream().limit(MOST_RESULTS).toList();
        fields.object(
                "tool",
                () -> fields.object("driver", () -> {
                    fields.text("name", "Cordon");
                    fields.text("version", run.cordon());
                    fields.objects("rules", List.copyOf(rules.values()), rule -> rule(rule, fields));
                }));
        fields.object("automationDetails", () -> fields.text("id", category(report.source())));
        fields.objects("invocations", List.of(report), r -> {
            fields.flag("executionSuccessful", r.survey().notJudged().stream().noneMatch(SarifReport::isError));
            fields.text("endTimeUtc", run.at().toString());
            notifications(report, fields);
        });
        fields.text("columnKind", "utf16CodeUnits");
        fields.object("properties", () -> properties(report, fields));
        List<String> fingerprints = Fingerprints.of(report);
        List<String> ids = List.copyOf(rules.keySet());
        List<SarifResult> results = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            results.add(new SarifResult(report, verdicts.get(i), ids, fingerprints.get(i)));
        }
        fields.objects("results", results, result -> result.write(fields));
    }

    /** One per module, so that the upload of one does not replace that of another. */
    private static String category(Source source) {
        return source.kind() == Source.Kind.MAVEN_MODULE
                ? "cordon/" + PrintableText.of(source.name().replaceFirst(":[^:]*$", "")) + "/"
                : "cordon/" + source.kind().id() + "/";
    }

    private static void rule(SarifRule rule, JsonFields fields) throws IOException {
        fields.text("id", rule.id());
        fields.object("shortDescription", () -> fields.text("text", SarifText.message(rule.title())));
        fields.object(
                "fullDescription",
                () -> fields.text(
                        "text",
                        SarifText.message(
                                rule.authority().map(Authority::effect).orElse(rule.title()))));
        if (!rule.address().isEmpty()) {
            fields.text("helpUri", rule.address());
        }
        fields.object("help", () -> {
            fields.text("text", help(rule, "\n", SarifText::message, SarifText::message));
            fields.text("markdown", help(rule, "\n\n", MarkdownText::prose, MarkdownText::link));
        });
        fields.object("defaultConfiguration", () -> fields.text("level", SarifResult.level(rule.level())));
        fields.object(
                "properties",
                () -> fields.texts(
                        "tags",
                        Stream.concat(
                                        Stream.of("supply-chain", rule.vendor().id()),
                                        rule.authority().map(Authority::id).stream())
                                .toList()));
    }

    private static void notifications(Report report, JsonFields fields) throws IOException {
        List<Notice> notices = report.notices();
        int cut = report.verdicts().size() - MOST_RESULTS;
        List<String> cuts = cut <= 0
                ? List.of()
                : List.of(cut + (cut == 1 ? " result is" : " results are") + " left out: GitHub accepts " + MOST_RESULTS
                        + " in a run. Other reports hold all.");
        fields.array("toolExecutionNotifications", () -> {
            for (Notice notice : notices) {
                notification(notice.code().id(), "warning", NoticeText.of(notice), fields);
            }
            for (NotJudged what : report.survey().notJudged()) {
                notification(
                        what.fault().code().id(),
                        isError(what) ? "error" : "note",
                        what.fault().toString(),
                        fields);
            }
            for (String text : cuts) {
                notification("results-cut", "error", text, fields);
            }
        });
    }

    /** Whether the analysis failed: a module that nobody asked to look at is no error of it. */
    private static boolean isError(NotJudged what) {
        return !what.accepted() && what.fault().code() != FaultCode.MODULE_NOT_JUDGED;
    }

    private static void notification(String id, String level, String text, JsonFields fields) throws IOException {
        fields.item(() -> {
            fields.object("descriptor", () -> fields.text("id", id));
            fields.text("level", level);
            fields.object("message", () -> fields.text("text", SarifText.message(text)));
        });
    }

    private static void properties(Report report, JsonFields fields) throws IOException {
        fields.text("outcome", report.outcome().id());
        fields.flag("complete", report.isComplete());
        fields.text("summary", ReportSentence.of(report));
        if (!report.policy().isNone()) {
            fields.text("asOf", report.policy().asOf().toString());
        }
        fields.texts(
                "denylists",
                report.policy().denylist().files().stream()
                        .map(f -> PrintableText.of(f.name() + " " + f.version()) + " sha256:" + f.sha256())
                        .toList());
        fields.texts(
                "notExamined",
                report.survey().notExamined().stream()
                        .map(Unexamined::phrase)
                        .map(PrintableText::of)
                        .toList());
        if (report.provenance().since().isPresent()) {
            fields.text("since", PrintableText.of(SinceText.sentence(report).orElseThrow()));
            fields.texts(
                    "gone",
                    SinceText.gone(report).stream()
                            .map(SinceText::gone)
                            .map(PrintableText::of)
                            .toList());
        }
        fields.text("limits", Unexamined.LIMITS);
    }

    private static String help(
            SarifRule rule, String between, UnaryOperator<String> words, UnaryOperator<String> address) {
        Stream<String> act = rule.authority().map(a -> "Text of the act: " + address.apply(a.url())).stream();
        return Stream.concat(rule.help().stream().map(words), act).collect(Collectors.joining(between));
    }
}
