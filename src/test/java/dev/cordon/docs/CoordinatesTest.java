package dev.cordon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.maven.graph.OwnPlugin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The group id of the POM is that of everything a user copies, and the code has it once: docs/releasing.md says how it is changed. */
class CoordinatesTest {

    /** The plugin, as POMs, command lines, purls and folders of repositories name it. */
    private static final Pattern NAMED = Pattern.compile(
            "<groupId>([^<]+)</groupId>\\s*<artifactId>cordon-maven-plugin<|([\\w./-]+)[:/]cordon-maven-plugin\\b");

    private static final List<String> FOLDERS = List.of("docs", "src/it", "src/bench", "src/main", ".ci", ".github");

    @Test
    void theCodeHasTheGroupOfThePom() {
        assertThat(OwnPlugin.GROUP).isEqualTo(group());
        assertThat(read(Path.of("pom.xml"))).contains("<artifactId>" + OwnPlugin.NAME + "</artifactId>");
    }

    @Test
    void theCodeHasItOnce() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .filteredOn(file -> read(file).contains('"' + group() + ":")
                            || read(file).contains('"' + group() + '"'))
                    .containsExactly(Path.of("src/main/java/dev/cordon/maven/graph/OwnPlugin.java"));
        }
    }

    @Test
    void everythingThatIsCopiedHasTheGroupOfThePom() throws IOException {
        List<String> others = new ArrayList<>();
        int found = 0;
        for (Path file : files()) {
            Matcher matcher = NAMED.matcher(read(file));
            while (matcher.find()) {
                String named = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
                found++;
                if (!isOurs(named)) {
                    others.add(file + ": " + matcher.group());
                }
            }
        }
        assertThat(others).isEmpty();
        assertThat(found).isGreaterThan(100);
    }

    /** A purl or a folder of a repository ends in the group; a word without a dot is none, but a variable of a script. */
    private static boolean isOurs(String named) {
        String group = named.replace('/', '.');
        return group.equals(group()) || group.endsWith("." + group()) || !group.contains(".");
    }

    private static List<Path> files() throws IOException {
        List<Path> files =
                new ArrayList<>(List.of(Path.of("README.md"), Path.of("pom.xml"), Path.of("CONTRIBUTING.md")));
        for (String folder : FOLDERS) {
            if (Files.exists(Path.of(folder))) {
                try (Stream<Path> in = Files.walk(Path.of(folder))) {
                    in.filter(Files::isRegularFile)
                            .filter(file ->
                                    file.toString().matches(".*(\\.(md|xml|properties|groovy|java|sh|ya?ml)|/[\\w-]+)"))
                            .filter(file -> !file.toString().contains("/target/"))
                            .forEach(files::add);
                }
            }
        }
        return files;
    }

    private static String group() {
        Matcher matcher = Pattern.compile("\n  <groupId>([^<]+)</groupId>").matcher(read(Path.of("pom.xml")));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
