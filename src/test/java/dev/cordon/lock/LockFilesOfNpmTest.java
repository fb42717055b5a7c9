package dev.cordon.lock;

import static dev.cordon.lock.Locks.assertBroken;
import static dev.cordon.lock.Locks.listed;
import static dev.cordon.lock.Locks.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.bytes.NotExaminedException;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What npm, pnpm and Yarn lock: each package once, with the scope that the file gives, and nothing of the project itself. */
class LockFilesOfNpmTest {

    private static final String V3 = """
            {"name": "own", "version": "1.0.0", "lockfileVersion": 3, "requires": true, "packages": {
              "": {"name": "own", "version": "1.0.0", "dependencies": {"left": "^1.0.0"}},
              "node_modules/left": {"version": "1.0.0", "resolved": "https://registry.npmjs.org/left/-/left-1.0.0.tgz"},
              "node_modules/left/node_modules/@acme/deep": {"version": "2.0.0", "dev": true},
              "node_modules/@acme/deep": {"version": "2.0.0", "devOptional": true},
              "node_modules/tool": {"version": "3.0.0", "dev": true, "engines": {"node": ">=8"}, "os": ["linux"]},
              "node_modules/other": {"name": "real", "version": "4.0.0"},
              "node_modules/mine": {"resolved": "packages/mine", "link": true},
              "packages/mine": {"version": "0.0.1"}
            }}
            """;

    @Test
    void packageLockOfVersion3() throws Exception {
        assertThat(listed("package-lock.json", V3))
                .containsExactly(
                        "pkg:npm/%40acme/deep@2.0.0 runtime",
                        "pkg:npm/left@1.0.0 runtime", "pkg:npm/real@4.0.0 runtime", "pkg:npm/tool@3.0.0 build");
        LockFile lock = read("package-lock.json", V3);
        assertThat(lock.format()).isEqualTo("lock file of npm 3");
        assertThat(lock.lines()).containsEntry("pkg:npm/left@1.0.0", 3);
        assertThat(lock.components().get(1).facts())
                .containsExactly(new Fact(Signal.PURL, "pkg:npm/left@1.0.0", "line 3 of package-lock.json"));
    }

    @Test
    void packageLockOfVersion1GoesIntoWhatPackagesBring() throws Exception {
        assertThat(listed("npm-shrinkwrap.json", """
                {"lockfileVersion": 1, "requires": true, "dependencies": {
                  "left": {"version": "1.0.0", "requires": {"deep": "^2.0.0"},
                    "dependencies": {"deep": {"version": "2.0.0", "dev": true}}},
                  "alias": {"version": "npm:@acme/real@4.0.0"},
                  "folder": {"version": "file:../folder"},
                  "archive": {"version": "file:archive-1.0.0.tgz"},
                  "forked": {"version": "git+ssh://git@github.com/acme/forked.git#0123456"}
                }}
                """))
                .containsExactly(
                        "pkg:npm/%40acme/real@4.0.0 runtime",
                        "pkg:npm/archive runtime",
                        "pkg:npm/deep@2.0.0 build",
                        "pkg:npm/forked runtime",
                        "pkg:npm/left@1.0.0 runtime");
    }

    /** Older npms take the second half of version 2, so that what stands there alone is read as well. */
    @Test
    void packageLockOfVersion2IsReadInBothHalves() throws Exception {
        assertThat(listed("package-lock.json", """
                {"lockfileVersion": 2,
                 "packages": {"": {}, "node_modules/left": {"version": "1.0.0"}},
                 "dependencies": {"left": {"version": "1.0.0"}, "hidden": {"version": "9.0.0"}}}
                """))
                .containsExactly("pkg:npm/hidden@9.0.0 runtime", "pkg:npm/left@1.0.0 runtime");
    }

