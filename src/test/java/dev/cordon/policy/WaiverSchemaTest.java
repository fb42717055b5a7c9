package dev.cordon.policy;

import dev.cordon.testing.FormatTest;
import dev.cordon.testing.Lists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

class WaiverSchemaTest extends FormatTest {

    WaiverSchemaTest() {
        super("src/test/resources/waivers/format", "/dev/cordon/waivers.schema.json");
    }

    @Override
    protected void read(Path file) throws IOException {
        new WaiverReader(
                        Lists.listing("- {authority: embargo, from: \"2026-01-01\", verified: seen}"),
                        LocalDate.parse("2026-11-25"),
                        365)
                .add(Files.readAllBytes(file), file.getFileName().toString(), Optional.empty(), false)
                .read();
    }
}
