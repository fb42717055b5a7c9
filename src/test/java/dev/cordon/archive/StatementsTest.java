package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What manifests, certificates and addresses say, and how little of it is taken for a statement. */
class StatementsTest {

    private final FactSet facts = new FactSet();

    @Test
    void readsTheVendorHeadersOfAManifest() {
        String manifest = """
                Manifest-Version: 1.0
                Created-By: AO Not A Vendor
                implementation-vendor: АО Лаборатория К
                 асперского
                Bundle-DocURL: http://www.kaspersky.com/docs/
                Bundle-ContactAddress: a@kaspersky.example
                Bundle-Description: by Kaspersky Lab

                Name: com/kavsdk/
                Specification-Vendor: AO Kaspersky Lab
                """;

        ManifestFacts.add(manifest.getBytes(UTF_8), "M", facts);

        assertThat(facts.sorted())
                .containsExactlyInAnyOrder(
                        new Fact(Signal.ORGANIZATION, "AO Kaspersky Lab", "Specification-Vendor in M"),
                        new Fact(Signal.ORGANIZATION, "АО Лаборатория Касперского", "implementation-vendor in M"),
                        new Fact(Signal.DOMAIN, "www.kaspersky.com/docs", "Bundle-DocURL in M"),
                        new Fact(Signal.CONTACT_DOMAIN, "kaspersky.example", "Bundle-ContactAddress in M"));
    }

    @Test
    void joinsALetterThatALineBreakParts() {
        byte[] manifest = "Bundle-Vendor: АО\n".getBytes(UTF_8);
        byte[] parted = new byte[manifest.length + 2];
        int at = 16;
        System.arraycopy(manifest, 0, parted, 0, at);
        parted[at] = '\n';
        parted[at + 1] = ' ';
        System.arraycopy(manifest, at, parted, at + 2, manifest.length - at);

        ManifestFacts.add(parted, "M", facts);

        assertThat(facts.sorted()).extracting(Fact::value).containsExactly("АО");
    }

    /**
     * The block was made with openssl: a certificate of O "AO Example, Lab", issued by one of O "Example Trust Inc",
     * both in {@code openssl cms -sign -noattr}.
     */
    @Test
    void namesTheSignerAndNotWhoVouchesForIt() throws IOException {
        try (InputStream block = Objects.requireNonNull(getClass().getResourceAsStream("EXAMPLE.RSA"))) {
            SignerFacts.add(block.readAllBytes(), "S", facts);
        }

        assertThat(facts.sorted())
                .containsExactly(new Fact(Signal.ORGANIZATION, "AO Example, Lab", "O of the signing certificate in S"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/KasperskyLab/Kaspresso, github.com/KasperskyLab/Kaspresso",
        "scm:git:git@github.com:KasperskyLab/Kaspresso.git, github.com/KasperskyLab/Kaspresso.git",
        "scm:git:https://user:pw@github.com:443/huaweicloud/x/?a=b#c, github.com/huaweicloud/x",
        "scm:git:ssh://git@host.example:7999/a/b.git, host.example/a/b.git",
        "scm:git:git://github.com/a/b, github.com/a/b",
        "scm:git:github.com/a/b, github.com/a/b",
        "scm:svn|http://svn.example.org/repo, svn.example.org/repo",
        "git@github.com/a/b.git, github.com/a/b.git",
        "www.kaspersky.com, www.kaspersky.com",
        "https://github.com/a/b/tree/${project.scm.tag}, github.com/a/b/tree",
        "http://касперский.рф/, касперский.рф",
    })
    void takesHostAndPathOutOfAnAddress(String text, String address) {
        assertThat(WebAddress.of(text)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost/x",
                "http://localhost:8080/x",
                "http://127.0.0.1/x",
                "file:///tmp/site.example/x",
                "${site.url}/x",
                "https://${host}.example.com/x",
                "scm:git:",
                "see our page",
                "src/site"
            })
    void takesNothingElseForAnAddress(String text) {
        assertThat(WebAddress.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a@kaspersky.com, kaspersky.com", "A <a@b.kaspersky.com>, b.kaspersky.com"})
    void takesTheHostOfAMailAddress(String text, String host) {
        assertThat(MailAddress.host(text)).contains(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a at kaspersky dot com", "a@localhost", "@"})
    void takesNothingElseForAMailAddress(String text) {
        assertThat(MailAddress.host(text)).isEmpty();
    }
}
