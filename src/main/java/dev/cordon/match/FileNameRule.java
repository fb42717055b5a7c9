package dev.cordon.match;

import dev.cordon.inventory.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code KL_Mobile_SDK_Android_*.aar} matches file names as a glob of {@code *} and {@code ?}; case does not count. A
 * pattern is filed under the letters before its first wildcard, of which it has at least three.
 */
final class FileNameRule implements SignalRule {

    private static final int LEAST_LITERAL = 3;
    private static final Pattern WILDCARD = Pattern.compile("[*?]");

    @Override
    public Signal signal() {
        return Signal.FILE_NAME;
    }

    @Override
    public Optional<String> problem(String pattern) {
        boolean path = pattern.indexOf('/') >= 0 || pattern.indexOf('\\') >= 0;
        return path || literal(pattern).length() < LEAST_LITERAL
                ? Optional.of("a file-name pattern is a glob of * and ? that begins with at least " + LEAST_LITERAL
                        + " letters and holds no directory, as in KL_Mobile_SDK_Android_*.aar")
                : Optional.empty();
    }

    @Override
    public List<String> keys(String pattern) {
        return List.of(literal(pattern));
    }

    @Override
    public List<Candidate> candidates(String value) {
        String folded = value.toLowerCase(Locale.ROOT);
        List<Candidate> candidates = new ArrayList<>();
        for (int end = folded.length(); end >= LEAST_LITERAL; end--) {
            candidates.add(Candidate.conclusive(folded.substring(0, end)));
        }
        return candidates;
    }

    @Override
    public boolean confirms(String pattern, String value) {
        return globMatches(pattern.toLowerCase(Locale.ROOT), value.toLowerCase(Locale.ROOT));
    }

    private static String literal(String pattern) {
        return WILDCARD.split(pattern, 2)[0].toLowerCase(Locale.ROOT);
    }

    /** The linear two-pointer match: on a mismatch, let the last star take one letter more. */
    private static boolean globMatches(String glob, String text) {
        int g = 0;
        int t = 0;
        int star = -1;
        int taken = 0;
        while (t < text.length()) {
            if (g < glob.length() && glob.charAt(g) == '*') {
                star = g++;
                taken = t;
            } else if (g < glob.length() && (glob.charAt(g) == '?' || glob.charAt(g) == text.charAt(t))) {
                g++;
                t++;
            } else if (star >= 0) {
                g = star + 1;
                t = ++taken;
            } else {
                return false;
            }
        }
        while (g < glob.length() && glob.charAt(g) == '*') {
            g++;
        }
        return g == glob.length();
    }
}
