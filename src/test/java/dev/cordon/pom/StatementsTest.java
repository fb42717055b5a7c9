package dev.cordon.pom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.archive.ManifestFacts;
import dev.cordon.archive.SignerFacts;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.match.OrganizationName;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import javax.security.auth.x500.X500Principal;
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

    /** Somebody reads the same name as without them, wherever it stands. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x180B, 0x180E, 0x200B, 0x200D, 0x2060, 0x2061, 0x2066,
                0x206A, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0, 0x1BCA0, 0x1D173, 0xE0001, 0xE0100
            })
    void dropsLettersThatNobodySees(int invisible) {
        String odd = "Kasp" + Character.toString(invisible) + "ersky";
        ManifestFacts.add(
                ("Bundle-Vendor: AO " + odd + " Lab\nBundle-DocURL: https://" + odd
                                + ".com/x\nBundle-ContactAddress: a@" + odd + ".com\n")
                        .getBytes(UTF_8),
                "M",
                facts);
        facts.add(Signal.GROUP_ID, "com." + odd.toLowerCase(Locale.ROOT), "P");
        facts.add(Signal.FILE_NAME, odd + ".dll", "F");

        assertThat(facts.sorted())
                .extracting(Fact::value)
                .containsExactlyInAnyOrder(
                        "AO Kaspersky Lab", "Kaspersky.com/x", "Kaspersky.com", "com.kaspersky", "Kaspersky.dll");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x2028, 0x2029, 0x85, 0x2800, 0xA0, 0x3000, '\t', '\n', '\b'})
    void whatPartsWordsIsASpaceInANameHoweverItIsWritten(int space) {
        facts.add(Signal.ORGANIZATION, "AO" + Character.toString(space) + "Kaspersky Lab", "M");

        assertThat(facts.sorted())
                .extracting(fact -> OrganizationName.normalise(fact.value()))
                .containsExactly("kaspersky lab");
    }

    /** A mark within a name neither parts it nor hides it, and near misses stay near misses. */
    @Test
    void keepsNamesApartThatDifferByALetterThatIsSeen() {
        facts.add(Signal.ORGANIZATION, "Kasp\u0600ersky Lab", "M");
        facts.add(Signal.ORGANIZATION, "Kasp-ersky Lab", "M");

        assertThat(facts.sorted())
                .extracting(fact -> OrganizationName.normalise(fact.value()))
                .containsExactlyInAnyOrder("kaspersky lab", "kasp ersky lab");
    }

    /**
     * The block was made with openssl: a certificate of O "AO Example, Lab", issued by one of O "Example Trust Inc",
     * both in {@code openssl cms -sign -noattr}.
     */
    @Test
    void namesTheSignerAndNotWhoVouchesForIt() throws IOException {
        try (InputStream block =
                Objects.requireNonNull(getClass().getResourceAsStream("/dev/cordon/archive/EXAMPLE.RSA"))) {
            SignerFacts.add(block.readAllBytes(), "S", facts);
        }

        assertThat(facts.sorted())
                .containsExactly(new Fact(Signal.ORGANIZATION, "AO Example, Lab", "O of the signing certificate in S"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN=x,O=AO Example+OU=Development,C=RU", "OU=Development+O=AO Example", "o=AO Example"})
    void findsTheOrganizationWhereverItStandsInAName(String subject) throws IOException {
        SignerFacts.organization(new X500Principal(subject), "S", facts);

        assertThat(facts.sorted()).extracting(Fact::value).containsExactly("AO Example");
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
