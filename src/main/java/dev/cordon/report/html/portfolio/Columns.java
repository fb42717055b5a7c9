package dev.cordon.report.html.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A picture of columns, each of parts on top of one another, in a box of 1000 by 240. A part is known by its pattern and has
 * its number in it; the table behind the picture says the same.
 *
 * @param columns from left to right
 * @param most what the highest column stands for
 */
public record Columns(List<Column> columns, long most) {

    /** So that a single thing is no tower. */
    private static final long LEAST = 4;

    private static final double LEFT = 40;
    private static final double WIDTH = 950;
    private static final double TOP = 20;
    private static final double HEIGHT = 180;

    /** Below that a number does not fit into a part. */
    private static final double LOWEST = 13;

    /** What a column shows: a label, and how many there are of each tone. */
    record Given(String label, List<Amount> amounts) {}

    /** How many there are of a tone. */
    record Amount(String tone, long number) {}

    /**
     * A column.
     *
     * @param x its middle
     */
    public record Column(String label, String x, List<Part> parts) {}

    /** A part of a column. */
    public record Part(String tone, String x, String y, String width, String height, long number, String middle) {

        /** Whether there is room for its number. */
        public boolean isShown() {
            return Double.parseDouble(height) >= LOWEST;
        }
    }

    static Columns of(List<Given> given) {
        long most =
                Math.max(LEAST, given.stream().mapToLong(Columns::total).max().orElse(1));
        double each = WIDTH / Math.max(1, given.size());
        double width = Math.min(46, each * 0.72);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            double middle = LEFT + each * (i + 0.5);
            double y = TOP + HEIGHT;
            List<Part> parts = new ArrayList<>();
            for (Amount amount : given.get(i).amounts()) {
                double height = HEIGHT * amount.number() / most;
                y -= height;
                if (amount.number() > 0) {
                    parts.add(new Part(
                            amount.tone(),
                            number(middle - width / 2),
                            number(y),
                            number(width),
                            number(height),
                            amount.number(),
                            number(y + height / 2 + 4)));
                }
            }
            columns.add(new Column(given.get(i).label(), number(middle), parts));
        }
        return new Columns(columns, most);
    }

    private static long total(Given given) {
        return given.amounts().stream().mapToLong(Amount::number).sum();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
