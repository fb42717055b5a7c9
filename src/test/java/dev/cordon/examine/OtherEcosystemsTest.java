package dev.cordon.examine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherEcosystemsTest {

    @TempDir
    private Path top;

    @Test
    void areNamedWhereTheirToolsPutThem() throws IOException {
        write("app/package-lock.json");
        write("app/frontend/yarn.lock");
        write("app/src/main/docker/Dockerfile.native");
        write("app/src/main/frontend/PNPM-lock.yaml");
        write("app/src/go.sum");
        write("app/api.Dockerfile");
        write("app/Containerfile");

        write("elsewhere/yarn.lock");
        write("elsewhere/below/yarn.lock");
        Path elsewhere = top.resolve("app/../elsewhere");

        assertThat(OtherEcosystems.in(top.resolve("app"), top.resolve("app/target"), List.of(elsewhere))
                        .files())
                .extracting(file -> OtherEcosystems.kind(file).orElseThrow().id() + " " + top.relativize(file))
                .containsExactlyInAnyOrder(
                        "lock-file elsewhere/yarn.lock",
                        "lock-file app/package-lock.json",
                        "lock-file app/frontend/yarn.lock",
                        "lock-file app/src/go.sum",
                        "lock-file app/src/main/frontend/PNPM-lock.yaml",
                        "dockerfile app/api.Dockerfile",
                        "dockerfile app/Containerfile",
                        "dockerfile app/src/main/docker/Dockerfile.native");
    }

    @Test
    void areNotLookedForInWhatIsNoneOfTheModule() throws IOException {
        write("app/pom.xml");
        write("app/package.json");
        write("app/lock-file.txt");
        write("app/dockerfiles.md");
        write("app/target/package-lock.json");
        write("app/node_modules/package-lock.json");
        write("app/.cache/package-lock.json");
        write("app/module/pom.xml");
        write("app/module/package-lock.json");
        Files.createSymbolicLink(top.resolve("app/link"), top.resolve("app/module"));

        assertThat(OtherEcosystems.in(top.resolve("app"), top.resolve("app/target"), List.of()))
                .isEqualTo(new OtherEcosystems.Found(Set.of(), List.of()));
    }

    @Test
    void areNamedOnceEach() throws IOException {
        write("app/src/main/Cargo.lock");

        List<Path> again = List.of(top.resolve("app/src/main"));

        assertThat(OtherEcosystems.in(top.resolve("app"), top.resolve("app/target"), again)
                        .files())
                .containsExactly(top.resolve("app/src/main/Cargo.lock"));
    }

    private void write(String name) throws IOException {
        Path file = top.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }
}
