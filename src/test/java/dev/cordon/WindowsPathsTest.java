package dev.cordon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.cordon.bytes.ShownPath;
import dev.cordon.examine.AuditInputs;
import dev.cordon.examine.GivenFiles;
import dev.cordon.git.GitWorkTree;
import dev.cordon.lists.NestedWaivers;
import dev.cordon.lists.NoRemote;
import dev.cordon.lists.PolicyFileSpec;
import dev.cordon.lists.PolicyFiles;
import dev.cordon.lists.UsualWaivers;
import dev.cordon.notice.FaultCode;
import dev.cordon.report.file.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names of files as people write them on Windows, on a file system in memory that has its rules: {@code \} parts folders and
 * {@code /} does too, there are drives and shares, and case does not matter. What is recorded has {@code /} everywhere.
 */
class WindowsPathsTest {

    private static final PolicyFiles.Kind LIST =
            new PolicyFiles.Kind("the denylist", "cordon.denylists", FaultCode.DENYLIST_UNREADABLE);

    private final FileSystem windows = Jimfs.newFileSystem(Configuration.windows().toBuilder()
            .setRoots("C:\\", "D:\\", "\\\\server\\share\\")
            .setWorkingDirectory("C:\\shop")
            .build());
    private final Path shop = windows.getPath("C:\\shop");

    @BeforeEach
    void files() throws IOException {
        for (String name : List.of(
                "C:\\shop\\.git\\HEAD",
                "C:\\shop\\lists\\acme.yaml",
                "C:\\shop\\app\\sboms\\a.cdx.json",
                "C:\\shop\\app\\sboms\\deep\\b.cdx.json",
                "C:\\shop\\app\\.cordon\\waivers.yaml",
                "D:\\sent\\c.cdx.json",
                "\\\\server\\share\\sent\\d.cdx.json")) {
            Path file = windows.getPath(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "{}");
        }
    }

    @AfterEach
    void close() throws IOException {
        windows.close();
    }

    @ParameterizedTest
    @CsvSource({
        "app\\sboms\\a.cdx.json, app/sboms/a.cdx.json",
        "app/sboms/a.cdx.json, app/sboms/a.cdx.json",
        ".\\app\\..\\app/sboms\\a.cdx.json, app/sboms/a.cdx.json",
        "C:\\shop\\app\\sboms\\a.cdx.json, app/sboms/a.cdx.json",
        "c:/SHOP/app/sboms/a.cdx.json, app/sboms/a.cdx.json",
        "D:\\sent\\c.cdx.json, D:/sent/c.cdx.json",
        "\\\\server\\share\\sent\\d.cdx.json, //server/share/sent/d.cdx.json",
    })
    void aFileIsRecordedByItsWayFromTheBase(String written, String recorded) {
        assertThat(ShownPath.of(shop.resolve(written), shop)).isEqualTo(recorded);
        assertThat(found(written)).containsExactly(recorded);
        assertThat(new GivenFiles(shop).find(List.of(written))).containsOnlyKeys(recorded);
    }

    @ParameterizedTest
    @CsvSource({
        "app\\sboms\\*.json, app/sboms/a.cdx.json",
        "app/sboms/*.json, app/sboms/a.cdx.json",
        "app\\**\\*.CDX.json, app/sboms/a.cdx.json app/sboms/deep/b.cdx.json",
        "D:\\sent\\*.{json}, D:/sent/c.cdx.json",
        "\\\\server\\share\\sent\\?.cdx.json, //server/share/sent/d.cdx.json",
        "app\\sboms\\*.xml, ",
    })
    void aGlobMayPartFoldersEitherWay(String written, String recorded) {
        List<String> expected = recorded == null ? List.of() : List.of(recorded.split(" "));

        assertThat(found(written)).containsExactlyElementsOf(expected);
    }

    @Test
    void aFileThatIsNamedTwiceIsJudgedOnce() {
        assertThat(found("app\\sboms\\a.cdx.json", "APP/sboms/A.CDX.JSON", "C:\\shop\\app\\sboms\\*.json"))
                .containsExactly("app/sboms/a.cdx.json");
    }

    @Test
    void aFolderIsLookedInto() {
        assertThat(found("app\\sboms"))
                .containsExactly("app/sboms", "app/sboms/a.cdx.json", "app/sboms/deep/b.cdx.json");
        assertThat(found("app\\sboms\\")).first().isEqualTo("app/sboms");
        assertThat(found("D:\\sent")).containsExactly("D:/sent", "D:/sent/c.cdx.json");
    }

    @ParameterizedTest
    @CsvSource({
        "lists\\acme.yaml, lists/acme.yaml",
        "lists/acme.yaml, lists/acme.yaml",
        "C:\\shop\\lists\\acme.yaml, C:/shop/lists/acme.yaml",
        "D:\\sent\\c.cdx.json, D:/sent/c.cdx.json",
    })
    void aListInAFolderHasOneNameInRecords(String written, String recorded) {
        PolicyFiles files = policyFiles();
        PolicyFileSpec spec = files.spec(written, "cordon.denylists");

        assertThat(spec).isEqualTo(new PolicyFileSpec.OfFile(recorded));
        assertThat(files.bytes(spec, LIST)).asString().isEqualTo("{}");
    }

    @Test
    void coordinatesAreNoDrive() {
        assertThat(policyFiles().spec("com.acme:denylist:2026.11", "cordon.denylists"))
                .isInstanceOf(PolicyFileSpec.OfArtifact.class);
    }

    /** No list is read from an address of a file, on any system: it is named as such. */
    @ParameterizedTest
    @ValueSource(strings = {"file:///C:/shop/lists/acme.yaml", "lists\\acme?.yaml", "lists\\acme.yaml:stream"})
    void whatIsNoNameOnWindowsIsAFault(String written) {
        PolicyFiles files = policyFiles();

        assertThatThrownBy(() -> files.bytes(files.spec(written, "cordon.denylists"), LIST))
                .isInstanceOf(InvalidPathException.class); // every goal makes path-unwritable of it
    }

    @Test
    void waiversAreFoundFromTheRootOfTheWorkTree() {
        Path module = shop.resolve("APP"); // as whoever started Maven typed it
        Path root = GitWorkTree.of(module).orElseThrow().root();

        assertThat(ShownPath.of(root, shop)).isEmpty();
        assertThat(UsualWaivers.of(root, module, true).taken())
                .singleElement()
                .asString()
                .isEqualToIgnoringCase("app/.cordon/waivers.yaml");
        assertThat(NestedWaivers.in(root)).containsExactly("app/.cordon/waivers.yaml");
    }

    @Test
    void aReportTakesThePlaceOfAnEarlierOne() throws IOException {
        Path report = shop.resolve("app\\target\\cordon\\report.json");

        for (String text : List.of("first", "second")) {
            AtomicFile.write(report, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));

            assertThat(report).hasContent(text);
        }
        try (Stream<Path> beside = Files.list(report.getParent())) {
            assertThat(beside).containsExactly(report);
        }
    }

    private List<String> found(String... names) {
        return new AuditInputs(shop, shop, InputStream.nullInputStream())
                .find(List.of(names)).inputs().stream()
                        .map(input -> input.file().name())
                        .toList();
    }

    private PolicyFiles policyFiles() {
        return new PolicyFiles(shop, shop, new NoRemote(shop.resolve("cache")));
    }
}
