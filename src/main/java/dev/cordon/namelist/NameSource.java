package dev.cordon.namelist;

import dev.cordon.denylist.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source lists that stand together in the Consolidated Screening List, and what a name on each is worth. A list that
 * restricts dealings with its entries, or buying from them, warns; one that restricts selling to them, or their
 * securities, is only noted.
 */
final class NameSource {

    /** The code stands in the first parentheses; the words around it change from year to year. */
    private static final Pattern CODE = Pattern.compile("\\(([A-Z][A-Z-]{1,9})\\)");

    private static final Map<String, Level> LEVELS = Map.ofEntries(
            Map.entry("SDN", Level.WARN),
            Map.entry("FSE", Level.WARN),
            Map.entry("ISN", Level.WARN),
            Map.entry("EL", Level.NOTE),
            Map.entry("MEU", Level.NOTE),
            Map.entry("UVL", Level.NOTE),
            Map.entry("DTC", Level.NOTE),
            Map.entry("CMIC", Level.NOTE),
            Map.entry("SSI", Level.NOTE),
            Map.entry("NS-MBS", Level.NOTE),
            Map.entry("CAP", Level.NOTE));

    /** Commerce and State give no types. Of the lists in which they are mostly organisations, rows without one are taken. */
    private static final List<String> UNTYPED = List.of("EL", "MEU", "UVL", "ISN", "DTC");

    private static final List<String> OF_PERSONS = List.of("DPL", "PLC");

    /** Programmes of OpenSanctions that restrict what is sold to their entries, or their securities. */
    private static final List<String> ONLY_NOTED =
            List.of("US-BIS-", "US-DTC", "US-NS-CMIC", "US-SSI", "US-CAPTA", "US-NS-MBS");

    private NameSource() {}

    /** The code of a source: {@code EL} of {@code Entity List (EL) - Bureau of Industry and Security}; else the text itself. */
    static String code(String source) {
        Matcher code = CODE.matcher(source);
        if (!code.find()) {
            return source.strip().equals("MBS") ? "NS-MBS" : source.strip();
        }
        return code.group(1).equals("MBS") ? "NS-MBS" : code.group(1);
    }

    /** Whether it is a source that Cordon knows. */
    static boolean isKnown(String code) {
        return LEVELS.containsKey(code) || OF_PERSONS.contains(code);
    }

    /** The level of a source; a source that nobody knew when this was written is noted. */
    static Level level(String code) {
        return LEVELS.getOrDefault(code, Level.NOTE);
    }

    /** Why the rows of a type are left out of a source; empty where they are taken. */
    static Optional<LeftOut> problem(String code, String type) {
        if (OF_PERSONS.contains(code)) {
            return Optional.of(LeftOut.SOURCE_OF_PERSONS);
        }
        if (type.isBlank()) {
            return UNTYPED.contains(code) ? Optional.empty() : Optional.of(LeftOut.UNTYPED);
        }
        return type.equals("Entity") ? Optional.empty() : Optional.of(LeftOut.NO_ORGANISATION);
    }

    /** The level of a name of OpenSanctions: that of the gravest of its programmes. */
    static Level levelOfProgrammes(List<String> programmes) {
        boolean noted = programmes.stream().allMatch(p -> ONLY_NOTED.stream().anyMatch(p::startsWith));
        return noted ? Level.NOTE : Level.WARN;
    }
}
