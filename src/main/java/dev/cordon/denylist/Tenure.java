package dev.cordon.denylist;

import java.util.Objects;
import java.util.Optional;

/**
 * How long a name was the vendor's.
 *
 * @param versions the range of Maven versions that are the vendor's; all of them if empty
 * @param period when the name was the vendor's
 * @param renamedTo the vendor's name for the same thing since
 * @param donatedTo to whom the thing was given
 */
public record Tenure(Optional<String> versions, Period period, Optional<String> renamedTo, Optional<String> donatedTo) {

    /** Of a name that is the vendor's in every version and on every day. */
    public static final Tenure ALWAYS = new Tenure(Optional.empty(), Period.ALWAYS, Optional.empty(), Optional.empty());

    public Tenure {
        Objects.requireNonNull(versions, "versions");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(renamedTo, "renamedTo");
        Objects.requireNonNull(donatedTo, "donatedTo");
    }
}
