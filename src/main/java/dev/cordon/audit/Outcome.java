package dev.cordon.audit;

import java.util.Locale;

/** What a check means for the build. */
public enum Outcome {
    /** Everything was judged, and nothing was found that fails the build. */
    PASSED,
    /** Something was found that fails the build. */
    FAILED,
    /** Something was found that would fail the build, and the user asked to go on all the same. */
    SUPPRESSED,
    /** Nothing was looked at, on request. */
    SKIPPED,
    /** Nothing was found that fails the build, and not everything was judged. */
    INCOMPLETE;

    /**
     * The one rule: what was found comes first, then what was not judged.
     *
     * @param failing whether something was found that fails the build by {@code failOn}
     * @param suppressed whether the user lets the build go on all the same
     * @param complete whether everything was judged
     */
    public static Outcome of(boolean failing, boolean suppressed, boolean complete) {
        if (failing) {
            return suppressed ? SUPPRESSED : FAILED;
        }
        return complete ? PASSED : INCOMPLETE;
    }

    /** The name in reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
