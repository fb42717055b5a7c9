package dev.cordon.sbom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalInt;

/** Whatever lies in an envelope: it has as many components there as by itself, and is refused there as by itself. */
class EnvelopeFuzz {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A byte that chooses the envelope, and a document. */
    @FuzzTest
    void wrapped(byte[] input) {
        if (input.length > 0) {
            // As the envelopes have it that hold a document as it is written
            byte[] document = new String(Arrays.copyOfRange(input, 1, input.length), UTF_8).getBytes(UTF_8);
            OptionalInt alone = SbomFuzz.judged(document, "x");
            OptionalInt enveloped =
                    SbomFuzz.judged(envelope(input[0] & 7, document).getBytes(UTF_8), "x");
            assertThat(alone.isEmpty() || enveloped.isEmpty() || enveloped.equals(alone))
                    .as("%s components alone and %s in the envelope", alone, enveloped)
                    .isTrue();
        }
    }

    /** The whole of it: what another reader finds by taking the envelope apart is judged. */
    @FuzzTest
    void envelope(byte[] input) throws IOException {
        OptionalInt judged = SbomFuzz.judged(input, "x");
        if (judged.isPresent()) {
            assertThat(judged.getAsInt()).isGreaterThanOrEqualTo(inside(input));
        }
    }

    private static int inside(byte[] input) {
        try {
            JsonNode root = JSON.readTree(input);
            JsonNode envelope = root.has("dsseEnvelope") ? root.path("dsseEnvelope") : root;
            if (!envelope.path("payload").isTextual()) {
                return 0;
            }
            JsonNode payload = JSON.readTree(
                    Base64.getMimeDecoder().decode(envelope.path("payload").textValue()));
            JsonNode document = payload.has("predicate") ? payload.path("predicate") : payload;
            return OtherReaders.cycloneDxJson(JSON.writeValueAsBytes(document));
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
    }

    private static String envelope(int kind, byte[] document) {
        String base64 = Base64.getEncoder().encodeToString(document);
        String dsse =
                "{\"payloadType\":\"application/vnd.in-toto+json\",\"payload\":\"" + base64 + "\",\"signatures\":[]}";
        String bundle = "{\"mediaType\":\"application/vnd.dev.sigstore.bundle.v0.3+json\",\"verificationMaterial\":{},"
                + "\"dsseEnvelope\":" + dsse + "}";
        String statement = "{\"_type\":\"https://in-toto.io/Statement/v1\",\"predicateType\":\"x\",\"predicate\":";
        return switch (kind) {
            case 0 -> dsse;
            case 1 -> bundle;
            case 2 -> statement + "\"" + base64 + "\"}";
            case 3 -> statement + "{\"Data\":\"" + base64 + "\"}}";
            case 4 -> statement + new String(document, UTF_8) + "}";
            case 5 -> "{\"attestations\":[{\"bundle\":" + bundle + "}]}";
            case 6 -> "[{\"attestation\":{\"bundle\":" + bundle + "}}]";
            default -> statement + "{\"Data\":" + new String(document, UTF_8) + "}}";
        };
    }
}
