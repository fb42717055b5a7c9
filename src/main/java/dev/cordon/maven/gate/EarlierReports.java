package dev.cordon.maven.gate;

import dev.cordon.ReportFormats;
import dev.cordon.maven.graph.Reactor;
import dev.cordon.maven.session.ReportsWritten;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultException;
import dev.cordon.report.file.ReactorFiles;
import dev.cordon.report.file.ReportFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The reports that an earlier build left in the modules which this one builds. They are taken away before the first of these
 * modules is judged: the build may stop before it comes to another, and one that passes without notice gets no new report.
 * What lies in modules that are left out of this build is nothing that this build could be taken to say.
 */
public final class EarlierReports {

    private static final String KEY = "earlier-reports";

    private final Reactor reactor;
    private final List<MavenProject> built;
    private final ReportsWritten written;
    private final Map<String, Object> begun;
    private final Map<String, List<Fault>> left = new ConcurrentHashMap<>();

    /**
     * Those of a session.
     *
     * @param reactor the modules, as reports name them
     */
    public EarlierReports(Reactor reactor, MavenSession session) {
        this.reactor = reactor;
        this.built = List.copyOf(session.getProjects());
        this.written = ReportsWritten.of(session);
        this.begun = SessionEvents.shared(session, KEY);
    }

    /**
     * Takes them away in all modules, once for each place.
     *
     * @param module one of them
     * @param output where that writes its reports. The other modules write to the same place in a build directory of their own;
     *     what lies anywhere else, or is all of a build directory, need not be Cordon's
     */
    public void takeAway(MavenProject module, Path output) {
        Path build = Path.of(module.getBuild().getDirectory());
        if (output.startsWith(build) && !output.equals(build)) {
            Path place = build.relativize(output);
            begun.computeIfAbsent(place.toString(), first -> {
                built.forEach(each -> takeAwayOf(each, place));
                return first;
            });
        }
    }

    private void takeAwayOf(MavenProject module, Path place) {
        Path directory = Path.of(module.getBuild().getDirectory()).resolve(place);
        if (written.isIn(directory)) {
            return;
        }
        List<Fault> faults = new ArrayList<>();
        for (String name : List.of(ReportFiles.NAME, ReactorFiles.NAME)) {
            try {
                ReportFiles.delete(directory, name, ReportFormats.ALL);
            } catch (FaultException e) {
                faults.addAll(e.faults());
            }
        }
        left.put(reactor.source(module).name(), faults);
    }

    /**
     * Why some could not be taken away.
     *
     * @param reported the modules that say so themselves
     */
    public List<Fault> faults(Set<String> reported) {
        return left.entrySet().stream()
                .filter(faults -> !reported.contains(faults.getKey()))
                .flatMap(faults -> faults.getValue().stream())
                .toList();
    }
}
