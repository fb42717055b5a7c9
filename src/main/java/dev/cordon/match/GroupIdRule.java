package dev.cordon.match;

import dev.cordon.inventory.Signal;
import java.util.List;
import java.util.Optional;

/** {@code com.zte} matches the groups {@code com.zte} and {@code com.zte.sdk}, never {@code com.ztesoft}. */
final class GroupIdRule implements SignalRule {

    @Override
    public Signal signal() {
        return Signal.GROUP_ID;
    }

    @Override
    public Optional<String> problem(String pattern) {
        return DottedName.isWellFormed(pattern)
                ? Optional.empty()
                : Optional.of("a group-id pattern is a dotted prefix without wildcards, as in com.kaspersky");
    }

    @Override
    public List<String> keys(String pattern) {
        return List.of(pattern);
    }

    @Override
    public List<Candidate> candidates(String value) {
        return DottedName.prefixes(value).stream().map(Candidate::conclusive).toList();
    }

    @Override
    public boolean mayMeet(String value, KeyHashes keys) {
        return keys.mayHoldBeginning(value, 0, value.length(), '.');
    }
}
