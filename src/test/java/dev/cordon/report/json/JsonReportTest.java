package dev.cordon.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cordon.audit.Report;
import dev.cordon.audit.RunInfo;
import dev.cordon.audit.RunInfo.Place;
import dev.cordon.audit.RunInfo.Place.As;
import dev.cordon.denylist.Sha256;
import dev.cordon.testing.Reports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonReportTest.class.getResourceAsStream("/dev/cordon/report.schema.json"));

    @Test
    void followsItsSchema() throws IOException {
        assertThat(schema.validate(json(Reports.rich()), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(json(Reports.reactor()), InputFormat.JSON)).isEmpty();
    }

    @Test
    void namesTheRepositoriesOfSettings() throws IOException {
        RunInfo run = new RunInfo(
                Instant.EPOCH,
                "1",
                "3.9.16",
                "17",
                RunInfo.WorkTree.CLEAN,
                OptionalLong.empty(),
                List.of(
                        new Place(As.MIRROR, "corp", Optional.of("nexus")),
                        new Place(As.REPOSITORY, "other", Optional.empty())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport().write(Reports.rich(), run, out);
        String json = out.toString(StandardCharsets.UTF_8);

        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(json.replaceAll("\\s", ""))
                .contains("\"repositories\":[{\"as\":\"mirror\",\"id\":\"corp\",\"host\":\"nexus\"},"
                        + "{\"as\":\"repository\",\"id\":\"other\"}]");
        assertThat(json(Reports.rich())).doesNotContain("\"repositories\"");
    }

    @Test
    void hasASchemaThatRefusesWhatItDoesNotKnow() throws IOException {
        String other = json(Reports.rich()).replace("\"outcome\" : \"failed\"", "\"outcome\" : \"perhaps\"");

        assertThat(schema.validate(other, InputFormat.JSON)).isNotEmpty();
    }

    /** Whoever reads the file computes the digest from its bytes. */
    @Test
    void saysTheDigestOfItsBody() throws IOException {
        String json = json(Reports.rich());
        String body =
                json.substring(json.indexOf("\"body\" : {") + "\"body\" : ".length(), json.indexOf(",\n  \"run\" :"));

        assertThat(json).contains("\"bodySha256\" : \"" + Sha256.of(body) + "\"");
    }

    private static String json(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport().write(report, Reports.RUN, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
