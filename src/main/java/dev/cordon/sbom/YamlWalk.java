package dev.cordon.sbom;

import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Leads a shape through a YAML document. Aliases, merge keys, tags and further documents are refused: each lets two
 * readers see two different documents.
 */
final class YamlWalk {

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    /** What texts, mappings and sequences are without a tag (YAML 1.2, 10.1). */
    private static final Set<String> PLAIN_TAGS =
            Set.of("!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq");

    private final SbomInput input;
    private final Shape root;
    /** For each open container that is read: whether a name comes next; always false in an array. */
    private final Deque<Boolean> names = new ArrayDeque<>();

    private Optional<TreeWalk> walk = Optional.empty();
    private Optional<Mark> mark = Optional.empty();
    private String text = "";
    private int skipped;

    private YamlWalk(SbomInput input, Shape root) {
        this.input = input;
        this.root = root;
    }

    static void walk(SbomInput input, Shape root) throws IOException {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setUseMarks(true)
                .build();
        YamlWalk walk = new YamlWalk(input, root);
        try {
            ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, input.characters()));
            while (parser.hasNext()) {
                walk.event(parser.next());
                input.guard().progress();
            }
        } catch (MarkedYamlEngineException e) {
            throw SbomFaults.unreadable(
                    location(input.name(), e.getProblemMark()), "it is malformed YAML: " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw SbomFaults.unreadable(
                    location(input.name(), walk.mark), "it is malformed YAML: " + e.getMessage(), e);
        } catch (NumberFormatException e) {
            // The parser's own slip: it reads the eight digits of \\U as an int, and says nothing of those that are
            // none
            throw SbomFaults.unreadable(
                    location(input.name(), walk.mark),
                    "it is malformed YAML: an escape \\U of eight digits names no character",
                    e);
        }
        if (walk.walk.isEmpty() || !walk.walk.get().ended()) {
            throw SbomFaults.unreadable(input.location(), "it is no YAML mapping");
        }
    }

    private void event(Event event) {
        mark = event.getStartMark();
        switch (event.getEventId()) {
            case MappingStart, SequenceStart -> open((CollectionStartEvent) event);
            case MappingEnd, SequenceEnd -> close(event.getEventId() == Event.ID.MappingEnd);
            case Scalar -> scalar((ScalarEvent) event);
            case Alias -> throw refused("an alias (*name)");
            case DocumentStart -> {
                if (walk.isPresent()) {
                    throw refused("a second document");
                }
            }
            default -> {
                // stream and document ends and comments say nothing
            }
        }
    }

    private void open(CollectionStartEvent event) {
        boolean mapping = event.getEventId() == Event.ID.MappingStart;
        if (skipped > 0) {
            skipped++;
            return;
        }
        requirePlain(event.getTag());
        if (walk.isEmpty()) {
            if (!mapping) {
                throw refused("an array at the top");
            }
            walk = Optional.of(new TreeWalk(input.name(), root, () -> text, () -> location(input.name(), mark)));
            names.push(true);
        } else if (names.element()) {
            throw refused("a name that is no scalar");
        } else if (!mapping) {
            walk.get().openArray();
            names.push(false);
        } else if (walk.get().openObject()) {
            names.push(true);
        } else {
            skipped = 1;
        }
    }

    private void close(boolean mapping) {
        if (skipped > 1) {
            skipped--;
            return;
        }
        if (skipped == 1) {
            skipped = 0;
        } else {
            names.pop();
            if (mapping) {
                walk.orElseThrow().closeObject();
            } else {
                walk.orElseThrow().closeArray();
            }
        }
        valueRead();
    }

    private void scalar(ScalarEvent scalar) {
        if (skipped > 0) {
            return;
        }
        if (walk.isEmpty()) {
            throw refused("a scalar at the top");
        }
        requirePlain(scalar.getTag());
        text = scalar.getValue();
        if (names.element()) {
            if (text.equals("<<")) {
                throw refused("a merge key (<<)");
            }
            walk.get().atMember(text);
            names.pop();
            names.push(false);
            return;
        }
        if (scalar.getScalarStyle() == ScalarStyle.PLAIN && scalar.getTag().isEmpty() && NULLS.contains(text)) {
            walk.get().nothing();
        } else {
            walk.get().scalar();
        }
        valueRead();
    }

    /** A tag such as {@code !!binary} makes another text of the one that is written. */
    private void requirePlain(Optional<String> tag) {
        if (tag.isPresent() && !PLAIN_TAGS.contains(tag.get())) {
            throw refused("the tag " + tag.get());
        }
    }

    /** After a value in an object comes a name. */
    private void valueRead() {
        if (!names.isEmpty() && !walk.orElseThrow().inArray()) {
            names.pop();
            names.push(true);
        }
    }

    private FaultException refused(String what) {
        return SbomFaults.unreadable(location(input.name(), mark), what + " is not accepted");
    }

    private static Location location(String name, Optional<Mark> at) {
        return at.map(m -> new Location(name, m.getLine() + 1, m.getColumn() + 1))
                .orElseGet(() -> Location.of(name));
    }
}
