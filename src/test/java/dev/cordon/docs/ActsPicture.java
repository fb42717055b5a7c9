package dev.cordon.docs;

import dev.cordon.denylist.ActKind;
import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Listing;
import dev.cordon.denylist.Vendor;
import dev.cordon.testing.BundledLists;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Draws docs/images/acts.svg: since when each vendor is listed under which act, a line for each, over the years. */
final class ActsPicture {

    private static final int LEFT = 170;
    private static final int YEAR = 84;
    private static final int LINE = 13;
    private static final int GAP = 7;
    private static final int TOP = 58;
    private static final LocalDate BEGIN = LocalDate.parse("2017-01-01");
    private static final Map<ActKind, String> COLOURS = Map.of(
            ActKind.PROHIBITION, "#b3261e",
            ActKind.PROCUREMENT, "#c77700",
            ActKind.SANCTIONS, "#6b3fa0",
            ActKind.EXPORT, "#3367a8",
            ActKind.WARNING, "#5f6b6d");

    private final Denylist lists = BundledLists.together();
    /** The day up to which the lists say anything: what has not ended is drawn up to it. */
    private final LocalDate issued = lists.files().get(0).issued();

    private final LocalDate end = LocalDate.of(issued.getYear() + 1, 1, 1);
    private final StringBuilder out = new StringBuilder();

    private ActsPicture() {}

    static String draw() {
        ActsPicture picture = new ActsPicture();
        int y = TOP;
        for (Vendor vendor : picture.lists.vendors()) {
            y = picture.vendor(vendor, y);
        }
        return picture.head(y) + picture.out + "</svg>\n";
    }

    private String head(int bottom) {
        int width = LEFT + YEAR * (end.getYear() - BEGIN.getYear()) + 20;
        StringBuilder head = new StringBuilder();
        head.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">\n"
                        .formatted(width, bottom + 10));
        head.append("<title>Acts over time, by vendor: since when each is listed under which act</title>\n");
        head.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        int x = LEFT;
        for (ActKind kind : ActKind.values()) {
            head.append(
                    "<rect x=\"%d\" y=\"12\" width=\"22\" height=\"8\" fill=\"%s\"/>".formatted(x, COLOURS.get(kind)));
            head.append("<text x=\"%d\" y=\"20\" fill=\"#202124\">%s</text>\n".formatted(x + 28, kind.id()));
            x += 130;
        }
        for (int year = BEGIN.getYear(); year <= end.getYear(); year++) {
            int at = x(LocalDate.of(year, 1, 1));
            head.append("<line x1=\"%d\" y1=\"40\" x2=\"%d\" y2=\"%d\" stroke=\"#dadce0\"/>".formatted(at, at, bottom));
            head.append(
                    "<text x=\"%d\" y=\"36\" fill=\"#5f6368\" text-anchor=\"middle\">%d</text>\n".formatted(at, year));
        }
        return head.toString();
    }

    private int vendor(Vendor vendor, int top) {
        List<Listing> listings = vendor.listings().stream()
                .sorted(Comparator.comparing(Listing::from).thenComparing(Listing::authority))
                .toList();
        out.append(text(8, top + 10, "start", vendor.name()));
        int y = top;
        for (Listing listing : listings) {
            bar(listing, y);
            y += LINE;
        }
        return y + GAP;
    }

    private void bar(Listing listing, int y) {
        Authority authority = lists.authority(listing.authority()).orElseThrow();
        String colour = COLOURS.get(authority.nature().kind().orElseThrow());
        int from = x(listing.from());
        int to = x(listing.until().orElse(issued));
        out.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"9\" fill=\"%s\"/>"
                .formatted(from, y + 2, Math.max(2, to - from), colour));
        out.append(text(from - 4, y + 10, "end", authority.id()));
    }

    private static String text(int x, int y, String anchor, String text) {
        return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"#202124\">%s</text>\n"
                .formatted(x, y, anchor, text.replace("&", "&amp;"));
    }

    private static int x(LocalDate day) {
        LocalDate shown = day.isBefore(BEGIN) ? BEGIN : day;
        return LEFT + (int) Math.round(ChronoUnit.DAYS.between(BEGIN, shown) * YEAR / 365.2425);
    }
}
