package dev.cordon.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {

    /** As the Office of Personnel Management publishes them for pay and leave. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026 | 2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-10-12 2026-11-11 2026-11-26 2026-12-25
            2027 | 2027-01-01 2027-01-18 2027-02-15 2027-05-31 2027-06-18 2027-07-05 2027-09-06 2027-10-11 2027-11-11 2027-11-25 2027-12-24
            2022 | 2021-12-31 2022-01-17 2022-02-21 2022-05-30 2022-06-20 2022-07-04 2022-09-05 2022-10-10 2022-11-11 2022-11-24 2022-12-26
            2019 | 2019-01-01 2019-01-21 2019-02-18 2019-05-27 2019-07-04 2019-09-02 2019-10-14 2019-11-11 2019-11-28 2019-12-25
            """)
    void computesTheHolidaysOfAYear(int year, String days) {
        assertThat(BusinessDays.holidays(year))
                .containsExactlyElementsOf(
                        Arrays.stream(days.split(" ")).map(LocalDate::parse).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 1, 2026-11-25", // a Tuesday
        "2026-11-25, 1, 2026-11-27", // over Thanksgiving Day
        "2026-11-27, 1, 2026-11-30", // over a weekend
        "2026-11-28, 1, 2026-11-30", // from a Saturday
        "2026-11-27, 3, 2026-12-02",
        "2026-12-02, 10, 2026-12-16",
        "2026-07-02, 1, 2026-07-06", // Independence Day is a Saturday and kept on Friday
        "2027-12-30, 1, 2028-01-03", // New Year's Day is a Saturday and kept in the year before
        "2026-12-24, 1, 2026-12-28",
        "2021-06-17, 1, 2021-06-21", // Juneteenth of its first year is a Saturday
        "2020-06-18, 1, 2020-06-19" // and there was none before
    })
    void countsThem(LocalDate day, int count, LocalDate expected) {
        assertThat(BusinessDays.after(day, count)).isEqualTo(expected);
    }

    @Test
    void countsNoFewerThanOne() {
        assertThatThrownBy(() -> BusinessDays.after(LocalDate.parse("2026-11-27"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
