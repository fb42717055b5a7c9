package dev.cordon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A Markdown page of the project.
 *
 * @param path where it is, relative to the project
 * @param text what it says
 */
public record Page(Path path, String text) {

    private static final String FENCE = "```";

    /** Reads a page, such as {@code docs/signals.md}. */
    public static Page read(String path) {
        try {
            return new Page(Path.of(path), Files.readString(Path.of(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every page that a reader of the project is led to. */
    public static List<Page> all() throws IOException {
        List<Path> paths = new ArrayList<>(List.of(
                Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("CHANGELOG.md"), Path.of("SECURITY.md")));
        try (var docs = Files.list(Path.of("docs"))) {
            docs.filter(p -> p.toString().endsWith(".md")).sorted().forEach(paths::add);
        }
        return paths.stream().map(p -> read(p.toString())).toList();
    }

    /**
     * Fails where no code on the page is this text. {@code -Dcordon.test.update=true} writes it in the place of that which
     * begins with the same line.
     */
    void shows(String code) throws IOException {
        String begin = code.substring(0, code.indexOf('\n') + 1);
        int start = text.indexOf(FENCE + "\n" + begin) + FENCE.length() + 1;
        if (Boolean.getBoolean("cordon.test.update") && start > FENCE.length()) {
            Files.writeString(
                    path, text.substring(0, start) + code + text.substring(text.indexOf("\n" + FENCE, start) + 1));
        }
        assertThat(Files.readString(path)).contains(FENCE + "\n" + code + FENCE + "\n");
    }

    /** The lines outside of code. */
    List<String> prose() {
        List<String> prose = new ArrayList<>();
        boolean inCode = false;
        for (String line : text.lines().toList()) {
            if (line.startsWith(FENCE)) {
                inCode = !inCode;
            } else if (!inCode) {
                prose.add(line);
            }
        }
        return prose;
    }

    /** The headings of every depth, without the signs before them. */
    List<String> headings() {
        return prose().stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ +", ""))
                .toList();
    }

    /** The headings that are nothing but one piece of code, without its quotes: the page's entries. */
    List<String> entries() {
        return headings().stream()
                .filter(h -> h.matches("`[^`]+`"))
                .map(Page::unquoted)
                .toList();
    }

    /** The prose under the heading, to the next one of any depth. */
    List<String> under(String heading) {
        return prose().stream()
                .dropWhile(line -> !line.replaceFirst("^#+ +", "").equals(heading) || !line.startsWith("#"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .toList();
    }

    /** The cells of the rows of the first table whose head begins with this cell. */
    public List<List<String>> table(String firstHead) {
        return table(prose(), firstHead);
    }

    /** The same, of some lines. */
    static List<List<String>> table(List<String> lines, String firstHead) {
        return lines.stream()
                .dropWhile(line -> !line.startsWith("| " + firstHead + " |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(
                                line.substring(1, line.lastIndexOf('|')).split(" \\| |\\|(?= )", -1))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    /** The text without the quotes of code around it. */
    public static String unquoted(String code) {
        return code.startsWith("`") && code.endsWith("`") ? code.substring(1, code.length() - 1) : code;
    }

    /** The name under which a browser finds a heading. */
    static String anchor(String heading) {
        return SitePages.anchor(heading);
    }

    /** The code between a comment {@code <!-- file: … -->} and {@code <!-- end -->}; empty where there is none. */
    Optional<String> embedded(String file) {
        String begin = "<!-- file: " + file + " -->\n";
        int from = text.indexOf(begin);
        if (from < 0) {
            return Optional.empty();
        }
        String part = text.substring(from + begin.length(), text.indexOf("<!-- end -->", from));
        return Optional.of(part.substring(part.indexOf('\n') + 1, part.lastIndexOf(FENCE)));
    }
}
