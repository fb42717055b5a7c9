package dev.cordon.maven;

import dev.cordon.maven.BuildSettings.FailAt;
import dev.cordon.maven.gate.BuildPlan;
import dev.cordon.maven.gate.FailuresAtEnd;
import dev.cordon.maven.session.Host;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import java.nio.file.InvalidPathException;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * A module that must fail: at once, and the last line of the message says how all modules are seen, or when the session ends,
 * in a build that lets nothing out.
 *
 * @param run what judged it
 */
record FailingModule(Host host, ModuleSubject module, Run run) {

    private static final String OTHERS = "To see what there is in all modules: ";

    /**
     * Whether its failure waits, which is noted then.
     *
     * @param at when the user wants it to fail
     */
    boolean waits(FailAt at, Exception why, FailuresAtEnd failures) {
        Optional<String> shipping = BuildPlan.of(host.session()).shipping();
        boolean waits = at == FailAt.END && shipping.isEmpty();
        if (waits) {
            failures.add(host.project(), host.execution(), why, note());
            host.log()
                    .info(host.lines()
                            .says("Its failure waits for the end of the build, as cordon.failAt=end asks for."));
        }
        return waits;
    }

    /** The failure of one that does not wait, with what the user must know of the other modules. */
    MojoFailureException now(FailAt at, MojoFailureException why) {
        return lastLine(at)
                .map(line -> new MojoFailureException(why.getMessage() + line, why.getCause()))
                .orElse(why);
    }

    /** The failure of one that does not wait, with what the user must know of the other modules. */
    MojoExecutionException now(FailAt at, MojoExecutionException why) {
        return lastLine(at)
                .map(line -> new MojoExecutionException(why.getMessage() + line, why.getCause()))
                .orElse(why);
    }

    private Optional<String> lastLine(FailAt at) {
        Optional<String> shipping = BuildPlan.of(host.session()).shipping();
        if (at == FailAt.END && shipping.isPresent()) {
            Notice notice = FailuresAtEnd.refused(host.project(), shipping.get());
            note().accept(notice);
            return Optional.of("\n" + notice.message() + " [" + notice.code().id() + "]");
        }
        return isAwaited() && !isOfTheWholeBuild() ? Optional.of("\n" + OTHERS + how(shipping)) : Optional.empty();
    }

    private String how(Optional<String> shipping) {
        String end = shipping.isEmpty()
                ? "-Dcordon.failAt=end"
                : "mvn verify -Dcordon.failAt=end, as nothing may be installed or deployed then";
        boolean goesOn = MavenExecutionRequest.REACTOR_FAIL_AT_END.equals(behaviour());
        return goesOn
                ? end + "; --fail-at-end leaves out those that need this one."
                : end + ", or --fail-at-end, which leaves out those that need this one.";
    }

    private String behaviour() {
        return host.session().getRequest().getReactorFailureBehavior();
    }

    /** Whether other modules are not judged yet and may not be. */
    private boolean isAwaited() {
        try {
            return !MavenExecutionRequest.REACTOR_FAIL_NEVER.equals(behaviour())
                    && module.reactor().isWaiting();
        } catch (FaultException | InvalidPathException e) {
            // Why nothing is known of the build is what the module fails for.
            return false;
        }
    }

    /** Whether it fails for nothing but what the other modules will fail for as well. */
    private boolean isOfTheWholeBuild() {
        return module.written()
                .map(Run.Written::report)
                .filter(report -> !report.isFailing() && !report.faults().isEmpty())
                .filter(report ->
                        report.faults().stream().allMatch(f -> f.code().isOfTheWholeBuild()))
                .isPresent();
    }

    private Consumer<Notice> note() {
        Optional<Run.Written> written = module.written();
        return notice -> written.ifPresent(report -> run.note(report, notice));
    }
}
