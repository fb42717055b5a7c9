package dev.cordon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.docs.Page;
import java.io.File;
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
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of packages in docs/architecture.md, checked on the compiled classes by the JDK's own jdeps. */
class PackageRulesTest {

    private static final String OURS = "dev.cordon.";

    private static final Page PAGE = Page.read("docs/architecture.md");

    /** What a row may name instead of each package that knows no Maven. */
    private static final String ENGINE = "the engine";

    private static final String ROOT = "dev.cordon";

    private static final Set<String> PACKAGES =
            PAGE.table("package").stream().map(row -> Page.unquoted(row.get(0))).collect(Collectors.toSet());

    /** Package to the packages of ours that it may use. */
    private static final Map<String, Set<String>> MAY_USE = PAGE.table("package").stream()
            .collect(Collectors.toMap(row -> Page.unquoted(row.get(0)), row -> packages(row.get(2))));

    /** What of others only some packages may use. */
    private static final Map<String, Set<String>> HOMES = PAGE.table("library").stream()
            .collect(Collectors.toMap(row -> Page.unquoted(row.get(0)), row -> names(row.get(1))));

    /** What neither asks the time nor opens, writes or logs anything. */
    private static final Set<String> CORE = Set.of(
            "text",
            "notice",
            "inventory",
            "denylist",
            "match",
            "policy",
            "audit",
            "audit.reactor",
            "paths",
            "report",
            "report.console",
            "report.html",
            "report.json",
            "report.plain",
            "report.sarif",
            "portfolio",
            "report.portfolio",
            "report.html.portfolio");

    /** What the constants of a class file that asks the time hold together (JVMS 4.4): {@code now()} of java.time, or a clock's name. */
    private static final List<List<String>> CLOCKS = List.of(
            List.of("\u0001\u0000\u0003now", "()Ljava/time/"),
            List.of("java/time/Clock"),
            List.of("currentTimeMillis"),
            List.of("nanoTime"));

    private static final List<String> MAVENS = List.of("org.apache.maven.", "org.eclipse.aether.", "org.codehaus.");

    /** How types are called that say what a goal is asked. */
    private static final Pattern ASKED = Pattern.compile("(Parameters|Settings)$");

    private record Use(String from, String to) {}

    @Test
    void packagesUseOnlyWhatTheyMay() {
        List<Use> uses = uses();
        assertThat(uses).contains(new Use("dev.cordon.match", "dev.cordon.denylist"));

        assertThat(uses)
                .filteredOn(use -> use.to().startsWith(ROOT))
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

    /** What names nothing of Maven belongs to the engine, where other hosts have it too, unless it says what a goal is asked. */
    @Test
    void besideMavenLivesOnlyWhatNeedsIt() throws IOException {
        Set<String> needing = uses("-verbose:class").stream()
                .filter(use -> MAVENS.stream().anyMatch(use.to()::startsWith))
                .map(use -> outermost(use.from()))
                .collect(Collectors.toSet());
        Path all = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(all.resolve("dev/cordon/maven"))) {
            List<String> types = files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> all.relativize(file).toString().replace(".class", ""))
                    .map(file -> outermost(file.replace(File.separatorChar, '.')))
                    .filter(type -> !type.endsWith(".package-info"))
                    .distinct()
                    .toList();
            assertThat(types).contains("dev.cordon.maven.Run", "dev.cordon.maven.parameters.SourceRoot");
            assertThat(types)
                    .filteredOn(type -> !type.startsWith("dev.cordon.maven.parameters.")
                            && !ASKED.matcher(type).find())
                    .isSubsetOf(needing);
        }
    }

    private static String outermost(String type) {
        return type.replaceFirst("[$].*", "");
    }

    @Test
    void cycloneDxIsLoadedByItsWritersAndByTheValidatorOnly() throws IOException {
        try (Stream<Path> classes = Files.walk(Path.of("target/classes/dev/cordon"))) {
            assertThat(classes.filter(Files::isRegularFile).filter(PackageRulesTest::namesCycloneDx))
                    .extracting(file -> file.getFileName().toString().replaceFirst("[$.].*", ""))
                    .containsOnly("BillOfMaterials", "CycloneDxInventory", "StrictSbom");
        }
    }

    private static boolean namesCycloneDx(Path file) {
        return content(file).contains("org/cyclonedx/");
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noTwoPackagesNeedEachOther() {
        MAY_USE.forEach((from, used) -> assertThat(used)
                .as(from)
                .doesNotContain(from)
                .allSatisfy(to -> assertThat(MAY_USE.get(to)).as(to).doesNotContain(from)));
    }

    @Test
    void theCoreKnowsNoLoggerOrFile() {
        Set<String> outside = Set.of("java.nio.file", "java.util.logging", "java.net.http", "org.slf4j");

        assertThat(uses())
                .filteredOn(use -> CORE.contains(name(use.from())) && outside.contains(use.to()))
                .isEmpty();
    }

    @Test
    void theCoreAsksNoClock() throws IOException {
        assertThat(asksTheTime("dev/cordon/maven/session")).isTrue();
        for (String pure : CORE) {
            assertThat(asksTheTime("dev/cordon/" + pure.replace('.', '/')))
                    .as(pure)
                    .isFalse();
        }
    }

    private static boolean asksTheTime(String folder) throws IOException {
        try (Stream<Path> classes = Files.list(Path.of("target/classes", folder))) {
            return classes.filter(Files::isRegularFile)
                    .map(PackageRulesTest::content)
                    .anyMatch(code ->
                            CLOCKS.stream().anyMatch(clock -> clock.stream().allMatch(code::contains)));
        }
    }

    @Test
    void everyPackageHasARule() {
        assertThat(uses().stream()
                        .map(Use::from)
                        .filter(from -> from.startsWith(ROOT))
                        .map(PackageRulesTest::name)
                        .distinct())
                .isSubsetOf(PACKAGES);
        assertThat(MAY_USE.get("maven.session"))
                .contains("notice", "report.console")
                .doesNotContain("maven.graph");
        assertThat(HOMES).containsKey("org.apache.maven.");
    }

    @Test
    void everyRuleHasAPackage() {
        assertThat(PACKAGES)
                .filteredOn(name -> !name.equals(ROOT))
                .allMatch(name -> Files.isDirectory(Path.of("target/classes/dev/cordon", name.replace('.', '/'))));
    }

    @Test
    void noPackageIsAHall() throws IOException {
        for (String name : PACKAGES) {
            Path folder = Path.of("src/main/java/dev/cordon", name.equals(ROOT) ? "" : name.replace('.', '/'));
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.filter(Files::isRegularFile).count())
                        .as(name)
                        .isBetween(1L, name.equals("sbom") ? 72L : 60L);
            }
        }
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

    private static Set<String> packages(String cell) {
        Set<String> named = names(cell.replace(ENGINE, "`" + ENGINE + "`"));
        Set<String> engine = PACKAGES.stream()
                .filter(name -> named.contains(ENGINE) && !name.startsWith("maven"))
                .collect(Collectors.toSet());
        return Stream.concat(named.stream().filter(name -> !name.equals(ENGINE)), engine.stream())
                .collect(Collectors.toSet());
    }

    private static String name(String pkg) {
        return pkg.startsWith(OURS) ? pkg.substring(OURS.length()) : pkg;
    }

    /** What packages use of packages. */
    private static List<Use> uses() {
        return uses("-verbose:package");
    }

    private static List<Use> uses(String detail) {
        StringWriter out = new StringWriter();
        int code = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(out),
                        new PrintWriter(out),
                        detail,
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
