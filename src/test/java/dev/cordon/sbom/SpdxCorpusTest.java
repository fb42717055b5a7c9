package dev.cordon.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.notice.NoticeCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Documents of the SPDX tools and examples. */
@Tag("corpus")
class SpdxCorpusTest {

    private static Sboms read(Path file) {
        return Sboms.read(Corpus.bytes(file), file.getFileName().toString());
    }

    /** Even the documents that violate the schema: what can be read is judged. */
    @TestFactory
    Stream<DynamicTest> readsEveryDocument() {
        return Corpus.documents("spdx").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    SbomDocument document = read(file).document();
                    assertThat(document.format()).startsWith("SPDX");
                    assertThat(document.notices()).noneMatch(n -> n.code() == NoticeCode.SBOM_DUPLICATE_REF);
                }));
    }

    @TestFactory
    Stream<DynamicTest> readsTheSameOfADocumentWhosePackagesAreKnown() {
        KnownComponents known = new KnownComponents();
        return Corpus.documents("spdx").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    byte[] bytes = Corpus.bytes(file);
                    List<String> plain = RepeatsTest.plain(bytes).lines();
                    assertThat(RepeatsTest.read(bytes, known).lines()).isEqualTo(plain);
                    assertThat(RepeatsTest.read(bytes, known).lines()).isEqualTo(plain);
                }));
    }

    /** The tools' example is one piece of software in five serialisations of each version. */
    @TestFactory
    Stream<DynamicTest> findsTheSamePackagesInEverySerialisationOfTheToolsExample() {
        return Stream.of("2.2", "2.3")
                .map(version -> DynamicTest.dynamicTest(version, () -> {
                    List<Path> same = Corpus.documents("spdx/tools-java").stream()
                            .filter(f -> f.getFileName()
                                    .toString()
                                    .matches("SPDX(JSON|Tag|YAML|Rdf|XML)Example-v?" + version + "\\.spdx.*"))
                            .toList();
                    assertThat(same).hasSize(5);
                    Map<String, TreeSet<String>> packages = same.stream()
                            .collect(Collectors.toMap(
                                    f -> f.getFileName().toString(), f -> new TreeSet<>(read(f).names())));
                    assertThat(packages.values().stream().distinct().toList())
                            .as(packages.toString())
                            .hasSize(1);
                }));
    }
}
