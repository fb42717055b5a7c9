package dev.cordon.audit;

import dev.cordon.inventory.Source;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Location;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one module of a reactor.
 *
 * @param module the module
 * @param standing what became of it
 * @param why the first of what could not be judged in it, where there is any
 * @param noReport why this build has left no report of the module's own, where it has left none
 */
public record ModuleResult(Source module, Standing standing, Optional<String> why, Optional<String> noReport) {

    /** What can become of a module. Those that were judged have the outcome of their own report. */
    public enum Standing {
        PASSED,
        FAILED,
        SUPPRESSED,
        /** Nothing of it was looked at, on request. */
        SKIPPED,
        /** A part of it could not be judged, and nothing was found that fails the build. */
        INCOMPLETE,
        /** Cordon could not judge it. */
        NOT_JUDGED("Cordon could not judge it"),
        /** Another Cordon of the same build looked at it, of another version or with other dependencies: what it saw is in its own report. */
        JUDGED_APART("another Cordon of the build judged it"),
        /** The goal did not reach it: not yet, or because the build stopped before. */
        NOT_REACHED("the goal check has not reached it"),
        /** Maven built it to the end, and the goal did not run: it is not bound there, or taken away. */
        NOT_BOUND("it was built without the goal check"),
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
                case INCOMPLETE -> INCOMPLETE;
            };
        }
    }

    public ModuleResult {
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(noReport, "noReport");
    }

    /** A module to which the goal has not come has no report, and one to which it has come has one. */
    public ModuleResult(Source module, Standing standing, Optional<String> why) {
        this(module, standing, why, noReport(standing));
    }

    private static Optional<String> noReport(Standing standing) {
        return switch (standing) {
            case NOT_REACHED, NOT_BOUND -> standing.phrase;
            case NOT_SELECTED -> standing.phrase.map(phrase -> phrase + "; one that lies there is of an earlier build");
            case PASSED, FAILED, SUPPRESSED, SKIPPED, INCOMPLETE, NOT_JUDGED, JUDGED_APART -> Optional.empty();
        };
    }

    /** What became of a module that was judged and has no report of its own. */
    public static ModuleResult withoutReport(Report report) {
        ModuleResult result = of(report);
        return new ModuleResult(result.module, result.standing, result.why, Optional.of(nothingToSay(report)));
    }

    /** Why nobody would read the report of a module that is quiet: it would say what that of the whole build says. */
    public static String nothingToSay(Report report) {
        return report.notices().isEmpty()
                ? "it passed without notice"
                : "it passed, and the only notice is "
                        + report.notices().get(0).code().id();
    }

    /** What became of a module that has a report. */
    public static ModuleResult of(Report report) {
        boolean nothing = report.outcome() == Outcome.INCOMPLETE
                && report.survey().examined().isEmpty();
        return new ModuleResult(
                report.source(),
                nothing ? Standing.NOT_JUDGED : Standing.of(report.outcome()),
                report.survey().notJudged().stream()
                        .findFirst()
                        .map(n -> n.fault().toString()));
    }

    /** That it is missing from the whole, where the goal did not look at it at all; one that could not be judged says why by itself. */
    public Optional<Fault> unseen() {
        return switch (standing) {
            case SKIPPED -> unseen("the check was skipped", "Leave out cordon.skip, so that it is judged.");
            case NOT_REACHED -> unseen(phrase(), "Let the build reach the module, and bind check in it.");
            case NOT_BOUND ->
                unseen(phrase(), "Bind check in this module; an execution in the phase none takes it away.");
            case NOT_SELECTED -> unseen(phrase(), "Build it as well, without --projects and --resume-from.");
            case JUDGED_APART ->
                unseen(
                        phrase() + why.map(w -> ", with the outcome " + w).orElse(""),
                        "Give the plugin one version and the same dependencies in all modules, and read the report of"
                                + " the module itself.");
            case PASSED, FAILED, SUPPRESSED, INCOMPLETE, NOT_JUDGED -> Optional.empty();
        };
    }

    private String phrase() {
        return standing.phrase.orElseThrow();
    }

    private Optional<Fault> unseen(String what, String next) {
        return Optional.of(new Fault(FaultCode.MODULE_NOT_JUDGED, what, Location.of(module.name()), next));
    }

    /** Why the report says nothing about the module; empty where it has a report of its own. */
    public Optional<Unexamined> notExamined() {
        return standing.phrase.map(phrase -> new Unexamined(Unexamined.Kind.MODULE, module.name(), phrase));
    }
}
