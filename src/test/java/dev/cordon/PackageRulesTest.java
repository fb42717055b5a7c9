package dev.cordon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.docs.Page;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of packages in docs/architecture.md, checked on the compiled classes by the JDK's own jdeps. */
class PackageRulesTest {

    private static final String OURS = "dev.cordon.";

    private static final Page PAGE = Page.read("docs/architecture.md");

    /** Package to the packages of ours that it may use; {@code maven} may use everything. */
    private static final Map<String, Set<String>> MAY_USE = PAGE.table("package").stream()
            .filter(row -> !row.get(2).equals("everything"))
            .collect(Collectors.toMap(row -> Page.unquoted(row.get(0)), row -> names(row.get(2))));

    /** What of others only some packages may use. */
    private static final Map<String, Set<String>> HOMES = PAGE.table("library").stream()
            .collect(Collectors.toMap(row -> Page.unquoted(row.get(0)), row -> names(row.get(1))));

    private record Use(String from, String to) {}

    @Test
    void packagesUseOnlyWhatTheyMay() {
        List<Use> uses = uses();
        assertThat(uses).contains(new Use("dev.cordon.match", "dev.cordon.denylist"));

        assertThat(uses)
                .filteredOn(
                        use -> MAY_USE.containsKey(name(use.from())) && use.to().startsWith(OURS))
                .filteredOn(use -> !name(use.from()).equals(name(use.to())))
                .filteredOn(use -> !MAY_USE.get(name(use.from())).contains(name(use.to())))
                .isEmpty();
    }

    @Test
    void librariesStayAtHome() {
        List<Use> uses = uses();
        HOMES.forEach((library, homes) -> {
            List<Use> ofLibrary = uses.stream()
                    .filter(use -> library(use.to()).filter(library::equals).isPresent())
                    .toList();
            assertThat(ofLibrary).isNotEmpty().allMatch(use -> homes.contains(name(use.from())));
        });
    }

    @Test
    void cycloneDxIsLoadedByItsWriterAndByTheValidatorOnly() throws IOException {
        try (Stream<Path> classes = Files.walk(Path.of("target/classes/dev/cordon"))) {
            assertThat(classes.filter(Files::isRegularFile).filter(PackageRulesTest::namesCycloneDx))
                    .extracting(file -> file.getFileName().toString().replaceFirst("[$.].*", ""))
                    .containsOnly("CycloneDxInventory", "StrictSbom");
        }
    }

    private static boolean namesCycloneDx(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains("org/cyclonedx/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theCoreKnowsNoClockLoggerOrFile() {
        Set<String> outside = Set.of("java.nio.file", "java.util.logging", "java.net.http");
        Set<String> core = Set.of("text", "inventory", "denylist", "match", "policy");

        assertThat(uses())
                .filteredOn(use -> core.contains(name(use.from())) && outside.contains(use.to()))
                .isEmpty();
    }

    @Test
    void everyPackageHasARule() {
        assertThat(uses().stream().map(use -> name(use.from())).distinct())
                .allMatch(name -> MAY_USE.containsKey(name) || name.equals("maven") || name.isEmpty());
        assertThat(MAY_USE).containsKeys("notice", "inventory", "match");
        assertThat(HOMES).containsKey("org.apache.maven.");
    }

    @Test
    void everyRuleHasAPackage() {
        assertThat(MAY_USE.keySet()).allMatch(name -> Files.isDirectory(Path.of("target/classes/dev/cordon", name)));
    }

    /** The most specific row of the table that speaks of a package. */
    private static Optional<String> library(String pkg) {
        return HOMES.keySet().stream().filter(pkg::startsWith).max(Comparator.comparing(String::length));
    }

    private static Set<String> names(String cell) {
        return cell.equals("–")
                ? Set.of()
                : Arrays.stream(cell.split(", ")).map(Page::unquoted).collect(Collectors.toSet());
    }

    private static String name(String pkg) {
        return pkg.startsWith(OURS) ? pkg.substring(OURS.length()) : "";
    }

    private static List<Use> uses() {
        StringWriter out = new StringWriter();
        int code = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(out),
                        new PrintWriter(out),
                        "-verbose:package",
                        "-filter:none",
                        "--multi-release",
                        "17",
                        Path.of("target/classes").toString());
        assertThat(code).as(out.toString()).isZero();
        return out.toString()
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > 3 && words[1].equals("->"))
                .map(words -> new Use(words[0], words[2]))
                .toList();
    }
}
