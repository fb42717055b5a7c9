package dev.cordon.match;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names of segments parted by dots: groupIds and Java packages. Case counts. */
final class DottedName {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}_$-]+(\\.[\\p{L}\\p{N}_$-]+)*");

    private DottedName() {}

    static boolean isWellFormed(String name) {
        return FORM.matcher(name).matches();
    }

    /** The name and its prefixes on segment boundaries, the longest first. */
    static List<String> prefixes(String name) {
        List<String> prefixes = new ArrayList<>();
        prefixes.add(name);
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            prefixes.add(name.substring(0, dot));
        }
        return prefixes;
    }
}
