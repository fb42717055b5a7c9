package dev.cordon.namelist;

import dev.cordon.denylist.Level;
import dev.cordon.match.OrganizationName;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers what a reader finds in one file. Equal texts are kept once: one file repeats its programmes thousands of times. */
final class NameListBuilder {

    private static final int MOST_NAMES = 1_000_000;

    private final String file;
    private final Map<String, List<ListedName>> names = new HashMap<>();
    private final Map<String, Integer> bySource = new TreeMap<>();
    private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
    private final Set<String> unknown = new TreeSet<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Map<Object, Object> shared = new HashMap<>();
    private final Map<String, Level> levels;
    private Optional<String> date = Optional.empty();
    private int organisations;
    private int count;

    /**
     * @param file how messages name the file
     * @param levels levels that the user gave sources, by code
     */
    NameListBuilder(String file, Map<String, Level> levels) {
        this.file = file;
        this.levels = levels;
    }

    /**
     * An entry of a file, without its names.
     *
     * @param level what the source is worth unless the user says otherwise
     */
    record Entry(
            String code,
            String id,
            List<String> programmes,
            Optional<String> date,
            Optional<String> citation,
            Optional<String> url,
            Level level) {}

    /** The day the file says it was made. */
    void madeOn(String day) {
        date = Optional.of(day).filter(d -> !d.isBlank());
    }

    /** Counts an entry of a source, whatever becomes of it. */
    void saw(String code) {
        bySource.merge(code, 1, Integer::sum);
    }

    /** A source that is not among those that Cordon knows. */
    void unknownSource(String code) {
        unknown.add(code);
    }

    /** How many entries of a source were seen. */
    int seen(String code) {
        return bySource.getOrDefault(code, 0);
    }

    void leaveOut(LeftOut reason) {
        leftOut.merge(reason, 1, Integer::sum);
    }

    void notice(NoticeCode code, String message) {
        notices.add(new Notice(code, message, Optional.of(Location.of(file))));
    }

    /** Takes the names of an entry, the first of which is its name and the others further ones. */
    void add(Entry entry, List<String> fields) {
        int before = count;
        Set<String> had = new HashSet<>();
        boolean primary = true;
        for (String field : fields) {
            for (String name : NameForm.namesIn(field)) {
                add(entry, name, primary, had);
            }
            primary = false;
        }
        organisations += count > before ? 1 : 0;
    }

    private void add(Entry entry, String name, boolean primary, Set<String> had) {
        if (name.isEmpty()) {
            return;
        }
        String words = OrganizationName.normalise(name);
        Optional<LeftOut> problem =
                had.add(OrganizationName.folded(name)) ? NameForm.problem(name, words) : Optional.of(LeftOut.AGAIN);
        if (problem.isPresent()) {
            leaveOut(problem.get());
            return;
        }
        count++;
        if (count > MOST_NAMES) {
            throw NameListFaults.invalid(Location.of(file), "it holds more than " + MOST_NAMES + " names");
        }
        ListedName listed = new ListedName(
                once(entry.code()),
                entry.id(),
                name,
                primary,
                once(List.copyOf(entry.programmes())),
                once(entry.date()),
                once(entry.citation()),
                once(entry.url()),
                levels.getOrDefault(entry.code(), entry.level()));
        names.merge(words, List.of(listed), NameListBuilder::joined);
    }

    private static List<ListedName> joined(List<ListedName> before, List<ListedName> more) {
        List<ListedName> all = new ArrayList<>(before.size() + 1);
        all.addAll(before);
        all.addAll(more);
        return List.copyOf(all);
    }

    @SuppressWarnings("unchecked") // equal values of these types are of one type
    private <T> T once(T value) {
        return (T) shared.computeIfAbsent(value, same -> same);
    }

    /**
     * What was gathered.
     *
     * @throws FaultException if it is nothing: a list that can find nothing is a list that was not read
     */
    NameList build(String format, String sha256) {
        if (count == 0) {
            throw new FaultException(new Fault(
                    FaultCode.NAME_LIST_INVALID,
                    "no name of an organisation is in it that could be compared",
                    Location.of(file),
                    "Take the whole file as it is published."));
        }
        unknown.forEach(code -> notice(
                NoticeCode.NAME_LIST_UNKNOWN_SOURCE,
                "the list has a source that this version of Cordon does not know: " + code
                        + ". Its names are noted, not warned of."));
        NameList.Id id = new NameList.Id(file, format, date, sha256);
        return new NameList(id, new NameList.Contents(organisations, count, bySource, leftOut), names, notices);
    }
}
