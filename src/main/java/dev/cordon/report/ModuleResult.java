package dev.cordon.report;

import dev.cordon.inventory.Source;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one module of a reactor.
 *
 * @param module the module
 * @param standing what became of it
 * @param why why it could not be judged, where that is so
 */
public record ModuleResult(Source module, Standing standing, Optional<String> why) {

    /** What can become of a module. Those that were judged have the outcome of their own report. */
    public enum Standing {
        PASSED,
        FAILED,
        SUPPRESSED,
        SKIPPED,
        /** Cordon could not judge it. */
        NOT_JUDGED("Cordon could not judge it"),
        /** The goal did not come to it: not yet, because the build stopped before, or because it is not bound there. */
        NOT_REACHED("the goal check has not come to it"),
        /** The user left it out of the build, with {@code --projects} or {@code --resume-from}. */
        NOT_SELECTED("it was left out of the build");

        private final Optional<String> phrase;

        Standing() {
            this.phrase = Optional.empty();
        }

        Standing(String phrase) {
            this.phrase = Optional.of(phrase);
        }

        /** The name in reports: lower case with hyphens. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether the goal looked at the module and came to a result. */
        public boolean isJudged() {
            return phrase.isEmpty() && this != SKIPPED;
        }

        private static Standing of(Outcome outcome) {
            return switch (outcome) {
                case PASSED -> PASSED;
                case FAILED -> FAILED;
                case SUPPRESSED -> SUPPRESSED;
                case SKIPPED -> SKIPPED;
                case INCOMPLETE -> throw new IllegalArgumentException("a module is judged as a whole");
            };
        }
    }

    public ModuleResult {
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(why, "why");
    }

    /** What became of a module that has a report. */
    public static ModuleResult of(Report report) {
        return new ModuleResult(report.source(), Standing.of(report.outcome()), Optional.empty());
    }

    /** Why the report says nothing about the module; empty where it has a report of its own. */
    public Optional<String> notExamined() {
        return standing.phrase.map(phrase -> "module " + module.name() + ": " + phrase
                + why.map(w -> ": " + w).orElse(""));
    }
}
