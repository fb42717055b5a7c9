package dev.cordon.namelist;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What official lists write into the field of a name, and which of it can be compared with the name of a supplier. */
final class NameForm {

    private static final int LONGEST = 150;
    /** In scripts that put no blanks between words, the shortest name that is taken for more than one word. */
    private static final int SHORTEST_UNSPACED = 4;

    /** State writes it behind names on the list of nonproliferation sanctions. */
    private static final Pattern SUCCESSORS =
            Pattern.compile(",?;?\\s*and any (?:successor|sub-?unit|subsidiary)\\b.*$", Pattern.CASE_INSENSITIVE);

    /** Commerce writes an acronym behind a name, and the name without it stands nowhere. */
    private static final Pattern ACRONYM = Pattern.compile("^(.{3,}?)\\s*\\(([^()]{2,20})\\)$");

    private NameForm() {}

    /** What stands for names in one field: the name without what is no part of it, and without the acronym behind it. */
    static List<String> namesIn(String field) {
        String name = field.strip();
        // Nearly every name has neither, and a list has tens of thousands of names.
        if (name.indexOf(" any ") > 0) {
            name = SUCCESSORS.matcher(name).replaceFirst("").strip();
        }
        if (!name.endsWith(")")) {
            return List.of(name);
        }
        Matcher acronym = ACRONYM.matcher(name);
        return acronym.matches() ? List.of(name, acronym.group(1).strip()) : List.of(name);
    }

    /**
     * Why a name is not compared with anything; empty where it is.
     *
     * @param words the name as it is compared
     */
    static Optional<LeftOut> problem(String name, String words) {
        if (name.length() > LONGEST) {
            return Optional.of(LeftOut.TOO_LONG);
        }
        if (words.codePoints().noneMatch(Character::isLetter)) {
            return Optional.of(LeftOut.NO_LETTER);
        }
        boolean several = words.indexOf(' ') >= 0
                || (words.codePoints().allMatch(Character::isIdeographic)
                        && words.codePointCount(0, words.length()) >= SHORTEST_UNSPACED);
        return several ? Optional.empty() : Optional.of(LeftOut.ONE_WORD);
    }
}
