package dev.cordon.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The findings among popular packages that somebody has looked at: a row of {@code reviewed.txt} says which package, whose it
 * is, the level, and why that is right. A package ends with {@code *} where the row stands for all whose name begins so.
 *
 * @param rows vendor and level, by package without its version
 */
public record Reviewed(Map<String, String> rows) {

    /** The rows of a file: {@code package => vendor level # why}. */
    public static Reviewed read(Path file) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] sides = line.split("\\s+=>\\s+|\\s+#\\s+", 3);
            if (sides.length != 3 || sides[2].isBlank() || rows.put(sides[0].strip(), sides[1].strip()) != null) {
                throw new AssertionError("A row without reason, or twice: " + line);
            }
        }
        return new Reviewed(rows);
    }

    /** What the table says of a package; empty where nobody has looked at it. */
    public Optional<String> of(String purl) {
        return row(purl).map(rows::get);
    }

    /** The rows that none of these packages is in. */
    public List<String> unused(List<String> purls) {
        List<String> used = purls.stream().flatMap(p -> row(p).stream()).toList();
        return rows.keySet().stream().filter(row -> !used.contains(row)).toList();
    }

    private Optional<String> row(String purl) {
        String name = purl.substring(0, purl.lastIndexOf('@'));
        return rows.keySet().stream()
                .filter(row ->
                        row.endsWith("*") ? name.startsWith(row.substring(0, row.length() - 1)) : name.equals(row))
                .findFirst();
    }
}
