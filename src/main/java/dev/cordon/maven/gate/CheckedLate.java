package dev.cordon.maven.gate;

import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecution;

/** Says where a module is judged when nothing can be held back any more, or when that is not sure. */
public final class CheckedLate {

    private CheckedLate() {}

    /**
     * What the user must hear of the time at which a module is judged.
     *
     * @param goals what the build was called with, in order
     * @param shipped what of the module has left the build already, as far as that was seen
     */
    public static Optional<Notice> notice(MojoExecution check, List<String> goals, Optional<String> shipped) {
        return notice(Optional.ofNullable(check.getLifecyclePhase()), check.getGoal(), goals, shipped);
    }

    /** @param phase the phase to which the goal is bound; empty where it is called directly */
    static Optional<Notice> notice(Optional<String> phase, String check, List<String> goals, Optional<String> shipped) {
        if (shipped.isPresent()) {
            return Optional.of(notice("when artifacts of the module had left the build. " + shipped.get()));
        }
        if (ShippingGoal.isIn(phase)) {
            return Optional.of(
                    notice("in the phase " + phase.get() + ": what it judges may have left the build before."));
        }
        Optional<String> before = goals.stream()
                .takeWhile(goal -> !name(goal).equals(check))
                .filter(goal -> ShippingGoal.isNamed(name(goal)))
                .findFirst();
        return phase.isEmpty()
                ? before.map(goal -> notice("after " + goal + " on the command line."))
                : Optional.empty();
    }

    private static Notice notice(String when) {
        return Notice.of(
                NoticeCode.CHECKED_LATE,
                "The goal check ran " + when + " Let it run in the phase verify, which is its default.");
    }

    /** A goal without its plugin and its execution, or a phase. */
    private static String name(String goal) {
        return goal.substring(goal.lastIndexOf(':') + 1).replaceFirst("@.*", "");
    }
}
