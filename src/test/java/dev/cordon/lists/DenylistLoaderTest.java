package dev.cordon.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.DenylistFile;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.Vendor;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DenylistLoaderTest {

    @TempDir
    private Path top;

    @Test
    void reportsEveryListThatCannotBeHad() throws IOException {
        Files.writeString(top.resolve("broken.yaml"), "a: [");

        FaultException thrown = catchThrowableOfType(
                FaultException.class,
                () -> load("missing.yaml", "broken.yaml", "http://acme.example/l.yaml", "gone.yaml"));

        // What is in a list is reported once every one of them is there: it may speak of what an earlier one defines.
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

    @Test
    void readsABundledListByItsNameAndOnlyOnce() {
        Denylist list = load(" us-foreign-adversary ", "us-foreign-adversary");

        assertThat(list.files()).extracting(DenylistFile::name).containsExactly("us-foreign-adversary");
        assertThat(list.notices()).isEmpty();
    }

    @Test
    void namesTheBundledListThatWasMeant() {
        FaultException thrown = catchThrowableOfType(FaultException.class, () -> load("us-foreign-adversery"));

        assertThat(thrown.faults())
                .extracting(Fault::next)
                .singleElement()
                .asString()
                .startsWith("Did you mean 'us-foreign-adversary'?");
    }

    @Test
    void letsAListTakeThePlaceOfTheBundledOneOfItsName() throws IOException {
        Files.writeString(
                top.resolve("new.yaml"),
                list("us-foreign-adversary", Level.DENY).replace("2026-11-01", "2099-01-01"));
        Files.writeString(
                top.resolve("old.yaml"),
                list("us-foreign-adversary", Level.DENY).replace("2026-11-01", "1999-01-01"));

        Denylist replaced = load("new.yaml", "us-foreign-adversary");

        assertThat(replaced.vendors()).extracting(Vendor::id).containsExactly("acme-legacy");
        assertThat(replaced.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.message())
                        .startsWith("The denylist us-foreign-adversary 1.0 takes the place of the bundled one, ")
                        .doesNotContain("older"));
        assertThat(load("old.yaml").notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.message()).endsWith(", though it is older."));
    }

    @Test
    void refusesAListThatSpeaksOfWhatAReplacedOneHad() throws IOException {
        Files.writeString(
                top.resolve("own.yaml"),
                list("own", Level.DENY).replace("{authority: adr-7,", "{authority: bis-entity,"));
        Files.writeString(
                top.resolve("new.yaml"),
                list("us-foreign-adversary", Level.DENY).replace("acme-legacy", "acme-other"));

        FaultException thrown = catchThrowableOfType(FaultException.class, () -> load("own.yaml", "new.yaml"));

        assertThat(thrown.faults())
                .extracting(Fault::what)
                .containsExactly("a listing of acme-legacy names the authority 'bis-entity', which no loaded list has");
    }

    private Denylist load(String... specs) {
        PolicyFiles files = new PolicyFiles(top, top, new NoRemote(top));
        return new DenylistLoader(files)
                .load(true, List.of(specs), Map.<Level, List<String>>of(), LocalDate.of(2026, 11, 25));
    }
}
