package dev.cordon.report;

import dev.cordon.notice.NoticeCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the page {@code docs/diagnostics.md} says of the codes of notices. Reports hold the text itself: they are read for
 * longer than an address holds, and where no address can be reached.
 */
public final class NoticeExplanations {

    /** Where the compiled form lies on the class path: a line for each paragraph, the code and the text parted by a tab. */
    public static final String COMPILED = "/dev/cordon/notices.txt";

    private NoticeExplanations() {}

    /** A piece of a paragraph, as prose or as code. */
    public record Piece(String text, boolean code) {}

    /** What a code means and what to do about it, paragraph by paragraph. */
    public static List<List<Piece>> of(NoticeCode code) {
        return Read.BY_CODE.getOrDefault(code.id(), List.of());
    }

    private static List<Piece> pieces(String paragraph) {
        String[] texts = paragraph.split("`", -1);
        return IntStream.range(0, texts.length)
                .mapToObj(i -> new Piece(texts[i], i % 2 == 1))
                .filter(piece -> !piece.text().isEmpty())
                .toList();
    }

    /**
     * Writes the compiled form of the page: a step of Cordon's own build.
     *
     * @throws IllegalArgumentException if a code has no text there
     */
    public static void compile(String text, OutputStream out) throws IOException {
        String page = text.replace("\r\n", "\n"); // as Git may check it out on Windows
        for (NoticeCode code : NoticeCode.values()) {
            int heading = page.indexOf("\n## `" + code.id() + "`\n");
            if (heading < 0) {
                throw new IllegalArgumentException("the page says nothing of " + code.id());
            }
            int begin = page.indexOf('\n', heading + 1);
            int end = page.indexOf("\n#", begin);
            for (String paragraph :
                    page.substring(begin, end < 0 ? page.length() : end).strip().split("\n\n+")) {
                String line = code.id() + '\t' + plain(paragraph) + '\n';
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Without line breaks, and of links only what they say. */
    private static String plain(String markdown) {
        return markdown.replaceAll("\\s+", " ")
                .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                .strip();
    }

    /** Read only where a report has a notice. */
    private static final class Read {

        static final Map<String, List<List<Piece>>> BY_CODE = read();

        private static Map<String, List<List<Piece>>> read() {
            try (InputStream in = NoticeExplanations.class.getResourceAsStream(COMPILED)) {
                String text = new String(Objects.requireNonNull(in, COMPILED).readAllBytes(), StandardCharsets.UTF_8);
                return Arrays.stream(text.split("\n"))
                        .map(line -> line.split("\t", 2))
                        .collect(Collectors.groupingBy(
                                parts -> parts[0],
                                TreeMap::new,
                                Collectors.mapping(parts -> pieces(parts[1]), Collectors.toList())));
            } catch (IOException e) {
                throw new UncheckedIOException("the explanations of notices cannot be read", e);
            }
        }
    }
}
