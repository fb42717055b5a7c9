package dev.cordon.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.namelist.NameList;
import dev.cordon.namelist.NameListBenchmark;
import dev.cordon.notice.FaultException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No organisation that a public SBOM names has a name of a list of names. The list is made up, as long as the real one, and
 * names every one-word brand of the corpus as well; the system property {@code corpus.names} names a file of real ones.
 */
@Tag("corpus")
class NamesInCorpusTest {

    @Test
    void noOrganisationHasAListedName(@TempDir Path folder) throws IOException {
        Set<String> organisations = new TreeSet<>();
        Stream.of("cyclonedx", "spdx")
                .flatMap(f -> Corpus.documents(f).stream())
                .forEach(f -> collect(f, organisations));
        assertThat(organisations).hasSizeGreaterThan(20);

        String[] oneWord =
                organisations.stream().filter(o -> o.matches("[\\p{L}\\p{N}]+")).toArray(String[]::new);
        NameList list = NameListBenchmark.list(folder, oneWord);

        assertThat(organisations).allSatisfy(o -> assertThat(list.find(o)).as(o).isEmpty());
    }

    private static void collect(Path document, Set<String> organisations) {
        try {
            Sboms.read(Corpus.bytes(document), document.toString()).components().stream()
                    .flatMap(c -> c.facts().stream())
                    .filter(f -> f.signal() == Signal.ORGANIZATION)
                    .map(Fact::value)
                    .filter(v -> !v.contains("\""))
                    .forEach(organisations::add);
        } catch (FaultException e) {
            // Invalid on purpose, or no SBOM.
            assertThat(e.faults()).isNotEmpty();
        }
    }
}
