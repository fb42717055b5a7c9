package dev.cordon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.Audit;
import dev.cordon.audit.Declaration;
import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Hearing.JudgedSource;
import dev.cordon.audit.Report;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.notice.Location;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.report.console.ConsoleReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README shows is what a reader will see. */
class ReadmeTest {

    private static final Pattern VERSION =
            Pattern.compile("cordon-maven-plugin(?:</artifactId>\\s*<version>|:)([0-9][^<:\\s`]*)");
    private static final String GROUP = "com.kaspersky.android-components";
    private static final String NAME = GROUP + ":kaspresso:aar:1.6.1";

    /** A page of its own has room for more. */
    @Test
    void itIsShort() {
        assertThat(Page.read("README.md").text().lines()).hasSizeLessThan(150);
    }

    @Test
    void theOutputIsThatOfTheSample() throws IOException {
        String output = ConsoleReport.lines(sample()).stream()
                .map(line -> "[" + line.severity() + "] " + line.text() + "\n")
                .collect(Collectors.joining());

        Page.read("README.md").shows(output);
    }

    @Test
    void theVersionIsTheProjects() throws Exception {
        String version = version(Files.readString(Path.of("pom.xml")));
        for (Page page : Page.all()) {
            Matcher matcher = VERSION.matcher(page.text());
            while (matcher.find()) {
                assertThat(matcher.group(1)).as(page.path().toString()).isEqualTo(version);
            }
        }
        assertThat(version(Page.read("README.md").text())).isEqualTo(version);
        try (Stream<Path> samples = Files.walk(Path.of("docs/samples"))) {
            assertThat(samples.filter(p -> p.endsWith("pom.xml") || p.endsWith("extensions.xml"))
                            .filter(ReadmeTest::namesThePlugin)
                            .toList())
                    .hasSizeGreaterThan(2)
                    .allSatisfy(
                            pom -> assertThat(version(Files.readString(pom))).isEqualTo(version));
        }
    }

    /** A module may have it from its parent. */
    private static boolean namesThePlugin(Path file) {
        try {
            return Files.readString(file).contains("cordon-maven-plugin");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(String text) {
        Matcher matcher = VERSION.matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static Report sample() {
        Denylist list = BundledDenylist.read();
        Policy policy = new Policy(list, LocalDate.parse("2026-11-24"), Level.DENY, Profile.DEFAULT, List.of());
        String module = "com.acme:kaspersky-sample:1.0";
        Component kaspresso = new Component(
                "ref",
                NAME,
                Optional.of(Purl.maven(GROUP, "kaspresso", "1.6.1", "aar", "")),
                Optional.of(Scope.TEST),
                List.of(
                        new Fact(Signal.GROUP_ID, GROUP, "in the dependency graph"),
                        new Fact(Signal.JAVA_PACKAGE, "com.kaspersky.kaspresso", "the classes of " + NAME, 367),
                        new Fact(Signal.DOMAIN, "github.com/KasperskyLab/Kaspresso", "url of the POM")));
        Inventory inventory =
                new Inventory(new Source(Source.Kind.MAVEN_MODULE, module), List.of(kaspresso), List.of());
        Declaration declaration = new Declaration(
                GROUP + ":kaspresso", Optional.of(new Location("docs/samples/kaspersky/pom.xml", 11, 0)));
        Explanation explanation = new Explanation(
                List.of(new DependencyPath(List.of(module, NAME), Optional.empty())), 0, List.of(declaration));
        Audit audit = new Audit(new DenylistIndex(list), policy, true, OptionalLong.empty());
        List<JudgedSource> heard = List.of(audit.hear(inventory, component -> explanation));
        return audit.report(inventory.source(), heard, List.of(), List.of(), List.of());
    }
}
