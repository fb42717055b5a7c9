package dev.cordon.sbom;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Public documents in a folder of their own, named by the system property {@code corpus.folder}. */
final class Corpus {

    private static final Path ROOT = Path.of(System.getProperty("corpus.folder", "../shared/corpus"));

    private Corpus() {}

    /** The documents below a folder; where the corpus is absent the test is skipped and says so. */
    static List<Path> documents(String folder) {
        assumeTrue(Files.isDirectory(ROOT), "the corpus is not in " + ROOT + "; -Dcorpus.folder names its folder");
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> !f.getFileName().toString().contains("LICENSE"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
