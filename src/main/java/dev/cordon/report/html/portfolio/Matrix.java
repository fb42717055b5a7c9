package dev.cordon.report.html.portfolio;

import dev.cordon.portfolio.Entry;
import dev.cordon.portfolio.Found;
import dev.cordon.portfolio.Portfolio;
import dev.cordon.portfolio.Standing;
import dev.cordon.portfolio.Where;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which products have what of which vendors in their last records.
 *
 * @param vendors the columns: the vendors that most products have
 * @param rows the products that have anything of a vendor
 * @param moreVendors how many vendors have no column
 * @param moreRows how many products have no row
 */
public record Matrix(List<String> vendors, List<Row> rows, int moreVendors, long moreRows) {

    private static final int MOST_VENDORS = 12;
    private static final int MOST_ROWS = 100;

    /**
     * A product.
     *
     * @param cells what it has of each vendor
     */
    public record Row(Entry entry, List<Optional<Cell>> cells) {}

    /**
     * What a product has of a vendor.
     *
     * @param gravest what became of the gravest of them
     * @param number how many there are
     */
    public record Cell(Standing gravest, long number) {}

    static Matrix of(Portfolio portfolio, List<Where> vendors) {
        List<Where> found = vendors.stream()
                .filter(v -> v.inLast() > 0)
                .sorted(Comparator.comparing(Where::inLast)
                        .reversed()
                        .thenComparing(Where::name)
                        .thenComparing(Where::id))
                .toList();
        List<Where> columns = found.subList(0, Math.min(MOST_VENDORS, found.size()));
        List<Entry> having =
                portfolio.latest().filter(e -> !e.found().isEmpty()).toList();
        List<Row> rows = new ArrayList<>();
        for (Entry entry : having.subList(0, Math.min(MOST_ROWS, having.size()))) {
            rows.add(new Row(
                    entry, columns.stream().map(v -> cell(entry, v.id())).toList()));
        }
        return new Matrix(
                columns.stream().map(Where::name).toList(),
                rows,
                found.size() - columns.size(),
                having.size() - rows.size());
    }

    private static Optional<Cell> cell(Entry entry, String vendor) {
        Map<Standing, Long> here = new EnumMap<>(Standing.class);
        for (Found one : entry.found()) {
            if (one.vendor().equals(vendor)) {
                here.merge(one.standing(), 1L, Long::sum);
            }
        }
        return here.keySet().stream()
                .findFirst()
                .map(gravest -> new Cell(
                        gravest, here.values().stream().mapToLong(n -> n).sum()));
    }
}
