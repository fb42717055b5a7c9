package dev.cordon.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.notice.FaultException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFileSpecTest {

    private static final String DIGEST = "ab".repeat(32);

    @ParameterizedTest
    @ValueSource(strings = {".cordon/denylist.yaml", "/etc/acme/list.yaml", "C:\\lists\\acme.yaml", "list.yaml"})
    void knowsFiles(String text) {
        assertThat(PolicyFileSpec.parse(text, "cordon.denylists")).isInstanceOf(PolicyFileSpec.OfFile.class);
    }

    @Test
    void knowsCoordinates() {
        assertThat(PolicyFileSpec.parse("com.acme:denylist:1.2", "cordon.denylists"))
                .isEqualTo(new PolicyFileSpec.OfArtifact(
                        "com.acme:denylist:1.2", "com.acme", "denylist", "yaml", "", "1.2"));
        assertThat(PolicyFileSpec.parse("com.acme:denylist:1.2:yml:strict", "cordon.denylists"))
                .extracting(s -> ((PolicyFileSpec.OfArtifact) s).classifier())
                .isEqualTo("strict");
    }

    @Test
    void knowsAddressesWithADigest() {
        PolicyFileSpec spec = PolicyFileSpec.parse(
                "https://example.com/list.yaml#sha256=" + DIGEST.toUpperCase(Locale.ROOT), "cordon.denylists");

        assertThat(((PolicyFileSpec.OfUrl) spec).sha256()).isEqualTo(DIGEST);
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
        assertThatThrownBy(() -> PolicyFileSpec.parse(text, "cordon.denylists"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("cordon.denylists");
    }

    @Test
    void refusesAPasswordInAnAddressAndDoesNotRepeatIt() {
        assertThatThrownBy(() -> PolicyFileSpec.parse(
                        "https://me:secret@example.com/list.yaml#sha256=" + DIGEST, "cordon.denylists"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("https://…@example.com")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com:99999/list.yaml", "https://my_host/list.yaml", "https:///list.yaml"})
    void refusesAnAddressWithoutAHostThatCanBeAsked(String address) {
        assertThatThrownBy(() -> PolicyFileSpec.parse(address + "#sha256=" + DIGEST, "cordon.denylists"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("has no host that can be asked");
    }
}
