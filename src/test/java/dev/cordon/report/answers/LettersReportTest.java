package dev.cordon.report.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.Enquiry;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.inventory.Fact;
import dev.cordon.match.Evidence;
import dev.cordon.report.FormatsTest;
import dev.cordon.testing.AuditedFiles;
import dev.cordon.testing.Reports;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LettersReportTest {

    private final Report report = Enquiry.advised(AuditedFiles.report());
    private final String text = FormatsTest.text(new LettersReport(), report);

    @Test
    void isALetterInEachLanguageForEachDocumentOfOthers() {
        assertThat(text.lines().filter(line -> line.startsWith("# ")))
                .containsExactly(
                        "# Question about `sup/supplier.cdx.json`",
                        "# Frage zu `sup/supplier.cdx.json`",
                        "# Question about `sup/other.spdx.json`",
                        "# Frage zu `sup/other.spdx.json`");
        assertThat(text).doesNotContain("aggregate.json", "clean.cdx.json");
    }

    /** Of what is in the letter about components, each value stands in a fact of the document. */
    @Test
    void assertsOnlyWhatTheDocumentSays() {
        List<String> said = report.verdicts().stream()
                .flatMap(v -> v.verdict().finding().evidence().stream())
                .map(Evidence::fact)
                .map(Fact::value)
                .toList();
        List<String> quoted = Pattern.compile("at `[^`]+` it says `([^`]+)`")
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .toList();

        assertThat(quoted).isNotEmpty().isSubsetOf(said);
        assertThat(letter(0))
                .contains("To: Example Security GmbH (so says the document", "5f5f5f", "urn:uuid:3e671687");
        assertThat(letter(2)).contains("To: (the document names no supplier)").doesNotContain("Example Security");
    }

    @Test
    void asksAndIsADraft() {
        assertThat(letter(0)).contains("**Draft, not legal advice.**", "Please tell us:", "1. Is each of these");
        assertThat(letter(1)).contains("**Entwurf, keine Rechtsberatung.**", "Bitte teilen Sie uns mit:");
        assertThat(text).doesNotContainPattern("(?i)illegal|violat|must|verboten|verstoß|müssen");
    }

    /** Names of vendors, acts and places are the same in both. */
    @Test
    void translatesNoData() {
        for (ReportedVerdict reported : Enquiry.of(report).get(0).about()) {
            String name = reported.verdict().finding().component().name();
            String act = reported.verdict().listings().get(0).authority().shortTitle();
            assertThat(letter(0)).contains(name, act);
            assertThat(letter(1)).contains(name, act);
        }
        assertThat(letter(1)).doesNotContain(" since ", "as of");
    }

    @Test
    void saysWhereThereIsNobodyToWriteTo() {
        assertThat(FormatsTest.text(new LettersReport(), Reports.rich()))
                .contains("there is nobody to write to", "Es gibt niemanden");
    }

    /** A supplier's name is nobody's markup. */
    @Test
    void neutralisesWhatTheDocumentSays() {
        Report hostile = AuditedFiles.report("[x](http://evil.example) <b>@team</b>\n# Paid");

        assertThat(FormatsTest.text(new LettersReport(), hostile))
                .doesNotContainPattern("[^\\\\]]\\(")
                .doesNotContain("<b>", "\n# Paid", "@team");
    }

    private String letter(int number) {
        return text.split("\n---\n")[number];
    }
}
