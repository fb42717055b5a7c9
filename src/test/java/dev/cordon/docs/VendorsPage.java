package dev.cordon.docs;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Entity;
import dev.cordon.denylist.Exemption;
import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Listing;
import dev.cordon.denylist.Relation;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Signal;
import dev.cordon.testing.BundledLists;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the entries of docs/vendors.md: who is listed where as one table, then each vendor of all bundled lists. */
final class VendorsPage {

    private static final String NOTHING = "–";

    private final StringBuilder out = new StringBuilder();

    private VendorsPage() {}

    static String write() {
        VendorsPage page = new VendorsPage();
        List<Vendor> vendors = BundledLists.together().vendors();
        page.head();
        vendors.forEach(page::row);
        vendors.forEach(page::entry);
        return page.out.toString();
    }

    private void head() {
        out.append("\n| vendor | ");
        out.append(BundledLists.NAMES.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" | ")));
        out.append(" |\n|---").append("|---".repeat(BundledLists.NAMES.size())).append("|\n");
    }

    private void row(Vendor vendor) {
        out.append("| [").append(vendor.name()).append("](#").append(Page.anchor("`" + vendor.id() + "`"));
        out.append(") | ");
        out.append(BundledLists.NAMES.stream()
                .map(list -> acts(BundledLists.alone(list), vendor.id()))
                .collect(Collectors.joining(" | ")));
        out.append(" |\n");
    }

    /** The acts under which one list has a vendor, with their days. */
    private static String acts(Denylist list, String vendor) {
        return list.vendor(vendor).stream()
                .flatMap(v -> v.listings().stream())
                .map(listing -> "`" + listing.authority() + "` " + day(listing))
                .distinct()
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("; "), acts -> acts.isEmpty() ? NOTHING : acts));
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
        vendor.listings().forEach(listing -> listing(vendor, listing));
        out.append("\n- Names: ").append(names(vendor)).append('\n');
        vendor.entities().forEach(this::relation);
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

    private void listing(Vendor vendor, Listing listing) {
        out.append("| [`").append(listing.authority()).append("`](authorities.md#");
        out.append(Page.anchor("`" + listing.authority() + "`")).append(')');
        listing.limb().ifPresent(limb -> out.append(" limb `").append(limb).append('`'));
        listing.entity().ifPresent(id -> out.append(" of ").append(name(vendor, id)));
        out.append(" | ").append(day(listing));
        out.append(" | ").append(listing.citation().orElse(NOTHING));
        out.append(" | ").append(listing.verified().id());
        listing.checked().transcription().ifPresent(t -> out.append(": ").append(t));
        out.append(" | ").append(said(listing)).append(" |\n");
    }

    private static String day(Listing listing) {
        return (listing.fromIsLatest() ? "by " : "")
                + listing.from()
                + listing.until().map(d -> ", until " + d).orElse("");
    }

    private static String said(Listing listing) {
        String reach = listing.reach().map(r -> "Reaches " + r).orElse("");
        String note = listing.note().orElse("");
        String said = reach.isEmpty() || note.isEmpty() ? reach + note : reach + ". " + note;
        return said.isEmpty() ? NOTHING : said;
    }

    private static String name(Vendor vendor, String entity) {
        return vendor.entities().stream()
                .filter(e -> e.id().equals(Optional.of(entity)))
                .map(Entity::name)
                .findFirst()
                .orElse(vendor.name());
    }

    private static String names(Vendor vendor) {
        return vendor.entities().stream()
                .map(entity -> String.join(" / ", entity.names()) + " ("
                        + entity.verified().id() + ")")
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private void relation(Entity entity) {
        entity.relation()
                .ifPresent(relation -> out.append("- ")
                        .append(entity.name())
                        .append(": ")
                        .append(owned(relation))
                        .append('\n'));
    }

    private static String owned(Relation relation) {
        return relation.kind().id() + " (of `" + relation.to() + "`"
                + relation.share().map(share -> ", " + share).orElse("")
                + relation.period().from().map(day -> ", since " + day).orElse("") + "; "
                + relation.checked().sureness().id() + ": " + relation.source() + ")";
    }

    private void patterns(Vendor vendor, Signal signal) {
        List<String> ofEntities =
                vendor.entities().stream().flatMap(e -> e.names().stream()).toList();
        String patterns = vendor.identifiers().stream()
                .filter(i -> i.signal() == signal)
                .filter(i -> signal != Signal.ORGANIZATION || !ofEntities.contains(i.pattern()))
                .map(identifier -> pattern(vendor, identifier))
                .collect(Collectors.joining(", "));
        if (!patterns.isEmpty()) {
            out.append("- [").append(signal.id()).append("](signals.md#").append(signal.id());
            out.append("): ").append(patterns).append('\n');
        }
    }

    private static String pattern(Vendor vendor, Identifier identifier) {
        boolean weaker = identifier.strength() != identifier.signal().strength();
        return "`" + identifier.pattern() + "`"
                + (weaker ? " (" + identifier.strength().id() + ")" : "")
                + identifier
                        .entity()
                        .map(id -> " (of " + name(vendor, id) + ")")
                        .orElse("");
    }
}
