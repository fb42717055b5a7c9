package dev.cordon.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the short way to read a purl comes to what the parser comes to. */
class PlainPurlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pkg:maven/com.zaxxer/HikariCP@7.1.0",
                "pkg:maven/org.example/a-b_c@1.0-SNAPSHOT",
                "pkg:maven/org.example/a@1?type=jar",
                "pkg:maven/org.example/a@1?classifier=sources&type=jar",
                "pkg:maven/org.example/a@1?arch=x86_64&os=linux&type=zip",
            })
    void readsAPlainPurlAsTheParserDoes(String text) throws MalformedPackageURLException {
        PackageURL parsed = new PackageURL(text);

        assertThat(PlainPurl.parse(text))
                .isEqualTo(new Purl(
                        parsed.getType(),
                        Optional.of(parsed.getNamespace()),
                        parsed.getName(),
                        Optional.of(parsed.getVersion()),
                        parsed.canonicalize()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pkg:npm/a@1",
                "pkg:MAVEN/org.example/a@1",
                "pkg:maven/org.example/a",
                "pkg:maven/org.example/a@",
                "pkg:maven/a@1",
                "pkg:maven//a@1",
                "pkg:maven/org/example/a@1",
                "pkg:maven/org.example/a@1@2",
                "pkg:maven/org.example/%61@1",
                "pkg:maven/org.example/a@1+2",
                "pkg:maven/org.example/a@1?",
                "pkg:maven/org.example/a@1?type",
                "pkg:maven/org.example/a@1?type=",
                "pkg:maven/org.example/a@1?type=jar&classifier=sources",
                "pkg:maven/org.example/a@1?type=jar&type=war",
                "pkg:maven/org.example/a@1?Type=jar",
                "pkg:maven/org.example/a@1?type=a%20b",
                "pkg:maven/org.example/a@1#sub",
                "pkg:maven/org.example/a@1?type=jar#sub",
            })
    void leavesEverythingElseToTheParser(String text) {
        assertThat(PlainPurl.parse(text)).isNull();
    }
}
