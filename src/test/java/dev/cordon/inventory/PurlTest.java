package dev.cordon.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
