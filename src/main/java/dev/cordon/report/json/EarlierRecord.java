package dev.cordon.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.cordon.audit.EarlierFindings;
import dev.cordon.audit.EarlierFindings.Found;
import dev.cordon.audit.EarlierFindings.Origin;
import dev.cordon.bytes.DigestStream;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Source;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads of a record that Cordon wrote earlier what it found. Components and facts are passed over, so a large record needs
 * little memory. What it does not need it does not look at; what it needs has to be there.
 */
public final class EarlierRecord {

    private static final List<String> VERSIONS = List.of("1.0", JsonReport.SCHEMA_VERSION);

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(1 << 20).build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final String AGAIN =
            "Name the report.json or aggregate.json of a whole build as Cordon wrote it, or leave cordon.since out.";

    private final String file;
    private final JsonParser json;
    private final List<Found> found = new ArrayList<>();
    private final Set<String> modules = new HashSet<>();
    private String version = "";
    private String kind = "";
    private String name = "";
    private String outcome = "";
    private String complete = "";
    private Optional<String> commit = Optional.empty();
    private Optional<String> at = Optional.empty();

    private EarlierRecord(String file, JsonParser json) {
        this.file = file;
        this.json = json;
    }

    /**
     * What a record found.
     *
     * @param file as the user names it
     * @param bytes the record
     * @throws FaultException if it is no record, is broken, is of a version that is not known, or holds nothing to compare with
     * @throws IOException if the bytes cannot be read
     */
    public static EarlierFindings read(String file, InputStream bytes) throws IOException {
        DigestStream digest = new DigestStream(bytes);
        try (JsonParser json = FACTORY.createParser(digest)) {
            EarlierRecord record = new EarlierRecord(file, json);
            try {
                record.read();
            } catch (JsonProcessingException e) {
                throw record.malformed(e);
            }
            return record.findings(digest.hex());
        }
    }

