package dev.cordon.docs;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Entity;
import dev.cordon.denylist.Exemption;
import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Listing;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Signal;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the entries of docs/vendors.md. */
final class VendorsPage {

    private final StringBuilder out = new StringBuilder();

    private VendorsPage() {}

    static String of(Denylist list) {
        VendorsPage page = new VendorsPage();
        page.out.append("\n| vendor | listed under |\n|---|---|\n");
        list.vendors().forEach(page::row);
        list.vendors().forEach(page::entry);
        return page.out.toString();
    }

    private void row(Vendor vendor) {
        String acts = vendor.listings().stream()
                .map(Listing::authority)
                .distinct()
                .map(a -> "`" + a + "`")
                .collect(Collectors.joining(", "));
        out.append("| [").append(vendor.name()).append("](#").append(Page.anchor("`" + vendor.id() + "`"));
        out.append(") | ").append(acts).append(" |\n");
    }

    private void entry(Vendor vendor) {
        out.append("\n## `")
                .append(vendor.id())
                .append("`\n\n**")
                .append(vendor.name())
                .append("**");
        vendor.jurisdiction()
                .ifPresent(j -> out.append(", seat of the listed entity: ").append(j));
        out.append(".\n");
        vendor.note().ifPresent(note -> out.append(note).append('\n'));
        out.append("\n| act | listed | published in | how sure | note |\n|---|---|---|---|---|\n");
        vendor.listings().forEach(this::listing);
        out.append("\n- Names: ").append(names(vendor)).append('\n');
        for (Signal signal : Signal.values()) {
            patterns(vendor, signal);
        }
        for (Exemption exemption : vendor.exemptions()) {
            out.append("- Not this vendor's: ").append(exemption.signal().id()).append(" `");
            out.append(exemption.pattern())
                    .append("`. ")
                    .append(exemption.reason())
                    .append('\n');
        }
    }

    private void listing(Listing listing) {
        String act = "[`" + listing.authority() + "`](authorities.md#" + Page.anchor("`" + listing.authority() + "`")
                + ")" + listing.limb().map(l -> " limb `" + l + "`").orElse("");
        String day = (listing.fromIsLatest() ? "by " : "")
                + listing.from()
                + listing.until().map(d -> ", until " + d).orElse("");
        out.append("| ").append(act).append(" | ").append(day);
        out.append(" | ").append(listing.citation().orElse("–"));
        out.append(" | ").append(listing.verified().id());
        out.append(" | ").append(listing.note().orElse("–")).append(" |\n");
    }

    private static String names(Vendor vendor) {
        return vendor.entities().stream()
                .map(entity -> String.join(" / ", entity.names()) + " (" + sure(entity) + ")")
                .collect(Collectors.joining("; "));
    }

    private static String sure(Entity entity) {
        return entity.verified().id();
    }

    private void patterns(Vendor vendor, Signal signal) {
        List<String> ofEntities =
                vendor.entities().stream().flatMap(e -> e.names().stream()).toList();
        String patterns = vendor.identifiers().stream()
                .filter(i -> i.signal() == signal)
                .filter(i -> signal != Signal.ORGANIZATION || !ofEntities.contains(i.pattern()))
                .map(VendorsPage::pattern)
                .collect(Collectors.joining(", "));
        if (!patterns.isEmpty()) {
            out.append("- [")
                    .append(signal.id())
                    .append("](signals.md#")
                    .append(signal.id())
                    .append("): ");
            out.append(patterns).append('\n');
        }
    }

    private static String pattern(Identifier identifier) {
        boolean weaker = identifier.strength() != identifier.signal().strength();
        return "`" + identifier.pattern() + "`"
                + (weaker ? " (" + identifier.strength().id() + ")" : "");
    }
}
