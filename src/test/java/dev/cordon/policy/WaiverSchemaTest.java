package dev.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cordon.notice.FaultException;
import dev.cordon.testing.Lists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published schema and the reader agree: what the schema refuses the reader refuses, and what both know of the
 * format is the same. {@code unsound} files are what no schema can see.
 */
class WaiverSchemaTest {

    private static final Path FIXTURES = Path.of("src/test/resources/waivers/format");

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(WaiverSchemaTest.class.getResourceAsStream("/dev/cordon/waivers.schema.json"));

    static Stream<Path> valid() throws IOException {
        return files("valid");
    }

    static Stream<Path> invalid() throws IOException {
        return files("invalid");
    }

    static Stream<Path> unsound() throws IOException {
        return files("unsound");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void bothAccept(Path file) throws IOException {
        assertThat(schema.validate(Files.readString(file), InputFormat.YAML)).isEmpty();
        assertThat(read(file).all()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void bothRefuse(Path file) throws IOException {
        assertThat(schema.validate(Files.readString(file), InputFormat.YAML)).isNotEmpty();
        assertThatThrownBy(() -> read(file)).isInstanceOf(FaultException.class);
    }

    @ParameterizedTest
    @MethodSource("unsound")
    void onlyTheReaderSeesWhatMakesNoSense(Path file) throws IOException {
        assertThat(schema.validate(Files.readString(file), InputFormat.YAML)).isEmpty();
        assertThatThrownBy(() -> read(file)).isInstanceOf(FaultException.class);
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES.resolve(folder))) {
            return files.sorted().toList().stream();
        }
    }

    private static Waivers read(Path file) throws IOException {
        return new WaiverReader(
                        Lists.listing("- {authority: embargo, from: \"2026-01-01\", verified: seen}"),
                        LocalDate.parse("2026-11-25"),
                        365)
                .add(Files.readAllBytes(file), file.getFileName().toString(), Optional.empty(), false)
                .read();
    }
}
