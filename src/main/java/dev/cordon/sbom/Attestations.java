package dev.cordon.sbom;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.cordon.notice.Location;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Several Sigstore bundles in one file, as GitHub hands them out: what its API answers when asked for the attestations of a
 * digest ({@code attestations}, each with a {@code bundle}; GitHub REST API, "List attestations"), and what {@code gh attestation
 * verify --format json} prints, which has each in an {@code attestation} beside the result of verifying it.
 */
final class Attestations {

    private static final String LIST = "attestations";
    private static final String ONE = "attestation";
    private static final String BUNDLE = "bundle";

    /** What gh says of a bundle that it verified; the bundle holds the same statement. */
    private static final String RESULT = "verificationResult";

    /** Longer than any other text is that which holds the document. */
    private static final int LONGEST_TEXT = 16 << 20;

    private static final JsonFactory FACTORY = JsonWalk.FACTORY
            .rebuild()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(TreeWalk.DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private static final Pattern PRINTED =
            Pattern.compile("\\s*\\[\\s*\\{\\s*\"(?:attestation|verificationResult)\"\\s*:");

    private final SbomInput input;
    private final JsonParser parser;
    private final Envelope.Inner inner;
    private int bundles;

    private Attestations(SbomInput input, JsonParser parser, Envelope.Inner inner) {
        this.input = input;
        this.parser = parser;
        this.inner = inner;
    }

    /** Whether an object that begins with these members holds attestations. */
    static boolean inObject(Map<String, String> members) {
        return members.keySet().equals(Set.of(LIST));
    }

    /** Whether a text that begins as an array is one of attestations. */
    static boolean inArray(String start) {
        return PRINTED.matcher(start).lookingAt();
    }

    /**
     * Reads every bundle to its end.
     *
     * @param inner reads what a bundle is in place of a file
     * @throws dev.cordon.notice.FaultException if there is none, or one is only referred to, or another reader might see something else
     */
    static void read(SbomInput input, Envelope.Inner inner) throws IOException {
        JsonParser parser = FACTORY.createParser(input.bytes());
        try {
            Attestations attestations = new Attestations(input, parser, inner);
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                attestations.list("", List.of(ONE));
            } else {
                attestations.object();
            }
            if (attestations.bundles == 0) {
                throw SbomFaults.unreadable(input.location(), "it lists no attestation");
            }
        } catch (JsonProcessingException e) {
            throw JsonWalk.malformed(input.location(), e);
        }
        input.endJson(parser, new byte[0]);
    }

    private void object() throws IOException {
        boolean met = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            if (met || !member.equals(LIST) || parser.nextToken() != JsonToken.START_ARRAY) {
                throw SbomFaults.beside(input.location(), List.of(LIST), member);
            }
            met = true;
            list("/" + LIST, List.of());
        }
    }

    /** @param way the members that lead from an element to what has the bundle */
    private void list(String pointer, List<String> way) throws IOException {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            String element = pointer + "/" + i;
            int before = bundles;
            element(element, way);
            if (bundles != before + 1) {
                throw SbomFaults.unreadable(
                        input.location(),
                        "the attestation " + element + " is there " + (bundles == before ? "without" : "with more than")
                                + " one bundle: what it states cannot be seen");
            }
        }
    }

    private void element(String pointer, List<String> way) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw SbomFaults.unreadable(input.location(), "the attestation " + pointer + " is no object");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            String here = pointer + "/" + member;
            if (value == JsonToken.START_OBJECT && way.isEmpty() && member.equals(BUNDLE)) {
                bundles++;
                input.guard().progress();
                inner.read(new ByteArrayInputStream(copy()), here + " of " + input.name());
            } else if (value == JsonToken.START_OBJECT && !way.isEmpty() && member.equals(way.get(0))) {
                element(here, way.subList(1, way.size()));
            } else if (value.isScalarValue() || member.equals(RESULT)) {
                parser.skipChildren();
            } else {
                throw SbomFaults.unreadable(
                        Location.of(input.name()),
                        "beside a bundle it has '" + here + "', which another reader may take for one");
            }
        }
    }

    /** The bundle by itself; how long it may be is bounded by what may be read without a word. */
    private byte[] copy() throws IOException {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(bundle)) {
            generator.copyCurrentStructure(parser);
        }
        return bundle.toByteArray();
    }
}
