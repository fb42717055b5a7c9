package dev.cordon.denylist;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How an entry of a list was checked.
 *
 * @param sureness how sure it is
 * @param on when it was checked
 * @param transcription the public transcription that was read and its date, where it was one
 */
public record Checked(Sureness sureness, Optional<LocalDate> on, Optional<String> transcription) {

    public Checked {
        Objects.requireNonNull(sureness, "sureness");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(transcription, "transcription");
    }

    /** A sureness and nothing more. */
    public static Checked as(Sureness sureness) {
        return new Checked(sureness, Optional.empty(), Optional.empty());
    }
}
