package dev.cordon.examine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.archive.ArchiveOptions;
import dev.cordon.audit.Copy;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.testing.Components;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedCopiesTest {

    private static final Component TOOL = Components.maven("com.acme", "tool", "1", Scope.TEST);
    private static final Component TWIN = Components.maven("org.acme", "twin", "1", Scope.COMPILE);
    private static final Component INNER =
            new Component(TOOL.ref() + "!/in/core.jar", "core.jar", Optional.empty(), Optional.empty(), List.of());
    private static final byte[] CORE = zip(Map.of("com/acme/Core.class", new byte[0]));
    private static final byte[] JAR = zip(ordered("com/acme/Tool.class", new byte[0], "in/core.jar", CORE));

    @TempDir
    private Path folder;

    private final Map<String, LocalFile> dependencies = new LinkedHashMap<>();

    @BeforeEach
    void install() throws IOException {
        dependencies.put(TOOL.ref(), file("repository/tool-1.jar", JAR));
    }

    private static Map<String, byte[]> ordered(String first, byte[] one, String second, byte[] other) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(first, one);
        entries.put(second, other);
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry at = new ZipEntry(entry.getKey());
                at.setTime(0);
                zip.putNextEntry(at);
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private LocalFile file(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return new LocalFile(file, name);
    }

    private List<Copy> copies(List<Component> wanted, LocalFile... packed) {
        ShippedCopies shipped = new ShippedCopies(dependencies, List.of(packed), ArchiveOptions.DEFAULT);
        return shipped.of(wanted).copies();
    }

    @Test
    void knowsACopyByItsBytesWhateverItIsCalled() throws IOException {
        LocalFile war = file("target/app.war", zip(Map.of("WEB-INF/lib/driver.dat", JAR)));

        List<Copy> copies = copies(List.of(TOOL), war);

        assertThat(copies).extracting(Copy::ref).containsExactly("target/app.war!/WEB-INF/lib/driver.dat");
        assertThat(copies.get(0).originals()).containsExactly(TOOL);
        assertThat(copies.get(0).own())
                .contains(new Fact(
                        Signal.FILE_NAME, "driver.dat", "the file name of target/app.war!/WEB-INF/lib/driver.dat"))
                .extracting(Fact::signal)
                .containsExactly(Signal.FILE_NAME, Signal.FILE_HASH);
    }

    @Test
    void takesNothingElseForACopy() throws IOException {
        byte[] oneClassMore = zip(Map.of("com/acme/Tool.class", new byte[0], "com/acme/More.class", new byte[0]));
        byte[] otherCode = zip(ordered("com/acme/Tool.class", new byte[] {1}, "in/core.jar", CORE));
        byte[] oneByteElse = JAR.clone();
        oneByteElse[oneByteElse.length - 23] ^= 1;
        byte[] uber = zip(Map.of("com/acme/Tool.class", new byte[0], "com/acme/App.class", new byte[0]));

        assertThat(copies(
                        List.of(TOOL),
                        file("target/one-class-more.war", zip(Map.of("lib/tool-1.jar", oneClassMore))),
                        file("target/other-code.war", zip(Map.of("lib/tool-1.jar", otherCode))),
                        file("target/one-byte-else.war", zip(Map.of("lib/tool-1.jar", oneByteElse))),
                        file("target/uber.jar", uber)))
                .isEmpty();
    }

    /** Another module may use the same jar: what this one does not depend on is no copy of a dependency of it. */
    @Test
    void knowsNoCopyOfWhatTheModuleDoesNotUse() throws IOException {
        LocalFile war = file("target/app.war", zip(Map.of("WEB-INF/lib/tool-1.jar", JAR)));

        assertThat(copies(List.of(), war)).isEmpty();
        assertThat(copies(List.of(TWIN), war)).isEmpty();
    }

    @Test
    void namesEveryDependencyThatHasTheBytes() throws IOException {
        dependencies.put(TWIN.ref(), file("repository/twin-1.jar", JAR));
        LocalFile war = file("target/app.war", zip(Map.of("WEB-INF/lib/twin-1.jar", JAR)));

        assertThat(copies(List.of(TWIN, TOOL), war).get(0).originals()).containsExactly(TOOL, TWIN);
    }

    @Test
    void findsWhatIsNestedInADependencyInsideItsCopyAndByItself() throws IOException {
        LocalFile war = file("target/app.war", zip(ordered("lib/tool-1.jar", JAR, "lib/core.jar", CORE)));

        assertThat(copies(List.of(INNER), war))
                .extracting(Copy::ref)
                .containsExactly("target/app.war!/lib/core.jar", "target/app.war!/lib/tool-1.jar!/in/core.jar");
    }

    @Test
    void findsACopyInAnAarInAZipAndACopyThatIsTheArtifactItself() throws IOException {
        byte[] aar = zip(ordered("AndroidManifest.xml", "<manifest/>".getBytes(UTF_8), "libs/tool.jar", JAR));

        assertThat(copies(List.of(TOOL), file("target/dist.zip", zip(Map.of("a.aar", aar))), file("target/x.jar", JAR)))
                .extracting(Copy::ref)
                .containsExactly("target/dist.zip!/a.aar!/libs/tool.jar", "target/x.jar");
    }

    @Test
    void findsACopyOfWhatIsNotOpened() throws IOException {
        byte[] code = "MZ no archive".getBytes(UTF_8);
        dependencies.put(TOOL.ref(), file("repository/tool-1.dll", code));

        assertThat(copies(List.of(TOOL), file("target/dist.zip", zip(Map.of("bin/driver.bin", code)))))
                .extracting(Copy::ref)
                .containsExactly("target/dist.zip!/bin/driver.bin");
    }

    @Test
    void takesTheFileOfADependencyForNoCopyOfItself() throws IOException {
        dependencies.put(TOOL.ref(), file("libs/tool-1.jar", JAR));
        file("libs/copy-of-tool.jar", JAR);

        assertThat(copies(List.of(TOOL), new LocalFile(folder.resolve("libs"), "libs")))
                .extracting(Copy::ref)
                .containsExactly("libs/copy-of-tool.jar");
    }

    @Test
    void readsNothingWhereNothingWasFoundOrNothingIsPacked() {
        LocalFile gone = new LocalFile(folder.resolve("gone.war"), "gone.war");

        assertThat(copies(List.of(), gone)).isEmpty();
        assertThat(copies(List.of(TOOL))).isEmpty();
        assertThat(copies(List.of(TOOL), gone)).isEmpty();
    }
}