    private void read() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw unreadable(Location.of(file), "is no JSON object, so it is no record of Cordon");
        }
        members(member -> {
            switch (member) {
                case "cordonReport" -> version = known();
                case "body" -> members(this::body);
                case "run" -> members(run -> at = run.equals("at") ? Optional.of(text()) : skip(at));
                default -> json.skipChildren();
            }
        });
        if (json.nextToken() != null) {
            throw unreadable(here(), "goes on behind its end");
        }
    }

    private String known() throws IOException {
        String text = text();
        if (!VERSIONS.contains(text)) {
            throw unreadable(
                    here(),
                    "is a record of version '" + text + "', and this Cordon reads " + String.join(", ", VERSIONS));
        }
        return text;
    }

    private void body(String member) throws IOException {
        switch (member) {
            case "source" ->
                members(m -> {
                    switch (m) {
                        case "kind" -> kind = text();
                        case "name" -> name = text();
                        default -> json.skipChildren();
                    }
                });
            case "commit" -> members(m -> commit = m.equals("id") ? Optional.of(text()) : skip(commit));
            case "outcome" -> outcome = text();
            case "complete" -> complete = text();
            case "verdicts" -> items(this::verdict);
            case "modules" ->
                items(() -> members(m -> {
                    if (m.equals("name")) {
                        modules.add(EarlierFindings.withoutVersion(text()));
                    } else {
                        json.skipChildren();
                    }
                }));
            default -> json.skipChildren();
        }
    }

    private void verdict() throws IOException {
        Location where = here();
        Map<String, String> texts = new HashMap<>();
        boolean[] waived = {false};
        members(member -> {
            switch (member) {
                case "level", "seenIn" -> texts.put(member, text());
                case "component", "vendor" -> members(m -> texts.put(member + "." + m, scalar()));
                case "waivers" ->
                    items(() -> {
                        waived[0] = true;
                        json.skipChildren();
                    });
                default -> json.skipChildren();
            }
        });
        for (String needed : List.of("level", "seenIn", "component.ref", "component.name", "vendor.id")) {
            if (texts.getOrDefault(needed, "").isBlank()) {
                throw unreadable(where, "has a finding without " + needed);
            }
        }
        String level = texts.get("level");
        if (Level.of(level).isEmpty()) {
            throw unreadable(where, "has a finding of the level '" + level + "', which Cordon does not know");
        }
        found.add(new Found(
                texts.get("vendor.id"),
                texts.getOrDefault("vendor.name", texts.get("vendor.id")),
                texts.get("component.ref"),
                texts.get("component.name"),
                Scope.SHIPPED.id().equals(texts.get("component.scope")),
                waived[0] && level.equals(Level.ALLOW.id()) ? "waived" : level,
                texts.get("seenIn"),
                ""));
    }

    private EarlierFindings findings(String sha256) {
        if (version.isEmpty()) {
            throw unreadable(Location.of(file), "has no member cordonReport, so it is no record of Cordon");
        }
        Optional<Source.Kind> known =
                Stream.of(Source.Kind.values()).filter(k -> k.id().equals(kind)).findFirst();
        if (known.isEmpty() || name.isBlank() || outcome.isEmpty() || complete.isEmpty()) {
            throw unreadable(Location.of(file), "lacks its body, or the source, outcome or completeness in it");
        }
        if (outcome.equals("skipped")) {
            throw unreadable(
                    Location.of(file),
                    "is the record of a check that was skipped, so it holds nothing to compare with");
        }
        Source source = new Source(known.get(), name);
        if (known.get() == Source.Kind.MAVEN_MODULE) {
            modules.add(EarlierFindings.withoutVersion(name));
        }
        Origin origin = new Origin(file, sha256, source, commit, at, complete.equals("true"), modules);
        return new EarlierFindings(
                origin,
                found.stream().map(f -> f.in(module(known.get(), f.seenIn()))).toList());
    }

    private String module(Source.Kind about, String seenIn) {
        return switch (about) {
            case REACTOR -> EarlierFindings.module(seenIn);
            case MAVEN_MODULE -> EarlierFindings.withoutVersion(name);
            case SBOM, LOCK_FILE, FILES -> "";
        };
    }

    /** What is done with a member; the parser stands at its value. */
    @FunctionalInterface
    private interface Member {
        void read(String name) throws IOException;
    }

    /** What is done with an element; the parser stands at it. */
    @FunctionalInterface
    private interface Item {
        void read() throws IOException;
    }

    private void members(Member member) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw unreadable(here(), "has '" + json.getText() + "' where an object belongs");
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String called = json.currentName();
            json.nextToken();
            member.read(called);
        }
    }

    private void items(Item item) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw unreadable(here(), "has '" + json.getText() + "' where a list belongs");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            item.read();
        }
    }

    private String text() throws IOException {
        if (!json.currentToken().isScalarValue()) {
            throw unreadable(here(), "has an object or a list where a text belongs");
        }
        return json.getText();
    }

    private String scalar() throws IOException {
        if (json.currentToken().isScalarValue()) {
            return json.getText();
        }
        json.skipChildren();
        return "";
    }

    private <T> T skip(T kept) throws IOException {
        json.skipChildren();
        return kept;
    }

    private Location here() {
        return at(json.currentTokenLocation());
    }

    private Location at(JsonLocation place) {
        return place == null || place.getLineNr() < 1
                ? Location.of(file)
                : new Location(file, place.getLineNr(), Math.max(0, place.getColumnNr()));
    }

    private FaultException malformed(JsonProcessingException e) {
        boolean brokenOff =
                e instanceof JsonEOFException || e.getOriginalMessage().startsWith("Unexpected end-of-input");
        String reason = e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst("\\s*\\[Source.*", "");
        return new FaultException(
                fault(at(e.getLocation()), brokenOff ? "breaks off" : "is malformed JSON: " + reason), e);
    }

    private static FaultException unreadable(Location where, String what) {
        return new FaultException(fault(where, what));
    }

    private static Fault fault(Location where, String what) {
        return new Fault(FaultCode.SINCE_UNREADABLE, "the earlier record " + what, where, AGAIN);
    }
}
