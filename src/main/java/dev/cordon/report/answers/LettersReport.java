package dev.cordon.report.answers;

import dev.cordon.audit.Enquiry;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.RunInfo;
import dev.cordon.denylist.DenylistFile;
import dev.cordon.inventory.Fact;
import dev.cordon.match.Evidence;
import dev.cordon.policy.JudgedListing;
import dev.cordon.report.RelationText;
import dev.cordon.report.ReportFormat;
import dev.cordon.report.plain.MarkdownText;
import dev.cordon.text.Language;
import dev.cordon.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A letter to the supplier of each document in which something was found, in every language, one after another. It asks, and
 * asserts nothing but what a field of the document says and which list has an entry for that.
 */
public final class LettersReport implements ReportFormat {

    private static final int MOST_COMPONENTS = 50;
    private static final int MOST_FIELDS = 3;

    @Override
    public String id() {
        return "letters";
    }

    @Override
    public String fileEnding() {
        return "letters.md";
    }

    @Override
    public void write(Report report, RunInfo run, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        List<Enquiry> enquiries = Enquiry.of(report);
        if (enquiries.isEmpty()) {
            for (Language language : Language.values()) {
                text.append(Texts.of(language, "letter").text("letter.none")).append("\n\n");
            }
        }
        LocalDate day = run.at().atZone(ZoneOffset.UTC).toLocalDate();
        for (Enquiry enquiry : enquiries) {
            for (Language language : Language.values()) {
                letter(enquiry, report, day, Texts.of(language, "report", "letter"), text);
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void letter(Enquiry enquiry, Report report, LocalDate day, Texts texts, StringBuilder text) {
        String document = MarkdownText.code(enquiry.document().name());
        text.append("# ").append(texts.text("letter.title", document)).append("\n\n");
        paragraph(texts.text("letter.draft"), text);
        String to = enquiry.supplier()
                .map(name -> texts.text("letter.to", MarkdownText.prose(name)))
                .orElseGet(() -> texts.text("letter.to.nobody"));
        paragraph(to, text);
        paragraph(texts.text("letter.date", day), text);
        paragraph(texts.text("letter.greeting"), text);
        paragraph(texts.text("letter.document", document), text);
        enquiry.identity().sha256().ifPresent(d -> item(texts.text("letter.sha256", MarkdownText.code(d)), text));
        enquiry.identity()
                .itself()
                .serial()
                .ifPresent(s -> item(texts.text("letter.serial", MarkdownText.code(s)), text));
        enquiry.identity()
                .itself()
                .created()
                .ifPresent(c -> item(texts.text("letter.created", MarkdownText.code(c)), text));
        text.append('\n');
        paragraph(texts.text("letter.lists"), text);
        enquiry.about().stream().limit(MOST_COMPONENTS).forEach(v -> component(v, texts, text));
        if (enquiry.about().size() > MOST_COMPONENTS) {
            item(texts.text("letter.more", enquiry.about().size() - MOST_COMPONENTS), text);
        }
        text.append('\n');
        String lists = report.policy().denylist().files().stream()
                .map(LettersReport::list)
                .collect(Collectors.joining(", "));
        paragraph(texts.text("letter.why", lists, report.policy().asOf()), text);
        paragraph(texts.text("letter.ask"), text);
        text.append("1. ").append(texts.text("letter.ask.part")).append('\n');
        text.append("2. ").append(texts.text("letter.ask.maker")).append('\n');
        text.append("3. ").append(texts.text("letter.ask.other")).append('\n');
        text.append("4. ").append(texts.text("letter.ask.without")).append('\n');
        text.append("5. ").append(texts.text("letter.ask.document")).append("\n\n");
        paragraph(texts.text("letter.asserts"), text);
        paragraph(texts.text("letter.close"), text);
        text.append("---\n\n");
    }

    /** A component by what the document says of it, and under which acts a list has an entry that equals this. */
    private static void component(ReportedVerdict reported, Texts texts, StringBuilder text) {
        String name = MarkdownText.code(reported.verdict().finding().component().name());
        String fields = reported.verdict().finding().evidence().stream()
                .map(Evidence::fact)
                .limit(MOST_FIELDS)
                .map(fact -> field(fact, texts))
                .collect(Collectors.joining("; "));
        String acts = reported.verdict().listings().stream()
                .filter(JudgedListing::counts)
                .map(LettersReport::act)
                .distinct()
                .map(MarkdownText::prose)
                .collect(Collectors.joining("; "));
        String vendor =
                MarkdownText.prose(reported.verdict().finding().maker(relation -> RelationText.of(relation, texts)));
        item(
                acts.isEmpty()
                        ? texts.text("letter.component", name, fields, vendor)
                        : texts.text("letter.component.acts", name, fields, vendor, acts),
                text);
    }

    /** An act and since when, in no language. */
    private static String act(JudgedListing listing) {
        String since = listing.since().equals(LocalDate.MIN) ? "" : " (" + listing.since() + ")";
        return listing.authority().label() + since;
    }

    private static String field(Fact fact, Texts texts) {
        return texts.text("letter.field", MarkdownText.code(fact.where()), MarkdownText.code(fact.value()));
    }

    private static String list(DenylistFile file) {
        return MarkdownText.prose(file.name() + " " + file.version() + " (SHA-256 " + file.sha256() + ")");
    }

    private static void paragraph(String paragraph, StringBuilder text) {
        text.append(paragraph).append("\n\n");
    }

    private static void item(String item, StringBuilder text) {
        text.append("- ").append(item).append('\n');
    }
}
