package dev.cordon.portfolio;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the records of all products say on a day: for each product, its last record up to that day.
 *
 * @param products how many products had a record
 */
public record State(LocalDate day, long products, long denied, long warned, long waived) {

    /** More make a picture that nobody can read. */
    private static final int MOST = 24;

    /**
     * How it came to be as it is: on the last day of each month since the first record, of each quarter or of each so many
     * years where that is long ago, and today.
     */
    public static List<State> over(Portfolio portfolio) {
        List<LocalDate> days = days(portfolio);
        long[][] sums = new long[days.size()][4];
        for (Product product : portfolio.products()) {
            int step = -1;
            for (int day = 0; day < days.size(); day++) {
                while (step + 1 < product.steps().size()
                        && !product.steps().get(step + 1).entry().on().isAfter(days.get(day))) {
                    step++;
                }
                if (step >= 0) {
                    Counts counts = product.steps().get(step).entry().counts();
                    sums[day][0]++;
                    sums[day][1] += counts.denied();
                    sums[day][2] += counts.warned();
                    sums[day][3] += counts.waived();
                }
            }
        }
        List<State> states = new ArrayList<>();
        for (int day = 0; day < sums.length; day++) {
            long[] sum = sums[day];
            states.add(new State(days.get(day), sum[0], sum[1], sum[2], sum[3]));
        }
        return states;
    }

    private static List<LocalDate> days(Portfolio portfolio) {
        YearMonth thisMonth = YearMonth.from(portfolio.today());
        YearMonth first = portfolio
                .entries()
                .map(entry -> YearMonth.from(entry.on()))
                .filter(month -> month.isBefore(thisMonth))
                .min(YearMonth::compareTo)
                .orElse(thisMonth);
        long months = ChronoUnit.MONTHS.between(first, thisMonth);
        long each = months <= MOST ? 1 : months <= 3 * MOST ? 3 : 12 * ((months + 12 * MOST - 1) / (12 * MOST));
        List<LocalDate> days = new ArrayList<>(List.of(portfolio.today()));
        for (YearMonth month = thisMonth.minusMonths(1); !month.isBefore(first); month = month.minusMonths(each)) {
            days.add(month.atEndOfMonth());
        }
        Collections.reverse(days);
        return days;
    }
}
