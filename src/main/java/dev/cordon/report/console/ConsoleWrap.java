package dev.cordon.report.console;

import dev.cordon.report.console.ConsolePart.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks lines for a terminal. A line is broken at spaces alone, so that coordinates, addresses and files can still be
 * copied and searched for: what is too long for a line has one of its own and sticks out.
 */
public final class ConsoleWrap {

    /** Where less is left of a line, breaking it makes it harder to read. */
    private static final int LEAST = 40;

    private static final Pattern WORD = Pattern.compile("( *)([^ ]*)");

    private final int width;
    private final ConsoleLine line;
    private final List<ConsoleLine> lines = new ArrayList<>();
    private List<ConsolePart> current = new ArrayList<>();
    private int column;

    private ConsoleWrap(ConsoleLine line, int width) {
        this.line = line;
        this.width = width;
    }

    /**
     * The line as lines of at most this many columns where its words allow it.
     *
     * @param width the columns of the terminal that are left for the text
     */
    public static List<ConsoleLine> wrap(ConsoleLine line, int width) {
        if (columns(line.text()) <= width || width - line.indent() < LEAST) {
            return List.of(line);
        }
        ConsoleWrap wrap = new ConsoleWrap(line, width);
        words(line).forEach(wrap::add);
        wrap.end();
        return List.copyOf(wrap.lines);
    }

    /**
     * What stays together: what is between two spaces where the line may be broken.
     *
     * @param gap the spaces before it
     * @param parts its text
     */
    private record Word(ConsolePart gap, List<ConsolePart> parts) {

        int columns() {
            return parts.stream()
                    .map(ConsolePart::text)
                    .mapToInt(ConsoleWrap::columns)
                    .sum();
        }
    }

    private static List<Word> words(ConsoleLine line) {
        List<Word> words = new ArrayList<>();
        for (ConsolePart part : line.parts()) {
            for (Word piece : pieces(part)) {
                if (piece.gap().text().isEmpty() && !words.isEmpty()) {
                    words.get(words.size() - 1).parts().addAll(piece.parts());
                } else {
                    words.add(piece);
                }
            }
        }
        return words;
    }

    private static List<Word> pieces(ConsolePart part) {
        if (part.whole()) {
            return List.of(new Word(piece(part, ""), new ArrayList<>(List.of(part))));
        }
        List<Word> pieces = new ArrayList<>();
        Matcher words = WORD.matcher(part.text());
        while (words.find() && !words.group().isEmpty()) {
            List<ConsolePart> text = new ArrayList<>(List.of(piece(part, words.group(2))));
            pieces.add(new Word(piece(part, words.group(1)), text));
        }
        return pieces;
    }

    private static ConsolePart piece(ConsolePart part, String text) {
        return new ConsolePart(part.role(), text, true);
    }

    private void add(Word word) {
        int gap = columns(word.gap().text());
        boolean gains = column + gap > line.indent();
        if (gains && column + gap + word.columns() > width) {
            end();
            put(new ConsolePart(Role.PLAIN, " ".repeat(line.indent()), true));
        } else {
            put(word.gap());
        }
        word.parts().forEach(this::put);
    }

    /** Adds to the line, to the part before it where that has the same role. */
    private void put(ConsolePart part) {
        int last = current.size() - 1;
        if (last >= 0 && current.get(last).role() == part.role()) {
            current.set(last, piece(part, current.get(last).text() + part.text()));
        } else {
            current.add(part);
        }
        column += columns(part.text());
    }

    private void end() {
        lines.add(new ConsoleLine(line.severity(), line.indent(), current, line.isInsistent()));
        current = new ArrayList<>();
        column = 0;
    }

    /** How many columns of a terminal a text takes: ideographs take two, marks on the letter before them none. */
    private static int columns(String text) {
        return text.codePoints().map(ConsoleWrap::columns).sum();
    }

    private static int columns(int c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return 0;
        }
        return Character.isIdeographic(c) ? 2 : 1;
    }
}
