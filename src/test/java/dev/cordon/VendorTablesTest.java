package dev.cordon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.match.DenylistIndex;
import dev.cordon.match.Matcher;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.sbom.SbomReader;
import dev.cordon.testing.BundledLists;
import dev.cordon.testing.Components;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each bundled list makes of one component, row by row of the tables under {@code src/test/resources/vendors}: from
 * the words of an SBOM, or the name of a file or package, to the vendor and the level. Every vendor that a list names is found
 * by a row, and has a near miss that stays clean.
 */
class VendorTablesTest {

    private static final LocalDate AS_OF = LocalDate.parse("2026-11-28");
    private static final Path TABLES = Path.of("src/test/resources/vendors");

    /** A row: what is said of a component, and what is to become of it. */
    private record Row(String kind, String value, String expected) {

        static Row of(String line) {
            String[] sides = line.split(" => ", 2);
            String[] said = sides[0].strip().split("\\s+", 2);
            return new Row(said[0], said[1].strip(), sides[1].strip());
        }

        boolean isNearMissOf(Vendor vendor) {
            return expected.equals("- not " + vendor.id());
        }

        boolean finds(Vendor vendor) {
            return expected.startsWith(vendor.id() + " ");
        }
    }

    static List<String> lists() {
        return BundledLists.NAMES;
    }

    @TestFactory
    Stream<DynamicTest> everyRowEndsAsTheTableSays() {
        return lists().stream().flatMap(VendorTablesTest::tests);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyVendorIsFoundAndHasANearMiss(String list) {
        List<Row> rows = rows(list);
        List<Vendor> vendors = BundledLists.alone(list).vendors();

        assertThat(vendors)
                .as("found by a row of " + list)
                .allMatch(vendor -> rows.stream().anyMatch(row -> row.finds(vendor)));
        assertThat(vendors)
                .filteredOn(vendor -> !isIn(vendor, list))
                .as("with a near miss in " + list)
                .allMatch(vendor -> rows.stream().anyMatch(row -> row.isNearMissOf(vendor)));
    }

    /** Whether an earlier list, over which this one lies, holds the vendor with its near misses. */
    private static boolean isIn(Vendor vendor, String list) {
        String first = BundledLists.NAMES.get(0);
        return !list.equals(first)
                && BundledLists.alone(first).vendors().stream()
                        .anyMatch(other -> other.id().equals(vendor.id()));
    }

    private static Stream<DynamicTest> tests(String list) {
        Denylist denylist = BundledLists.inEffect(list);
        Matcher matcher = new Matcher(new DenylistIndex(denylist), AS_OF);
        Policy policy = new Policy(denylist, AS_OF, Level.DENY, Profile.DEFAULT, List.of());
        return rows(list).stream()
                .map(row -> DynamicTest.dynamicTest(
                        list + ": " + row.kind() + " " + row.value(),
                        () -> assertThat(found(matcher, policy, row)).isEqualTo(expected(row))));
    }

    private static List<String> expected(Row row) {
        return row.expected().startsWith("-") ? List.of() : List.of(row.expected());
    }

    /** The vendors of the component that have a say, each with its level. */
    private static List<String> found(Matcher matcher, Policy policy, Row row) {
        return components(row).stream()
                .flatMap(component -> matcher.match(component).stream())
                .map(policy::judge)
                .map(verdict ->
                        verdict.finding().vendor().id() + " " + verdict.level().id())
                .toList();
    }

    private static List<Component> components(Row row) {
        return switch (row.kind()) {
            case "package" -> List.of(Components.of(new Fact(Signal.JAVA_PACKAGE, row.value(), "the classes", 1)));
            case "file" -> List.of(Components.of(new Fact(Signal.FILE_NAME, row.value(), "a folder")));
            case "purl" -> sbom("'purl': '" + row.value() + "'");
            case "cpe" -> sbom("'cpe': '" + row.value() + "'");
            case "supplier" -> sbom("'supplier': {'name': '" + row.value() + "'}");
            case "url" -> sbom("'externalReferences': [{'type': 'distribution', 'url': '" + row.value() + "'}]");
            case "maven" ->
                sbom("'purl': 'pkg:maven/" + row.value().replaceFirst(":", "/").replace(':', '@') + "'");
            default -> throw new IllegalArgumentException("no such kind of row: " + row);
        };
    }

    private static List<Component> sbom(String member) {
        String text =
                "{'bomFormat': 'CycloneDX', 'specVersion': '1.6', 'components': [{'type': 'library', 'name': 'made-up', "
                        + member + "}]}";
        List<Component> components = new ArrayList<>();
        SbomReader.read(
                new ByteArrayInputStream(text.replace('\'', '"').getBytes(UTF_8)), "bom.json", c -> components.add(c));
        return components;
    }

    private static List<Row> rows(String list) {
        try {
            return Files.readAllLines(TABLES.resolve(list + ".txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
