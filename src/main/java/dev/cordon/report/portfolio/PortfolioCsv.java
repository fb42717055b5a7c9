package dev.cordon.report.portfolio;

import dev.cordon.audit.RunInfo;
import dev.cordon.portfolio.Change;
import dev.cordon.portfolio.Counts;
import dev.cordon.portfolio.Entry;
import dev.cordon.portfolio.ListUsed;
import dev.cordon.portfolio.Portfolio;
import dev.cordon.portfolio.Product;
import dev.cordon.portfolio.Step;
import dev.cordon.portfolio.Unread;
import dev.cordon.report.plain.CsvText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A portfolio as a table, a row for each record and for each document that could not be read. */
public final class PortfolioCsv implements PortfolioFormat {

    private static final List<String> HEAD = List.of(
            "product",
            "product version",
            "commit",
            "date",
            "lists",
            "outcome",
            "denied",
            "warned",
            "noted",
            "waived",
            "next end of a waiver",
            "components",
            "unidentified",
            "unidentified percent",
            "not examined",
            "not judged",
            "since version",
            "new",
            "known",
            "gone",
            "kind",
            "document",
            "trouble");

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public void write(Portfolio portfolio, RunInfo run, OutputStream out) throws IOException {
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write(row(HEAD));
            for (Product product : portfolio.products()) {
                for (Step step : product.steps()) {
                    writer.write(row(fields(step)));
                }
            }
            for (Unread unread : portfolio.unread()) {
                List<String> fields = new ArrayList<>(Collections.nCopies(HEAD.size(), ""));
                fields.set(HEAD.indexOf("outcome"), "not read");
                fields.set(HEAD.indexOf("document"), unread.document());
                fields.set(HEAD.indexOf("trouble"), unread.why().toString());
                writer.write(row(fields));
            }
        }
    }

    private static List<String> fields(Step step) {
        Entry entry = step.entry();
        Counts counts = entry.counts();
        Optional<Change> change = step.change();
        return List.of(
                entry.about().product(),
                entry.about().version(),
                entry.commit().orElse(""),
                entry.on().toString(),
                entry.lists().stream().map(ListUsed::shown).collect(Collectors.joining("; ")),
                entry.outcome().id(),
                String.valueOf(counts.denied()),
                String.valueOf(counts.warned()),
                String.valueOf(counts.noted()),
                String.valueOf(counts.waived()),
                entry.nextEnd().map(Object::toString).orElse(""),
                String.valueOf(counts.components()),
                String.valueOf(counts.unidentified()),
                String.valueOf(counts.unidentifiedPercent()),
                String.valueOf(counts.notExamined()),
                String.valueOf(counts.notJudged()),
                change.map(c -> c.since().about().version()).orElse(""),
                change.map(c -> String.valueOf(c.added().size())).orElse(""),
                change.map(c -> String.valueOf(c.known())).orElse(""),
                change.map(c -> String.valueOf(c.gone().size())).orElse(""),
                entry.about().kind().id(),
                entry.document(),
                "");
    }

    private static String row(List<String> fields) {
        return fields.stream()
                .map(CsvText.COMMA::field)
                .collect(Collectors.joining(CsvText.COMMA.separator(), "", "\r\n"));
    }
}
