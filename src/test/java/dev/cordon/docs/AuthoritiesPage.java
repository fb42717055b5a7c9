package dev.cordon.docs;

import dev.cordon.denylist.ActNature;
import dev.cordon.denylist.ActStatus;
import dev.cordon.denylist.AlsoAs;
import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Limb;
import dev.cordon.denylist.ReachesOwned;
import dev.cordon.denylist.Standing;
import dev.cordon.denylist.Vendor;
import dev.cordon.testing.BundledLists;
import java.util.stream.Collectors;

/** Writes the entries of docs/authorities.md: the acts of all bundled lists. */
final class AuthoritiesPage {

    private final Denylist together = BundledLists.together();
    private final StringBuilder out = new StringBuilder();

    private AuthoritiesPage() {}

    static String write() {
        AuthoritiesPage page = new AuthoritiesPage();
        for (String list : BundledLists.NAMES) {
            page.table(list);
        }
        page.together.authorities().forEach(page::entry);
        return page.out.toString();
    }

    private void table(String list) {
        out.append("\nThe acts of the list `").append(list).append("`:\n");
        out.append("\n| authority | act | law in | kind | default level |\n|---|---|---|---|---|\n");
        BundledLists.alone(list).authorities().forEach(this::row);
    }

    private void row(Authority authority) {
        ActNature nature = authority.nature();
        out.append("| [`").append(authority.id()).append("`](#").append(Page.anchor("`" + authority.id() + "`"));
        out.append(") | ").append(authority.label());
        out.append(" | ").append(nature.jurisdiction().orElseThrow());
        out.append(" | ").append(nature.kind().orElseThrow().id());
        out.append(" | `").append(authority.level().id()).append("` |\n");
    }

    private void entry(Authority authority) {
        out.append("\n## `").append(authority.id()).append("`\n\n");
        out.append(authority.title()).append(".\n\n");
        item("What it does", authority.effect());
        item("Reaches", authority.reach());
        nature(authority.nature());
        standing(authority.standing());
        item("Default level", "`" + authority.level().id() + "`");
        item("Citation", "[" + authority.citation() + "](" + authority.url() + ")");
        if (!authority.alsoAs().isEmpty()) {
            item("Also as", authority.alsoAs().stream().map(AlsoAs::label).collect(Collectors.joining(", ")));
        }
        for (Limb limb : authority.limbs()) {
            item("Limb `" + limb.id() + "`, from " + limb.from(), limb.effect());
        }
        String checked =
                authority.checked().on().map(day -> ", checked on " + day).orElse("");
        item("How sure", authority.verified().id() + checked);
        item("Vendors", vendors(authority));
    }

    private void nature(ActNature nature) {
        item(
                "Law in, kind",
                nature.jurisdiction().orElseThrow() + ", "
                        + nature.kind().orElseThrow().id());
        String binds = nature.binds().stream().map(b -> b.id()).collect(Collectors.joining(", "));
        item("Binds", binds + nature.condition().map(c -> ", " + c).orElse(""));
        if (nature.reachesOwned() != ReachesOwned.LISTED_ONLY) {
            item("Reaches companies", nature.reachesOwned().id());
        }
    }

    private void standing(Standing standing) {
        if (standing.status() != ActStatus.IN_FORCE) {
            item(
                    "Status",
                    standing.status().id()
                            + standing.period().until().map(day -> " on " + day).orElse("")
                            + standing.supersededBy()
                                    .map(id -> " by [`" + id + "`](#" + Page.anchor("`" + id + "`") + ")")
                                    .orElse(""));
        }
    }

    private String vendors(Authority authority) {
        return together.vendors().stream()
                .filter(vendor ->
                        vendor.listings().stream().anyMatch(l -> l.authority().equals(authority.id())))
                .map(AuthoritiesPage::link)
                .collect(Collectors.joining(", "));
    }

    private static String link(Vendor vendor) {
        return "[" + vendor.name() + "](vendors.md#" + Page.anchor("`" + vendor.id() + "`") + ")";
    }

    private void item(String label, String text) {
        out.append("- **").append(label).append("**: ").append(text).append('\n');
    }
}
