package dev.cordon.sbom;

import dev.cordon.inventory.PercentDecoding;
import java.util.Locale;
import java.util.Optional;

/** The vendor field of a CPE, in the forms 2.2 (URI) and 2.3 (formatted string) of NISTIR 7695. */
final class CpeVendor {

    private static final String FORM_23 = "cpe:2.3:";
    private static final String FORM_22 = "cpe:/";

    private CpeVendor() {}

    /** Whether the text says that it is a CPE. */
    static boolean claims(String text) {
        return text.regionMatches(true, 0, FORM_23, 0, FORM_23.length())
                || text.regionMatches(true, 0, FORM_22, 0, FORM_22.length());
    }

    /** The vendor, unescaped and in lower case; empty where the field is any ({@code *}), none or missing. */
    static Optional<String> of(String cpe) {
        boolean formatted = cpe.regionMatches(true, 0, FORM_23, 0, FORM_23.length());
        int part = formatted ? FORM_23.length() : FORM_22.length();
        int start = cpe.indexOf(':', part);
        if (!claims(cpe) || start < 0) {
            return Optional.empty();
        }
        StringBuilder vendor = new StringBuilder();
        for (int i = start + 1; i < cpe.length() && cpe.charAt(i) != ':'; i++) {
            char c = cpe.charAt(i);
            if (c == '\\' && i + 1 < cpe.length()) {
                i++;
                vendor.append(cpe.charAt(i));
            } else {
                vendor.append(c);
            }
        }
        String text = formatted ? vendor.toString() : PercentDecoding.decode(vendor.toString());
        String folded = text.strip().toLowerCase(Locale.ROOT);
        return folded.isEmpty() || folded.equals("*") || folded.equals("-") ? Optional.empty() : Optional.of(folded);
    }
}
