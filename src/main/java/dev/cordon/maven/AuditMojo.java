package dev.cordon.maven;

import dev.cordon.archive.UnreadPart;
import dev.cordon.audit.Audit;
import dev.cordon.audit.Hearing.Heard;
import dev.cordon.audit.NotJudged;
import dev.cordon.audit.Report;
import dev.cordon.examine.ArchiveAudit;
import dev.cordon.examine.ArchiveStore;
import dev.cordon.examine.AuditInputs;
import dev.cordon.examine.AuditInputs.Input;
import dev.cordon.examine.FileAudit;
import dev.cordon.inventory.Source;
import dev.cordon.maven.graph.NotExamined;
import dev.cordon.maven.session.Progress;
import dev.cordon.maven.session.SessionCache;
import dev.cordon.maven.session.StepSummary;
import dev.cordon.notice.Fault;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.report.file.AtomicFile;
import dev.cordon.report.file.ReportFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** Judges SBOMs, archives and folders without a project: {@code -Dcordon.files=supplier.spdx.json,delivery.zip}. */
@Mojo(name = "audit", requiresProject = false, aggregator = true, threadSafe = true)
public final class AuditMojo extends JudgingMojo {

    private static final int MOST_NAMED = 5;

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

        List<String> passedOver = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            Input input = inputs.get(i);
            if (heard.get(i).isEmpty() && !input.isSeenAsArchive()) {
                passedOver.add(input.file().name());
            } else if (heard.get(i).isEmpty() && !anyIn(input, inputs, heard)) {
                empty.add(input.file().name());
            }
        }
        List<Notice> told = new ArrayList<>(notices);
        empty.forEach(name -> told.add(nothingIn(name)));
        passedOver(passedOver).ifPresent(told::add);
        List<Heard> all = new ArrayList<>(heard.stream().flatMap(List::stream).toList());
        List<Fault> faults = new ArrayList<>(found.faults());
        if (isNothing(all) && faults.isEmpty()) {
            faults.add(AuditInputs.nothing(
                    all.isEmpty() && passedOver.size() == 1
                            ? "'" + passedOver.get(0) + "' is neither SBOM nor archive"
                            : all.isEmpty() && !passedOver.isEmpty()
                                    ? "none of " + passedOver.size() + " files is an SBOM or an archive"
                                    : "there is nothing to judge in "
                                            + subject().name()));
        }
        all.add(Heard.nothing(faults.stream().map(NotJudged::of).toList()));
        return audit.report(subject(), all, List.of(), told, NotExamined.byAudit(unread, passedOver));
    }

    /** Whether anything in a folder had something to tell as a file of its own. */
    private static boolean anyIn(Input folder, List<Input> inputs, List<List<Heard>> heard) {
        Path path = folder.local().orElseThrow().path();
        return IntStream.range(0, inputs.size())
                .filter(i -> !heard.get(i).isEmpty())
                .anyMatch(i -> inputs.get(i)
                        .local()
                        .filter(l -> l.path().startsWith(path))
                        .isPresent());
    }

    /** Whether not one component was looked at, and nothing says why. */
    private static boolean isNothing(List<Heard> heard) {
        return heard.stream()
                .allMatch(h -> h.notJudged().isEmpty() && h.examined().stream().allMatch(e -> e.components() == 0));
    }

    private static Notice nothingIn(String name) {
        return new Notice(
                NoticeCode.NOTHING_IN_IT,
                "there is no archive, no code and no SBOM in " + name,
                Optional.of(Location.of(name)));
    }

    private AuditInputs inputs() {
        Path base = new File(session.getExecutionRootDirectory())
                .toPath()
                .toAbsolutePath()
                .normalize();
        return new AuditInputs(base, top(), System.in);
    }

    private static Optional<Notice> passedOver(List<String> files) {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        String named = String.join(", ", files.subList(0, Math.min(MOST_NAMED, files.size())));
        int more = files.size() - MOST_NAMED;
        return Optional.of(new Notice(
                NoticeCode.FILES_PASSED_OVER,
                (files.size() == 1 ? "1 file in the folders is" : files.size() + " files in the folders are")
                        + " neither SBOM nor archive, so at most the name was looked at: "
                        + named + (more > 0 ? " and " + more + " more" : "") + ".",
                Optional.of(Location.of(AuditInputs.PARAMETER))));
    }
}
