package dev.cordon.docs;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds links of HTML pages that lead nowhere: to a file that is not in the folder, to an anchor that its page does not have, or to an
 * address that is none. Whether there is something at an address outside is not asked.
 *
 * <p>{@code mvn site} runs this file as it is on what it made, so it uses the JDK alone.
 */
final class DeadLinks {

    private static final Pattern NOT_READ =
            Pattern.compile("(?s)<!--.*?-->|(?<=<script)[^>]*>.*?(?=</script)|(?<=<style)[^>]*>.*?(?=</style)");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^<>]*>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s(href|xlink:href|src|id|name)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Set<String> ANCHORS = Set.of("id", "name");

    /** What the tags of a page say. */
    private record Links(Set<String> anchors, List<String> to) {}

    private final Path folder;
    private final Map<Path, Links> pages = new HashMap<>();
    private final Set<String> outside = new TreeSet<>();

    DeadLinks(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Prints the dead links and fails where there is one.
     *
     * @param arguments the folder of a site
     */
    public static void main(String[] arguments) throws IOException {
        DeadLinks links = new DeadLinks(Path.of(arguments[0]));
        List<String> dead = links.find();
        System.out.println(links.pages.size() + " pages, " + links.count() + " links, " + links.outside.size()
                + " addresses outside, which were not asked: " + dead.size() + " dead links");
        if (!dead.isEmpty()) {
            throw new IllegalStateException(String.join("\n", dead));
        }
    }

    /** Each dead link, as {@code page: link}, in order. */
    List<String> find() throws IOException {
        List<Path> html;
        try (Stream<Path> files = Files.walk(folder)) {
            html = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
        if (html.isEmpty()) {
            throw new IOException(folder + " has no page");
        }
        List<String> dead = new ArrayList<>();
        for (Path page : html) {
            for (String link : of(page).to()) {
                if (!resolves(page, link)) {
                    dead.add(folder.relativize(page) + ": " + link);
                }
            }
        }
        return dead;
    }

    private long count() {
        return pages.values().stream().mapToLong(page -> page.to().size()).sum();
    }

    private boolean resolves(Path page, String link) throws IOException {
        if (link.startsWith("data:")) {
            return true;
        }
        URI uri;
        try {
            uri = new URI(link);
        } catch (URISyntaxException e) {
            return false;
        }
        if (uri.getScheme() != null || uri.getHost() != null) {
            outside.add(link);
            return isAddress(uri);
        }
        Path file = uri.getPath().isEmpty()
                ? page
                : page.resolveSibling(uri.getPath()).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            return false;
        }
        String anchor = uri.getRawFragment();
        return anchor == null
                || anchor.isEmpty()
                || of(file).anchors().contains(URLDecoder.decode(anchor.replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    private static boolean isAddress(URI uri) {
        if (uri.getHost() != null) {
            return List.of("http", "https").contains(uri.getScheme());
        }
        return "mailto".equals(uri.getScheme());
    }

    private Links of(Path page) throws IOException {
        Links known = pages.get(page);
        if (known == null) {
            known = read(Files.readString(page));
            pages.put(page, known);
        }
        return known;
    }

    private static Links read(String html) {
        Links links = new Links(new HashSet<>(), new ArrayList<>());
        Matcher tag = TAG.matcher(NOT_READ.matcher(html).replaceAll(""));
        while (tag.find()) {
            Matcher attribute = ATTRIBUTE.matcher(tag.group());
            while (attribute.find()) {
                String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
                value = value.replace("&amp;", "&");
                if (ANCHORS.contains(attribute.group(1))) {
                    links.anchors().add(value);
                } else {
                    links.to().add(value);
                }
            }
        }
        return links;
    }
}
