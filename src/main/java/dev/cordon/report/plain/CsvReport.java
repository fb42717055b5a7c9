package dev.cordon.report.plain;

import dev.cordon.audit.EarlierFindings.Found;
import dev.cordon.audit.Provenance.Commit;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.RunInfo;
import dev.cordon.denylist.ActKind;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Source;
import dev.cordon.match.Finding;
import dev.cordon.policy.Waiver;
import dev.cordon.report.ActLines;
import dev.cordon.report.ActText;
import dev.cordon.report.ReportFormat;
import dev.cordon.report.SinceText;
import dev.cordon.report.VerdictText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The verdicts as a table, a row for each, which says by itself of what it is and when: rows of many reports can be put into one table.
 */
public final class CsvReport implements ReportFormat {

    /** What a file begins with in UTF-8 so that a spreadsheet takes it for that. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final List<String> HEAD = List.of(
            "product",
            "product version",
            "commit",
            "date",
            "lists",
            "level",
            "component",
            "version",
            "scope",
            "ref",
            "vendor",
            "vendor name",
            "strength",
            "evidence",
            "acts",
            "paths",
            "declared",
            "seen in",
            "waivers",
            "waived until",
            "fix",
            "grade",
            "kind",
            "chain",
            "since");

    private final String id;
    private final String fileEnding;
    private final CsvText dialect;

    /** RFC 4180. */
    public CsvReport() {
        this("csv", "csv", CsvText.COMMA);
    }

    private CsvReport(String id, String fileEnding, CsvText dialect) {
        this.id = id;
        this.fileEnding = fileEnding;
        this.dialect = dialect;
    }

    /** The same table with semicolons between the fields and a byte-order mark, as Excel opens it where a comma begins the decimals. */
    public static CsvReport withSemicolons() {
        return new CsvReport("csv-semicolon", "semicolon.csv", CsvText.SEMICOLON);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String fileEnding() {
        return fileEnding;
    }

    @Override
    public void write(Report report, RunInfo run, OutputStream out) throws IOException {
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            if (dialect == CsvText.SEMICOLON) {
                writer.write(BYTE_ORDER_MARK);
            }
            writer.write(row(HEAD));
            List<String> ofReport = ofReport(report);
            for (ReportedVerdict reported : report.verdicts()) {
                writer.write(row(Stream.of(ofReport, ofVerdict(reported))
                        .flatMap(List::stream)
                        .toList()));
            }
            for (Found found : SinceText.gone(report)) {
                writer.write(row(Stream.of(ofReport, gone(found, ofReport.size()))
                        .flatMap(List::stream)
                        .toList()));
            }
        }
    }

    /** The fields that all rows of a report have alike. */
    private static List<String> ofReport(Report report) {
        Source source = report.source();
        int version = source.kind() == Source.Kind.FILES ? -1 : source.name().lastIndexOf(':');
        return List.of(
                version < 0 ? source.name() : source.name().substring(0, version),
                version < 0 ? "" : source.name().substring(version + 1),
                report.provenance().commit().map(Commit::id).orElse(""),
                report.policy().asOf().toString(),
                report.policy().denylist().files().stream()
                        .map(list -> list.name() + " " + list.version())
                        .collect(Collectors.joining("; ")));
    }

    private static List<String> ofVerdict(ReportedVerdict reported) {
        VerdictText text = new VerdictText(reported);
        Finding finding = reported.verdict().finding();
        Component component = finding.component();
        Optional<ActText> gravest = ActLines.byAct(reported.verdict()).stream().findFirst();
        return List.of(
                text.level(),
                component.name(),
                component.purl().flatMap(Purl::version).orElse(""),
                component.scope().map(Scope::id).orElse(""),
                component.ref(),
                finding.vendor().id(),
                finding.vendor().name(),
                finding.strength().id(),
                String.join("; ", text.evidence()),
                String.join("; ", text.acts()),
                String.join("; ", text.paths()),
                String.join("; ", text.declarations()),
                reported.source().name(),
                String.join("; ", text.waivers()),
                reported.verdict().waivers().stream()
                        .map(Waiver::expires)
                        .min(Comparator.naturalOrder())
                        .map(Object::toString)
                        .orElse(""),
                text.fix(),
                gravest.flatMap(ActText::grade).orElse(""),
                gravest.flatMap(act -> act.authority().nature().kind())
                        .map(ActKind::id)
                        .orElse(""),
                gravest.flatMap(ActText::chain).orElse(""),
                SinceText.of(reported).orElse(""));
    }

    /** What only the earlier record has. */
    private static List<String> gone(Found found, int before) {
        Map<String, String> known = Map.of(
                "level", "gone",
                "component", found.name(),
                "ref", found.ref(),
                "vendor", found.vendor(),
                "vendor name", found.vendorName(),
                "seen in", found.seenIn(),
                "since", "gone");
        return HEAD.stream()
                .skip(before)
                .map(name -> known.getOrDefault(name, ""))
                .toList();
    }

    private String row(List<String> fields) {
        return fields.stream().map(dialect::field).collect(Collectors.joining(dialect.separator(), "", "\r\n"));
    }
}
