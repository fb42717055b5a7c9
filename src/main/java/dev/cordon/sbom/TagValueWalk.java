package dev.cordon.sbom;

import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads tag-value text: a tag and a value a line, the value on several lines between {@code <text>} marks. */
final class TagValueWalk implements Cursor {

    private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9]*)\\s*:(.*)");
    private static final String OPEN = "<text>";
    private static final String CLOSE = "</text>";
    private static final int LONGEST_TEXT = 1 << 20;

    private final SbomInput input;
    private final BufferedReader reader;
    private int line;
    private String tag = "";
    private String value = "";
    /** What is wrong with the value; for who asks for it. */
    private Optional<FaultException> problem = Optional.empty();

    private TagValueWalk(SbomInput input) throws IOException {
        this.input = input;
        this.reader = new BufferedReader(input.characters());
    }

    static void walk(SbomInput input, TagValueDocument document) throws IOException {
        TagValueWalk walk = new TagValueWalk(input);
        try {
            while (walk.next()) {
                document.tag(walk.tag, walk);
            }
            document.end(walk);
        } catch (CharacterCodingException e) {
            throw SbomFaults.unreadable(walk.location(), "it holds bytes that are no characters in its encoding", e);
        }
    }

    private String readLine() throws IOException {
        input.guard().progress();
        line++;
        return reader.readLine();
    }

    private boolean next() throws IOException {
        for (String text = readLine(); text != null; text = readLine()) {
            if (!text.isBlank() && !text.strip().startsWith("#")) {
                Matcher parts = LINE.matcher(text);
                if (!parts.matches()) {
                    throw SbomFaults.unreadable(location(), "this line has no tag: '" + text + "'");
                }
                tag = parts.group(1);
                value = parts.group(2).strip();
                problem = Optional.empty();
                if (value.startsWith(OPEN)) {
                    value = marked(value.substring(OPEN.length()));
                }
                return true;
            }
        }
        return false;
    }

    private String marked(String first) throws IOException {
        int opened = line;
        StringBuilder all = new StringBuilder();
        for (String text = first; text != null; text = readLine()) {
            int close = text.indexOf(CLOSE);
            // What is too long is not kept; only its end is looked for
            if (all.length() <= LONGEST_TEXT) {
                all.append(all.isEmpty() ? "" : "\n").append(text, 0, close < 0 ? text.length() : close);
            }
            if (close >= 0) {
                if (all.length() > LONGEST_TEXT) {
                    problem = Optional.of(SbomFaults.tooLong(Cursor.Kept.of(this), LONGEST_TEXT));
                } else if (!text.substring(close + CLOSE.length()).isBlank()) {
                    problem = Optional.of(
                            SbomFaults.unreadable(location(), "something follows the " + CLOSE + " of " + pointer()));
                }
                return all.toString().strip();
            }
        }
        throw SbomFaults.unreadable(
                new Location(input.name(), opened, 1), "it breaks off within the " + OPEN + " that begins here");
    }

    @Override
    public String text() {
        problem.ifPresent(p -> {
            throw p;
        });
        return value;
    }

    @Override
    public String pointer() {
        return tag + " at line " + line;
    }

    @Override
    public Supplier<String> where() {
        String place = pointer();
        return () -> place + " of " + input.name();
    }

    @Override
    public Supplier<String> where(String member) {
        return where();
    }

    @Override
    public Location location() {
        return new Location(input.name(), Math.max(line, 1), 1);
    }
}
