package dev.cordon.archive.packages;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One paragraph of fields, {@code Name: value}, with lines that go on behind a space (deb-control(5); RFC 822, 3.1). The
 * files of apk are written alike, with one letter for a name in which case counts.
 */
final class Fields {

    private final Map<String, List<String>> fields = new HashMap<>();
    private final boolean folding;

    private Fields(boolean folding) {
        this.folding = folding;
    }

    /**
     * The next paragraph; empty at the end.
     *
     * @param folding whether case does not count in names
     */
    static Optional<Fields> next(BufferedReader in, boolean folding) throws IOException {
        Fields paragraph = new Fields(folding);
        List<String> last = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isBlank()) {
                if (!paragraph.fields.isEmpty()) {
                    return Optional.of(paragraph);
                }
            } else if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                if (!last.isEmpty() && last.get(last.size() - 1).length() < 4000) {
                    last.set(last.size() - 1, last.get(last.size() - 1) + " " + line.strip());
                }
            } else {
                last = paragraph.add(line);
            }
        }
        return paragraph.fields.isEmpty() ? Optional.empty() : Optional.of(paragraph);
    }

    private List<String> add(String line) {
        int colon = Math.max(0, line.indexOf(':'));
        List<String> values = fields.computeIfAbsent(key(line.substring(0, colon)), k -> new ArrayList<>(1));
        values.add(line.substring(Math.min(colon + 1, line.length())).strip());
        return values;
    }

    private String key(String name) {
        return folding ? name.strip().toLowerCase(Locale.ROOT) : name;
    }

    /** The first value of a field; empty where it is missing. */
    String first(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Every value of a field. */
    List<String> all(String name) {
        return fields.getOrDefault(key(name), List.of());
    }
}
