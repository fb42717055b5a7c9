package dev.cordon.pom;

import dev.cordon.inventory.Fact;
import dev.cordon.inventory.IgnorableLetters;
import dev.cordon.inventory.Signal;
import dev.cordon.text.PrintableText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The facts of one component; what was seen in two places is kept with the first, or where it was counted. */
public final class FactSet {

    /** Marks that turn or join letters. */
    private static final Pattern FORMAT = Pattern.compile("\\p{Cf}");

    private final Map<Key, Fact> facts = new HashMap<>();

    private final Set<Key> again = new HashSet<>();

    private record Key(Signal signal, String value) {}

    /** Adds a fact unless it is blank or known, without letters that nobody sees: whoever reads it takes it for one without. */
    public void add(Signal signal, String value, String where) {
        add(signal, value, where, 0);
    }

    /** Adds a fact with a number of things behind it. */
    public void add(Signal signal, String value, String where, int count) {
        String clean = clean(signal, IgnorableLetters.dropped(value)).strip();
        if (!clean.isBlank()) {
            Key key = new Key(signal, clean);
            Fact fact = new Fact(signal, clean, where, count);
            Fact before = facts.putIfAbsent(key, fact);
            if (before != null) {
                facts.put(key, before.count() >= count ? before : fact);
                if (!before.where().equals(where)) {
                    again.add(key);
                }
            }
        }
    }

    /** Whether a fact was seen in another place as well. */
    public boolean isElsewhere(Fact fact) {
        return again.contains(new Key(fact.signal(), fact.value()));
    }

    /** In a name, line breaks and dangerous characters become the space between two words; elsewhere they are written out. */
    private static String clean(Signal signal, String value) {
        if (signal == Signal.ORGANIZATION && PrintableText.isHostile(value)) {
            return PrintableText.phrase(FORMAT.matcher(value).replaceAll(""), PrintableText.LONGEST_VALUE);
        }
        return PrintableText.value(value.strip());
    }

    /** Adds the coordinates of a Maven artifact. */
    public void addCoordinates(PomCoordinates coordinates, String where) {
        add(Signal.GROUP_ID, coordinates.groupId(), where);
        coordinates.purl().ifPresent(purl -> add(Signal.PURL, purl.canonical(), where));
    }

    /** How many there are. */
    public int size() {
        return facts.size();
    }

    /** The facts, sorted. */
    public List<Fact> sorted() {
        return facts.values().stream().sorted().toList();
    }
}
