package dev.cordon.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cordon.fix.PomChange.Element;
import dev.cordon.fix.PomChange.Exclude;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PomFilesTest {

    private static final String POM = """
            <project>
              <dependencies>
                <dependency>
                  <groupId>org.example</groupId>
                  <artifactId>client</artifactId>
                </dependency>
              </dependencies>
            </project>
            """;

    private static final Instant READ = Instant.parse("2026-11-28T12:00:00Z");

    @TempDir
    private Path folder;

    private Path tree;

    @BeforeEach
    void makeATree() throws IOException {
        tree = Files.createDirectory(folder.resolve("tree"));
    }

    @Test
    void writesAllOfThem() throws IOException {
        pom("pom.xml");
        pom("app/pom.xml");

        PomFiles.Result result = result("pom.xml", "app/pom.xml");
        PomWriter.write(result.poms());

        assertThat(result.faults()).isEmpty();
        assertThat(result.poms()).allMatch(FixedPom::isChanged);
        assertThat(read("pom.xml")).contains("<artifactId>tps</artifactId>").isEqualTo(read("app/pom.xml"));
        assertThat(files()).containsExactlyInAnyOrder("pom.xml", "app/pom.xml");
    }

    @Test
    void keepsTheRightsOfAFile() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(pom("pom.xml"), PosixFilePermissions.fromString("rw-r-----"));

        PomWriter.write(result("pom.xml").poms());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tree.resolve("pom.xml"))))
                .isEqualTo("rw-r-----");
    }

    @Test
    void writesNoneWhereOneHasChangedMeanwhile() throws IOException {
        pom("pom.xml");
        Path app = pom("app/pom.xml");
        PomFiles.Result result = result("pom.xml", "app/pom.xml");
        Files.writeString(app, POM + "\n");

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> PomWriter.write(result.poms()))
                .withMessageContaining("app/pom.xml is not changed: it has changed meanwhile");
        assertThat(read("pom.xml")).isEqualTo(POM);
        assertThat(read("app/pom.xml")).isEqualTo(POM + "\n");
        assertThat(files()).containsExactlyInAnyOrder("pom.xml", "app/pom.xml");
    }

    @Test
    void leavesWhatIsMadeByTheBuild() throws IOException {
        for (String made : List.of(".flattened-pom.xml", "dependency-reduced-pom.xml", "target/pom.xml")) {
            pom(made);

            assertThat(fault(made)).contains("it is made by the build");
        }
    }

    @Test
    void leavesWhatHasChangedSinceMavenReadIt() throws IOException {
        Files.setLastModifiedTime(pom("pom.xml"), FileTime.from(READ.plusSeconds(1)));

        assertThat(fault("pom.xml")).contains("it has changed since Maven read it");
    }

    /** A link may lead anywhere. */
    @Test
    void leavesWhatLiesOutsideOfTheTree() throws IOException {
        Path outside = Files.writeString(folder.resolve("pom.xml"), POM);
        Files.createSymbolicLink(tree.resolve("pom.xml"), outside);

        assertThat(fault("pom.xml")).contains("it lies outside of the work tree");
        assertThat(fault("../pom.xml")).contains("it lies outside of the work tree");
    }

    @Test
    void leavesWhatIsReadOnly() throws IOException {
        Path pom = pom("pom.xml");
        assumeTrue(
                pom.toFile().setReadOnly() && !Files.isWritable(pom),
                "whoever may write everything sees nothing of it");

        assertThat(fault("pom.xml")).contains("it is read-only");
    }

    @Test
    void leavesWhatIsGone() {
        assertThat(fault("pom.xml")).contains("there is no such file");
    }

    /** What is wrong with one POM keeps no other from being changed. */
    @Test
    void changesTheOthers() throws IOException {
        pom("app/pom.xml");

        PomFiles.Result result = result("pom.xml", "app/pom.xml");

        assertThat(result.poms()).extracting(FixedPom::shown).containsExactly("app/pom.xml");
        assertThat(result.faults()).extracting(Fault::code).containsExactly(FaultCode.POM_NOT_CHANGED);
    }

    private String fault(String name) {
        PomFiles.Result result = result(name);
        assertThat(result.poms()).isEmpty();
        return result.faults().get(0).toString();
    }

    private PomFiles.Result result(String... names) {
        List<PomChange> changes = Stream.of(names)
                .<PomChange>map(name -> new Exclude(
                        new Element(new Location(name, 3, 5), "org.example", "client"), "com.initech", "tps"))
                .toList();
        return new PomFiles(tree, tree, List.of(tree.resolve("target")), READ).with(changes);
    }

    private Path pom(String name) throws IOException {
        Path pom = tree.resolve(name);
        Files.createDirectories(pom.getParent());
        Files.writeString(pom, POM);
        Files.setLastModifiedTime(pom, FileTime.from(READ.minusSeconds(60)));
        return pom;
    }

    private String read(String name) throws IOException {
        return Files.readString(tree.resolve(name));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> tree.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
