import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints what Cordon and each library in its jar add to the download: bytes as they are packed, by package, rows of a table from the
 * largest down. {@code java JarSizes.java JAR}.
 */
public final class JarSizes {

    private static final String SHADED = "dev/cordon/shaded/";

    private JarSizes() {}

    public static void main(String[] args) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        try (JarFile jar = new JarFile(args[0])) {
            Enumeration<JarEntry> entries = jar.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    sizes.merge(owner(entry.getName()), entry.getCompressedSize(), Long::sum);
                }
            }
        }
        long packed = sizes.values().stream().mapToLong(Long::longValue).sum();
        sizes.put("names and headers of all entries", Files.size(Path.of(args[0])) - packed);
        sizes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Collections.reverseOrder()))
                .forEach(e -> System.out.printf(Locale.ROOT, "| %s | %.2f MB |%n", e.getKey(), e.getValue() / 1e6));
    }

    private static String owner(String entry) {
        if (entry.startsWith(SHADED)) {
            return "`" + library(entry.substring(SHADED.length(), entry.lastIndexOf('/'))) + "`";
        }
        boolean schema = entry.startsWith("bom-") || entry.startsWith("spdx") || entry.startsWith("ucd/");
        return schema
                ? "schemas of CycloneDX and tables that come with libraries"
                : entry.startsWith("dev/cordon/") ? "Cordon and its lists" : "manifest, notices, interfaces of Maven";
    }

    /** The package of a library, which has three names, or two, or four in the houses of several. */
    private static String library(String folder) {
        boolean several = folder.startsWith("org/apache/commons/") || folder.startsWith("com/fasterxml/jackson/");
        boolean one = folder.startsWith("gg/jte") || folder.startsWith("org/cyclonedx") || folder.startsWith("com/networknt");
        return Stream.of(folder.split("/")).limit(several ? 4 : one ? 2 : 3).collect(Collectors.joining("."));
    }
}
