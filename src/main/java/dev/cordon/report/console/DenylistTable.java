package dev.cordon.report.console;

import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.DenylistFile;
import dev.cordon.denylist.Listing;
import dev.cordon.denylist.Vendor;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Policy.AuthorityLevel;
import dev.cordon.report.ActText;
import dev.cordon.text.Names;
import dev.cordon.text.PrintableText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The effective denylist as a table for people. */
public final class DenylistTable {

    private DenylistTable() {}

    /**
     * The lines of the table: the files, the acts with their levels in the list and here, the vendors with what lists them,
     * and how sure and how old it all is.
     *
     * @param policy the lists, and how a check here would judge by them
     */
    public static List<String> lines(Policy policy) {
        Denylist denylist = policy.denylist();
        List<String> lines = new ArrayList<>();
        for (DenylistFile file : denylist.files()) {
            lines.add("Denylist " + file.name() + " " + file.version() + ", issued " + file.issued() + ", from "
                    + file.origin() + ", sha256 " + file.sha256());
        }
        lines.add("");
        Map<String, AuthorityLevel> here =
                policy.levels().stream().collect(Collectors.toMap(AuthorityLevel::authority, Function.identity()));
        act(lines, "AUTHORITY", "LEVEL", "HERE", "ACT");
        for (Authority authority : denylist.authorities()) {
            String nature = ActText.nature(authority).map(n -> " (" + n + ")").orElse("");
            act(
                    lines,
                    authority.id(),
                    authority.level().id(),
                    here(here.get(authority.id())),
                    authority.title() + nature);
        }
        lines.add("");
        row(lines, "VENDOR", "KNOWN BY", "LISTED UNDER");
        denylist.vendors().forEach(v -> row(lines, v.id(), known(v), listed(v)));
        lines.add("");
        lines.addAll(DenylistSurvey.lines(denylist));
        lines.add("");
        long identifiers = denylist.vendors().stream()
                .mapToLong(v -> v.identifiers().size())
                .sum();
        lines.add(Names.number(denylist.vendors().size(), "vendor") + ", "
                + Names.number(denylist.authorities().size(), "authority") + ", "
                + Names.number(identifiers, "identifier") + ". Not legal advice.");
        return lines.stream().map(PrintableText::of).toList();
    }

    /** The level that a check here gives an act, and who set it. */
    private static String here(AuthorityLevel level) {
        String by = level.decidedBy().equals("list") ? "" : " by " + level.decidedBy();
        return level.level() == level.whereUnsettled()
                ? level.level().id() + by
                : level.level().id() + ", " + level.whereUnsettled().id() + " where unsettled," + by;
    }

    private static String known(Vendor vendor) {
        int number = vendor.identifiers().size();
        return Names.number(number, "identifier");
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

    private static void act(List<String> lines, String id, String level, String here, String act) {
        lines.add(String.format(Locale.ROOT, "%-22s %-6s %-22s %s", id, level, here, act)
                .stripTrailing());
    }

    private static void row(List<String> lines, String first, String second, String third) {
        lines.add(String.format(Locale.ROOT, "%-22s %-15s %s", first, second, third)
                .stripTrailing());
    }
}
