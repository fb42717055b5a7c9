package dev.cordon.sbom;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.text.PrintableText;
import dev.cordon.xml.UntrustedXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stax.StAXSource;
import javax.xml.validation.Validator;
import org.cyclonedx.CycloneDxSchema;
import org.cyclonedx.Version;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Holds a document to the schema of its format, as {@code strictSbom} wants it. This takes the whole document into
 * memory and ten times as long as reading it; nothing that is judged depends on it.
 */
public final class StrictSbom {

    private static final int MOST_FAULTS = 20;
    private static final String NEXT = "Mend the tool that writes the SBOM, or do without strictSbom: what Cordon"
            + " judges does not depend on the schema.";

    /** The schemas alone: the library's parsers would ask whatever it finds as a service for a parser that nothing here uses. */
    private static final CycloneDxSchema SCHEMAS = new CycloneDxSchema() {};

    /** Stands between an envelope and what lies in it: {@code DSSE envelope of CycloneDX JSON}. */
    private static final String OF = " of ";

    private StrictSbom() {}

    /** A document, or an envelope of one. */
    private static final class Inner {

        private final byte[] bytes;
        private final String name;
        /** What {@link SbomReader} said that it is. */
        private final String format;

        Inner(byte[] bytes, String name, String format) {
            this.bytes = bytes;
            this.name = name;
            this.format = format;
        }

        /** What lies in the envelope; of several documents none, since one schema says nothing of the others. */
        Inner within() throws IOException {
            List<Inner> found = new ArrayList<>(1);
            SbomInput input = SbomInput.open(new ByteArrayInputStream(bytes), name);
            boolean list = input.head().syntax() == Head.Syntax.ATTESTATIONS;
            String rest = list ? format : format.substring(format.indexOf(OF) + OF.length());
            Envelope.Inner take = (in, where) -> found.add(new Inner(in.readAllBytes(), where, rest));
            if (list) {
                Attestations.read(input, take);
            } else if (input.head().isText()) {
                Envelope.read(input, take);
            }
            return found.size() == 1 && input.next(name).isEmpty() ? found.get(0) : new Inner(bytes, name, "");
        }
    }

    /**
     * Validates a document that has been read.
     *
     * @param read what {@link SbomReader} said about it
     * @param document the same bytes
     * @throws FaultException with every violation and its position, or if there is no schema to hold it to
     */
    public static void validate(SbomDocument read, byte[] document) {
        Inner inner = new Inner(document, read.name(), read.format());
        try {
            while (inner.format.contains(OF)) {
                inner = inner.within();
            }
        } catch (IOException e) {
            throw SbomFaults.unreadable(Location.of(inner.name), "it cannot be read: " + e.getMessage(), e);
        }
        Location start = new Location(inner.name, 1, 1);
        boolean json = inner.format.equals(new CycloneDx.Json().id());
        boolean xml = inner.format.equals(new CycloneDx.Xml().id());
        Optional<Version> version = java.util.Arrays.stream(Version.values())
                .filter(v -> v.getVersionString().equals(read.version()))
                .filter(v -> xml || v.compareTo(Version.VERSION_11) > 0)
                .findFirst();
        if (inner.format.isEmpty()) {
            throw new FaultException(new Fault(
                    FaultCode.SBOM_SCHEMA,
                    "it holds several documents (" + read.versionedFormat()
                            + "), of which strictSbom holds none to its schema",
                    start,
                    "Write each of them into a file of its own, or do without strictSbom for this one."));
        }
        if (!(json || xml) || version.isEmpty()) {
            throw new FaultException(new Fault(
                    FaultCode.SBOM_SCHEMA,
                    "Cordon has no schema for " + read.versionedFormat() + " to hold it to",
                    start,
                    "Do without strictSbom for this document."));
        }
        List<Fault> faults = new ArrayList<>();
        try {
            SbomInput input = SbomInput.open(new ByteArrayInputStream(inner.bytes), inner.name);
            if (json) {
                json(input, version.get(), faults);
            } else {
                xml(input, version.get(), faults);
            }
        } catch (IOException | SAXException | XMLStreamException e) {
            faults.add(fault(start, "it cannot be validated: " + e.getMessage()));
        }
        FaultException.throwIfAny(faults);
    }

    private static Fault fault(Location where, String what) {
        return new Fault(FaultCode.SBOM_SCHEMA, PrintableText.phrase(what).replaceAll("\\.$", ""), where, NEXT);
    }

    private static void json(SbomInput input, Version version, List<Fault> faults) throws IOException {
        byte[] bytes = input.bytes().readAllBytes();
        ObjectMapper mapper = new ObjectMapper(JsonWalk.FACTORY);
        String start =
                input.head().holders().stream().map(member -> "/" + member).collect(Collectors.joining());
        JsonNode document = mapper.readTree(bytes).at(start);
        Map<String, String> violations = new LinkedHashMap<>();
        for (var error : SCHEMAS.getJsonSchema(version, mapper).validate(document)) {
            if (violations.size() < MOST_FAULTS) {
                violations.putIfAbsent(start + Positions.pointer(error.getInstanceLocation()), error.getMessage());
            }
        }
        Map<String, Location> positions = Positions.of(bytes, input.name(), violations.keySet());
        violations.forEach((pointer, message) -> faults.add(
                fault(positions.get(pointer), (pointer.isEmpty() ? "the document" : pointer) + " " + message)));
    }

    private static void xml(SbomInput input, Version version, List<Fault> faults)
            throws IOException, SAXException, XMLStreamException {
        Validator validator = SCHEMAS.getXmlSchema(version).newValidator();
        validator.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException e) {
                if (faults.size() < MOST_FAULTS) {
                    faults.add(fault(Head.at(input.name(), e.getLineNumber(), e.getColumnNumber()), e.getMessage()));
                }
            }

            @Override
            public void fatalError(SAXParseException e) {
                error(e);
            }
        });
        validator.validate(new StAXSource(UntrustedXml.open(input.characters())));
    }

    /** Finds the lines and columns that JSON pointers lead to. */
    private static final class Positions {

        private Positions() {}

        /** A pointer from the path a schema validator gives, which is one already or begins with {@code $}. */
        static String pointer(Object path) {
            String text = String.valueOf(path);
            if (!text.startsWith("$")) {
                return text;
            }
            return text.substring(1).replaceAll("\\[(\\d+)]", "/$1").replace(".", "/");
        }

        /** The position of each pointer; the start of the document where it leads nowhere. */
        static Map<String, Location> of(byte[] json, String name, Set<String> pointers) throws IOException {
            Map<String, Location> positions = new HashMap<>();
            pointers.forEach(pointer -> positions.put(pointer, new Location(name, 1, 1)));
            try (JsonParser parser = JsonWalk.FACTORY.createParser(json)) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    boolean begins = token.isScalarValue() || token.isStructStart();
                    String pointer = begins ? pointer(parser, token) : "";
                    if (begins && pointers.contains(pointer)) {
                        JsonLocation at = parser.currentTokenLocation();
                        positions.put(pointer, Head.at(name, at.getLineNr(), at.getColumnNr()));
                    }
                }
            }
            return positions;
        }

        private static String pointer(JsonParser parser, JsonToken token) {
            var context = parser.getParsingContext();
            return (token.isStructStart() ? context.getParent() : context)
                    .pathAsPointer()
                    .toString();
        }
    }
}
