package dev.cordon.report;

import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Vendor;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.NoticeCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the documentation explains what a report names, if it is published anywhere. Each code, authority and vendor has a
 * heading of its own on one of three pages, and the link leads to it: one page can be searched, printed and reviewed, and a
 * fragment is as stable as an address. Authorities and vendors of other lists than those that come with Cordon are not
 * explained there and have no link. What a reader needs stands in the report itself.
 *
 * @param address the address of the project, ending in a slash; empty where it has none
 */
public record DocsLinks(Optional<String> address) {

    /** Where the project's address lies on the class path, written while Cordon is built. */
    public static final String ADDRESS = "/dev/cordon/address.txt";

    private static final DocsLinks PUBLISHED = published();

    public DocsLinks {
        Objects.requireNonNull(address, "address");
    }

    /** Those of this build of Cordon. */
    public static DocsLinks ofThisBuild() {
        return PUBLISHED;
    }

    /** What a notice of this code means and what to do about it. */
    public Optional<String> of(NoticeCode code) {
        return link("diagnostics", code.id());
    }

    /** What a fault of this code means and what to do about it. */
    public Optional<String> of(FaultCode code) {
        return link("diagnostics", code.id());
    }

    /** What the act does, and to whom; empty for an act that no list of Cordon's own holds. */
    public Optional<String> of(Authority authority) {
        return address.isEmpty()
                ? Optional.empty()
                : Bundled.LIST.authority(authority.id()).flatMap(a -> link("authorities", a.id()));
    }

    /** Where the vendor is listed and how it is recognised; empty for one that no list of Cordon's own holds. */
    public Optional<String> of(Vendor vendor) {
        return address.isEmpty()
                ? Optional.empty()
                : Bundled.LIST.vendor(vendor.id()).flatMap(v -> link("vendors", v.id()));
    }

    /** A heading's fragment has no characters but letters, digits, hyphens and underscores. */
    private Optional<String> link(String page, String id) {
        return address.map(at ->
                at + "docs/" + page + ".html#" + id.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_-]", ""));
    }

    private static DocsLinks published() {
        try (InputStream in = DocsLinks.class.getResourceAsStream(ADDRESS)) {
            String text =
                    new String(Objects.requireNonNull(in, ADDRESS).readAllBytes(), StandardCharsets.UTF_8).strip();
            return new DocsLinks(Optional.of(text).filter(t -> !t.isEmpty()).map(t -> t.endsWith("/") ? t : t + "/"));
        } catch (IOException e) {
            throw new UncheckedIOException("the address of the project cannot be read", e);
        }
    }

    /** Read only where there may be a link: a clean check of another list never needs it. */
    private static final class Bundled {
        static final Denylist LIST = BundledDenylist.readAll();
    }
}
