package dev.cordon.report;

import java.time.Instant;
import java.util.Objects;

/**
 * What differs between two runs over the same inputs.
 *
 * @param at when the check ran
 * @param cordon version of Cordon
 * @param maven version of Maven
 * @param jvm version of the Java runtime
 */
public record RunInfo(Instant at, String cordon, String maven, String jvm) {

    public RunInfo {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(cordon, "cordon");
        Objects.requireNonNull(maven, "maven");
        Objects.requireNonNull(jvm, "jvm");
    }
}
