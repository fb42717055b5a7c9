package dev.cordon.audit;

import dev.cordon.text.Language;
import dev.cordon.text.Saying;
import dev.cordon.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How to get rid of a component where its declarations do not say it.
 *
 * @param clauses imperative clauses, at least one
 */
public record Advice(List<Saying> clauses) {

    public Advice {
        clauses = List.copyOf(clauses);
        if (clauses.isEmpty()) {
            throw new IllegalArgumentException("no advice");
        }
    }

    /**
     * A single clause.
     *
     * @param key names its text: {@code advice.ask}
     * @param arguments what stands in its places
     */
    public static Advice of(String key, Object... arguments) {
        return new Advice(List.of(Saying.of(key, arguments)));
    }

    /** The clauses, parted by semicolons. */
    public String text() {
        return text(Texts.of(Language.USUAL, "report"));
    }

    /** The same in the language of some texts, which hold those of {@code report}. */
    public String text(Texts texts) {
        return clauses.stream().map(clause -> clause.text(texts)).collect(Collectors.joining("; "));
    }
}
