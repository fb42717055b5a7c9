package dev.cordon.lock;

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
 * Leads through the documents of a YAML file. Aliases, merge keys and tags are refused: each lets two readers see two different
 * documents, and no tool writes them into lock files.
 */
final class YamlMembers {

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    private final LockInput input;
    private final OpenMembers open;
    private int skipped;
    private boolean nameNext;

    private YamlMembers(LockInput input, Members members) {
        this.input = input;
        this.open = new OpenMembers(input, members);
    }

    /** Reads it to its end; members hear of each document in turn. */
    static void walk(LockInput input, Members members) {
        YamlMembers walk = new YamlMembers(input, members);
        String text = LockText.of(input);
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setUseMarks(true)
                .build();
        try {
            ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, text));
            while (parser.hasNext()) {
                walk.event(parser.next());
            }
        } catch (MarkedYamlEngineException e) {
            throw LockFaults.broken(input, line(e.getProblemMark()), "it is malformed YAML: " + e.getProblem());
        } catch (YamlEngineException | NumberFormatException e) {
            // The second is the parser's own slip: it reads the eight digits of \\U as an int
            throw LockFaults.broken(input, 0, "it is malformed YAML: " + e.getMessage());
        }
    }

    private void event(Event event) {
        int line = line(event.getStartMark());
        switch (event.getEventId()) {
            case MappingStart, SequenceStart -> start((CollectionStartEvent) event, line);
            case MappingEnd, SequenceEnd -> end();
            case Scalar -> scalar((ScalarEvent) event, line);
            case Alias -> throw LockFaults.broken(input, line, "an alias (*name) is not accepted");
            default -> {
                // the ends of documents and comments say nothing
            }
        }
    }

    private void start(CollectionStartEvent event, int line) {
        requirePlain(event.getTag(), line);
        boolean mapping = event.getEventId() == Event.ID.MappingStart;
        if (skipped > 0 || (open.isOpen() && !nameNext && !mapping)) {
            skipped++;
        } else if (nameNext || !mapping) {
            throw LockFaults.broken(input, line, open.isOpen() ? "a name is no text" : "it is no mapping");
        } else {
            open.open(line);
            nameNext = true;
        }
    }

    private void end() {
        if (skipped > 0) {
            skipped--;
            if (skipped == 0) {
                open.passed();
                nameNext = true;
            }
            return;
        }
        open.close();
        nameNext = open.isOpen();
    }

    private void scalar(ScalarEvent scalar, int line) {
        requirePlain(scalar.getTag(), line);
        String value = scalar.getValue();
        if (skipped > 0) {
            return;
        }
        if (!open.isOpen()) {
            throw LockFaults.broken(input, line, "it is no mapping");
        }
        if (nameNext) {
            if (value.equals("<<")) {
                throw LockFaults.broken(input, line, "a merge key (<<) is not accepted");
            }
            open.name(value, line);
            nameNext = false;
        } else {
            if (scalar.getScalarStyle() == ScalarStyle.PLAIN && NULLS.contains(value)) {
                open.passed();
            } else {
                open.text(value, line);
            }
            nameNext = true;
        }
    }

    private void requirePlain(Optional<String> tag, int line) {
        if (tag.isPresent() && !tag.get().equals("!")) {
            throw LockFaults.broken(input, line, "the tag " + tag.get() + " is not accepted");
        }
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(m -> m.getLine() + 1).orElse(0);
    }
}
