package dev.cordon.report;

import dev.cordon.denylist.Authority;
import dev.cordon.denylist.BundledDenylist;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Vendor;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.NoticeCode;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the documentation explains what a report names. Each code, authority and vendor has a heading of its own on one
 * of three pages, and the link leads to it: one page can be searched, printed and reviewed, and a fragment is as stable as
 * an address. Authorities and vendors of other lists than the bundled one are not explained there and have no link.
 */
public final class DocsLinks {

    /** The address under which {@code docs} is published. */
    public static final String BASE = "https://cordon.dev/docs/";

    private DocsLinks() {}

    /** What a notice of this code means and what to do about it. */
    public static String of(NoticeCode code) {
        return link("diagnostics", code.id());
    }

    /** What a fault of this code means and what to do about it. */
    public static String of(FaultCode code) {
        return link("diagnostics", code.id());
    }

    /** What the act does, and to whom; empty for an act that the bundled list does not hold. */
    public static Optional<String> of(Authority authority) {
        return Bundled.LIST.authority(authority.id()).map(a -> link("authorities", a.id()));
    }

    /** Where the vendor is listed and how it is recognised; empty for one that the bundled list does not hold. */
    public static Optional<String> of(Vendor vendor) {
        return Bundled.LIST.vendor(vendor.id()).map(v -> link("vendors", v.id()));
    }

    /** A heading's fragment has no characters but letters, digits, hyphens and underscores. */
    private static String link(String page, String id) {
        return BASE + page + ".html#" + id.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_-]", "");
    }

    /** Read only where a link is asked for: a clean check of another list never needs it. */
    private static final class Bundled {
        static final Denylist LIST = BundledDenylist.readAll();
    }
}
