package dev.cordon.denylist.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Scope;
import dev.cordon.match.DenylistIndex;
import dev.cordon.match.Matcher;
import dev.cordon.notice.FaultException;
import dev.cordon.testing.Components;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InlinePatternsTest {

    @ParameterizedTest
    @CsvSource({
        "com.acme.legacy:*, com.acme.legacy, x, true",
        "com.acme.legacy:*, com.acme.legacy.deep, x, false",
        "com.acme.legacy:*, com.acme.legacy2, x, false",
        "com.acme:lib, com.acme, lib, true",
        "com.acme:lib, com.acme, lib2, false",
        "com.acme.*, com.acme, x, true",
        "com.acme.*, com.acme.deep.down, x, true",
        "com.acme.*, com.acmesoft, x, false",
        "com.acme.*:*, com.acme.deep, x, true",
    })
    void matchesWhatItNames(String pattern, String groupId, String artifactId, boolean found) {
        Denylist list = list(Level.DENY, pattern);
        Component component = Components.maven(groupId, artifactId, "1.0", Scope.COMPILE);

        assertThat(new Matcher(new DenylistIndex(list), LocalDate.EPOCH).match(component))
                .hasSize(found ? 1 : 0);
    }

    @Test
    void givesEveryLevelItsOwnAuthority() {
        Denylist list = InlinePatterns.denylist(
                Map.of(Level.DENY, List.of("com.a:*"), Level.WARN, List.of("com.b:*")),
                LocalDate.of(2026, 1, 1),
                InlinePatterns.Owner.BUILD);

        assertThat(list.authorities()).extracting(Authority::level).containsExactly(Level.WARN, Level.DENY);
        assertThat(list.vendors()).extracting(Vendor::id).containsExactly("com.b:*", "com.a:*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.acme:lib:1.0",
                "*:lib",
                "com.*.acme:x",
                "com.acme.*:lib",
                "com.acme:li*",
                ":",
                "com.acme:",
                "*"
            })
    void refusesWhatADenylistOfVendorsCannotSay(String pattern) {
        assertThatThrownBy(() -> list(Level.DENY, pattern))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining(pattern);
    }

    @Test
    void refusesToAllowAPattern() {
        assertThatThrownBy(() -> list(Level.ALLOW, "com.acme:*")).hasMessageContaining("patterns cannot be allowed");
    }

    private static Denylist list(Level level, String pattern) {
        return InlinePatterns.denylist(
                Map.of(level, List.of(pattern)), LocalDate.of(2026, 1, 1), InlinePatterns.Owner.BUILD);
    }
}
