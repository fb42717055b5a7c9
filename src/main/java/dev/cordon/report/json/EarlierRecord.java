package dev.cordon.report.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.cordon.audit.EarlierFindings;
import dev.cordon.audit.EarlierFindings.Found;
import dev.cordon.audit.EarlierFindings.Origin;
import dev.cordon.audit.Unversioned;
import dev.cordon.bytes.DigestStream;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Source;
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

    private final String file;
    private final EarlierJson json;
    private final List<Found> found = new ArrayList<>();
    private final Set<String> modules = new HashSet<>();
    private String version = "";
    private String kind = "";
    private String name = "";
    private String outcome = "";
    private String complete = "";
    private Optional<String> commit = Optional.empty();
    private Optional<String> at = Optional.empty();

    private EarlierRecord(String file, EarlierJson json) {
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
        try (EarlierJson json = new EarlierJson(file, digest)) {
            EarlierRecord record = new EarlierRecord(file, json);
            try {
                record.read();
            } catch (JsonProcessingException e) {
                throw json.malformed(e);
            }
            return record.findings(digest.hex());
        }
    }

    private void read() throws IOException {
        json.document(member -> {
            switch (member) {
                case "cordonReport" -> version = known();
                case "body" -> json.members(this::body);
                case "run" -> json.members(run -> at = run.equals("at") ? Optional.of(json.text()) : json.pass(at));
                default -> json.pass();
            }
        });
    }

    private String known() throws IOException {
        String text = json.text();
        if (!VERSIONS.contains(text)) {
            throw EarlierJson.unreadable(
                    json.here(),
                    "is a record of version '" + text + "', and this Cordon reads " + String.join(", ", VERSIONS));
        }
        return text;
    }

    private void body(String member) throws IOException {
        switch (member) {
            case "source" ->
                json.members(m -> {
                    switch (m) {
                        case "kind" -> kind = json.text();
                        case "name" -> name = json.text();
                        default -> json.pass();
                    }
                });
            case "commit" -> json.members(m -> commit = m.equals("id") ? Optional.of(json.text()) : json.pass(commit));
            case "outcome" -> outcome = json.text();
            case "complete" -> complete = json.text();
            case "verdicts" -> json.items(this::verdict);
            case "modules" ->
                json.items(() -> json.members(m -> {
                    if (m.equals("name")) {
                        modules.add(Unversioned.module(json.text()));
                    } else {
                        json.pass();
                    }
                }));
            default -> json.pass();
        }
    }

    private void verdict() throws IOException {
        Location where = json.here();
        Map<String, String> texts = new HashMap<>();
        boolean[] waived = {false};
        json.members(member -> {
            switch (member) {
                case "level", "seenIn" -> texts.put(member, json.text());
                case "component", "vendor" -> json.members(m -> texts.put(member + "." + m, json.scalar()));
                case "waivers" ->
                    json.items(() -> {
                        waived[0] = true;
                        json.pass();
                    });
                default -> json.pass();
            }
        });
        for (String needed : List.of("level", "seenIn", "component.ref", "component.name", "vendor.id")) {
            if (texts.getOrDefault(needed, "").isBlank()) {
                throw EarlierJson.unreadable(where, "has a finding without " + needed);
            }
        }
        String level = texts.get("level");
        if (Level.of(level).isEmpty()) {
            throw EarlierJson.unreadable(
                    where, "has a finding of the level '" + level + "', which Cordon does not know");
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
            throw EarlierJson.unreadable(Location.of(file), "has no member cordonReport, so it is no record of Cordon");
        }
        Optional<Source.Kind> known =
                Stream.of(Source.Kind.values()).filter(k -> k.id().equals(kind)).findFirst();
        if (known.isEmpty() || name.isBlank() || outcome.isEmpty() || complete.isEmpty()) {
            throw EarlierJson.unreadable(
                    Location.of(file), "lacks its body, or the source, outcome or completeness in it");
        }
        if (outcome.equals("skipped")) {
            throw EarlierJson.unreadable(
                    Location.of(file),
                    "is the record of a check that was skipped, so it holds nothing to compare with");
        }
        Source source = new Source(known.get(), name);
        if (known.get() == Source.Kind.MAVEN_MODULE) {
            modules.add(Unversioned.module(name));
        }
        Origin origin = new Origin(file, sha256, source, commit, at, complete.equals("true"), modules);
        return new EarlierFindings(
                origin,
                found.stream().map(f -> f.in(module(known.get(), f.seenIn()))).toList());
    }

    private String module(Source.Kind about, String seenIn) {
        return switch (about) {
            case REACTOR -> Unversioned.moduleIn(seenIn);
            case MAVEN_MODULE -> Unversioned.module(name);
            case SBOM, LOCK_FILE, FILES -> "";
        };
    }
}
