package dev.cordon.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;

/** Passes the events of a parser on until one of them breaks a bound. */
final class BoundedYamlParser implements Parser {

    private static final int MAX_DEPTH = 32;

    private final Parser parser;
    private final YamlFaults faults;
    private int depth;

    BoundedYamlParser(Parser parser, YamlFaults faults) {
        this.parser = parser;
        this.faults = faults;
    }

    @Override
    public boolean checkEvent(Event.ID id) {
        return parser.checkEvent(id);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        if (event instanceof NodeEvent node && node.getAnchor().isPresent() && !(event instanceof AliasEvent)) {
            refuse(event.getStartMark(), "an anchor (&name)", "Take it out, and write each value out.");
        }
        switch (event.getEventId()) {
            case Alias -> refuse(event.getStartMark(), "an alias (*name)", "Write the value out.");
            case MappingStart, SequenceStart -> {
                depth++;
                if (depth > MAX_DEPTH) {
                    refuse(event.getStartMark(), "nesting deeper than " + MAX_DEPTH, "Flatten the file.");
                }
            }
            case MappingEnd, SequenceEnd -> depth--;
            default -> {
                // scalars and document marks have no bound of their own
            }
        }
        return event;
    }

    private void refuse(Optional<Mark> mark, String what, String next) {
        faults.add(mark, what + " is not accepted here", next);
        faults.throwIfAny();
    }
}
