package dev.cordon.denylist;

import dev.cordon.inventory.Signal;
import java.util.Objects;

/**
 * An entry of a vendor's {@code exceptions}: what looks like the vendor's and is not.
 *
 * @param signal the kind of fact it speaks of
 * @param pattern what such a fact must match, in the signal's pattern language
 * @param reason why this is not the vendor's
 */
public record Exemption(Signal signal, String pattern, String reason) {

    public Exemption {
        Objects.requireNonNull(signal, "signal");
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(reason, "reason");
    }
}
