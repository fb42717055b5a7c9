import dev.cordon.sbom.BenchmarkSboms;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes what {@code growth.sh} judges, below a folder: the same whenever and wherever it is made, so that only its size makes a
 * difference.
 *
 * <pre>
 * repo FOLDER N                      N artifacts with a POM and a jar of thirty classes each, as a local repository has them
 * modules FOLDER N                   a build of N modules that need eight of the artifacts each, and one or two modules
 * module FOLDER N                    a build of one module that needs N of the artifacts
 * jars FOLDER N                      N jars in a folder
 * sbom FILE COMPONENTS FINDINGS      an SBOM
 * documents FOLDER N                 N documents of thirty components, every hundredth with a finding, as the test `spark` has them
 * list FILE IDENTIFIERS              a denylist that meets none of all that
 * </pre>
 */
final class Inputs {

    private static final String GROUP = "dev.cordon.bench";
    private static final int CLASSES = 30;

    private Inputs() {}

    public static void main(String[] args) throws IOException {
        Path where = Path.of(args[1]).toAbsolutePath();
        int number = Integer.parseInt(args[2]);
        switch (args[0]) {
            case "repo" -> repository(where, number);
            case "modules" -> modules(where, number);
            case "module" -> write(
                    where.resolve("pom.xml"), pom("single", "jar", "", dependencies(IntStream.range(0, number))));
            case "jars" -> jars(Files.createDirectories(where), number);
            case "sbom" -> BenchmarkSboms.application(where, number, Integer.parseInt(args[3]));
            case "documents" -> documents(Files.createDirectories(where), number);
            case "list" -> write(where, list(number));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void documents(Path folder, int documents) throws IOException {
        for (int d = 0; d < documents; d++) {
            int document = d;
            String components = IntStream.range(0, 30)
                    .mapToObj(n -> document % 100 == 0 && n == 7
                            ? "{\"type\": \"library\", \"name\": \"scanner\", \"version\": \"4\", \"publisher\": \"AO Kaspersky Lab\"}"
                            : "{\"type\": \"library\", \"group\": \"org.example\", \"name\": \"lib-%1$d\", \"version\": \"1.%2$d\", \"purl\": \"pkg:maven/org.example/lib-%1$d@1.%2$d\"}"
                                    .formatted((document * 7 + n * n) % 2000, n))
                    .collect(Collectors.joining(", "));
            write(
                    folder.resolve("bom-" + d + ".json"),
                    "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"version\": 1, \"components\": [" + components + "]}");
        }
    }

    private static void repository(Path folder, int artifacts) throws IOException {
        for (int i = 0; i < artifacts; i++) {
            Path version = Files.createDirectories(
                    folder.resolve(GROUP.replace('.', '/')).resolve("lib-" + i).resolve("1"));
            write(version.resolve("lib-" + i + "-1.pom"), pom("lib-" + i, "jar", "", ""));
            jar(version.resolve("lib-" + i + "-1.jar"), i);
        }
    }

    private static void modules(Path folder, int modules) throws IOException {
        write(
                folder.resolve("pom.xml"),
                pom(
                        "reactor",
                        "pom",
                        "",
                        IntStream.range(0, modules)
                                .mapToObj(m -> "<module>m" + m + "</module>")
                                .collect(Collectors.joining("", "<modules>", "</modules>"))));
        for (int m = 0; m < modules; m++) {
            int module = m;
            String inside = Stream.of(m / 2, m - 1)
                    .distinct()
                    .filter(other -> other >= 0 && other < module)
                    .map(other -> dependency("m" + other))
                    .collect(Collectors.joining());
            String outside = dependencies(IntStream.range(0, 8).map(i -> (module * 3 + i) % 200));
            write(
                    folder.resolve("m" + m).resolve("pom.xml"),
                    pom("m" + m, "jar", "<parent>" + coordinates("reactor") + "</parent>", outside)
                            .replace("</dependencies>", inside + "</dependencies>"));
        }
    }

    private static void jars(Path folder, int jars) throws IOException {
        for (int i = 0; i < jars; i++) {
            jar(folder.resolve("lib-" + i + ".jar"), i);
        }
    }

    private static void jar(Path file, int number) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nImplementation-Vendor: Example " + number + "\n\n");
            entry(
                    zip,
                    "META-INF/maven/" + GROUP + "/lib-" + number + "/pom.properties",
                    "groupId=" + GROUP + "\nartifactId=lib-" + number + "\nversion=1\n");
            for (int c = 0; c < CLASSES; c++) {
                entry(zip, "com/example/lib" + number + "/Type" + c + ".class", "\u00ca\u00fe\u00ba\u00be" + "x".repeat(2000 + c));
            }
        }
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(1_600_000_000_000L);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        zip.closeEntry();
    }

    private static String pom(String artifact, String packaging, String parent, String content) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>%s%s<packaging>%s</packaging>
                <name>%s</name><organization><name>Example Organization</name></organization><url>https://example.org/</url>
                %s</project>
                """.formatted(parent, coordinates(artifact), packaging, artifact, content);
    }

    private static String dependencies(IntStream libraries) {
        return libraries
                .mapToObj(i -> dependency("lib-" + i))
                .collect(Collectors.joining("", "<dependencies>", "</dependencies>"));
    }

    private static String dependency(String artifact) {
        return "<dependency>" + coordinates(artifact) + "</dependency>";
    }

    private static String coordinates(String artifact) {
        return "<groupId>" + GROUP + "</groupId><artifactId>" + artifact + "</artifactId><version>1</version>";
    }

    private static String list(int identifiers) {
        String head = """
                cordonDenylist: 1
                name: benchmark
                version: "1"
                issued: "2026-01-01"
                authorities:
                  - {id: act, title: An act, shortTitle: Act, citation: "1", url: "https://example.org", effect: e, reach: r, level: deny, verified: seen, verifiedOn: "2026-01-01"}
                vendors:
                """;
        return IntStream.range(0, identifiers / 10)
                .mapToObj(v -> """
                          - id: vendor-%1$d
                            name: Vendor %1$d
                            listings: [{authority: act, from: "2026-01-01", verified: seen}]
                            identifiers:
                        """.formatted(v)
                        + Stream.of("group-id", "purl")
                                .flatMap(signal -> IntStream.range(0, 5).mapToObj(i -> {
                                    String pattern = signal.equals("purl")
                                            ? "\"pkg:npm/vendor" + v + "/part" + i + "\""
                                            : "com.vendor" + v + ".part" + i;
                                    return "      - {signal: " + signal + ", pattern: " + pattern
                                            + ", source: s, verified: seen}\n";
                                }))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("", head, ""));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