    @Test
    void repositoriesAreEvidenceAndRegistriesAreNot() throws Exception {
        LockFile lock = read("package-lock.json", """
                {"lockfileVersion": 3, "packages": {
                  "node_modules/a": {"version": "1", "resolved": "https://mirrors.huaweicloud.com/repository/npm/a/-/a-1.tgz"},
                  "node_modules/b": {"version": "1", "resolved": "https://registry.npm.taobao.org/b/download/b-1.tgz?cache=0"},
                  "node_modules/c": {"version": "1", "resolved": "git+ssh://git@github.com/KasperskyLab/c.git#abc"},
                  "node_modules/d": {"version": "1", "resolved": "https://codeload.github.com/KasperskyLab/d/tar.gz/abc"},
                  "node_modules/e": {"version": "1", "resolved": "https://downloads.example.com/sdk-e.tgz"}
                }}
                """);
        assertThat(lock.components().stream()
                        .flatMap(c -> c.facts().stream())
                        .filter(f -> f.signal() == Signal.DOMAIN)
                        .map(Fact::value))
                .containsExactly(
                        "github.com/KasperskyLab/c.git",
                        "github.com/KasperskyLab/d/tar.gz/abc",
                        "downloads.example.com/sdk-e.tgz");
    }

    @Test
    void pnpmLockOfVersion5() throws Exception {
        assertThat(listed("pnpm-lock.yaml", """
                lockfileVersion: 5.4
                packages:
                  /left/1.0.0:
                    resolution: {integrity: sha512-x}
                    dev: false
                  /@acme/deep/2.0.0_react@17.0.2:
                    resolution: {integrity: sha512-x}
                    dev: true
                  github.com/acme/forked/0123456:
                    resolution: {tarball: https://codeload.github.com/acme/forked/tar.gz/0123456}
                    name: forked
                    version: 3.0.0
                  registry.example.com/elsewhere/4.0.0:
                    resolution: {integrity: sha512-x}
                  file:../mine:
                    resolution: {directory: ../mine, type: directory}
                    name: mine
                """))
                .containsExactly(
                        "pkg:npm/%40acme/deep@2.0.0 build",
                        "pkg:npm/elsewhere@4.0.0 runtime",
                        "pkg:npm/forked@3.0.0 runtime",
                        "pkg:npm/left@1.0.0 runtime");
    }

    @Test
    void pnpmLockOfVersion6() throws Exception {
        assertThat(listed("pnpm-lock.yaml", """
                lockfileVersion: '6.0'
                packages:
                  /left@1.0.0(react@18.2.0):
                    dev: false
                  ? /@acme/a-very-long-name@2.0.0
                  : dev: true
                """))
                .containsExactly("pkg:npm/%40acme/a-very-long-name@2.0.0 build", "pkg:npm/left@1.0.0 runtime");
    }

    /** Version 9 says who asks for what, and what only development asks for follows from that. */
    @Test
    void pnpmLockOfVersion9() throws Exception {
        assertThat(listed("pnpm-lock.yaml", """
                lockfileVersion: '9.0'
                importers:
                  .:
                    dependencies:
                      left: {specifier: ^1, version: 1.0.0(react@18.2.0)}
                    devDependencies:
                      tool: {specifier: ^3, version: 3.0.0}
                packages:
                  left@1.0.0: {resolution: {integrity: sha512-x}}
                  '@acme/deep@2.0.0': {resolution: {integrity: sha512-x}}
                  tool@3.0.0: {resolution: {integrity: sha512-x}}
                  toolbox@4.0.0: {resolution: {integrity: sha512-x}}
                  orphan@5.0.0: {resolution: {integrity: sha512-x}}
                snapshots:
                  left@1.0.0(react@18.2.0):
                    dependencies: {'@acme/deep': 2.0.0}
                  tool@3.0.0:
                    dependencies: {'@acme/deep': 2.0.0, toolbox: 4.0.0}
                """))
                .containsExactly(
                        "pkg:npm/%40acme/deep@2.0.0 runtime",
                        "pkg:npm/left@1.0.0 runtime",
                        "pkg:npm/orphan@5.0.0 runtime",
                        "pkg:npm/tool@3.0.0 build",
                        "pkg:npm/toolbox@4.0.0 build");
    }

