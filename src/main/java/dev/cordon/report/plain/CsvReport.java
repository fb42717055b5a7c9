package dev.cordon.report.plain;

import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.RunInfo;
import dev.cordon.denylist.ActKind;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.match.Finding;
import dev.cordon.policy.Waiver;
import dev.cordon.report.ActLines;
import dev.cordon.report.ActText;
import dev.cordon.report.ReportFormat;
import dev.cordon.report.VerdictText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The verdicts as a table: RFC 4180, a row for each. */
public final class CsvReport implements ReportFormat {

    private static final List<String> HEAD = List.of(
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
            "chain");

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String fileEnding() {
        return "csv";
    }

    @Override
    public void write(Report report, RunInfo run, OutputStream out) throws IOException {
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write(row(HEAD));
            for (ReportedVerdict reported : report.verdicts()) {
                writer.write(row(fields(reported)));
            }
        }
    }

    private static List<String> fields(ReportedVerdict reported) {
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
                gravest.flatMap(ActText::chain).orElse(""));
    }

    private static String row(List<String> fields) {
        return fields.stream().map(CsvText::field).collect(Collectors.joining(",", "", "\r\n"));
    }
}
