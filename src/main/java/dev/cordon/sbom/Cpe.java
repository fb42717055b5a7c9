package dev.cordon.sbom;

import dev.cordon.inventory.PercentDecoding;
import java.util.Locale;
import java.util.Optional;

/**
 * Vendor and product of a CPE, in the forms 2.2 (URI) and 2.3 (formatted string) of NISTIR 7695: unescaped, in lower case.
 *
 * @param vendor the vendor; empty where the field is any ({@code *}), none or missing
 * @param product the product; empty likewise
 */
record Cpe(Optional<String> vendor, Optional<String> product) {

    private static final String FORM_23 = "cpe:2.3:";
    private static final String FORM_22 = "cpe:/";

    /** Whether the text says that it is a CPE. */
    static boolean claims(String text) {
        return text.regionMatches(true, 0, FORM_23, 0, FORM_23.length())
                || text.regionMatches(true, 0, FORM_22, 0, FORM_22.length());
    }

    /** Reads a text that {@link #claims} to be one. */
    static Cpe of(String cpe) {
        boolean formatted = cpe.regionMatches(true, 0, FORM_23, 0, FORM_23.length());
        int vendor = behind(cpe, formatted ? FORM_23.length() : FORM_22.length());
        return new Cpe(field(cpe, vendor, formatted), field(cpe, behind(cpe, vendor), formatted));
    }

    /** Vendor and product in one text, where both are said: {@code kaspersky:anti-virus}. */
    Optional<String> named() {
        return vendor.flatMap(v -> product.map(p -> v + ":" + p));
    }

    /** Where the field after the one that starts there starts; the end where there is none. */
    private static int behind(String cpe, int start) {
        int i = start;
        while (i < cpe.length() && cpe.charAt(i) != ':') {
            i += cpe.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, cpe.length());
    }

    private static Optional<String> field(String cpe, int start, boolean formatted) {
        StringBuilder field = new StringBuilder();
        for (int i = start; i < cpe.length() && cpe.charAt(i) != ':'; i++) {
            char c = cpe.charAt(i);
            if (c == '\\' && i + 1 < cpe.length()) {
                i++;
                field.append(cpe.charAt(i));
            } else {
                field.append(c);
            }
        }
        String text = formatted ? field.toString() : PercentDecoding.decode(field.toString());
        String folded = text.strip().toLowerCase(Locale.ROOT);
        return folded.isEmpty() || folded.equals("*") || folded.equals("-") ? Optional.empty() : Optional.of(folded);
    }
}
