package dev.cordon.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cordon.audit.Audit;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Report;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Source;
import dev.cordon.lock.LockFormat;
import dev.cordon.lock.LockInput;
import dev.cordon.match.DenylistIndex;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.policy.Waiver;
import dev.cordon.policy.WaiverReader;
import dev.cordon.report.console.ConsoleReport;
import dev.cordon.sbom.SbomReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** docs/recipes.md shows the files of docs/samples/recipes, and each of these does what the page says. The integration test recipes builds those that are builds. */
class RecipesPageTest {

    private static final Path RECIPES = Path.of("docs/samples/recipes");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

    private final Page page = Page.read("docs/recipes.md");

    @TempDir
    private Path folder;

    @Test
    void everyFileOnThePageIsTheFile() throws IOException {
        Matcher files = Pattern.compile("<!-- file: (samples/recipes/\\S+) -->").matcher(page.text());
        List<String> names = files.results().map(m -> m.group(1)).toList();

        assertThat(names).hasSizeGreaterThan(6);
        for (String name : names) {
            assertThat(page.embedded(name)).as(name).contains(Files.readString(Path.of("docs", name)));
        }
    }

    /** Nothing lies there that no page leads to. */
    @Test
    void everyFileIsNamed() throws IOException {
        try (Stream<Path> all = Files.walk(RECIPES)) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(file -> RECIPES.relativize(file).toString().replace('\\', '/')))
                    .filteredOn(name -> !page.text().contains("samples/recipes/" + name))
                    // the builds of the integration test, beside what is shown of them
                    .allMatch(
                            name -> name.matches(
                                    "(company/project|monorepo/(backend|tools)(/\\w+)?)/pom.xml|company/project/.mvn/extensions.xml|sbt/build.sbt"));
        }
    }

    @ParameterizedTest
    @CsvSource({"gradle/bom.json, 3", "sbt/shop-1.0.bom.json, 5"})
    void anSbomOfAnotherToolIsJudged(String name, int components) throws IOException {
        Report report = audit(name);
        String output = ConsoleReport.lines(report).stream()
                .limit(2)
                .map(line -> "[" + line.severity() + "] " + line.text() + "\n")
                .collect(Collectors.joining());

        page.shows(output);
        assertThat(report.verdicts())
                .extracting(v -> v.verdict().finding().component().name())
                .as("and nothing else is found")
                .containsExactly("com.huaweicloud:esdk-obs-java:3.25.10");
        assertThat(report.survey().components().size()).isGreaterThanOrEqualTo(components);
    }

    private static Report audit(String name) throws IOException {
        List<Component> components = new ArrayList<>();
        String file = name.substring(name.lastIndexOf('/') + 1);
        try (InputStream in = Files.newInputStream(RECIPES.resolve(name))) {
            SbomReader.read(in, file, components::add);
        }
        Denylist list = BundledDenylist.read();
        Policy policy = new Policy(list, TODAY, Level.DENY, Profile.DEFAULT, List.of());
        Audit audit = new Audit(new DenylistIndex(list), policy, true, OptionalLong.empty());
        Inventory inventory = new Inventory(new Source(Source.Kind.SBOM, file), components, List.of());
        Explanation none = new Explanation(List.of(), 0, List.of());
        return audit.report(
                inventory.source(), List.of(audit.hear(inventory, component -> none)), List.of(), List.of(), List.of());
    }

    /** What the firewall is to know before any POM is the same as what the parent says to check. */
    @Test
    void theCompanyNamesTheSameListsTwice() throws Exception {
        Plugin cordon = plugin("company/parent/pom.xml", "cordon-maven-plugin");
        Xpp3Dom configuration = (Xpp3Dom) cordon.getConfiguration();
        String settings = Files.readString(RECIPES.resolve("company/project/.cordon/cordon.yaml"));

        assertThat(cordon.getExecutions())
                .singleElement()
                .satisfies(e -> assertThat(e.getGoals()).containsExactly("check"));
        assertThat(configuration.getChild("requireFirewall").getValue()).isEqualTo("true");
        assertThat(settings)
                .contains("denylists: " + quoted(configuration.getChild("denylists")))
                .contains("waivers: " + quoted(configuration.getChild("waivers")));
    }

    private static String quoted(Xpp3Dom list) {
        return Stream.of(list.getChildren())
                .map(item -> '"' + item.getValue() + '"')
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static Plugin plugin(String pom, String artifactId) throws Exception {
        try (InputStream in = Files.newInputStream(RECIPES.resolve(pom))) {
            Model model = new MavenXpp3Reader().read(in);
            return model.getBuild().getPlugins().stream()
                    .filter(p -> p.getArtifactId().equals(artifactId))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @CsvSource({"company/waivers.yaml, ", "monorepo/.cordon/waivers.yaml, com.acme.shop:storage"})
    void waiversAreValid(String name, String module) throws IOException {
        WaiverReader reader = new WaiverReader(BundledDenylist.read(), TODAY, 180);
        reader.add(Files.readAllBytes(RECIPES.resolve(name)), name, Optional.empty(), false);

        List<Waiver> read = reader.read().all();

        assertThat(read)
                .singleElement()
                .satisfies(w -> assertThat(w.modules())
                        .isEqualTo(Optional.ofNullable(module).stream().toList()));
    }

    @Test
    void theCacheAlwaysRunsThisPlugin() throws Exception {
        Document config = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(RECIPES.resolve("build-cache/.mvn/maven-build-cache-config.xml")
                        .toFile());
        Element plugin = (Element) config.getElementsByTagName("plugin").item(0);

        assertThat(plugin.getAttribute("groupId") + ":" + plugin.getAttribute("artifactId"))
                .isEqualTo("dev.cordon:cordon-maven-plugin");
        assertThat(plugin.getParentNode().getParentNode().getNodeName()).isEqualTo("runAlways");
    }

    @Test
    void theImageIsAFileThatCheckLooksInto() throws Exception {
        String shown = page.text()
                .split("<!-- part: samples/recipes/image/pom.xml -->\n```xml\n")[1]
                .split("```")[0];
        String pom = Files.readString(RECIPES.resolve("image/pom.xml"));

        assertThat(shown.indent(8)).isSubstringOf(pom);
        assertThat(plugin("image/pom.xml", "jib-maven-plugin").getExecutions())
                .singleElement()
                .satisfies(e -> assertThat(e.getGoals()).containsExactly("buildTar"));
        byte[] dockerfile = Files.readAllBytes(RECIPES.resolve("image/Dockerfile"));
        assertThat(LockFormat.DOCKERFILE
                        .read(new LockInput("Dockerfile", dockerfile))
                        .components())
                .extracting(Component::ref)
                .containsExactly("pkg:docker/eclipse-temurin@21-jre");
    }

    /** Runs the script with a curl that writes down what it is given. */
    @Test
    void theInventoryIsHandedOnWithTheKeyOutOfSight() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")) || Files.isExecutable(Path.of("/usr/bin/bash")), "no bash");
        Path curl = Files.writeString(
                folder.resolve("curl"), "#!/usr/bin/env bash\nprintf '%s\\n' \"$@\" >arguments\ncat >input\n");
        assertThat(curl.toFile().setExecutable(true)).isTrue();
        ProcessBuilder builder = new ProcessBuilder(
                        RECIPES.resolve("dependency-track/upload.sh")
                                .toAbsolutePath()
                                .toString(),
                        "my shop",
                        "1.0")
                .directory(folder.toFile())
                .inheritIO();
        builder.environment().merge("PATH", folder.toString(), (path, own) -> own + ":" + path);
        builder.environment().put("DTRACK_URL", "https://dtrack.example.com");
        builder.environment().put("DTRACK_API_KEY", "secret");

        Process process = builder.start();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readAllLines(folder.resolve("arguments"), UTF_8))
                .contains(
                        "https://dtrack.example.com/api/v1/bom",
                        "autoCreate=true",
                        "projectName=my shop",
                        "projectVersion=1.0",
                        "bom=@target/cordon/aggregate.cdx.json")
                .noneMatch(argument -> argument.contains("secret"));
        assertThat(folder.resolve("input")).hasContent("X-Api-Key: secret");
    }
}
