package dev.cordon.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.Optional;

/** Whatever stands in the place of a package URL: what the official library reads is read as the same package, and again as it is written. */
class PurlFuzz {

    @FuzzTest
    void purl(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        Optional<Purl> read = parse(text);
        Optional<PackageURL> official = official(text);
        // What is encoded, and letters that nobody sees, the library does not read as they are meant
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x80 && c != '%')) {
            assertThat(read.map(Purl::canonical)).isEqualTo(official.map(PackageURL::canonicalize));
            assertThat(read.map(Purl::name)).isEqualTo(official.map(PackageURL::getName));
            assertThat(read.flatMap(Purl::namespace)).isEqualTo(official.map(PackageURL::getNamespace));
        }
        read.ifPresent(purl -> {
            Purl again = Purl.parse(purl.canonical());
            assertThat(again).isEqualTo(purl);
            assertThat(Purl.pathOf(purl.canonical())).isEqualTo(purl.path());
        });
    }

    private static Optional<Purl> parse(String text) {
        try {
            return Optional.of(Purl.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<PackageURL> official(String text) {
        try {
            return Optional.of(new PackageURL(text));
        } catch (MalformedPackageURLException e) {
            return Optional.empty();
        }
    }
}
