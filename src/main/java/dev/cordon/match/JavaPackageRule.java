package dev.cordon.match;

import dev.cordon.inventory.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code com.kavsdk} matches the packages {@code com.kavsdk} and {@code com.kavsdk.antivirus}; in
 * {@code shaded.com.kavsdk.antivirus}, where somebody relocated them, it is indicative. Patterns have at least two
 * segments, since one segment says nothing about an owner.
 */
final class JavaPackageRule implements SignalRule {

    @Override
    public Signal signal() {
        return Signal.JAVA_PACKAGE;
    }

    @Override
    public Optional<String> problem(String pattern) {
        return DottedName.isWellFormed(pattern) && pattern.indexOf('.') > 0
                ? Optional.empty()
                : Optional.of("a java-package pattern is a dotted prefix of at least two segments, as in com.kavsdk");
    }

    @Override
    public List<String> keys(String pattern) {
        return List.of(pattern);
    }

    @Override
    public List<Candidate> candidates(String value) {
        List<Candidate> candidates = new ArrayList<>();
        addPrefixes(value, candidates, false);
        for (int dot = value.indexOf('.'); dot > 0; dot = value.indexOf('.', dot + 1)) {
            addPrefixes(value.substring(dot + 1), candidates, true);
        }
        return candidates;
    }

    private static void addPrefixes(String name, List<Candidate> candidates, boolean relocated) {
        for (String prefix : DottedName.prefixes(name)) {
            if (prefix.indexOf('.') > 0) {
                candidates.add(relocated ? Candidate.indicative(prefix) : Candidate.conclusive(prefix));
            }
        }
    }
}
