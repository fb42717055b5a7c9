package dev.cordon.namelist;

import dev.cordon.match.OrganizationName;
import java.util.ArrayList;
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
        if (name.regionMatches(true, 0, "and ", 0, 4)) {
            name = name.substring(4).strip();
        }
        name = SUCCESSORS.matcher(name).replaceFirst("").strip();
        List<String> names = new ArrayList<>();
        names.add(name);
        Matcher acronym = ACRONYM.matcher(name);
        if (acronym.matches()) {
            names.add(acronym.group(1).strip());
        }
        return names;
    }

    /** Why a name is not compared with anything; empty where it is. */
    static Optional<LeftOut> problem(String name) {
        if (name.length() > LONGEST) {
            return Optional.of(LeftOut.TOO_LONG);
        }
        String words = OrganizationName.normalise(name);
        if (words.codePoints().noneMatch(Character::isLetter)) {
            return Optional.of(LeftOut.NO_LETTER);
        }
        boolean several = words.indexOf(' ') >= 0
                || (words.codePoints().allMatch(Character::isIdeographic)
                        && words.codePointCount(0, words.length()) >= SHORTEST_UNSPACED);
        return several ? Optional.empty() : Optional.of(LeftOut.ONE_WORD);
    }
}
