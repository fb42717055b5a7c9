package dev.cordon.maven;

import dev.cordon.archive.UnreadPart;
import dev.cordon.audit.Audit;
import dev.cordon.audit.Hearing.JudgedSource;
import dev.cordon.audit.Report;
import dev.cordon.examine.ArchiveAudit;
import dev.cordon.examine.ArchiveStore;
import dev.cordon.examine.AuditInputs;
import dev.cordon.examine.Delivery;
import dev.cordon.examine.FileAudit;
import dev.cordon.inventory.Source;
import dev.cordon.maven.parameters.Parameters;
import dev.cordon.maven.session.Host;
import dev.cordon.maven.session.Progress;
import dev.cordon.maven.session.SessionCache;
import dev.cordon.maven.session.StepSummary;
import dev.cordon.notice.Fault;
import dev.cordon.notice.Notice;
import dev.cordon.report.console.ConsoleLine;
import dev.cordon.report.console.ConsoleReport;
import dev.cordon.report.console.PrintedBefore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * SBOMs, archives and folders that the user names.
 *
 * @param given the parameters of the goal
 * @param files that of them which names the files
 */
record FilesSubject(PolicyParameters given, List<String> files, Host host) implements Run.Subject {

    @Override
    public Source source() {
        List<String> names = names();
        return new Source(Source.Kind.FILES, names.isEmpty() ? "nothing" : String.join(", ", names));
    }

    private List<String> names() {
        return Parameters.of(host).list(AuditInputs.PARAMETER, files);
    }

    /** A report that is to be judged again must still be there; in a folder above it, it would be judged with what it is about. */
    @Override
    public List<Path> among(List<Path> earlier) {
        return inputs().named(earlier, names());
    }

    private AuditInputs inputs() {
        Path base = host.startedIn();
        return new AuditInputs(base, PolicySettings.root(given, host).path(), System.in);
    }

    @Override
    public Report judge(Audit audit, Settings settings, List<Notice> notices) {
        PolicySettings policy = settings.policy();
        AuditInputs.Found found = inputs().find(names());
        Progress progress = Progress.of(found.inputs().size(), host.log(), host.session());
        ArchiveStore store = new ArchiveStore(
                SessionCache.of(host.session().getRepositorySession()),
                policy.archives(audit.index()),
                settings.facts().cache());
        Collection<UnreadPart> unread = new ConcurrentLinkedQueue<>();
        ArchiveAudit archives = new ArchiveAudit(audit, store, policy.top(), unread);
        List<List<JudgedSource>> heard =
                new FileAudit(audit, archives, policy.strictSbom()).hearAll(found.inputs(), progress::step);
        progress.end();

        Delivery delivery = new Delivery(AuditInputs.PARAMETER, found.inputs(), heard, unread);
        List<Fault> faults = new ArrayList<>(found.faults());
        if (faults.isEmpty()) {
            delivery.nothing(source()).map(AuditInputs::nothing).ifPresent(faults::add);
        }
        return delivery.report(audit, source(), faults, notices);
    }

    @Override
    public Function<PrintedBefore, List<ConsoleLine>> lines(Report report) {
        List<Notice> beside =
                StepSummary.of(host.session()).add(report).stream().toList();
        return said -> ConsoleReport.lines(report, beside, said, host.lines());
    }
}
