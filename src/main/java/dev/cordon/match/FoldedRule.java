package dev.cordon.match;

import dev.cordon.inventory.Signal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Equality in which case does not count: the vendor field of a CPE, a digest. */
final class FoldedRule implements SignalRule {

    private final Signal signal;
    private final Pattern form;
    private final String description;

    FoldedRule(Signal signal, String form, String description) {
        this.signal = signal;
        this.form = Pattern.compile(form);
        this.description = description;
    }

    @Override
    public Signal signal() {
        return signal;
    }

    @Override
    public Optional<String> problem(String pattern) {
        return form.matcher(pattern).matches()
                ? Optional.empty()
                : Optional.of("a " + signal.id() + " pattern is " + description);
    }

    @Override
    public List<String> keys(String pattern) {
        return List.of(pattern.toLowerCase(Locale.ROOT));
    }

    @Override
    public List<Candidate> candidates(String value) {
        return List.of(Candidate.conclusive(value.toLowerCase(Locale.ROOT)));
    }

    @Override
    public boolean mayMeet(String value, KeyHashes keys) {
        return keys.mayHold(value.toLowerCase(Locale.ROOT).hashCode());
    }
}
