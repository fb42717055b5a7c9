package dev.cordon.denylist;

import dev.cordon.testing.FormatTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

class DenylistSchemaTest extends FormatTest {

    private static final Path BUNDLED = Path.of("src/main/resources/dev/cordon/us-foreign-adversary.yaml");

    DenylistSchemaTest() {
        super("src/test/resources/denylist", "/dev/cordon/denylist.schema.json");
    }

    @Override
    protected Stream<Path> valid() throws IOException {
        return Stream.concat(super.valid(), Stream.of(BUNDLED));
    }

    @Override
    protected void read(Path file) throws IOException {
        DenylistReader.read(Files.readAllBytes(file), file.getFileName().toString(), Optional.empty());
    }
}
