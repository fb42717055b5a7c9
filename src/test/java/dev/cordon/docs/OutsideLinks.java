package dev.cordon.docs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Asks the addresses outside, to which the pages lead, whether there is still something. No test does, since a build needs no network:
 * {@code java src/test/java/dev/cordon/docs/OutsideLinks.java target/site}. Uses the JDK alone.
 */
final class OutsideLinks {

    private static final Pattern ADDRESS = Pattern.compile("href=\"(https://[^\"#]+)");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What says that nothing is there; servers that only refuse programs answer otherwise. */
    private static final Set<Integer> GONE = Set.of(404, 410);

    private OutsideLinks() {}

    /**
     * Prints each address with its answer, and fails where one is gone.
     *
     * @param arguments the folder of a site
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build();
        int gone = 0;
        int unreached = 0;
        Set<String> addresses = addresses(Path.of(arguments[0]));
        for (String address : addresses) {
            try {
                HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                        .timeout(PATIENCE)
                        .build();
                int status = client.send(request, BodyHandlers.discarding()).statusCode();
                gone += GONE.contains(status) ? 1 : 0;
                System.out.println(status + " " + address);
            } catch (IOException e) {
                unreached++;
                System.out.println("--- " + address + " (" + e + ")");
            }
        }
        System.out.println(addresses.size() + " addresses: " + gone + " gone, " + unreached + " not reached");
        if (gone + unreached > 0) {
            System.exit(1);
        }
    }

    private static Set<String> addresses(Path folder) throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(folder)) {
            pages = files.filter(file -> file.toString().endsWith(".html")).toList();
        }
        Set<String> addresses = new TreeSet<>();
        for (Path page : pages) {
            ADDRESS.matcher(Files.readString(page))
                    .results()
                    .forEach(found -> addresses.add(found.group(1).replace("&amp;", "&")));
        }
        return addresses;
    }
}
