package dev.cordon.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cordon.clause.Clause.After;
import dev.cordon.clause.Clause.Clock;
import dev.cordon.clause.Clause.Shows;
import dev.cordon.denylist.Authority;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.notice.FaultException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClausesTest {

    private final Clauses clauses = Clauses.bundled();

    /** What the texts say, written down here once more by whoever read them. */
    @ParameterizedTest
    @CsvSource({
        "far-52.204-23, 2023-12-03, 1",
        "far-52.204-23, 2023-12-04, 3",
        "far-52.204-25, 2026-11-27, 1",
        "far-52.204-30, 2026-11-27, 3"
    })
    void haveTheClockOfTheDay(String id, LocalDate identified, int days) {
        assertThat(clocks(id, identified, After.IDENTIFICATION))
                .singleElement()
                .extracting(Clock::days)
                .isEqualTo(days);
        assertThat(clocks(id, identified, After.FIRST_REPORT)).singleElement().satisfies(clock -> {
            assertThat(clock.days()).isEqualTo(10);
            assertThat(clock.section()).isNotBlank();
        });
    }

    /** Paragraph (d)(2)(i) of the clause, as GSA publishes it: a field for each thing between semicolons, in its words. */
    @Test
    void askWhatTheTextAsksInItsOrder() {
        List<String> text = List.of("""
                the contract number; the order number(s), if applicable; supplier name; supplier unique entity identifier \
                (if known); supplier Commercial and Government Entity (CAGE) code (if known); brand; model number (original \
                equipment manufacturer number, manufacturer part number, or wholesaler number); item description; and any \
                readily available information about mitigation actions undertaken or recommended.\
                """.toLowerCase(Locale.ROOT).split(";"));
        List<Clause.Field> fields = clauses.read().stream()
                .filter(c -> c.id().equals("far-52.204-25"))
                .flatMap(c -> c.fields().stream())
                .filter(f -> f.section().equals("(d)(2)(i)"))
                .toList();

        assertThat(fields).hasSameSizeAs(text);
        for (int i = 0; i < text.size(); i++) {
            assertThat(fields.get(i).asks().toLowerCase(Locale.ROOT).split("\\W+"))
                    .filteredOn(word -> word.length() > 3)
                    .isNotEmpty()
                    .allMatch(text.get(i)::contains);
        }
    }

    @Test
    void askForNoReportWhereTheirTextDoesNot() {
        assertThat(clauses.read())
                .filteredOn(c -> c.kind() != Clause.Kind.REPORT)
                .extracting(Clause::id)
                .containsExactly("far-52.204-24", "far-52.204-26", "far-52.204-27", "far-52.204-29");
        assertThat(clauses.read())
                .filteredOn(c -> c.kind() != Clause.Kind.REPORT)
                .allMatch(c -> c.clocks().isEmpty());
    }

    /** Contract, order, UEI and CAGE are no facts of software. */
    @Test
    void setNothingBesideWhatSoftwareCannotSay() {
        assertThat(clauses.read())
                .flatExtracting(Clause::fields)
                .filteredOn(f -> f.asks()
                        .matches("(contract|order) number.*|.*(undertaken|efforts|reason).*|supplier (CAGE|unique).*"))
                .hasSizeGreaterThan(15)
                .allMatch(f -> f.shows() == Shows.NOTHING);
    }

    @Test
    void nameActsOfTheBundledListButForOrdersThatItDoesNotHave() {
        List<String> known =
                BundledDenylist.read().authorities().stream().map(Authority::id).toList();

        assertThat(clauses.read())
                .filteredOn(c -> !known.contains(c.authority()))
                .allMatch(c -> c.authority().equals("fascsa"))
                .extracting(Clause::id)
                .containsExactly("far-52.204-29", "far-52.204-30");
    }

    @Test
    void areRefusedWhereAnythingIsWrong() throws IOException {
        String file;
        try (InputStream in = getClass().getResourceAsStream("/dev/cordon/clauses.yaml")) {
            file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(faults(file.replaceFirst("verified: seen", "verified: certain")))
                .singleElement()
                .asString()
                .contains("'certain' is no value of 'verified'");
        assertThat(faults(file.replaceFirst("days: \"3\"", "days: \"0\""))).hasSize(1);
        assertThat(faults(file.replaceFirst("text: fac-2023-06, ", "text: elsewhere, ")))
                .hasSize(1);
        assertThat(faults(file.replaceFirst("shows: nothing", "fill: yes"))).hasSize(2);
        assertThat(faults(file.replaceFirst("edition: \"Dec 2023\"", "editions: \"x\"")))
                .hasSize(2);
        assertThat(faults("cordonClauses: \"2\"\nversion: \"1\"\nchecked: \"2026-11-28\"\n"))
                .hasSize(1);
    }

    private List<Clock> clocks(String id, LocalDate identified, After after) {
        return clauses.read().stream()
                .filter(c -> c.id().equals(id))
                .flatMap(c -> c.clocks().stream())
                .filter(c -> c.after() == after && c.applies(identified))
                .toList();
    }

    private static List<String> faults(String file) {
        return catchThrowableOfType(
                        FaultException.class,
                        () -> ClauseReader.read(file.getBytes(StandardCharsets.UTF_8), "clauses.yaml"))
                .faults()
                .stream()
                .map(Object::toString)
                .toList();
    }
}
