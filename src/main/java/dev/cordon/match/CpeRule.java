package dev.cordon.match;

import dev.cordon.inventory.Signal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code kaspersky:anti-virus} matches that product of that vendor, {@code kaspersky:anti-virus*} every product whose name
 * begins so. Case does not count.
 */
final class CpeRule implements SignalRule {

    private static final NameGlob PRODUCT = new NameGlob(3);
    private static final String FIELD = "[a-z0-9._+!&~-]";
    private static final Pattern FORM = Pattern.compile(FIELD + "+:" + FIELD + "+\\*?");

    @Override
    public Signal signal() {
        return Signal.CPE;
    }

    @Override
    public Optional<String> problem(String pattern) {
        return FORM.matcher(pattern).matches() && PRODUCT.isWellFormed(product(pattern))
                ? Optional.empty()
                : Optional.of(
                        "a cpe pattern is vendor:product, unescaped and in lower case, with a * at the end at most,"
                                + " behind at least three characters of the product, as in kaspersky:anti-virus*");
    }

    @Override
    public List<String> keys(String pattern) {
        return PRODUCT.keys(vendor(pattern), product(pattern));
    }

    @Override
    public List<Candidate> candidates(String value) {
        String folded = value.toLowerCase(Locale.ROOT);
        return PRODUCT.candidates(vendor(folded), product(folded));
    }

    @Override
    public boolean mayMeet(String value, KeyHashes keys) {
        String folded = value.toLowerCase(Locale.ROOT);
        return PRODUCT.mayMeet(keys, vendor(folded), product(folded));
    }

    private static String vendor(String named) {
        return named.substring(0, named.indexOf(':') + 1);
    }

    private static String product(String named) {
        return named.substring(named.indexOf(':') + 1);
    }
}
