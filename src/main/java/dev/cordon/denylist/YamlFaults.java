package dev.cordon.denylist;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Collects the faults of one YAML file, so that its author sees all of them at once. */
final class YamlFaults {

    private final String source;
    private final FaultCode code;
    private final List<Fault> found = new ArrayList<>();

    YamlFaults(String source, FaultCode code) {
        this.source = source;
        this.code = code;
    }

    void add(Optional<Mark> mark, String what, String next) {
        found.add(fault(mark, what, next));
    }

    Fault fault(Optional<Mark> mark, String what, String next) {
        Location where = mark.map(m -> new Location(source, m.getLine() + 1, m.getColumn() + 1))
                .orElseGet(() -> Location.of(source));
        return new Fault(code, what, where, next);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Throws what was found, if anything was. */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new FaultException(found);
        }
    }
}
