package dev.cordon.report;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.DenylistFile;
import dev.cordon.denylist.Listing;
import dev.cordon.denylist.Vendor;
import dev.cordon.text.PrintableText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The effective denylist as a table for people. */
public final class DenylistTable {

    private DenylistTable() {}

    /** The lines of the table: the files, the acts with their levels, and the vendors with what lists them. */
    public static List<String> lines(Denylist denylist) {
        List<String> lines = new ArrayList<>();
        for (DenylistFile file : denylist.files()) {
            lines.add("Denylist " + file.name() + " " + file.version() + ", issued " + file.issued() + ", from "
                    + file.origin() + ", sha256 " + file.sha256());
        }
        lines.add("");
        row(lines, "AUTHORITY", "LEVEL", "ACT");
        denylist.authorities().forEach(a -> row(lines, a.id(), a.level().id(), a.title()));
        lines.add("");
        row(lines, "VENDOR", "KNOWN BY", "LISTED UNDER");
        denylist.vendors().forEach(v -> row(lines, v.id(), known(v), listed(v)));
        lines.add("");
        long identifiers = denylist.vendors().stream()
                .mapToLong(v -> v.identifiers().size())
                .sum();
        lines.add(denylist.vendors().size() + " vendors, "
                + denylist.authorities().size() + " authorities, " + identifiers + " identifiers. Not legal advice.");
        return lines.stream().map(PrintableText::of).toList();
    }

    private static String known(Vendor vendor) {
        int number = vendor.identifiers().size();
        return number + (number == 1 ? " identifier" : " identifiers");
    }

    private static String listed(Vendor vendor) {
        return vendor.listings().stream().map(DenylistTable::listing).collect(Collectors.joining(", "));
    }

    private static String listing(Listing listing) {
        String since =
                listing.from().equals(LocalDate.MIN) ? "" : (listing.fromIsLatest() ? " by " : " ") + listing.from();
        String until = listing.until().map(d -> " until " + d).orElse("");
        return listing.authority() + since + until;
    }

    private static void row(List<String> lines, String first, String second, String third) {
        lines.add(String.format(Locale.ROOT, "%-22s %-15s %s", first, second, third)
                .stripTrailing());
    }
}
