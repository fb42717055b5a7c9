package dev.cordon.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.notice.FaultException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DenylistSpecTest {

    private static final String DIGEST = "ab".repeat(32);

    @ParameterizedTest
    @ValueSource(strings = {".cordon/denylist.yaml", "/etc/acme/list.yaml", "C:\\lists\\acme.yaml", "list.yaml"})
    void knowsFiles(String text) {
        assertThat(DenylistSpec.parse(text)).isInstanceOf(DenylistSpec.OfFile.class);
    }

    @Test
    void knowsCoordinates() {
        assertThat(DenylistSpec.parse("com.acme:denylist:1.2"))
                .isEqualTo(new DenylistSpec.OfArtifact(
                        "com.acme:denylist:1.2", new Coordinates("com.acme", "denylist", "yaml", "", "1.2")));
        assertThat(DenylistSpec.parse("com.acme:denylist:1.2:yml:strict"))
                .extracting(s -> ((DenylistSpec.OfArtifact) s).coordinates().classifier())
                .isEqualTo("strict");
    }

    @Test
    void knowsAddressesWithADigest() {
        DenylistSpec spec =
                DenylistSpec.parse("https://example.com/list.yaml#sha256=" + DIGEST.toUpperCase(Locale.ROOT));

        assertThat(((DenylistSpec.OfUrl) spec).sha256()).isEqualTo(DIGEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/list.yaml",
                "https://example.com/list.yaml",
                "https://example.com/list.yaml#sha256=abc",
                "https://exa mple.com/list.yaml",
                "com.acme:denylist:LATEST",
                "com.acme:denylist:[1,2)"
            })
    void refusesWhatCouldChangeUnseen(String text) {
        assertThatThrownBy(() -> DenylistSpec.parse(text))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("cordon.denylists");
    }
}
