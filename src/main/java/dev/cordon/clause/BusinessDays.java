package dev.cordon.clause;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * Business days of the US federal government: Monday to Friday but for the legal public holidays of 5 U.S.C. 6103(a), which are
 * computed. One that falls on a Saturday is kept on the Friday before (6103(b)), one on a Sunday on the Monday after (Executive
 * Order 11582). Days off that a President orders for once, and that of an inauguration, are not known here.
 */
public final class BusinessDays {

    /** What a reader must know of how days are counted. */
    public static final String ASSUMPTION =
            "Business days are taken to be Monday to Friday, without the legal public holidays of 5 U.S.C. 6103(a) and the days on"
                    + " which they are kept where they fall on a weekend; the day counted from is not counted itself. Days off that"
                    + " were ordered for once, and inauguration days, are not known here. The clause does not say what a business"
                    + " day is: ask counsel.";

    /** Public Law 117-17. */
    private static final LocalDate JUNETEENTH = LocalDate.of(2021, Month.JUNE, 17);

    private BusinessDays() {}

    /**
     * The day that lies a number of business days after another one.
     *
     * @param day from which is counted; it is not counted itself, and may be any day
     * @param count how many, at least one
     * @throws IllegalArgumentException if the number is not positive
     */
    public static LocalDate after(LocalDate day, int count) {
        if (count < 1) {
            throw new IllegalArgumentException(count + " business days");
        }
        LocalDate reached = day;
        for (int left = count; left > 0; ) {
            reached = reached.plusDays(1);
            if (is(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** Whether a day is one. */
    public static boolean is(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        // New Year's Day may be kept on the last day of the year before.
        return !weekend
                && Stream.of(day.getYear(), day.getYear() + 1)
                        .flatMap(year -> holidays(year).stream())
                        .noneMatch(day::equals);
    }

    /** The days on which the holidays of a year are kept, in order. */
    public static List<LocalDate> holidays(int year) {
        return Stream.of(
                        on(year, MonthDay.of(Month.JANUARY, 1)),
                        nth(year, Month.JANUARY, 3, DayOfWeek.MONDAY), // Martin Luther King, Jr.
                        nth(year, Month.FEBRUARY, 3, DayOfWeek.MONDAY), // Washington's Birthday
                        LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
                        on(year, MonthDay.of(Month.JUNE, 19)),
                        on(year, MonthDay.of(Month.JULY, 4)),
                        nth(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY), // Labor Day
                        nth(year, Month.OCTOBER, 2, DayOfWeek.MONDAY), // Columbus Day
                        on(year, MonthDay.of(Month.NOVEMBER, 11)),
                        nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY), // Thanksgiving Day
                        on(year, MonthDay.of(Month.DECEMBER, 25)))
                .filter(day -> day.getMonth() != Month.JUNE || !day.isBefore(JUNETEENTH))
                .toList();
    }

    private static LocalDate on(int year, MonthDay holiday) {
        LocalDate day = holiday.atYear(year);
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    private static LocalDate nth(int year, Month month, int number, DayOfWeek weekday) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(number, weekday));
    }
}
