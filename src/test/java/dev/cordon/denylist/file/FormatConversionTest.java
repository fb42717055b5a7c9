package dev.cordon.denylist.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Denylist;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatConversionTest {

    private static final Path FIXTURES = Path.of("src/test/resources");

    private static Denylist read(String text) {
        return DenylistReader.read(text.getBytes(StandardCharsets.UTF_8), "list.yaml", Optional.empty());
    }

    private static FormatConversion convert(String text) {
        return FormatConversion.of(text.getBytes(StandardCharsets.UTF_8), "list.yaml", Optional.empty());
    }

    private static String answered(FormatConversion conversion) {
        return conversion
                .text()
                .replace("jurisdiction: \"?\"", "jurisdiction: US")
                .replace("kind: \"?\"", "kind: procurement")
                .replace("binds: [\"?\"]", "binds: [everyone]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"denylist/valid/everything.yaml", "denylist/valid/minimal.yaml"})
    void keepsEverythingAndAsksWhatNobodyElseKnows(String file) throws IOException {
        String text = Files.readString(FIXTURES.resolve(file));
        FormatConversion conversion = convert(text);
        Denylist before = read(text);
        Denylist after = read(answered(conversion));

        assertThat(conversion.open()).isEqualTo(before.authorities().size());
        assertThat(after.vendors()).isEqualTo(before.vendors());
        assertThat(after.authorities())
                .extracting(Authority::effect)
                .isEqualTo(before.authorities().stream().map(Authority::effect).toList());
        assertThat(after.authorities()).allMatch(a -> a.nature().kind().isPresent());
        if (conversion.open() > 0) {
            FaultException open = catchThrowableOfType(FaultException.class, () -> read(conversion.text()));
            assertThat(open.faults()).extracting(Fault::what).allMatch(what -> what.startsWith("'?' is no "));
        }
    }

    @Test
    void keepsCommentsAndBothStyles() {
        String conversion = convert("""
                # cordonDenylist: 1 is the format
                cordonDenylist: "1"   # of old
                name: own
                version: "1"
                issued: "2026-01-01"
                authorities:
                  # ours
                  - id: a
                    title: "Ä act"
                    citation: "1"
                    url: "https://example.com"
                    effect: |
                      Two
                      lines.
                    reach: r
                    level: deny
                    verified: seen
                  - {id: b, title: B, citation: "2", url: "https://example.com", effect: e, reach: r, level: warn, verified: seen}
                """).text();

        assertThat(conversion)
                .startsWith("# cordonDenylist: 1 is the format\ncordonDenylist: \"2\"   # of old\n")
                .contains(
                        "  # ours\n  - jurisdiction: \"?\"\n    kind: \"?\"\n    binds: [\"?\"]\n    id: a\n    title: \"Ä act\"\n")
                .contains("  - {jurisdiction: \"?\", kind: \"?\", binds: [\"?\"], id: b, title: B,");
    }

    @Test
    void refusesWhatIsNoListOfFormat1() throws IOException {
        String two = Files.readString(FIXTURES.resolve("denylist-2/valid/minimal.yaml"));

        assertThatThrownBy(() -> convert(two))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("not of format 1");
        assertThatThrownBy(() -> convert("cordonDenylist: 1\n")).isInstanceOf(FaultException.class);
    }
}
