package dev.cordon.archive;

/** What becomes of an archive that cannot be read, or not to its end. */
public enum OnUnreadable {
    /** A fault: nobody can judge what nobody can read. */
    FAIL,
    /** A notice that says what was not examined, because the user accepts that. */
    RECORD
}
