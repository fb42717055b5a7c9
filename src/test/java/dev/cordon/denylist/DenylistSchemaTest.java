package dev.cordon.denylist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cordon.notice.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published schema and the reader agree: what the schema refuses the reader refuses, and what both know of the
 * format is the same. {@code unsound} files are what no schema can see.
 */
class DenylistSchemaTest {

    private static final Path FIXTURES = Path.of("src/test/resources/denylist");
    private static final Path BUNDLED = Path.of("src/main/resources/dev/cordon/us-foreign-adversary.yaml");

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(DenylistSchemaTest.class.getResourceAsStream("/dev/cordon/denylist.schema.json"));

    static Stream<Path> valid() throws IOException {
        return Stream.concat(files("valid"), Stream.of(BUNDLED));
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
        assertThat(read(file).files()).hasSize(1);
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

    private static Denylist read(Path file) throws IOException {
        return DenylistReader.read(Files.readAllBytes(file), file.getFileName().toString(), Optional.empty());
    }
}
