package dev.cordon.maven;

import dev.cordon.notice.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds where an element of a POM begins. Maven 3 remembers the position behind an element's start tag, Maven 4 that of
 * its first character: what a person and a code scanner want is the first character, so it is looked up in the file.
 */
final class PomPositions {

    private PomPositions() {}

    /**
     * The place of an element's first character.
     *
     * @param pom the file
     * @param shown how the file is told
     * @param element the element's name
     * @param line the line that Maven remembers, from 1
     * @param column the column that Maven remembers, from 1
     * @return that place; only the line that Maven remembers, where the file does not have the element there
     */
    static Location begin(Path pom, String shown, String element, int line, int column) {
        String text;
        try {
            text = new String(Files.readAllBytes(pom), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // The POM was there when Maven read it; what is gone since is only the column.
            return new Location(shown, line, 0);
        }
        int remembered = offset(text, line) + column - 1;
        String tag = "<" + element;
        int begin = text.startsWith(tag, remembered) ? remembered : text.lastIndexOf(tag, remembered);
        if (begin < 0 || closesBefore(text, begin, remembered)) {
            return new Location(shown, line, 0);
        }
        int lineStart = Math.max(text.lastIndexOf('\n', begin), text.lastIndexOf('\r', begin)) + 1;
        return new Location(shown, line - lines(text, begin, remembered), begin - lineStart + 1);
    }

    /** Whether the tag that begins at one offset ends before the other: then it is another element. */
    private static boolean closesBefore(String text, int begin, int remembered) {
        int close = text.indexOf('>', begin);
        return close < 0 || close + 1 < remembered;
    }

    private static int offset(String text, int line) {
        int offset = 0;
        for (int at = 1; at < line && offset < text.length(); at++) {
            while (offset < text.length() && "\r\n".indexOf(text.charAt(offset)) < 0) {
                offset++;
            }
            offset += text.startsWith("\r\n", offset) ? 2 : 1;
        }
        return offset;
    }

    /** How many line breaks are between two offsets. */
    private static int lines(String text, int from, int to) {
        String between = text.substring(from, Math.min(to, text.length()));
        return (int) (between.lines().count() - (between.isEmpty() ? 0 : 1));
    }
}
