package dev.cordon.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Purl;
import dev.cordon.notice.FaultException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cyclonedx.parsers.JsonParser;
import org.cyclonedx.parsers.XmlParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** The CycloneDX specification's own documents. */
@Tag("corpus")
class CycloneDxCorpusTest {

    private static Stream<Path> documents(String kind) {
        return Corpus.documents("cyclonedx").stream()
                .filter(f -> f.getFileName().toString().startsWith(kind + "-"))
                .filter(f -> f.toString().endsWith(".json") || f.toString().endsWith(".xml"));
    }

    @TestFactory
    Stream<DynamicTest> readsEveryComponentOfEveryValidDocument() {
        return documents("valid")
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    byte[] bytes = Corpus.bytes(file);
                    int expected = file.toString().endsWith(".json")
                            ? ComponentCount.inJson(bytes)
                            : ComponentCount.inXml(bytes);
                    Sboms read = Sboms.read(bytes, file.getFileName().toString());
                    assertThat(read.components()).hasSize(expected);
                    assertThat(read.document().components()).isEqualTo(expected);
                }));
    }

    @TestFactory
    Stream<DynamicTest> readsTheSameOfADocumentWhoseComponentsAreKnown() {
        KnownComponents known = new KnownComponents();
        return Stream.concat(documents("valid"), documents("invalid"))
                .filter(file -> file.toString().endsWith(".json"))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    byte[] bytes = Corpus.bytes(file);
                    List<String> plain = RepeatsTest.plain(bytes).lines();
                    assertThat(RepeatsTest.read(bytes, known).lines()).isEqualTo(plain);
                    assertThat(RepeatsTest.read(bytes, known).lines()).isEqualTo(plain);
                }));
    }

    /** cyclonedx-core-java as the oracle: whatever purl it sees on a component, the reader sees as well. */
    @TestFactory
    Stream<DynamicTest> seesThePurlsThatCyclonedxCoreJavaSees() {
        return documents("valid")
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    byte[] bytes = Corpus.bytes(file);
                    Optional<List<org.cyclonedx.model.Component>> oracle = oracle(file, bytes);
                    if (oracle.isPresent()) {
                        TreeSet<String> expected = new TreeSet<>();
                        flatten(oracle.get())
                                .filter(c -> c.getPurl() != null)
                                .forEach(c -> LenientPurl.read(c.getPurl())
                                        .map(Purl::canonical)
                                        .ifPresent(expected::add));
                        TreeSet<String> seen = new TreeSet<>();
                        for (Component component : Sboms.read(bytes, "x").components()) {
                            component.purl().map(Purl::canonical).ifPresent(seen::add);
                        }
                        assertThat(seen).containsAll(expected);
                    }
                }));
    }

    /** Empty where the oracle itself cannot read the document: it does not know 1.7. */
    private static Optional<List<org.cyclonedx.model.Component>> oracle(Path file, byte[] bytes) {
        try {
            org.cyclonedx.model.Bom bom =
                    file.toString().endsWith(".json") ? new JsonParser().parse(bytes) : new XmlParser().parse(bytes);
            List<org.cyclonedx.model.Component> all = new ArrayList<>();
            if (bom.getMetadata() != null && bom.getMetadata().getComponent() != null) {
                all.add(bom.getMetadata().getComponent());
            }
            if (bom.getComponents() != null) {
                all.addAll(bom.getComponents());
            }
            return Optional.of(all);
        } catch (org.cyclonedx.exception.ParseException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Stream<org.cyclonedx.model.Component> flatten(List<org.cyclonedx.model.Component> components) {
        return components.stream()
                .flatMap(c -> Stream.concat(
                        Stream.of(c), c.getComponents() == null ? Stream.empty() : flatten(c.getComponents())));
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryInvalidDocumentWithItsPositionWhenStrict() {
        return documents("invalid")
                // The extensions of 1.1 have schemas of their own, which the validator does not apply
                .filter(f -> !f.getParent().endsWith("ext"))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    byte[] bytes = Corpus.bytes(file);
                    FaultException thrown = catchThrowableOfType(
                            FaultException.class,
                            () -> StrictSbom.validate(Sboms.read(bytes, "x").document(), bytes));
                    assertThat(thrown).isNotNull();
                    assertThat(thrown.faults())
                            .allSatisfy(
                                    fault -> assertThat(fault.where().line()).isPositive());
                }));
    }

    @TestFactory
    Stream<DynamicTest> acceptsEveryValidDocumentWhenStrict() {
        return documents("valid")
                .filter(f -> !f.toString().contains("1.7"))
                // cyclonedx-core-java carries an older schema of model cards than the specification
                .filter(f -> !f.toString().matches(".*machine-learning-considerations.*|.*machine-learning.*\\.xml"))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    byte[] bytes = Corpus.bytes(file);
                    StrictSbom.validate(Sboms.read(bytes, "x").document(), bytes);
                }));
    }
}
