package dev.cordon.maven;

import dev.cordon.examine.UnwritablePath;
import dev.cordon.maven.parameters.ParameterNames;
import dev.cordon.maven.parameters.UnsetProperties;
import dev.cordon.maven.session.Host;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.report.FailureMessage;
import dev.cordon.report.console.ConsoleLine;
import dev.cordon.report.console.ConsoleLine.Severity;
import dev.cordon.text.PrintableText;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** Lets a goal do its work. Why it could not judge becomes lines of the log and an error of the build. */
final class Attempt {

    /** What a goal does. */
    @FunctionalInterface
    interface Work {

        /**
         * Does it.
         *
         * @throws FaultException if Cordon cannot judge
         * @throws MojoFailureException if something was found for which the build must fail
         * @throws MojoExecutionException if not everything could be judged, and that was printed already
         */
        void run() throws MojoFailureException, MojoExecutionException;
    }

    private Attempt() {}

    /** The work of a goal that leaves no report. */
    static void of(Host host, Work work) throws MojoExecutionException, MojoFailureException {
        of(host, () -> {}, work, why -> {});
    }

    /**
     * The work of a goal, unless a name or a value among its parameters is one that Maven alone would let pass.
     *
     * @param begin what comes before the parameters are looked at
     * @param record writes down why Cordon could not judge; what it throws is reported beside that
     */
    static void of(Host host, Runnable begin, Work work, Consumer<FaultException> record)
            throws MojoExecutionException, MojoFailureException {
        try {
            begin.run();
            ParameterNames.check(host.execution(), host.project(), host.session());
            UnsetProperties.check(host.execution(), host.session());
            work.run();
        } catch (FaultException e) {
            // As a cause, it would be printed once more with the words of whatever library gave up first.
            host.log().debug(e);
            throw cannotJudge(e, host, record);
        } catch (InvalidPathException e) {
            host.log().debug(e);
            throw cannotJudge(UnwritablePath.fault(e), host, record);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            MojoExecutionException printed = cannotJudge(new FaultException(unexpected(e, host), e), host, record);
            printed.initCause(e);
            throw printed;
        }
    }

    private static Fault unexpected(Throwable e, Host host) {
        return new Fault(
                FaultCode.INTERNAL_ERROR,
                "Cordon broke off: " + PrintableText.of(e.toString()),
                Location.of("cordon:" + host.execution().getGoal()),
                "Run it with -e for the whole trace, and report that.");
    }

    private static MojoExecutionException cannotJudge(FaultException why, Host host, Consumer<FaultException> record) {
        List<Fault> faults = new ArrayList<>(why.faults());
        try {
            record.accept(why);
        } catch (FaultException e) {
            e.faults().stream().filter(f -> !faults.contains(f)).forEach(faults::add);
        } catch (RuntimeException e) {
            why.addSuppressed(e);
            faults.add(unexpected(e, host));
        }
        host.console()
                .print(faults.stream()
                        .map(fault ->
                                ConsoleLine.of(Severity.ERROR, host.lines().says(fault.toString())))
                        .toList());
        return new MojoExecutionException(FailureMessage.couldNotJudge(faults));
    }
}
