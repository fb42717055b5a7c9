package dev.cordon.report;

import java.util.Locale;

/** What a check means for the build. */
public enum Outcome {
    /** Nothing was found that fails the build. */
    PASSED,
    /** Something was. */
    FAILED,
    /** Something was, and the user asked to go on all the same. */
    SUPPRESSED,
    /** Nothing was looked at, on request. */
    SKIPPED,
    /** Of a reactor: nothing was found that fails the build, but not every module was judged. */
    INCOMPLETE;

    /** The name in reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
