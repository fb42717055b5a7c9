package dev.cordon.maven.firewall;

import dev.cordon.maven.firewall.FirewallMark.Stance;
import dev.cordon.maven.gate.BuildPlan;
import dev.cordon.maven.gate.SessionEar;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.NoticeCode;
import dev.cordon.text.Names;
import dev.cordon.text.PrintableText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * Lets nothing out of the build that no check has judged: no module, nothing that the firewall let through, and nothing of a
 * session in which Maven resolved past the firewall what is denied. Where the firewall only notes what is denied, it only notes.
 */
final class FirewallGate implements SessionEar {

    /** The phases of the default lifecycle by the end of which modules are judged. */
    private static final Set<String> LATE = Set.of("verify", "install", "deploy");

    private final Firewall firewall;
    private final Set<MavenProject> judged = ConcurrentHashMap.newKeySet();

    FirewallGate(Firewall firewall) {
        this.firewall = firewall;
    }

    @Override
    public void leaving(ExecutionEvent goal) throws MojoFailureException {
        MavenProject module = goal.getProject();
        Optional<String> why = passedBy().or(() -> letThrough(askedBy(module))).or(() -> unjudged(List.of(module)));
        if (firewall.mark().stance() == Stance.BLOCKS && why.isPresent()) {
            throw new MojoFailureException(PrintableText.of(why.get()));
        }
    }

    @Override
    public void succeeded(ExecutionEvent goal) {
        if (BoundCheck.is(
                goal.getMojoExecution().getPlugin(), goal.getMojoExecution().getGoal())) {
            judged.add(goal.getProject());
        }
    }

    @Override
    public void ended(MavenSession session) {
        List<String> goals = session.getGoals();
        boolean late = isLate(session);
        if (firewall.mark().isMiddle()) {
            MiddleReader.stand(Optional.empty());
            FirewallLines.end(firewall);
            FirewallRecord.write(firewall, session, session.getResult())
                    .ifPresent(file -> FirewallLines.record(firewall, file));
        }
        if (!late && judged.isEmpty()) {
            goals.stream()
                    .filter(BuildPlan.BEFORE_VERIFY::contains)
                    .reduce((one, next) -> next)
                    .ifPresent(last -> FirewallLines.early(firewall, last));
        }
        if (firewall.mark().stance() == Stance.BLOCKS && !session.getResult().hasExceptions()) {
            passedBy()
                    .or(() -> late ? letThrough(firewall.mark().letThrough().keySet()) : Optional.empty())
                    .or(() -> late ? unjudged(session.getProjects()) : Optional.empty())
                    .map(PrintableText::of)
                    .ifPresent(why -> session.getResult().addException(new MojoFailureException(why)));
        }
    }

    /** Whether a session comes to where modules are judged. */
    static boolean isLate(MavenSession session) {
        return session.getGoals().stream().anyMatch(LATE::contains);
    }

    private Optional<String> passedBy() {
        return Optional.of(firewall.mark())
                .filter(mark -> !mark.passedBy().isEmpty())
                .map(mark -> "Cordon stops the build: " + FirewallStanding.passedBy(mark) + ". See docs/firewall.md. ["
                        + NoticeCode.FIREWALL_NOT_ASKED.id() + "]");
    }

    /** A plugin has no say in which modules are judged. */
    private Optional<String> unjudged(List<MavenProject> modules) {
        if (firewall.mark().isMiddle()) {
            return Optional.empty();
        }
        List<String> names = modules.stream()
                .filter(module -> !judged.contains(module))
                .map(Asker::name)
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("Cordon stops the build: no check of this session has judged " + Names.few(names)
                        + " (unbound). Let the goal check run in the phase verify. [" + FaultCode.CHECK_MISSING.id()
                        + "]");
    }

    /** What a module asked for, of what was let through. */
    private Set<String> askedBy(MavenProject module) {
        return firewall.letThroughFor("module " + Asker.name(module));
    }

    private Optional<String> letThrough(Set<String> passed) {
        FirewallMark mark = firewall.mark();
        Map<String, String> by = mark.letThrough();
        List<String> unjudged = passed.stream()
                .filter(ga -> !mark.judged().contains(ga))
                .sorted()
                .map(ga -> ga + " (" + by.get(ga) + ")")
                .toList();
        return unjudged.isEmpty()
                ? Optional.empty()
                : Optional.of("Cordon's firewall let through " + Names.few(unjudged)
                        + ", and no check of this session has judged that. Let the goal check run in every module, or"
                        + " take out what lets it pass. [" + FaultCode.LET_THROUGH_NOT_JUDGED.id() + "]");
    }
}
