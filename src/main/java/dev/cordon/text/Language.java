package dev.cordon.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The languages of pages and letters. The user names one; that of the machine is never asked, so that a record is equal
 * wherever it is made. A new one is its line here and a file beside each of those in {@code dev/cordon/texts}.
 */
public enum Language {
    EN,
    DE;

    /** The language where nobody names one. */
    public static final Language USUAL = EN;

    /** The name in parameters and of the attribute {@code lang}: {@code de}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of that name; empty where there is none. */
    public static Optional<Language> of(String id) {
        return Arrays.stream(values()).filter(l -> l.id().equals(id)).findFirst();
    }

    /** Every name. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Language::id).toList();
    }

    /** The form in which a number puts a noun, as keys of texts end: {@code one} or {@code other}. */
    String form(long number) {
        return number == 1 ? "one" : "other";
    }
}
