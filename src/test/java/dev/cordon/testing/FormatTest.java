package dev.cordon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cordon.notice.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published schema of a format and its reader agree: what the schema refuses the reader refuses, and what both know of
 * the format is the same. {@code unsound} files are what no schema can see.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FormatTest {

    private final Path fixtures;
    private final Schema schema;

    /**
     * @param fixtures the folder with the folders {@code valid}, {@code invalid} and {@code unsound}
     * @param schema the schema as a resource
     */
    protected FormatTest(String fixtures, String schema) {
        this.fixtures = Path.of(fixtures);
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(FormatTest.class.getResourceAsStream(schema));
    }

    /** Reads a file, or refuses it. */
    protected abstract void read(Path file) throws IOException;

    protected Stream<Path> valid() throws IOException {
        return files("valid");
    }

    Stream<Path> invalid() throws IOException {
        return files("invalid");
    }

    Stream<Path> unsound() throws IOException {
        return files("unsound");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void bothAccept(Path file) throws IOException {
        assertThat(schema.validate(Files.readString(file), InputFormat.YAML)).isEmpty();
        assertThatCode(() -> read(file)).doesNotThrowAnyException();
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

    private Stream<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(fixtures.resolve(folder))) {
            return files.sorted().toList().stream();
        }
    }
}
