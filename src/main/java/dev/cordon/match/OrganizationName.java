package dev.cordon.match;

import dev.cordon.inventory.IgnorableLetters;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Names of organizations brought to a form in which two spellings of one name are equal. */
public final class OrganizationName {

    /** Legal forms as they read after folding, dropped at either end of a name. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            "ao",
            "oao",
            "ooo",
            "zao",
            "pao",
            "pjsc",
            "jsc",
            "llc",
            "ltd",
            "limited",
            "inc",
            "corp",
            "corporation",
            "co",
            "gmbh",
            "s a",
            "ао",
            "оао",
            "ооо",
            "зао",
            "пао",
            "joint stock company",
            "limited liability company",
            "акционерное общество",
            "публичное акционерное общество",
            "общество с ограниченной ответственностью");

    private static final int LONGEST_LEGAL_FORM = 4;

    /** The words that a legal form begins with. */
    static final Set<String> FIRST_WORDS =
            LEGAL_FORMS.stream().map(form -> form.split(" ")[0]).collect(Collectors.toUnmodifiableSet());

    /** The words that a legal form ends with. */
    static final Set<String> LAST_WORDS = LEGAL_FORMS.stream()
            .map(form -> form.substring(form.lastIndexOf(' ') + 1))
            .collect(Collectors.toUnmodifiableSet());

    /** Chinese legal forms follow the name without a space; the longer first. */
    private static final List<String> LEGAL_SUFFIXES = List.of("股份有限公司", "有限公司");

    /** Cyrillic and Greek letters that read as Latin ones, after case folding. */
    private static final Map<Character, Character> LOOK_ALIKES =
            lookAlikes("асеһіјкорѕухвмнтгԁԛԝ" + "αβεηικνορτυχ", "acehijkopsyxbmhtrdqw" + "abehikvoptux");

    private OrganizationName() {}

    /**
     * The name in compatibility form and folded case, without what nobody sees, punctuation, quotation marks, legal forms and
     * needless white space. {@code АО «Лаборатория Касперского»} becomes {@code лаборатория касперского}.
     */
    public static String normalise(String name) {
        if (isAscii(name)) {
            return withoutLegalForms(asciiWords(name));
        }
        // A Latin legal form may stand behind a Chinese one, and the other way round
        String bare = foldedText(name);
        for (String before = ""; !bare.equals(before); ) {
            before = bare;
            bare = withoutLegalForms(
                    new ArrayList<>(Arrays.asList(withoutLegalSuffix(bare).split(" "))));
        }
        return bare;
    }

    private static String withoutLegalSuffix(String folded) {
        for (String suffix : LEGAL_SUFFIXES) {
            if (folded.endsWith(suffix) && folded.length() > suffix.length()) {
                return folded.substring(0, folded.length() - suffix.length()).strip();
            }
        }
        return folded;
    }

    /** The name as {@link #normalise} has it, but with its legal forms: {@code Square, Inc.} becomes {@code square inc}. */
    public static String folded(String name) {
        return isAscii(name) ? String.join(" ", asciiWords(name)) : foldedText(name);
    }

    private static String foldedText(String name) {
        return Normalizer.normalize(IgnorableLetters.dropped(name), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }

    /** The normalised name with every look-alike letter written in Latin. */
    static String skeleton(String normalised) {
        if (isAscii(normalised)) {
            return normalised;
        }
        StringBuilder skeleton = new StringBuilder(normalised.length());
        for (int i = 0; i < normalised.length(); i++) {
            char c = normalised.charAt(i);
            skeleton.append((char) LOOK_ALIKES.getOrDefault(c, c));
        }
        return skeleton.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** What folding comes to where there is nothing but ASCII, as in most names. */
    private static List<String> asciiWords(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            char c = i < folded.length() ? folded.charAt(i) : ' ';
            if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
                if (i > start) {
                    words.add(folded.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    private static String withoutLegalForms(List<String> words) {
        boolean changed = true;
        while (changed) {
            changed = dropAtEnd(words) || dropAtStart(words);
        }
        return String.join(" ", words);
    }

    private static boolean dropAtEnd(List<String> words) {
        if (words.isEmpty() || !LAST_WORDS.contains(words.get(words.size() - 1))) {
            return false;
        }
        for (int n = Math.min(LONGEST_LEGAL_FORM, words.size() - 1); n > 0; n--) {
            List<String> last = words.subList(words.size() - n, words.size());
            if (LEGAL_FORMS.contains(String.join(" ", last))) {
                last.clear();
                return true;
            }
        }
        return false;
    }

    private static boolean dropAtStart(List<String> words) {
        if (words.isEmpty() || !FIRST_WORDS.contains(words.get(0))) {
            return false;
        }
        for (int n = Math.min(LONGEST_LEGAL_FORM, words.size() - 1); n > 0; n--) {
            List<String> first = words.subList(0, n);
            if (LEGAL_FORMS.contains(String.join(" ", first))) {
                first.clear();
                return true;
            }
        }
        return false;
    }

    private static Map<Character, Character> lookAlikes(String from, String to) {
        if (from.length() != to.length()) {
            throw new IllegalStateException("the look-alike table is uneven");
        }
        return IntStream.range(0, from.length())
                .boxed()
                .collect(Collectors.toUnmodifiableMap(from::charAt, to::charAt));
    }
}
