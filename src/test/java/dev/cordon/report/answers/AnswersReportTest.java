package dev.cordon.report.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.Report;
import dev.cordon.audit.SkippedReport;
import dev.cordon.clause.Clauses;
import dev.cordon.report.FormatsTest;
import dev.cordon.testing.Reports;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersReportTest {

    private final String text = FormatsTest.text(new AnswersReport(), Reports.rich());

    /** The column for answers is empty in every row of every clause. */
    @Test
    void holdsNoAnswer() {
        List<String> rows = text.lines()
                .filter(line -> line.startsWith("| (") || line.startsWith("| <!-- -->("))
                .toList();

        assertThat(rows)
                .hasSize(Clauses.bundled().read().stream()
                        .mapToInt(c -> c.fields().size())
                        .sum());
        assertThat(rows).allMatch(row -> row.split(" \\| ", -1).length == 4 && row.contains(" | | "));
        assertThat(text.replace("| answer (a person) |", "")).doesNotContainPattern("(?i)we represent|\\[x\\]|☑|☒");
    }

    @Test
    void saysInEachClauseThatItIsADraft() {
        String[] clauses = text.split("\n## FAR ");

        assertThat(clauses).hasSize(Clauses.bundled().read().size() + 1);
        assertThat(clauses).allMatch(clause -> clause.contains("**Draft, not legal advice.**"));
        assertThat(text).doesNotContainPattern("(?i)illegal|violat");
    }

    @Test
    void setsWhatWasFoundBesideTheFieldsOfItsOwnClause() {
        assertThat(clause("52.204-23"))
                .contains("is from Kaspersky Lab", "the act covers it", "| `Kaspersky Lab` | |")
                .doesNotContain("Huawei");
        assertThat(clause("52.204-25"))
                .contains("is from Huawei", "is not known to cover it (unsettled)")
                .doesNotContain("Kaspersky");
        assertThat(clause("52.204-27")).contains("Nothing that the loaded lists connect with this clause.");
        assertThat(clause("52.204-30"))
                .contains("No FASCSA order is in the loaded lists: nothing was compared with one.");
        assertThat(text).contains("hardware, devices, telecommunications equipment, services", "lock file");
    }

    @Test
    void countsNoDaysWhereNobodyEnteredOne() {
        assertThat(text)
                .contains("Cordon assumes none", "within 3 business days", "within 1 business day ")
                .doesNotContain("**by 2");
    }

    /** The day before Thanksgiving Day, whose Friday is a business day. */
    @Test
    void countsBusinessDaysFromTheDayThatAPersonEntered() {
        String dated =
                FormatsTest.text(new AnswersReport().discoveredOn(LocalDate.parse("2026-11-25")), Reports.rich());

        assertThat(clause(dated, "52.204-23"))
                .contains("within 3 business days", "**by 2026-12-01**", "**by 2026-12-15** if the first report")
                .doesNotContain("within 1 business day ");
        assertThat(clause(dated, "52.204-25")).contains("**by 2026-11-27**", "**by 2026-12-11** if the first report");
        assertThat(dated).contains("which a person entered", "5 U.S.C. 6103(a)", "ask counsel");
    }

    @Test
    void hasTheClockOfTheDayOfDiscovery() {
        String old = FormatsTest.text(new AnswersReport().discoveredOn(LocalDate.parse("2023-12-01")), Reports.rich());

        assertThat(clause(old, "52.204-23"))
                .contains("within 1 business day after", "**by 2023-12-04**")
                .doesNotContain("within 3 business days");
        assertThat(clause(old, "52.204-30")).doesNotContain("**by");
    }

    @Test
    void saysOfACheckThatJudgedNothingThatItDidNot() {
        Report rich = Reports.rich();
        Report skipped = SkippedReport.of(rich.source(), rich.policy(), List.of());

        assertThat(FormatsTest.text(new AnswersReport(), skipped))
                .contains("Nothing was judged in this run.")
                .doesNotContain("Nothing that the loaded lists connect");
        assertThat(FormatsTest.text(
                        new AnswersReport(),
                        Report.unjudged(rich.source(), Reports.broken().faults())))
                .contains("could not be judged", "Nothing was judged in this run.");
    }

    @Test
    void hasNoFormForAClauseThatWasNotRead() {
        String pointers = text.substring(text.indexOf("## Clauses whose text was not read"));

        assertThat(pointers).contains("52.240-91", "252.204-7016").doesNotContain("| ");
    }

    private String clause(String number) {
        return clause(text, number);
    }

    private static String clause(String text, String number) {
        int from = text.indexOf("## FAR " + number + " ");
        int to = text.indexOf("\n## ", from + 1);
        return text.substring(from, to);
    }
}
