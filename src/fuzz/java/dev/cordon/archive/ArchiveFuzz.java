package dev.cordon.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever an archive holds: another program finds no class in it that is not counted, unless something of the archive is
 * reported as not read.
 */
class ArchiveFuzz {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Path file;

    @BeforeAll
    static void name() {
        file = folder.resolve("fuzzed");
    }

    @AfterAll
    static void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    @FuzzTest
    void zip(byte[] archive) throws IOException {
        compare(archive, "app.jar", UnpackedClasses::ofZip);
    }

    @FuzzTest
    void tar(byte[] archive) throws IOException {
        compare(TarSums.mended(archive), "app.tar", UnpackedClasses::ofTar);
    }

    @FuzzTest
    void gzip(byte[] archive) throws IOException {
        compare(archive, "app.tar.gz", UnpackedClasses::ofPacked);
    }

    @FuzzTest
    void xz(byte[] archive) throws IOException {
        compare(archive, "app.tar.xz", UnpackedClasses::ofPacked);
    }

    @FuzzTest
    void bzip2(byte[] archive) throws IOException {
        compare(archive, "app.tar.bz2", UnpackedClasses::ofPacked);
    }

    @FuzzTest
    void debianPackage(byte[] archive) throws IOException {
        compare(archive, "app.deb", UnpackedClasses::ofAr);
    }

    @FuzzTest
    void image(byte[] archive) throws IOException {
        compare(TarSums.mended(archive), "image.tar", UnpackedClasses::ofTar);
    }

    @FuzzTest
    void dex(byte[] archive) throws IOException {
        compare(archive, "classes.dex", UnpackedClasses::ofDex);
    }

    private static void compare(byte[] archive, String name, UnpackedClasses.Reader other) throws IOException {
        Path named = file.resolveSibling(name);
        Files.write(named, archive);
        Archive read = new ArchiveReader(ArchiveOptions.DEFAULT).look(named, name);
        if (read.faults().isEmpty() && read.unread().stream().allMatch(UnreadPart::outside)) {
            UnpackedClasses classes = new UnpackedClasses(folder.resolve("inner"));
            other.read(classes, archive);
            Map<String, Integer> counted = counted(read);
            classes.byPackage()
                    .forEach((packageName, count) -> assertThat(counted.getOrDefault(packageName, 0))
                            .as("classes of %s, of which another program unpacks %d", packageName, count)
                            .isGreaterThanOrEqualTo(count));
        }
    }

    private static Map<String, Integer> counted(Archive archive) {
        Map<String, Integer> counted = new HashMap<>();
        for (Component component : archive.components()) {
            for (Fact fact : component.facts()) {
                if (fact.signal() == Signal.JAVA_PACKAGE) {
                    counted.merge(fact.value(), fact.count(), Integer::sum);
                }
            }
        }
        return counted;
    }
}
