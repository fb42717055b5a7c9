package dev.cordon.denylist;

import dev.cordon.testing.FormatTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class DenylistSchema2Test extends FormatTest {

    DenylistSchema2Test() {
        super("src/test/resources/denylist-2", "/dev/cordon/denylist-2.schema.json");
    }

    @Override
    protected void read(Path file) throws IOException {
        DenylistReader.read(Files.readAllBytes(file), file.getFileName().toString(), Optional.empty());
    }
}
