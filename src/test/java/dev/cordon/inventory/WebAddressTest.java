package dev.cordon.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as POMs, manifests and SBOMs really write them, and what only looks like one. */
class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://github.com/KasperskyLab/Kaspresso, github.com/KasperskyLab/Kaspresso",
        "github.com/KasperskyLab, github.com/KasperskyLab",
        "//github.com/KasperskyLab/, github.com/KasperskyLab",
        "www.kaspersky.com, www.kaspersky.com",
        "HTTPS://касперский.рф/, касперский.рф",
        "scm:git:git@github.com:KasperskyLab/Kaspresso.git, github.com/KasperskyLab/Kaspresso.git",
        "scm:git@github.com:KasperskyLab/Kaspresso.git, github.com/KasperskyLab/Kaspresso.git",
        "scm:git:https://github.com/KasperskyLab/x, github.com/KasperskyLab/x",
        "scm:https://github.com/KasperskyLab/x, github.com/KasperskyLab/x",
        "scm:git:https://user:pw@github.com:443/huaweicloud/x/?a=b#c, github.com/huaweicloud/x",
        "scm:git:ssh://git@host.example:7999/a/b.git, host.example/a/b.git",
        "scm:git:git://github.com/a/b, github.com/a/b",
        "scm:git:git:github.com/a/b, github.com/a/b",
        "scm:git:github.com/a/b, github.com/a/b",
        "scm:svn|http://svn.example.org/repo, svn.example.org/repo",
        "git:https://github.com/a/b, github.com/a/b",
        "git+ssh://git@github.com:KasperskyLab/x, github.com/KasperskyLab/x",
        "github.com:KasperskyLab/x, github.com/KasperskyLab/x",
        "git@github.com/a/b.git, github.com/a/b.git",
        "https://user:pw@github.com:443//./KasperskyLab/x?a#b, github.com/KasperskyLab/x",
        "https://github.com/other/../KasperskyLab/x, github.com/KasperskyLab/x",
        "https://github.com/../KasperskyLab, github.com/KasperskyLab",
        "https:\\\\github.com\\KasperskyLab, github.com/KasperskyLab",
        "https:/github.com/KasperskyLab, github.com/KasperskyLab",
        "https://%67ithub.com/%4BasperskyLab, github.com/KasperskyLab",
        "https://github.com@evil.example/KasperskyLab, evil.example/KasperskyLab",
        "https://github.com/a/b/tree/${project.scm.tag}, github.com/a/b/tree",
    })
    void readsAddressesInEveryForm(String written, String address) {
        assertThat(WebAddress.of(written)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "NOASSERTION",
                "NONE",
                "mailto:a@b.example",
                "urn:uuid:1",
                "scm:git:",
                "localhost/x",
                "http://localhost:8080/x",
                "http://127.0.0.1/x",
                "file:///etc/passwd",
                "file:///site.example/x",
                "file:/site.example/x",
                "C:\\com.kaspersky",
                "${site.url}/x",
                "https://${host}.example.com/x",
                "https://github.com evil/x",
                "com.kaspersky: a history",
                "see our page",
                "see https://www.kaspersky.com",
                "src/site"
            })
    void takesNothingElseForAnAddress(String written) {
        assertThat(WebAddress.of(written)).isEmpty();
    }

    @Test
    void endsAVeryLongPathEarlyAndSkipsNoPartOfIt() {
        assertThat(WebAddress.of("https://github.com/a/" + "x".repeat(5000) + "/KasperskyLab"))
                .contains("github.com/a");
    }
}
