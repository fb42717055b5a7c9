package dev.cordon.denylist;

import dev.cordon.denylist.file.DenylistReader;
import dev.cordon.testing.FormatTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class DenylistSchemaTest extends FormatTest {

    DenylistSchemaTest() {
        super("src/test/resources/denylist", "/dev/cordon/denylist.schema.json");
    }

    @Override
    protected void read(Path file) throws IOException {
        DenylistReader.read(Files.readAllBytes(file), file.getFileName().toString(), Optional.empty());
    }
}
