package dev.cordon.denylist.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cordon.denylist.AlsoAs;
import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Coverage;
import dev.cordon.denylist.Covered;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Exemption;
import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Limb;
import dev.cordon.denylist.Listing;
import dev.cordon.denylist.Sureness;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DenylistReaderTest {

    private static final Path FIXTURES = Path.of("src/test/resources/denylist");

    @Test
    void readsEveryKey() throws IOException {
        Denylist list = read(FIXTURES.resolve("valid/everything.yaml"));

        Authority authority = list.authorities().get(0);
        assertThat(authority.limbs()).extracting(Limb::id).containsExactly("new", "all");
        assertThat(authority.alsoAs()).extracting(AlsoAs::label).containsExactly("AP-7a");
        Vendor vendor = list.vendors().get(0);
        assertThat(vendor.jurisdiction()).contains("US");
        assertThat(vendor.listings()).extracting(Listing::fromIsLatest).containsExactly(false, true);
        assertThat(vendor.identifiers().get(0).useInstead()).contains("com.acme:reports");
        assertThat(vendor.exemptions()).extracting(Exemption::reason).containsExactly("given to a foundation in 2024");
    }

    @Test
    void makesIdentifiersOfTheNamesOfEntities() throws IOException {
        Vendor vendor =
                read(FIXTURES.resolve("valid/everything.yaml")).vendors().get(0);

        assertThat(vendor.identifiers())
                .filteredOn(i -> i.signal() == Signal.ORGANIZATION)
                .extracting(Identifier::pattern)
                .containsExactly("Initech Europe GmbH", "Initech, Inc.", "Инитех", "Initech Labs");
    }

    @Test
    void givesAnIdentifierTheCoverageOfItsVendorUnlessItHasItsOwn() throws IOException {
        Vendor vendor =
                read(FIXTURES.resolve("valid/everything.yaml")).vendors().get(0);

        assertThat(vendor.identifiers().get(0).coverageUnder("acme-procurement").coverage())
                .isEqualTo(Coverage.OUT);
        assertThat(vendor.identifiers().get(1).coverageUnder("acme-procurement").coverage())
                .isEqualTo(Coverage.IN);
        assertThat(vendor.identifiers().get(1).coverageUnder("another")).isEqualTo(Covered.UNSAID);
    }

    @Test
    void makesWhatIsUnverifiedIndicativeAtMost() throws IOException {
        Vendor vendor =
                read(FIXTURES.resolve("valid/everything.yaml")).vendors().get(0);

        assertThat(vendor.identifiers())
                .filteredOn(i -> i.verified() == Sureness.UNVERIFIED)
                .extracting(Identifier::strength)
                .containsExactly(Strength.INDICATIVE);
    }

    @Test
    void reportsEveryFaultAtOnceWithItsPlace() {
        List<Fault> faults = faults(FIXTURES.resolve("invalid/many-faults.yaml"));

        assertThat(faults)
                .extracting(f -> f.where().toString() + " " + f.what())
                .containsExactly(
                        "many-faults.yaml:2:7 'Acme Policy' is no id",
                        "many-faults.yaml:3:10 'version' in the denylist must be text",
                        "many-faults.yaml:4:9 '15 January 2026' is no date",
                        "many-faults.yaml:9:10 'http://example.com' is no https address",
                        "many-faults.yaml:12:12 'forbid' is no value of 'level' that Cordon knows",
                        "many-faults.yaml:13:15 'sure' is no value of 'verified' that Cordon knows",
                        "many-faults.yaml:15:9 'test' is the name of a scope",
                        "many-faults.yaml:18:21 a listing has either 'from' or 'by'",
                        "many-faults.yaml:20:18 'groupid' is no value of 'signal' that Cordon knows");
        assertThat(faults.get(4).next()).isEqualTo("Write one of: allow, note, warn, deny.");
    }

    @Test
    void namesAFormatItDoesNotKnow() {
        assertThat(faults(FIXTURES.resolve("invalid/format-3.yaml")))
                .extracting(Fault::what)
                .contains("the denylist is of format '3', which this Cordon does not know");
    }

    @Test
    void refusesWhatIsNoYaml() {
        assertThat(faults("a: [1, 2"))
                .extracting(Fault::what)
                .first()
                .asString()
                .startsWith("not readable as YAML");
        assertThat(faults("")).extracting(Fault::what).containsExactly("the file is empty");
        assertThat(faults("- a\n- b"))
                .extracting(Fault::what)
                .first()
                .asString()
                .contains("must be a mapping");
        assertThat(faults("a: 1\n---\nb: 2")).isNotEmpty();
        assertThat(faults("a: &x 1\nb: *x"))
                .extracting(Fault::what)
                .containsExactly("an anchor (&name) is not accepted here");
        assertThat(faults("a: 1\nb: *x"))
                .extracting(Fault::what)
                .containsExactly("an alias (*name) is not accepted here");
        assertThat(faults("[".repeat(5000))).isNotEmpty();
        assertThat(faults("a: \"\\UFFFFFFFF\"")) // the parser ends in an exception that is none of its own
                .extracting(Fault::what)
                .first()
                .asString()
                .startsWith("not readable as YAML: an escape \\U");
    }

    @Test
    void refusesOtherEncodings() {
        byte[] utf16 = "cordonDenylist: 1".getBytes(StandardCharsets.UTF_16);
        FaultException thrown = catchThrowableOfType(
                FaultException.class, () -> DenylistReader.read(utf16, "list.yaml", Optional.empty()));
        assertThat(thrown.faults()).extracting(Fault::what).containsExactly("not encoded in UTF-8");
    }

    @Test
    void letsALaterListReferToAnEarlierOne() {
        Denylist base = BundledDenylist.read();
        String text = """
                cordonDenylist: 1
                name: acme
                version: "1"
                issued: "2026-01-15"
                vendors:
                  - id: huawei
                    name: Huawei
                    identifiers:
                      - {signal: group-id, pattern: cn.example.hw, source: "register", verified: seen}
                  - id: initech
                    name: Initech
                    listings:
                      - {authority: ofac-sdn, from: "2026-01-15", verified: seen}
                    identifiers:
                      - {signal: group-id, pattern: com.initech, source: "register", verified: seen}
                """;
        Denylist later = DenylistReader.read(text.getBytes(StandardCharsets.UTF_8), "acme.yaml", Optional.of(base));

        assertThat(later.vendors()).extracting(Vendor::id).containsExactly("huawei", "initech");
    }

    /** A level that is set to such an id would be the vendor's, whatever was meant. */
    @Test
    void refusesAnAuthorityWithTheIdOfAnEarlierVendor() {
        String text = """
                cordonDenylist: 1
                name: acme
                version: "1"
                issued: "2026-01-15"
                authorities:
                  - {id: ID, title: T, citation: C, url: "https://example.com", effect: e, reach: r, level: deny, verified: seen}
                """;
        Optional<Denylist> base = Optional.of(BundledDenylist.read());
        byte[] clashing = text.replace("ID", "huawei").getBytes(StandardCharsets.UTF_8);
        byte[] other = text.replace("ID", "acme-1").getBytes(StandardCharsets.UTF_8);

        FaultException thrown =
                catchThrowableOfType(FaultException.class, () -> DenylistReader.read(clashing, "acme.yaml", base));
        assertThat(thrown.faults())
                .extracting(Fault::what)
                .containsExactly("'huawei' is an authority here and a vendor in an earlier list");
        assertThat(DenylistReader.read(other, "acme.yaml", base).authorities()).hasSize(1);
    }

    private static Denylist read(Path file) throws IOException {
        return DenylistReader.read(Files.readAllBytes(file), file.getFileName().toString(), Optional.empty());
    }

    private static List<Fault> faults(Path file) {
        return catchThrowableOfType(FaultException.class, () -> read(file)).faults();
    }

    private static List<Fault> faults(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return catchThrowableOfType(
                        FaultException.class, () -> DenylistReader.read(bytes, "list.yaml", Optional.empty()))
                .faults();
    }
}
