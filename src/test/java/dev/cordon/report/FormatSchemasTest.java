package dev.cordon.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.report.plain.CycloneDxReport;
import dev.cordon.report.plain.JunitReport;
import dev.cordon.report.sarif.SarifReport;
import dev.cordon.testing.Reports;
import dev.cordon.testing.Schemas;
import java.nio.charset.StandardCharsets;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Formats with a published schema obey it. */
class FormatSchemasTest {

    private final byte[] sarif = FormatsTest.bytes(new SarifReport(), Reports.rich());
    private final byte[] junit = FormatsTest.bytes(new JunitReport(), Reports.rich());

    @Test
    @Tag("corpus")
    void sarifObeysItsSchema() throws Exception {
        Schemas.assertSarif(new String(sarif, StandardCharsets.UTF_8));
    }

    @Test
    @Tag("corpus")
    void junitObeysTheSchemaOfSurefire() throws Exception {
        Schemas.assertJunit(junit);
    }

    @Test
    void cycloneDxObeysItsSchema() throws Exception {
        byte[] bom = FormatsTest.bytes(new CycloneDxReport(), Reports.rich());

        assertThat(new JsonParser().validate(bom, Version.VERSION_16)).isEmpty();
    }
}
