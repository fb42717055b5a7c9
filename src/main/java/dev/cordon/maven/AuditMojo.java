package dev.cordon.maven;

import dev.cordon.archive.UnreadPart;
import dev.cordon.audit.Audit;
import dev.cordon.audit.Hearing.Heard;
import dev.cordon.audit.Report;
import dev.cordon.examine.ArchiveAudit;
import dev.cordon.examine.ArchiveStore;
import dev.cordon.examine.AuditInputs;
import dev.cordon.examine.AuditInputs.Input;
import dev.cordon.examine.Delivery;
import dev.cordon.examine.FileAudit;
import dev.cordon.inventory.Source;
import dev.cordon.maven.session.Progress;
import dev.cordon.maven.session.SessionCache;
import dev.cordon.maven.session.StepSummary;
import dev.cordon.notice.Fault;
import dev.cordon.notice.Notice;
import dev.cordon.report.file.AtomicFile;
import dev.cordon.report.file.ReportFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** Judges SBOMs, archives and folders without a project: {@code -Dcordon.files=supplier.spdx.json,delivery.zip}. */
@Mojo(name = "audit", requiresProject = false, aggregator = true, threadSafe = true)
public final class AuditMojo extends JudgingMojo {

    /**
     * SBOMs, archives such as a distribution or an app, folders with all that lies in them, globs, or - for an SBOM on the
     * standard input; relative to the directory where Maven was started. What a file is tells its content.
     */
    @Parameter(property = "cordon.files")
    private List<String> files;

    /** Injected by Maven. */
    @Inject
    public AuditMojo(RepositorySystem repositories) {
        super(repositories);
    }

    @Override
    void begin() {
        List<Path> earlier = takenAway().stream()
                .map(format -> ReportFiles.file(output(), "report", format))
                .toList();
        // A report that is to be judged again must still be there; in a folder above it, it would be judged with what
        // it is about.
        List<Path> named = inputs().named(earlier, list(AuditInputs.PARAMETER, files));
        earlier.stream().filter(file -> !named.contains(file)).forEach(AtomicFile::delete);
    }

    @Override
    Source subject() {
        List<String> names = list(AuditInputs.PARAMETER, files);
        return new Source(Source.Kind.FILES, names.isEmpty() ? "nothing" : String.join(", ", names));
    }

    @Override
    List<Fault> judged(Report report, ReportFiles files) {
        return List.of();
    }

    @Override
    List<Notice> ofAll(Report report) {
        return StepSummary.of(session).add(report).stream().toList();
    }

    @Override
    Report judge(Audit audit, List<Notice> notices) {
        AuditInputs.Found found = inputs().find(list(AuditInputs.PARAMETER, files));
        List<Input> inputs = found.inputs();
        Progress progress = Progress.of(inputs.size(), getLog(), session);
        ArchiveStore store = new ArchiveStore(SessionCache.of(session.getRepositorySession()), options(audit));
        Collection<UnreadPart> unread = new ConcurrentLinkedQueue<>();
        FileAudit each = new FileAudit(audit, new ArchiveAudit(audit, store, top(), unread), strict());
        List<List<Heard>> heard = each.hearAll(inputs, progress::step);
        progress.end();

        Delivery delivery = new Delivery(AuditInputs.PARAMETER, inputs, heard, unread);
        List<Fault> faults = new ArrayList<>(found.faults());
        if (faults.isEmpty()) {
            delivery.nothing(subject()).map(AuditInputs::nothing).ifPresent(faults::add);
        }
        return delivery.report(audit, subject(), faults, notices);
    }

    private AuditInputs inputs() {
        Path base = new File(session.getExecutionRootDirectory())
                .toPath()
                .toAbsolutePath()
                .normalize();
        return new AuditInputs(base, top(), System.in);
    }
}
