package dev.cordon.maven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.maven.SomeBuild;
import dev.cordon.maven.graph.Reactor;
import dev.cordon.maven.session.ReportsWritten;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that an earlier build left in a module of this one can be taken for what this one says. */
class EarlierReportsTest {

    @TempDir
    private Path folder;

    private final SomeBuild build = new SomeBuild("a", "b", "out");
    private EarlierReports earlier;

    @BeforeEach
    void leaveOneOut() throws IOException {
        for (String name : List.of("a", "b", "out")) {
            build.module(name).setFile(new File(folder.toFile(), name + "/pom.xml"));
            build.module(name).getBuild().setDirectory(target(name).toString());
            Files.createDirectories(target(name).resolve("cordon"));
        }
        build.session().setAllProjects(build.session().getProjects());
        build.session().setProjects(List.of(build.module("a"), build.module("b")));
        build.session().getRequest().setBaseDirectory(folder.toFile());
        build.session().getRequest().setMultiModuleProjectDirectory(folder.toFile());
        earlier = new EarlierReports(Reactor.of(build.session(), build.module("a"), folder), build.session());
    }

    private Path target(String name) {
        return folder.resolve(name).resolve("target");
    }

    private Path leave(String file) throws IOException {
        return Files.writeString(folder.resolve(file), "stale");
    }

    private void takeAway(String place) {
        earlier.takeAway(build.module("a"), target("a").resolve(place).normalize());
    }

    @Test
    void takesThemAwayInEveryModuleThatIsBuilt() throws IOException {
        List<Path> stale = List.of(
                leave("a/target/cordon/report.json"),
                leave("b/target/cordon/report.html"),
                leave("b/target/cordon/report.junit.xml"),
                leave("b/target/cordon/aggregate.json"));
        List<Path> others = List.of(
                leave("b/target/cordon/notes.json"),
                leave("b/target/report.json"),
                leave("out/target/cordon/report.json"));

        takeAway("cordon");

        assertThat(stale).noneMatch(Files::exists);
        assertThat(others).allMatch(Files::exists);
        assertThat(earlier.faults(Set.of())).isEmpty();
    }

    @Test
    void leavesABuildDirectoryAlone() throws IOException {
        Path other = leave("b/target/report.json");
        takeAway(".");
        earlier.takeAway(build.module("a"), folder.resolve("elsewhere"));
        assertThat(other).exists();
    }

    @Test
    void doesItOnce() throws IOException {
        takeAway("cordon");
        Path written = leave("b/target/cordon/report.json");
        new EarlierReports(Reactor.of(build.session(), build.module("b"), folder), build.session())
                .takeAway(build.module("b"), target("b").resolve("cordon"));
        assertThat(written).exists();
    }

    @Test
    void keepsWhatAnotherGoalOfThisBuildHasWritten() throws IOException {
        Path written = leave("b/target/cordon/report.json");
        ReportsWritten.of(build.session()).add(target("b").resolve("cordon"));
        takeAway("cordon");
        assertThat(written).exists();
    }

    @Test
    void saysWhatItCannotTakeAwayUnlessTheModuleSaysSo() throws IOException {
        Files.createDirectories(folder.resolve("b/target/cordon/report.json/in the way"));

        takeAway("cordon");

        assertThat(earlier.faults(Set.of("com.acme:a:1.0")))
                .singleElement()
                .extracting(Fault::code)
                .isEqualTo(FaultCode.REPORT_UNWRITABLE);
        assertThat(earlier.faults(Set.of("com.acme:b:1.0"))).isEmpty();
    }
}
