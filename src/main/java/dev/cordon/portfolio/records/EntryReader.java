package dev.cordon.portfolio.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.cordon.audit.Outcome;
import dev.cordon.inventory.Source;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.portfolio.Entry;
import dev.cordon.portfolio.ListUsed;
import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Reads one record ({@code report.json}, {@code aggregate.json}) of any schema that was released, and puts what a
 * portfolio shows of it into a draft.
 */
final class EntryReader {

    /** The member that a record begins with. */
    static final String MARK = "cordonReport";

    /** The schemas that were released. */
    static final List<String> KNOWN = List.of("1.0", "2.0");

    private static final int MOST_NOT_EXAMINED = 20;
    private static final int MOST_MODULES = 10_000;

    private final RecordWalk walk;
    private final String document;
    private final UnaryOperator<String> shared;
    private final VerdictReader verdicts;
    private final EntryDraft draft;
    private String version = "";

    private EntryReader(RecordWalk walk, String document, UnaryOperator<String> shared) {
        this.walk = walk;
        this.document = document;
        this.shared = shared;
        this.verdicts = new VerdictReader(walk, shared);
        this.draft = new EntryDraft(document, shared);
    }

    /**
     * Reads a record to its end.
     *
     * @param document how messages name it
     * @param shared gives the one copy of equal texts that is kept
     * @throws FaultException if it is none, is of a schema that is not known, or contradicts itself
     */
    static Entry read(InputStream in, String document, UnaryOperator<String> shared) throws IOException {
        try (RecordWalk walk = new RecordWalk(in, document)) {
            try {
                return new EntryReader(walk, document, shared).read();
            } catch (JsonProcessingException e) {
                throw walk.malformed(breaksOff(e) ? "it breaks off" : "it is malformed JSON");
            } catch (DateTimeException e) {
                throw walk.malformed("a date or a time in it is none: " + e.getMessage());
            }
        }
    }

    /** Between two entries Jackson says so in words alone. */
    private static boolean breaksOff(JsonProcessingException e) {
        return e instanceof JsonEOFException || e.getOriginalMessage().startsWith("Unexpected end-of-input");
    }

    private Entry read() throws IOException {
        walk.begin();
        walk.object(this::member);
        walk.end();
        return draft.entry(verdicts);
    }

    private void member(String member) throws IOException {
        switch (member) {
            case MARK -> version = known(walk.word());
            case "body" -> {
                if (version.isEmpty()) {
                    throw walk.malformed("it does not begin with '" + MARK + "'");
                }
                draft.hasBody = true;
                walk.object(this::body);
            }
            case "run" ->
                walk.object(field -> {
                    if (field.equals("at")) {
                        draft.at = Optional.of(Instant.parse(walk.word()));
                    }
                });
            default -> {
                // nothing that a portfolio shows
            }
        }
    }

    private String known(String schema) {
        if (!KNOWN.contains(schema)) {
            throw new FaultException(new Fault(
                    FaultCode.SBOM_UNKNOWN_VERSION,
                    PrintableText.phrase("this record of Cordon is of schema '" + schema
                            + "', which this Cordon does not know; it knows " + String.join(", ", KNOWN)),
                    Location.of(document),
                    "Use the Cordon that wrote it, or a newer one."));
        }
        return schema;
    }

    private void body(String member) throws IOException {
        switch (member) {
            case "source" ->
                walk.object(field -> {
                    switch (field) {
                        case "kind" -> draft.kind = Optional.of(one(Source.Kind.values(), Source.Kind::id, "source"));
                        case "name" -> draft.name = walk.text();
                        default -> {
                            // where its POM lies
                        }
                    }
                });
            case "commit" ->
                walk.object(field -> {
                    if (field.equals("id")) {
                        draft.commit = Optional.of(shared.apply(walk.text()));
                    }
                });
            case "outcome" -> draft.outcome = Optional.of(one(Outcome.values(), Outcome::id, "outcome"));
            case "counts" -> walk.object(field -> draft.counts.put(field, walk.number()));
            case "verdicts" -> walk.array(verdicts::verdict);
            case "policy" ->
                walk.object(field -> {
                    if (field.equals("asOf")) {
                        draft.on = Optional.of(LocalDate.parse(walk.word()));
                    }
                });
            case "denylist" ->
                walk.object(field -> {
                    if (field.equals("files")) {
                        walk.array(this::list);
                    }
                });
            case "examined" ->
                walk.objects(field -> {
                    if (field.equals("name") && draft.examined.size() < 2) {
                        draft.examined.add(walk.text());
                    } else if (field.equals("describes")) {
                        walk.object(part -> draft.described.put(part, shared.apply(walk.text())));
                    }
                });
            case "notExamined" -> walk.array(this::unexamined);
            case "modules" ->
                walk.objects(field -> {
                    if (field.equals("name") && draft.modules.size() < MOST_MODULES) {
                        draft.modules.add(shared.apply(walk.text()));
                    }
                });
            case "notJudged" -> walk.array(() -> draft.notJudged++);
            case "components" -> walk.array(this::component);
            default -> {
                // nothing that a portfolio shows
            }
        }
    }

    private <T> T one(T[] values, Function<T, String> id, String what) throws IOException {
        String word = walk.word();
        return Stream.of(values)
                .filter(value -> id.apply(value).equals(word))
                .findFirst()
                .orElseThrow(() -> walk.malformed("its " + what + " '" + word + "' is none that Cordon knows"));
    }

    private void list() throws IOException {
        Map<String, String> fields = new HashMap<>();
        walk.object(field -> {
            if (List.of("name", "version", "sha256").contains(field)) {
                fields.put(field, shared.apply(walk.text()));
            }
        });
        draft.lists.add(new ListUsed(
                fields.getOrDefault("name", ""),
                fields.getOrDefault("version", ""),
                fields.getOrDefault("sha256", "")));
    }

    /** Until version 2.0 of the schema this was a phrase. */
    private void unexamined() throws IOException {
        draft.left++;
        if (draft.notExamined.size() >= MOST_NOT_EXAMINED) {
            return;
        }
        if (!walk.isObject()) {
            draft.notExamined.add(shared.apply(walk.text()));
            return;
        }
        Map<String, String> fields = new HashMap<>();
        walk.object(field -> fields.put(field, walk.text()));
        draft.notExamined.add(shared.apply(fields.getOrDefault("kind", "").replace('-', ' ') + " "
                + fields.getOrDefault("name", "") + ": " + fields.getOrDefault("why", "")));
    }

    /** One is enough to know whether a component is recorded with its facts. */
    private void component() throws IOException {
        if (!draft.hasFacts) {
            walk.object(field -> draft.hasFacts |= field.equals("facts"));
        }
    }
}
