package dev.cordon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.Verdict;
import dev.cordon.denylist.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a release promised is there in the next one. {@code -Dcordon.test.freeze=true} adds the names of today to the file; what is gone stays
 * in it, and the test fails, until a person deletes the line.
 */
class PromisedNamesTest {

    private static final Path FILE = Path.of("src/test/resources/promised-names.txt");
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>cordon-maven-plugin</artifactId>\\s*<version>([^<]+)</version>");

    @Test
    void nothingThatWasPromisedIsGone(@TempDir Path empty) throws Exception {
        SortedSet<String> today = PublicNames.ofToday(empty);
        if (Boolean.getBoolean("cordon.test.freeze")) {
            Promise.read(FILE).with(today).write(FILE);
        }
        Promise promise = Promise.read(FILE);

        assertThat(promise.names()).hasSizeGreaterThan(1000);
        assertThat(promise.brokenBy(today))
                .as("promised names that are gone (docs/versioning.md says what to do)")
                .isEmpty();
        if (!isSnapshot()) {
            assertThat(promise.notYetIn(today))
                    .as("names that this release adds; -Dcordon.test.freeze=true adds them to " + FILE)
                    .isEmpty();
        }
    }

    @Test
    void anAddedNameBreaksNoPromise() {
        Promise promise = promise("fault a", "fault b");

        assertThat(promise.brokenBy(names("fault a", "fault b", "fault c"))).isEmpty();
        assertThat(promise.notYetIn(names("fault a", "fault b", "fault c"))).containsExactly("fault c");
    }

    @Test
    void aNameThatIsGoneOrHasAnotherDefaultDoes() {
        assertThat(promise("fault a", "fault b").brokenBy(names("fault b"))).containsExactly("fault a");
        assertThat(promise("parameter check failOn cordon.failOn = deny")
                        .brokenBy(names("parameter check failOn cordon.failOn = warn")))
                .hasSize(1);
    }

    @Test
    void freezingAddsAndTakesNothingOut(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("names.txt");
        promise("fault a").with(names("fault b")).write(file);

        assertThat(Promise.read(file)).isEqualTo(promise("fault a", "fault b"));
    }

    @Test
    void aKeyThatWasAlwaysThereOrCouldBeLeftOutIsAName() throws IOException {
        String schema = "{'$id': 'urn:cordon:schema:%s:1', 'properties': {'a': {'enum': ['x', 'y']}, 'b': {'items': "
                + "{'properties': {'c': {}}}}}, 'required': ['a']}";

        assertThat(SchemaNames.of(schema.formatted("report").replace('\'', '"')))
                .containsExactly(
                        "schema report:1",
                        "schema-key report:1 a",
                        "schema-key report:1 a always",
                        "schema-key report:1 b",
                        "schema-key report:1 b[].c",
                        "schema-value report:1 a = x",
                        "schema-value report:1 a = y");
        assertThat(SchemaNames.of(schema.formatted("settings").replace('\'', '"')))
                .contains("schema-key settings:1 b optional", "schema-key settings:1 b[].c optional")
                .doesNotContain("schema-key settings:1 a optional");
    }

    @Test
    void theDoorIsWhatACallerSees() {
        assertThat(PublicNames.types()).contains(Verdict.class.getName(), Level.class.getName());
        assertThat(PublicNames.door(Level.class))
                .contains("type dev.cordon.denylist.Level", "constant dev.cordon.denylist.Level DENY")
                .noneMatch(name -> name.contains("hashCode") || name.contains("getClass"));
    }

    private static boolean isSnapshot() throws IOException {
        Matcher version = VERSION.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1).endsWith("-SNAPSHOT");
    }

    private static Promise promise(String... names) {
        return new Promise(names(names));
    }

    private static SortedSet<String> names(String... names) {
        return new TreeSet<>(List.of(names));
    }
}