    @Test
    void yarnLockOfVersion1() throws Exception {
        assertThat(listed("yarn.lock", """
                # yarn lockfile v1


                "@acme/deep@^2.0.0", "@acme/deep@^2.1.0":
                  version "2.1.0"
                  resolved "https://registry.yarnpkg.com/@acme/deep/-/deep-2.1.0.tgz#0123"
                  dependencies:
                    version "^9.0.0"

                left@^1.0.0:
                  version "1.0.0"

                "other@npm:real@^4.0.0":
                  version "4.0.0"

                "mine@file:../mine":
                  version "0.0.1"
                """))
                .containsExactly(
                        "pkg:npm/%40acme/deep@2.1.0 runtime",
                        "pkg:npm/left@1.0.0 runtime", "pkg:npm/real@4.0.0 runtime");
    }

    @Test
    void yarnLockOfLaterVersions() throws Exception {
        assertThat(listed("yarn.lock", """
                __metadata:
                  version: 8
                  cacheKey: 10c0

                "@acme/deep@npm:^2.0.0, @acme/deep@npm:^2.1.0":
                  version: 2.1.0
                  resolution: "@acme/deep@npm:2.1.0"
                  languageName: node
                  linkType: hard

                "other@npm:real@^4.0.0":
                  version: 4.0.0
                  resolution: "real@npm:4.0.0"
                  linkType: hard

                "own@workspace:.":
                  version: 0.0.0-use.local
                  resolution: "own@workspace:."
                  linkType: soft
                """))
                .containsExactly("pkg:npm/%40acme/deep@2.1.0 runtime", "pkg:npm/real@4.0.0 runtime");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package-lock.json {\"lockfileVersion\": 4, \"packages\": {}}",
                "package-lock.json {\"dependencies\": {\"left\": {\"version\": \"1.0.0\"}}}",
                "pnpm-lock.yaml lockfileVersion: '10.0'",
                "pnpm-lock.yaml {packages: {}}",
                "yarn.lock # yarn lockfile v2",
                "yarn.lock {__metadata: {version: 8}}",
                "yarn.lock __metadata:\n  version: 99"
            })
    void ofAnotherVersionNothingIsRead(String file) {
        String[] parts = file.split(" ", 2);

        assertThatThrownBy(() -> read(parts[0], parts[1]))
                .isInstanceOf(NotExaminedException.class)
                .hasMessageContaining("Cordon reads");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package-lock.json {\"lockfileVersion\": 3, \"packages\": {",
                "package-lock.json {\"lockfileVersion\": 3, \"packages\": []}",
                "package-lock.json {\"lockfileVersion\": 3}",
                "package-lock.json {\"lockfileVersion\": 3, \"packages\": {\"node_modules/a\": \"1\"}}",
                "package-lock.json {\"lockfileVersion\": 3, \"packages\": {}} {}",
                "package-lock.json {\"lockfileVersion\": 3, \"packages\": {}, \"packages\": {}}",
                "package-lock.json []",
                "package-lock.json <<<<<<< HEAD",
                "pnpm-lock.yaml lockfileVersion: '9.0'\npackages: &a {}\nsnapshots: *a",
                "pnpm-lock.yaml lockfileVersion: '9.0'\npackages: 1",
                "pnpm-lock.yaml lockfileVersion: '9.0'\npackages: {a@1: x}",
                "pnpm-lock.yaml - 9.0",
                "yarn.lock # yarn lockfile v1\nleft@^1:\n  resolved \"x\"",
                "yarn.lock # yarn lockfile v1\n<<<<<<< HEAD",
                "yarn.lock # yarn lockfile v1\n  version \"1\"",
                "yarn.lock __metadata:\n  version: 8\nleft@npm:1:\n  version: 1"
            })
    void whatIsBrokenIsAFaultWithItsPlace(String file) {
        assertBroken(file);
    }

    @Test
    void hostileNamesAreNeutralised() throws Exception {
        LockFile lock = read("package-lock.json", """
                {"lockfileVersion": 3, "packages": {
                  "node_modules/a\\u001b[31m\\n::error::": {"version": "1\\r\\n##vso[task]"}}}
                """);
        assertThat(lock.components().get(0).name()).doesNotContain("\u001b", "\n", "\r");
        assertThat(lock.components().get(0).ref()).doesNotContain("\u001b", "\n", "\r");
    }
}
