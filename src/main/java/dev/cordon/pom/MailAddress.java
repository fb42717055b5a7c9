package dev.cordon.pom;

import dev.cordon.inventory.IgnorableLetters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The host of an e-mail address. */
public final class MailAddress {

    private static final int LONGEST = 320;
    private static final Pattern HOST = Pattern.compile("@([\\p{L}\\p{N}_.-]+)");

    private MailAddress() {}

    /**
     * What follows the last {@code @}; empty where there is none, or where the text hides its addresses from robots.
     */
    public static Optional<String> host(String text) {
        String tail = IgnorableLetters.dropped(text.substring(Math.max(0, text.length() - LONGEST)))
                .strip();
        Matcher host = HOST.matcher(tail);
        Optional<String> last = Optional.empty();
        while (host.find()) {
            last = Optional.of(host.group(1)).filter(h -> h.indexOf('.') > 0);
        }
        return last;
    }
}
