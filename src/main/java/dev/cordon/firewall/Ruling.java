package dev.cordon.firewall;

import dev.cordon.policy.Verdict;
import java.util.Objects;

/** What becomes of coordinates that Maven is about to resolve. */
public sealed interface Ruling {

    /** Nothing that is denied: Maven goes on. */
    Ruling PASSES = new Passes();

    /** Nothing that is denied. */
    record Passes() implements Ruling {}

    /**
     * Denied in every module and scope: it is not resolved.
     *
     * @param verdict why
     */
    record Blocked(Verdict verdict) implements Ruling {

        public Blocked {
            Objects.requireNonNull(verdict, "verdict");
        }
    }

    /**
     * Denied, unless something lets it pass in some module or scope: it is resolved, and {@code check} must judge it.
     *
     * @param verdict what it is without that
     * @param by what may let it pass
     */
    record LetThrough(Verdict verdict, String by) implements Ruling {

        public LetThrough {
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(by, "by");
        }
    }
}
