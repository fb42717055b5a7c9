package dev.cordon.lock;

import static dev.cordon.lock.Locks.assertBroken;
import static dev.cordon.lock.Locks.listed;
import static dev.cordon.lock.Locks.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.lock.LockFile.Unread;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requirements of pip, Go modules and Dockerfiles. */
class OtherLockFilesTest {

    @Test
    void requirementsOfPip() throws Exception {
        String text = """
                # comment
                -i https://mirrors.huaweicloud.com/repository/pypi/simple
                HuaweiCloud_SDK.core==3.1.219 ; python_version >= "3.8"  # why
                requests[socks] == 2.31.0 \\
                    --hash=sha256:0123 \\
                    --hash=sha256:4567
                flask>=2,<3
                plain
                wild==1.*
                git+https://github.com/acme/tool.git@v1#egg=tool
                direct @ https://downloads.example.com/direct-1.0-py3-none-any.whl
                https://files.pythonhosted.org/packages/ab/cd/mirrored-2.0-py3-none-any.whl
                -e .
                -r more.txt
                {{ template }}
                """;
        LockFile lock = read("requirements.txt", text);

        assertThat(listed(lock))
                .containsExactly(
                        "pkg:pypi/direct@1.0 runtime",
                        "pkg:pypi/flask runtime",
                        "pkg:pypi/huaweicloud-sdk-core@3.1.219 runtime",
                        "pkg:pypi/mirrored@2.0 runtime",
                        "pkg:pypi/plain runtime",
                        "pkg:pypi/requests@2.31.0 runtime",
                        "pkg:pypi/tool runtime",
                        "pkg:pypi/wild runtime");
        assertThat(lock.lines()).containsEntry("pkg:pypi/requests@2.31.0", 4);
        assertThat(lock.unread())
                .containsExactly(
                        new Unread(13, "it names a file or folder of the project"),
                        new Unread(14, "it names more.txt, which is not read"),
                        new Unread(15, "a line of it is no requirement"));
        assertThat(lock.components().stream()
                        .flatMap(c -> c.facts().stream())
                        .filter(f -> f.signal() == Signal.DOMAIN)
                        .map(Fact::value))
                .containsExactly("downloads.example.com/direct-1.0-py3-none-any.whl", "github.com/acme/tool.git@v1");
    }

    /** As a shell of Windows writes what pip prints. */
    @Test
    void requirementsInUtf16() throws Exception {
        byte[] bytes = "\ufeffleft==1.0\r\n".getBytes(StandardCharsets.UTF_16LE);

        assertThat(listed(LockFormat.REQUIREMENTS.read(new LockInput("requirements.txt", bytes))))
                .containsExactly("pkg:pypi/left@1.0 runtime");
    }

    @Test
    void goModules() throws Exception {
        String mod = """
                module example.org/own // the module itself

                go 1.21

                require github.com/KasperskyLab/klogga v1.0.0

                require (
                	golang.org/x/net v0.1.0 // indirect
                	example.org/old v1.0.0
                	example.org/local v1.0.0
                )

                exclude example.org/out v1.0.0
                replace example.org/old => github.com/acme/fork v1.1.0
                replace example.org/local v1.0.0 => ../local
                retract [v0.1.0, v0.2.0]
                """;
        String sum = """
                example.org/test v1.0.0 h1:0123=
                example.org/test v1.0.0/go.mod h1:0123=
                """;
        assertThat(listed(read(mod, Optional.of(sum))))
                .containsExactly(
                        "pkg:golang/example.org/local@v1.0.0 runtime",
                        "pkg:golang/github.com/acme/fork@v1.1.0 runtime",
                        "pkg:golang/github.com/kasperskylab/klogga@v1.0.0 runtime",
                        "pkg:golang/golang.org/x/net@v0.1.0 runtime");
        // Of an older Go, what the requirements bring stands in go.sum alone.
        assertThat(listed(read(mod.replace("1.21", "1.16"), Optional.of(sum))))
                .contains("pkg:golang/example.org/test@v1.0.0 runtime")
                .hasSize(5);
    }

    @Test
    void imagesOfADockerfile() throws Exception {
        String text = """
                # escape=\\
                ARG VERSION=3.18
                FROM --platform=$BUILDPLATFORM golang:1.22 AS Build
                RUN <<EOF
                FROM nothing
                EOF
                RUN echo $((1<<n))
                FROM build AS second
                FROM repo.kcs.kaspersky.com/images/scanner:1.0@sha256:0123abcd
                FROM alpine:${VERSION}
                FROM library/debian:${OTHER:-12}
                FROM $UNKNOWN
                FROM scratch
                COPY --from=build /a /b
                COPY --from=0 /a /b
                COPY --chown=1 --from=localhost:5000/tools/copy /a /b
                copy a b
                """;
        LockFile lock = read("api.Dockerfile", text);

        assertThat(listed(lock))
                .containsExactly(
                        "pkg:docker/alpine@3.18 runtime",
                        "pkg:docker/golang@1.22 runtime",
                        "pkg:docker/images/scanner@sha256%3A0123abcd?repository_url=repo.kcs.kaspersky.com runtime",
                        "pkg:docker/library/debian@12 runtime",
                        "pkg:docker/tools/copy?repository_url=localhost%3A5000 runtime");
        assertThat(lock.unread())
                .containsExactly(new Unread(12, "which image '$UNKNOWN' is, is not known from the file alone"));
        assertThat(lock.lines()).containsEntry("pkg:docker/alpine@3.18", 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FROM @image@", "FROM {{ base }}", "FROM a:@version@", "RUN true"})
    void aTemplateOfADockerfileIsNamed(String text) throws Exception {
        LockFile lock = read("Dockerfile", text);

        assertThat(lock.components()).isEmpty();
        assertThat(lock.unread()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dockerfile.dockerignore",
                "dockerfiles.md",
                "go.sum",
                "requirements-dev.txt",
                "mypackage-lock.json"
            })
    void otherNamesAreNoneOfThese(String name) {
        assertThat(LockFormat.of(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "go.mod ruire x v1",
                "go.mod require (\nexample.org/a v1",
                "go.mod require example.org/a",
                "go.mod replace example.org/a v1",
                "Dockerfile FROM",
                "Dockerfile FROM a\nRUN <<EOF\n",
                "requirements.txt a\0b"
            })
    void whatIsBrokenIsAFaultWithItsPlace(String file) {
        assertBroken(file);
    }

    @Test
    void bytesOfNoEncodingAreAFault() {
        byte[] bytes = {'a', (byte) 0xff, '=', '='};

        assertThatThrownBy(() -> LockFormat.REQUIREMENTS.read(new LockInput("requirements.txt", bytes)))
                .hasMessageContaining("it is not encoded in UTF-8");
    }
}
