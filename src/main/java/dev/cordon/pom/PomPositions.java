package dev.cordon.pom;

import dev.cordon.notice.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds where a dependency element of a POM begins. Maven 3 remembers the position behind an element's start tag, Maven 4 that
 * of its first character: what a person and a code scanner want is the first character, so it is looked up in the file. A
 * plugin may have sorted or formatted the file since Maven read it; then the element is looked for by what it names.
 */
public final class PomPositions {

    private static final String TAG = "<dependency";
    private static final Pattern ELEMENT = Pattern.compile("<dependency[\\s>].*?</dependency\\s*>", Pattern.DOTALL);
    private static final Pattern EXCLUSIONS = Pattern.compile("<exclusions\\s*>.*?</exclusions\\s*>", Pattern.DOTALL);
    private static final int LARGEST = 4 << 20;

    private final String shown;
    private final String text;
    private final Pattern group;
    private final Pattern artifact;

    private PomPositions(String shown, String text, String groupId, String artifactId) {
        this.shown = shown;
        this.text = text;
        this.group = named("groupId", groupId);
        this.artifact = named("artifactId", artifactId);
    }

    /** An element with that text, or with one that holds a property, which nobody has filled in here. */
    private static Pattern named(String element, String value) {
        return Pattern.compile(
                "<" + element + "\\s*>\\s*(?:" + Pattern.quote(value) + "|[^<]*\\$\\{[^<]*)\\s*</" + element + "\\s*>");
    }

    /**
     * The place of the first character of the element that declares an artifact.
     *
     * @param pom the file
     * @param shown how the file is named
     * @param groupId the artifact's, properties filled in
     * @param artifactId the artifact's, properties filled in
     * @param line the line that Maven remembers, from 1
     * @param column the column that Maven remembers, from 1
     * @return that place; only the line that Maven remembers, where the file has no such element
     */
    public static Location dependency(Path pom, String shown, String groupId, String artifactId, int line, int column) {
        try {
            // The POM was there when Maven read it; what is gone since, or has no end, has no column.
            String text = Files.size(pom) > LARGEST ? "" : new String(Files.readAllBytes(pom), StandardCharsets.UTF_8);
            return new PomPositions(shown, text, groupId, artifactId).place(line, column);
        } catch (IOException e) {
            return new Location(shown, line, 0);
        }
    }

    private Location place(int line, int column) {
        Optional<Location> begin =
                remembered(offset(line) + column - 1).filter(this::names).map(this::at);
        return begin.or(() -> ELEMENT.matcher(text)
                        .results()
                        .map(MatchResult::start)
                        .filter(this::names)
                        .map(this::at)
                        .min(Comparator.comparingInt(at -> Math.abs(at.line() - line))))
                .orElse(new Location(shown, line, 0));
    }

    /** Where the element begins that Maven remembers, if there is one. */
    private Optional<Integer> remembered(int remembered) {
        int begin = text.startsWith(TAG, remembered) ? remembered : text.lastIndexOf(TAG, remembered);
        return begin < 0 || closesBefore(begin, remembered) ? Optional.empty() : Optional.of(begin);
    }

    /** Whether the tag that begins at one offset ends before the other: then it is another element. */
    private boolean closesBefore(int begin, int remembered) {
        int close = text.indexOf('>', begin);
        return close < 0 || close + 1 < remembered;
    }

    /** Whether the element that begins there names the artifact. */
    private boolean names(int begin) {
        int end = text.indexOf("</dependency", begin);
        String element = EXCLUSIONS
                .matcher(text.substring(begin, end < 0 ? text.length() : end))
                .replaceAll("");
        return artifact.matcher(element).find() && group.matcher(element).find();
    }

    private Location at(int begin) {
        int lineStart = Math.max(text.lastIndexOf('\n', begin), text.lastIndexOf('\r', begin)) + 1;
        long line = text.substring(0, lineStart).lines().count() + 1;
        return new Location(shown, (int) line, begin - lineStart + 1);
    }

    private int offset(int line) {
        int offset = 0;
        for (int at = 1; at < line && offset < text.length(); at++) {
            while (offset < text.length() && "\r\n".indexOf(text.charAt(offset)) < 0) {
                offset++;
            }
            offset += text.startsWith("\r\n", offset) ? 2 : 1;
        }
        return offset;
    }
}
