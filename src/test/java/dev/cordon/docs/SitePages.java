package dev.cordon.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Turns the Markdown of the project into sources of its Maven site, which keep the paths of the repository: {@code docs/goals.md} becomes
 * {@code docs/goals.html}, and {@code README.md} is {@code index.html}. A page is what the README leads to, near or far. A file that a page
 * leads to goes along to the same path, a folder as a list of its files, a schema to the place that its name says. Headings keep the anchors
 * that they have where Markdown is shown.
 *
 * <p>{@code mvn site} runs this file as it is, before anything is compiled, so it uses the JDK alone.
 */
final class SitePages {

    private static final Path README = Path.of("README.md");
    private static final Path SITE = Path.of("src/site");
    private static final Path SCHEMAS = Path.of("src/main/resources/dev/cordon");
    /** On a phone the menus stand behind the page. */
    private static final String TO_MENUS = "\n\n<p class=\"to-menus\"><a href=\"#leftColumn\">All pages</a></p>\n";

    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)]\\(([^)\\s]+)\\)");
    private static final Pattern TARGET = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(#+) +(.+)");
    private static final Pattern MENU = Pattern.compile("- \\*\\*(.+):\\*\\* (.+)");
    private static final Pattern SCHEMA_NAME = Pattern.compile("\"\\$id\": \"urn:cordon:schema:([^:\"]+):([^:\"]+)\"");

    private final Path project;
    private final Deque<Path> toRead = new ArrayDeque<>(List.of(README));
    private final Set<Path> carried = new TreeSet<>();

    SitePages(Path project) {
        this.project = project;
    }

    /**
     * Writes the sources of the site of the project in the working directory.
     *
     * @param arguments the folder to write into; what is in it goes
     */
    public static void main(String[] arguments) throws IOException {
        new SitePages(Path.of("")).write(Path.of(arguments[0]));
    }

    /** Writes them into a folder that was emptied before. */
    void write(Path folder) throws IOException {
        empty(folder);
        Path markdown = folder.resolve("markdown");
        Path resources = folder.resolve("resources");
        Set<Path> pages = new LinkedHashSet<>();
        while (!toRead.isEmpty()) {
            Path page = toRead.remove();
            if (pages.add(page)) {
                put(markdown.resolve(target(page)), page(page));
            }
        }
        for (Path file : carried) {
            copy(project.resolve(file), resources.resolve(file));
        }
        for (Path schema : filesBelow(project.resolve(SCHEMAS))) {
            if (isSchema(schema)) {
                copy(schema, resources.resolve(place(schema)));
            }
        }
        Path looks = project.resolve(SITE).resolve("resources");
        for (Path file : filesBelow(looks)) {
            copy(file, resources.resolve(looks.relativize(file)));
        }
        String frame = Files.readString(project.resolve(SITE).resolve("site.xml"));
        put(folder.resolve("site.xml"), frame.replace("<!-- menus -->", menus()));
    }

    private String page(Path page) throws IOException {
        if (Files.isDirectory(project.resolve(page))) {
            return list(page);
        }
        Set<String> anchors = new HashSet<>();
        StringBuilder out = new StringBuilder();
        boolean inCode = false;
        for (String line : Files.readAllLines(project.resolve(page))) {
            boolean isFence = line.startsWith("```");
            inCode ^= isFence;
            if (isFence || inCode) {
                out.append(line).append('\n');
            } else if (!line.matches("<!--.*-->")) {
                out.append(withAnchor(withLinks(page, line), anchors)).append('\n');
            }
        }
        return out.toString();
    }

    private String list(Path folder) throws IOException {
        StringBuilder out = new StringBuilder("# `" + slashes(folder) + "`\n\n");
        for (Path file : filesBelow(project.resolve(folder))) {
            Path below = project.resolve(folder).relativize(file);
            carried.add(folder.resolve(below));
            out.append("- [")
                    .append(slashes(below))
                    .append("](")
                    .append(slashes(below))
                    .append(")\n");
        }
        return out.toString();
    }

    private String withLinks(Path page, String line) throws IOException {
        StringBuilder out = new StringBuilder();
        Matcher link = TARGET.matcher(line);
        while (link.find()) {
            String to = link.group(1);
            boolean moves = !to.startsWith("#") && !to.matches("[a-z]+:.*");
            link.appendReplacement(out, Matcher.quoteReplacement("](" + (moves ? moved(page, to) : to) + ")"));
        }
        return link.appendTail(out).toString();
    }

    /** Where a link of a page leads on the site. */
    private String moved(Path page, String to) throws IOException {
        int hash = to.indexOf('#');
        Path file = page.resolveSibling(hash < 0 ? to : to.substring(0, hash)).normalize();
        Path there = file;
        if (isPage(file)) {
            toRead.add(file);
            there = html(target(file));
        } else if (isSchema(file)) {
            there = place(project.resolve(file));
        } else {
            carried.add(file);
        }
        Path here = target(page).getParent();
        return slashes(here == null ? there : here.relativize(there)) + (hash < 0 ? "" : to.substring(hash));
    }

    private static String withAnchor(String line, Set<String> anchors) {
        Matcher heading = HEADING.matcher(line);
        if (!heading.matches()) {
            return line;
        }
        String anchor = anchor(heading.group(2));
        if (!anchors.add(anchor)) {
            return line;
        }
        return heading.group(1) + " <a id=\"" + anchor + "\"></a>" + heading.group(2)
                + (anchors.size() == 1 ? TO_MENUS : "");
    }

    /** The name under which a browser finds a heading where Markdown is shown. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /** The groups of pages that end the README. */
    private String menus() throws IOException {
        StringBuilder out = new StringBuilder();
        for (String line : Files.readAllLines(project.resolve(README))) {
            Matcher menu = MENU.matcher(line);
            if (menu.matches()) {
                out.append("<menu name=\"").append(menu.group(1)).append("\">\n");
                LINK.matcher(menu.group(2))
                        .results()
                        .forEach(link -> out.append("      <item name=\"")
                                .append(link.group(1).substring(0, 1).toUpperCase(Locale.ROOT))
                                .append(link.group(1).substring(1))
                                .append("\" href=\"")
                                .append(slashes(html(target(Path.of(link.group(2))))))
                                .append("\"/>\n"));
                out.append("    </menu>\n    ");
            }
        }
        return out.toString();
    }

    private boolean isPage(Path file) {
        return file.toString().endsWith(".md") || Files.isDirectory(project.resolve(file));
    }

    private static boolean isSchema(Path file) {
        return file.toString().endsWith(".schema.json");
    }

    /** Where the source of a page lies; a folder is its index. */
    private Path target(Path page) {
        if (page.equals(README)) {
            return Path.of("index.md");
        }
        return Files.isDirectory(project.resolve(page)) ? page.resolve("index.md") : page;
    }

    private static Path html(Path markdown) {
        return markdown.resolveSibling(markdown.getFileName().toString().replaceFirst("\\.md$", ".html"));
    }

    /** {@code urn:cordon:schema:report:2.0} lies at {@code schemas/report/2.0.json}. */
    private static Path place(Path schema) throws IOException {
        Matcher name = SCHEMA_NAME.matcher(Files.readString(schema));
        if (!name.find()) {
            throw new IOException(schema + " has no name (\"$id\")");
        }
        return Path.of("schemas", name.group(1), name.group(2) + ".json");
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
