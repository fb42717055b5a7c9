package dev.cordon;

import dev.cordon.audit.Examined;
import dev.cordon.audit.Hearing;
import dev.cordon.audit.Hearing.JudgedSource;
import dev.cordon.audit.NotJudged;
import dev.cordon.examine.AuditInputs.Input;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/**
 * What became of each thing that was handed in, by name, so that the order in which threads come makes no difference.
 * Components for the record are kept of what comes first by name, as many as there is room for. Thread-safe.
 */
final class JudgedByName {

    /** As many as a report lists. */
    private static final int MOST_UNIDENTIFIED = 1000;

    private final Map<String, Entry> all = new ConcurrentSkipListMap<>();
    private final RoomByName recorded = new RoomByName(Hearing.MOST_RECORDED);
    private final RoomByName unidentified = new RoomByName(2 * MOST_UNIDENTIFIED);

    /**
     * Something that was handed in.
     *
     * @param sources what there is to report of it; empty while it is looked at
     */
    private record Entry(Input input, Optional<List<JudgedSource>> sources) {

        Entry with(UnaryOperator<JudgedSource> change) {
            return new Entry(input, sources.map(all -> all.stream().map(change).toList()));
        }
    }

    /** Begins with a thing that is looked at from now on; false where another one has its name. */
    boolean begin(Input input) {
        return all.putIfAbsent(input.file().name(), new Entry(input.closed(), Optional.empty())) == null;
    }

    /** How many facts of it are worth keeping for the record. */
    int mostRecorded(Input input) {
        return recorded.isOpen(input.file().name()) ? Hearing.MOST_RECORDED : 0;
    }

    /** Keeps what there is to report of a thing. */
    void end(Input input, List<JudgedSource> sources) {
        String name = input.file().name();
        all.put(name, new Entry(input.closed(), Optional.of(sources)));
        long facts = sources.stream()
                .flatMap(s -> s.examined().stream())
                .flatMap(e -> e.recorded().stream())
                .mapToLong(c -> 1 + c.facts().size())
                .sum();
        recorded.place(name, facts).forEach(n -> change(n, JudgedByName::unrecorded));
        // With twice the room and no thing beyond one half of it, whatever has no place is behind as many as are
        // listed.
        long unknown = sources.stream().mapToLong(s -> s.unidentified().size()).sum();
        unidentified
                .place(name, Math.min(unknown, MOST_UNIDENTIFIED))
                .forEach(n -> change(n, JudgedByName::withoutUnidentified));
    }

    private void change(String name, UnaryOperator<JudgedSource> change) {
        all.computeIfPresent(name, (n, looked) -> looked.with(change));
    }

    private static JudgedSource unrecorded(JudgedSource source) {
        return new JudgedSource(
                source.examined().map(Examined::unrecorded),
                source.verdicts(),
                source.unidentified(),
                source.notices(),
                source.notJudged());
    }

    private static JudgedSource withoutUnidentified(JudgedSource source) {
        return new JudgedSource(source.examined(), source.verdicts(), List.of(), source.notices(), source.notJudged());
    }

    /** The things in the order of their names; nothing of their content is held. */
    List<Input> inputs() {
        return all.values().stream().map(Entry::input).toList();
    }

    /** What there is to report of each, in the same order; of one whose thread broke off, that it could not be judged. */
    List<List<JudgedSource>> sources() {
        return all.values().stream()
                .map(looked -> looked.sources().orElseGet(() -> brokenOff(looked.input())))
                .toList();
    }

    private static List<JudgedSource> brokenOff(Input input) {
        Fault fault = new Fault(
                FaultCode.INTERNAL_ERROR,
                "the thread that judged it broke off",
                Location.of(input.file().name()),
                "Look for what the thread threw, and hand it in again.");
        return List.of(JudgedSource.nothing(List.of(NotJudged.of(fault))));
    }

    /** Forgets everything. */
    void clear() {
        all.clear();
    }
}
