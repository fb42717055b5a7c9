package dev.cordon.recheck;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.cordon.bytes.FileHash;
import dev.cordon.bytes.FileTrouble;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.recheck.RecordTree.UnlikeARecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a record from its file, strictly: a key that comes twice could mean one thing here and another elsewhere. */
final class RecordReader {

    /** The version of the schema that can be rechecked; earlier ones have no digest of their body. */
    static final String VERSION = "2.0";

    private static final String MARK = "cordonReport";
    private static final int HEAD = 1 << 12;
    private static final int STEP = 1 << 16;
    private static final String SHA256 = "sha256:";

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Set<String> OF_NO_USE = Set.of(
            "evidence",
            "listings",
            "paths",
            "declarations",
            "names",
            "nearWaivers",
            "parameters",
            "levels",
            "nameLists",
            "unidentified",
            "reconciliations",
            "notExamined",
            "sourceSets");

    private final Path file;
    private final String name;
    private final Map<String, String> digests = new HashMap<>();
    private final Map<String, RecordTree> parts = new LinkedHashMap<>();
    private Optional<String> version = Optional.empty();
    private long bodyStart = -1;
    private long bodyEnd = -1;

    private RecordReader(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /** Whether a file says at its beginning that it is a record of Cordon. */
    static boolean isRecord(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return head.contains('"' + MARK + '"');
        }
    }

    /**
     * Reads a record.
     *
     * @param name how messages call it
     * @throws FaultException if it cannot be read, is of another version, or is not what a record is
     */
    static WrittenRecord read(Path file, String name) {
        RecordReader reader = new RecordReader(file, name);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), STEP);
                JsonParser json = FACTORY.createParser(in)) {
            reader.document(json);
            return reader.record();
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? name
                    : name + ":" + e.getLocation().getLineNr();
            throw reader.unreadable(where, "it is broken: " + e.getOriginalMessage(), e);
        } catch (UnlikeARecord | DateTimeException | ArithmeticException e) {
            throw reader.unreadable(name, "it is not what a record is: " + e.getMessage(), e);
        } catch (IOException e) {
            throw reader.unreadable(name, "the file " + FileTrouble.of(e), e);
        }
    }

    private FaultException unreadable(String where, String what, Exception cause) {
        return new FaultException(
                new Fault(
                        FaultCode.RECORD_UNREADABLE,
                        what,
                        Location.of(where),
                        "Give the record as Cordon wrote it, aggregate.json or report.json."),
                cause);
    }

    private void document(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new UnlikeARecord("it is no object");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            JsonToken value = json.nextToken();
            switch (key) {
                case MARK -> version(json.getText());
                case "body", "run" -> {
                    if (value != JsonToken.START_OBJECT) {
                        throw new UnlikeARecord("'" + key + "' is no object");
                    }
                    if (key.equals("body")) {
                        bodyStart = json.currentTokenLocation().getByteOffset();
                        parts.put(key, body(json));
                        bodyEnd = json.currentTokenLocation().getByteOffset() + 1;
                    } else {
                        parts.put(key, RecordTree.read(json, Set.of()));
                    }
                }
                default -> throw new UnlikeARecord("it has the key '" + key + "' beside body and run");
            }
        }
        if (json.nextToken() != null) {
            throw new UnlikeARecord("something comes behind its end");
        }
    }

    private void version(String text) {
        if (!text.equals(VERSION)) {
            throw new UnlikeARecord("it is of schema version " + text + ", and only " + VERSION + " can be rechecked");
        }
        version = Optional.of(text);
    }

    /** The body without its components, of which only the digests are kept. */
    private RecordTree body(JsonParser json) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_ARRAY && (key.equals("components") || key.equals("buildChain"))) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    digests(RecordTree.read(json, Set.of()));
                }
            } else if (OF_NO_USE.contains(key)) {
                json.skipChildren();
            } else if (value == JsonToken.START_OBJECT) {
                members.put(key, RecordTree.read(json, OF_NO_USE));
            } else if (value == JsonToken.START_ARRAY) {
                members.put(key, RecordTree.items(json, OF_NO_USE));
            } else {
                members.put(key, json.getText());
            }
        }
        return new RecordTree(members);
    }

    private void digests(RecordTree component) {
        for (RecordTree facts : component.objects("facts")) {
            if (facts.text("signal").equals("file-hash")) {
                facts.texts("values").stream()
                        .filter(value -> value.startsWith(SHA256))
                        .forEach(
                                value -> digests.putIfAbsent(value.substring(SHA256.length()), component.text("name")));
            }
        }
    }

    private WrittenRecord record() throws IOException {
        if (version.isEmpty() || !parts.keySet().containsAll(Set.of("body", "run"))) {
            throw new UnlikeARecord("it lacks " + MARK + ", body or run");
        }
        digests.putAll(RecordContent.byDigest(parts.get("body")));
        Digests computed = Digests.of(file, bodyStart, bodyEnd);
        return RecordContent.of(
                new Read(file, name, computed.whole(), computed.body()), parts.get("body"), parts.get("run"), digests);
    }

    /** Which file it is, with the digests of all of it and of its body. */
    record Read(Path file, String name, String sha256, String bodySha256) {}

    /** The digests of a file, and of the body in it. */
    private record Digests(String whole, String body) {

        static Digests of(Path file, long start, long end) throws IOException {
            MessageDigest whole = FileHash.sha256();
            MessageDigest body = FileHash.sha256();
            byte[] buffer = new byte[STEP];
            long at = 0;
            try (InputStream in = Files.newInputStream(file)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    whole.update(buffer, 0, read);
                    int from = (int) Math.max(0, Math.min(read, start - at));
                    int to = (int) Math.max(from, Math.min(read, end - at));
                    body.update(buffer, from, to - from);
                    at += read;
                }
            }
            return new Digests(
                    HexFormat.of().formatHex(whole.digest()), HexFormat.of().formatHex(body.digest()));
        }
    }
}
