package dev.cordon.fix;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;

/** The difference of two texts as {@code diff -u} and Git write it. */
final class UnifiedDiff {

    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    /**
     * The lines of the difference, without their line ends; none where the texts are equal.
     *
     * @param name the file, with {@code /} between segments
     */
    static List<String> of(String name, String before, String after) {
        List<String> old = lines(before);
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(
                "a/" + name, "b/" + name, old, DiffUtils.diff(old, lines(after)), CONTEXT);
        List<String> diff = new ArrayList<>();
        for (String line : lines) {
            boolean ofText = diff.size() >= 2 && !line.startsWith("@@");
            if (ofText && line.endsWith("\n")) {
                diff.add(line.substring(0, line.length() - 1));
            } else {
                diff.add(line);
                if (ofText) {
                    diff.add("\\ No newline at end of file");
                }
            }
        }
        return diff;
    }

    /** Lines with their ends. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(from, next));
            from = next;
        }
        return lines;
    }
}
