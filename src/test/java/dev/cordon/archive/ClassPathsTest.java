package dev.cordon.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What manifests name beside their archives is opened there, or named. */
class ClassPathsTest {

    @TempDir
    Path folder;

    private static byte[] jar(String header) {
        return new Jars()
                .with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n" + header + "\r\n\r\n")
                .with("a/B.class", "")
                .build();
    }

    private List<String> outside(byte[] content, Role role) {
        Path file = Jars.write(folder.resolve("target/app.jar"), content);
        return outside(new ArchiveReader(ArchiveOptions.DEFAULT.as(role)).look(file, "app.jar"));
    }

    private static List<String> outside(Archive archive) {
        assertThat(archive.faults()).isEmpty();
        return archive.unread().stream()
                .filter(UnreadPart::outside)
                .map(UnreadPart::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Class-Path: ../vendor/kav.jar, ../vendor/kav.jar",
        "class-path: lib/kav.jar, lib/kav.jar",
        "Boot-Class-Path: kav.jar, kav.jar",
        "Class-Path: file:/opt/kav.jar, file:/opt/kav.jar",
        "Class-Path: /opt/kav.jar, /opt/kav.jar",
        "Class-Path: http://kav.example/kav.jar, http://kav.example/kav.jar",
        "Bundle-ClassPath: external:$opt$/kav.jar, external:$opt$/kav.jar",
        "Class-Path:   conf/,",
        "Bundle-ClassPath: lib/inner.jar;x=y,",
        "Bundle-ClassPath: .,",
        "X-Class-Path: kav.jar,",
        "Class-Path-Note: kav.jar,"
    })
    void whatLeadsOutIsNamed(String header, String named) {
        assertThat(outside(jar(header), Role.OWN)).isEqualTo(named == null ? List.of() : List.of(named));
    }

    @Test
    void aHeaderGoesOnInTheNextLine() {
        assertThat(outside(jar("Class-Path: a.jar b\r\n .jar\r\n  c.jar"), Role.NAMED))
                .containsExactly("a.jar", "b.jar", "c.jar");
    }

    /** A dependency lies in a repository; what it needs is a dependency as well. */
    @Test
    void besideADependencyOnlyWhatIsThereIsNamed() {
        Jars.write(folder.resolve("target/there.jar"), Jars.of("a/B.class"));

        assertThat(outside(jar("Class-Path: there.jar gone.jar app.jar"), Role.DEPENDENCY))
                .containsExactly("there.jar");
    }

    @Test
    void whatLiesInTheSameArchiveIsOpenedThere() {
        byte[] war = new Jars()
                .with(
                        "lib/app.jar",
                        jar("Class-Path: kav.jar ../other/x.jar ./../lib/kav.jar gone.jar ../../out.jar classes/"))
                .with("lib/kav.jar", Jars.of("com/kavsdk/A.class"))
                .with("other/x.jar", Jars.of("x/A.class"))
                .build();

        assertThat(outside(war, Role.NAMED)).containsExactly("app.jar!/lib/gone.jar", "app.jar!/../../out.jar");
    }

    @Test
    void whatLiesInTheSameFolderIsOpenedThere() {
        Jars.write(folder.resolve("in/app.jar"), jar("Class-Path: lib/kav.jar lib/gone.jar"));
        Jars.write(folder.resolve("in/lib/kav.jar"), Jars.of("com/kavsdk/A.class"));

        assertThat(outside(new ArchiveReader(ArchiveOptions.DEFAULT).look(folder.resolve("in"), "in")))
                .containsExactly("in/lib/gone.jar");
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "x" + i + ".jar").collect(Collectors.joining(" "));
    }

    /** Beyond the bound nothing is followed, and nothing is passed over in silence. */
    @Test
    void whatIsNamedBeyondTheBoundIsCounted() {
        assertThat(outside(jar("Class-Path: " + names(10_000)), Role.OWN)).hasSize(10_000);
        assertThat(outside(jar("Class-Path: " + names(10_002)), Role.OWN))
                .hasSize(10_001)
                .endsWith("app.jar!/META-INF/MANIFEST.MF");
        assertThat(new ArchiveReader(ArchiveOptions.DEFAULT)
                        .look(folder.resolve("target/app.jar"), "app.jar").unread().stream()
                                .map(UnreadPart::why)
                                .filter(why -> why.startsWith("names ")))
                .containsExactly("names 2 more files beside its archive than are followed");
    }

    @Test
    void oneNameManyTimesHidesNoneBehindIt() {
        assertThat(outside(jar("Class-Path: " + "a.jar ".repeat(20_000) + "../kav.jar /opt/kav.jar"), Role.NAMED))
                .containsExactly("a.jar", "../kav.jar", "/opt/kav.jar");
    }
}
