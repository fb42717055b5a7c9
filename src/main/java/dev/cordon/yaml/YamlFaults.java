package dev.cordon.yaml;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Collects the faults of one YAML file, so that its author sees all of them at once. */
public final class YamlFaults {

    private final String source;
    private final FaultCode code;
    private final String page;
    private final List<Fault> found = new ArrayList<>();

    /**
     * @param source how messages name the file
     * @param code the code of its faults
     * @param page the page that describes its format
     */
    public YamlFaults(String source, FaultCode code, String page) {
        this.source = source;
        this.code = code;
        this.page = page;
    }

    /** The page that describes the file's format. */
    String page() {
        return page;
    }

    /** Notes a fault. */
    void add(Optional<Mark> mark, String what, String next) {
        found.add(fault(mark, what, next));
    }

    /** What is wrong, with its place. */
    Fault fault(Optional<Mark> mark, String what, String next) {
        return new Fault(code, what, where(mark), next);
    }

    /** Where a mark lies. */
    Location where(Optional<Mark> mark) {
        return mark.map(m -> new Location(source, m.getLine() + 1, m.getColumn() + 1))
                .orElseGet(() -> Location.of(source));
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Throws what was found, if anything was. */
    public void throwIfAny() {
        FaultException.throwIfAny(found);
    }
}
