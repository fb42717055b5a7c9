package dev.cordon.sbom;

import dev.cordon.inventory.IgnorableLetters;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A party as documents write it: {@code Organization: AO Kaspersky Lab (info@kaspersky.com)}, {@code Person: Jane Doe},
 * {@code NOASSERTION}, or a bare name.
 *
 * @param organization the organization's name; empty for persons, tools and no assertion
 * @param person the person's name, which tools have been seen to write for a company's; empty for all others
 * @param mailHost the host of the e-mail address, where there is one
 */
record Party(Optional<String> organization, Optional<String> person, Optional<String> mailHost) {

    private static final Set<String> NOBODY = Set.of("noassertion", "none", "");
    private static final int LONGEST_NOBODY = "noassertion".length();
    private static final Pattern KIND = Pattern.compile("(?i)(organi[sz]ation|person|tool)\\s*:\\s*");

    static Party of(String text) {
        String rest = text.strip();
        String party = "organization";
        if (rest.indexOf(':') >= 0) { // seldom
            Matcher kind = KIND.matcher(rest);
            if (kind.lookingAt()) {
                party = kind.group(1).toLowerCase(Locale.ROOT);
                rest = rest.substring(kind.end()).strip();
            }
        }
        Optional<String> mail = mailHost(rest);
        rest = withoutAddress(rest);
        boolean nobody = rest.length() <= LONGEST_NOBODY && NOBODY.contains(rest.toLowerCase(Locale.ROOT));
        Optional<String> name = nobody ? Optional.empty() : Optional.of(rest);
        return new Party(
                party.startsWith("organi") ? name : Optional.empty(),
                party.equals("person") ? name : Optional.empty(),
                mail);
    }

    /** The host of the first e-mail address in the text. */
    static Optional<String> mailHost(String written) {
        String text = IgnorableLetters.dropped(written);
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int end = at + 1;
            while (end < text.length() && isHostCharacter(text.charAt(end))) {
                end++;
            }
            String host = text.substring(at + 1, end);
            String undotted = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
            if (at > 0 && !Character.isWhitespace(text.charAt(at - 1)) && undotted.indexOf('.') > 0) {
                return Optional.of(undotted);
            }
        }
        return Optional.empty();
    }

    private static boolean isHostCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }

    /** Drops the address, or the empty parentheses SPDX tools write for none, at the end of a name. */
    private static String withoutAddress(String text) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        int open = last == ')' ? text.lastIndexOf('(') : last == '>' ? text.lastIndexOf('<') : -1;
        if (open >= 0) {
            String inside = text.substring(open + 1, text.length() - 1);
            return inside.isBlank() || inside.indexOf('@') >= 0
                    ? text.substring(0, open).strip()
                    : text;
        }
        int word = text.lastIndexOf(' ') + 1;
        return text.indexOf('@', word) >= 0 ? text.substring(0, word).strip() : text;
    }
}
