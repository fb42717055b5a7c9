package dev.cordon.denylist;

import dev.cordon.denylist.file.DenylistReader;
import dev.cordon.testing.BundledLists;
import dev.cordon.testing.FormatTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

class DenylistSchema2Test extends FormatTest {

    DenylistSchema2Test() {
        super("src/test/resources/denylist-2", "/dev/cordon/denylist-2.schema.json");
    }

    @Override
    protected Stream<Path> valid() throws IOException {
        return Stream.concat(super.valid(), BundledLists.NAMES.stream().map(BundledLists::file));
    }

    @Override
    protected void read(Path file) throws IOException {
        DenylistReader.read(Files.readAllBytes(file), file.getFileName().toString(), Optional.empty());
    }
}
