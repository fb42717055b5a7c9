package dev.cordon.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DenylistLoaderTest {

    @TempDir
    private Path top;

    @Test
    void tellsOfEveryListThatCannotBeHad() throws IOException {
        Files.writeString(top.resolve("broken.yaml"), "a: [");

        FaultException thrown = catchThrowableOfType(
                FaultException.class,
                () -> load("missing.yaml", "broken.yaml", "http://acme.example/l.yaml", "gone.yaml"));

        // What is in a list is told once every one of them is there: it may speak of what an earlier one defines.
        assertThat(thrown.faults())
                .extracting(Fault::what)
                .satisfiesExactly(
                        what -> assertThat(what).contains("does not exist"),
                        what -> assertThat(what).contains("http://acme.example/l.yaml"),
                        what -> assertThat(what).contains("does not exist"));
        assertThat(thrown).hasMessageContainingAll("missing.yaml", "gone.yaml").hasMessageNotContaining("broken.yaml");
    }

    @Test
    void laysAListOverOthersAsOftenAsItIsNamed() throws IOException {
        Files.writeString(top.resolve("strict.yaml"), list("strict", Level.DENY));
        Files.writeString(top.resolve("mild.yaml"), list("mild", Level.WARN));

        assertThat(level(load("strict.yaml", "mild.yaml"))).isEqualTo(Level.WARN);
        assertThat(level(load("strict.yaml", "mild.yaml", "strict.yaml"))).isEqualTo(Level.DENY);
    }

    private static Level level(Denylist denylist) {
        return denylist.authorities().stream()
                .filter(a -> a.id().equals("adr-7"))
                .findFirst()
                .orElseThrow()
                .level();
    }

    private static String list(String name, Level level) {
        return """
                cordonDenylist: 1
                name: %s
                version: "1.0"
                issued: "2026-11-01"
                description: "A list of a company's own."
                authorities:
                  - id: adr-7
                    title: "Decision of the architecture board"
                    citation: "ADR 7"
                    url: "https://example.org/adr/7"
                    effect: "Nothing of this vendor comes in."
                    reach: "any software"
                    level: %s
                    verified: seen
                    verifiedOn: "2026-11-01"
                vendors:
                  - id: acme-legacy
                    name: Acme Legacy Division
                    listings:
                      - {authority: adr-7, from: "2026-01-01", verified: seen}
                    identifiers:
                      - {signal: group-id, pattern: com.acme.legacy, source: "its POMs", verified: seen}
                """.formatted(name, level.id());
    }

    @Test
    void readsTheBundledListWhereNoOtherIsAskedFor() {
        assertThat(load().vendors()).isNotEmpty();
    }

    private Denylist load(String... specs) {
        PolicyFiles files = new PolicyFiles(
                null, MavenRepositorySystemUtils.newSession(), List.of(), new Checkout(top, Optional.empty()));
        return new DenylistLoader(files)
                .load(true, List.of(specs), Map.<Level, List<String>>of(), LocalDate.of(2026, 11, 25));
    }
}
