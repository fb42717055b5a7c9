package dev.cordon.docs;

import dev.cordon.denylist.AlsoAs;
import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Limb;
import dev.cordon.denylist.Listing;
import dev.cordon.denylist.Vendor;
import java.util.stream.Collectors;

/** Writes the entries of docs/authorities.md. */
final class AuthoritiesPage {

    private final Denylist list;
    private final StringBuilder out = new StringBuilder();

    private AuthoritiesPage(Denylist list) {
        this.list = list;
    }

    static String of(Denylist list) {
        AuthoritiesPage page = new AuthoritiesPage(list);
        page.out.append("\n| authority | act | default level |\n|---|---|---|\n");
        list.authorities().forEach(page::row);
        list.authorities().forEach(page::entry);
        return page.out.toString();
    }

    private void row(Authority authority) {
        out.append("| [`").append(authority.id()).append("`](#").append(Page.anchor("`" + authority.id() + "`"));
        out.append(") | ")
                .append(authority.label())
                .append(" | `")
                .append(authority.level().id())
                .append("` |\n");
    }

    private void entry(Authority authority) {
        out.append("\n## `").append(authority.id()).append("`\n\n");
        out.append(authority.title()).append(".\n\n");
        item("What it does", authority.effect());
        item("Reaches", authority.reach());
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

    private String vendors(Authority authority) {
        return list.vendors().stream()
                .filter(vendor -> vendor.listings().stream().anyMatch(l -> names(l, authority)))
                .map(AuthoritiesPage::link)
                .collect(Collectors.joining(", "));
    }

    private static boolean names(Listing listing, Authority authority) {
        return listing.authority().equals(authority.id());
    }

    private static String link(Vendor vendor) {
        return "[" + vendor.name() + "](vendors.md#" + Page.anchor("`" + vendor.id() + "`") + ")";
    }

    private void item(String label, String text) {
        out.append("- **").append(label).append("**: ").append(text).append('\n');
    }
}
