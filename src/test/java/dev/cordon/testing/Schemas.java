package dev.cordon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Published schemas of report formats that are not part of the project: they lie in the folder {@code corpus.folder}. */
public final class Schemas {

    private static final Path FOLDER =
            Path.of(System.getProperty("corpus.folder", "../shared/corpus")).resolve("schemas");

    private Schemas() {}

    /** Fails where the document does not obey the schema for SARIF 2.1.0. */
    public static void assertSarif(String document) throws IOException {
        try (InputStream in = Files.newInputStream(file("sarif-schema-2.1.0.json"))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(in);
            assertThat(schema.validate(document, InputFormat.JSON)).isEmpty();
        }
    }

    /** Fails where the document does not obey the schema for the reports of Surefire. */
    public static void assertJunit(byte[] document) throws IOException, SAXException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(file("surefire-test-report.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(document)));
    }

    private static Path file(String name) {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.isRegularFile(file), file + " is absent; -Dcorpus.folder names the folder of the corpus");
        return file;
    }
}
