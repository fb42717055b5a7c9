package dev.cordon.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The short cuts of {@link Purl} lead where packageurl-java leads. */
class PurlTest {

    private static final List<String> PARTS =
            List.of("a", "com.example", "HikariCP", "1.0-rc_2", "a+b", "a b", "a:b", "a@b", "a%b", "a~b", "1.0?x#y");

    @Test
    void mavenPurlsAreCanonical() throws MalformedPackageURLException {
        for (String group : PARTS) {
            for (String name : PARTS) {
                for (String version : PARTS) {
                    Purl purl = Purl.maven(group, name, version, "jar", "");
                    assertThat(purl.canonical())
                            .isEqualTo(new PackageURL("maven", group, name, version, null, null).canonicalize());
                    assertThat(purl).isEqualTo(Purl.parse(purl.canonical()));
                    assertThat(Purl.pathOf(purl.canonical())).isEqualTo(purl.path());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pkg:maven/com.dji/dji-sdk@4.16.4?type=aar",
                "pkg:maven/com.dji/dji-sdk?classifier=x&type=aar",
                "pkg:npm/%40kaspersky/hexa-ui@1.0.0",
                "pkg:npm/antd@5.29.3",
                "pkg:golang/github.com/Huawei/eSDK@v1#obs/sub",
                "pkg:github/KasperskyLab/Kaspresso@1.6.1",
                "pkg:nuget/Kaspersky.Sdk",
                "pkg:generic/a%2Fb",
                "pkg:pypi/Some_Name@1"
            })
    void thePathIsCutOutOfACanonicalPurl(String text) {
        Purl purl = Purl.parse(text);
        assertThat(Purl.pathOf(purl.canonical())).isEqualTo(purl.path());
    }

    /** The library writes a byte above 127 as eight digits and reads it as a letter of its own. */
    @ParameterizedTest
    @CsvSource({
        "pkg:npm/%C3%A9t%C3%A9@1, été, pkg:npm/%C3%A9t%C3%A9@1",
        "pkg:nuget/%D0%9B%D0%B0%D0%B1@1.%D0%B0, Лаб, pkg:nuget/%D0%9B%D0%B0%D0%B1@1.%D0%B0",
        "pkg:generic/%F0%9F%98%80, 😀, pkg:generic/%F0%9F%98%80",
        "pkg:npm/k%E2%80%8Bav%EF%BB%BF@1, kav, pkg:npm/kav@1",
        "pkg:npm/k%FFav, kÿav, pkg:npm/k%C3%BFav"
    })
    void readsLettersThatAreEncoded(String text, String name, String canonical) {
        Purl purl = Purl.parse(text);

        assertThat(purl.name()).isEqualTo(name);
        assertThat(purl.canonical()).isEqualTo(canonical);
        assertThat(Purl.parse(canonical)).isEqualTo(purl);
        assertThat(Purl.maven("g.h", name, "1", "jar", "").name()).isEqualTo(name);
    }

    /** Subpath and qualifiers as well, so that what is written is read again. */
    @ParameterizedTest
    @CsvSource({
        "pkg:oci/app?repository_url=r.%D0%B5x/a#d/%C3%A9, r.еx/a, pkg:oci/app?repository_url=r.%D0%B5x%2Fa#d/%C3%A9",
        "pkg:oci/app?repository_url=r.ex/a#d/e, r.ex/a, pkg:oci/app?repository_url=r.ex%2Fa#d/e",
        "pkg:oci/app?repository_url=r%E2%80%8B.ex, r.ex, pkg:oci/app?repository_url=r.ex"
    })
    void readsLettersThatAreEncodedBehindTheName(String text, String registry, String canonical) {
        Purl purl = Purl.parse(text);
        assertThat(purl.qualifier("repository_url")).hasValue(registry);
        assertThat(purl.canonical()).isEqualTo(canonical);
        assertThat(Purl.parse(canonical)).isEqualTo(purl);
    }

    /** The library writes one of them as {@code %0}, which neither it nor anybody else reads again. */
    @ParameterizedTest
    @CsvSource({
        "pkg:npm/%00p%01, pkg:npm/p",
        "pkg:npm/%40kaspersky%0A/hexa-ui@1%00, pkg:npm/%40kaspersky/hexa-ui@1",
        "pkg:npm/a?x=y%1F#b/%09c, pkg:npm/a?x=y#b/c",
        "pkg:npm/%20p@1%202, pkg:npm/%20p@1%202"
    })
    void dropsControlCharacters(String text, String canonical) {
        assertThat(Purl.parse(text).canonical()).isEqualTo(canonical);
        assertThat(Purl.maven("com.acme\u0001", "a", "1", "", "").canonical()).isEqualTo("pkg:maven/com.acme/a@1");
    }

    @Test
    void isNoPurlWithoutAnythingToSee() {
        assertThatThrownBy(() -> Purl.parse("pkg:npm/%E2%80%8B@1")).isInstanceOf(IllegalArgumentException.class);
    }
}
