package dev.cordon.denylist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an entry of a list was checked. */
public enum Sureness {
    /** Read in the official text, or seen in a published artifact or public code. */
    SEEN,
    /** Read in a named public transcription of the official list: certain for names, never for effects. */
    TRANSCRIBED,
    /** Read in a summary of the official text. */
    SECOND_HAND,
    /** Known, but no text was read: never printed as certain. */
    UNVERIFIED;

    /** The name in denylists and reports: lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sureness of that name; empty where there is none. */
    public static Optional<Sureness> of(String id) {
        return Arrays.stream(values()).filter(s -> s.id().equals(id)).findFirst();
    }

    /** Every name, surest first. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Sureness::id).toList();
    }
}
