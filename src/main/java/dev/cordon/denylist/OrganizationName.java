package dev.cordon.denylist;

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
final class OrganizationName {

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

    /** Chinese legal forms follow the name without a space; the longer first. */
    private static final List<String> LEGAL_SUFFIXES = List.of("股份有限公司", "有限公司");

    /** Cyrillic and Greek letters that read as Latin ones, after case folding. */
    private static final Map<Character, Character> LOOK_ALIKES =
            lookAlikes("асеһіјкорѕухвмнтгԁԛԝ" + "αβεηικνορτυχ", "acehijkopsyxbmhtrdqw" + "abehikvoptux");

    private OrganizationName() {}

    /**
     * The name in compatibility form and folded case, without punctuation, quotation marks, legal forms and needless
     * white space. {@code АО «Лаборатория Касперского»} becomes {@code лаборатория касперского}.
     */
    static String normalise(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
        for (String suffix : LEGAL_SUFFIXES) {
            if (folded.endsWith(suffix) && folded.length() > suffix.length()) {
                folded = folded.substring(0, folded.length() - suffix.length()).strip();
            }
        }
        return withoutLegalForms(new ArrayList<>(Arrays.asList(folded.split(" "))));
    }

    /** The normalised name with every look-alike letter written in Latin. */
    static String skeleton(String normalised) {
        return normalised
                .chars()
                .mapToObj(c -> String.valueOf(LOOK_ALIKES.getOrDefault((char) c, (char) c)))
                .collect(Collectors.joining());
    }

    private static String withoutLegalForms(List<String> words) {
        boolean changed = true;
        while (changed) {
            changed = dropAtEnd(words) || dropAtStart(words);
        }
        return String.join(" ", words);
    }

    private static boolean dropAtEnd(List<String> words) {
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
