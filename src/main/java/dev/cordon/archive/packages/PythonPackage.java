package dev.cordon.archive.packages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cordon.bytes.BrokenException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The metadata of a Python distribution (PyPA, "Core metadata specifications"): its first paragraph. */
final class PythonPackage {

    private PythonPackage() {}

    /** @throws BrokenException if it names nothing */
    static void read(byte[] metadata, PackageFacts facts) throws IOException {
        Fields fields = Fields.next(new BufferedReader(new StringReader(new String(metadata, UTF_8))), true)
                .orElseThrow(() -> new BrokenException("is empty"));
        String name = fields.first("Name");
        if (name.isBlank()) {
            throw new BrokenException("names no package");
        }
        // purl-spec, type pypi: lower case, and a hyphen for each underscore
        facts.named("pypi", "", name.toLowerCase(Locale.ROOT).replace('_', '-'), fields.first("Version"), Map.of());
        facts.person("Author", fields.first("Author"));
        facts.person("Author-email", fields.first("Author-email"));
        for (String field : List.of("Maintainer", "Maintainer-email")) {
            facts.contact(field, fields.first(field));
        }
        facts.address("Home-page", fields.first("Home-page"));
        facts.address("Download-URL", fields.first("Download-URL"));
        for (String url : fields.all("Project-URL")) {
            facts.address("Project-URL", url.substring(url.indexOf(',') + 1));
        }
    }
}
