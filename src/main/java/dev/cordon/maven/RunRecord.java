package dev.cordon.maven;

import dev.cordon.audit.Provenance;
import dev.cordon.audit.Provenance.ParameterInForce;
import dev.cordon.audit.Report;
import dev.cordon.maven.gate.ReactorReport;
import dev.cordon.maven.parameters.ParametersInForce;
import dev.cordon.maven.session.Host;
import dev.cordon.maven.session.ReportsWritten;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultException;
import dev.cordon.report.ReportFormat;
import dev.cordon.report.file.AtomicFile;
import dev.cordon.report.file.ReportFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The files that a run leaves: those of an earlier build are taken away, those of this one are written, and the report of all
 * modules gets what is in them.
 *
 * @param destination where they go
 * @param subject what they are about
 */
record RunRecord(Host host, Destination destination, Run.Subject subject) {

    /** Takes the reports of an earlier build away: what is not written anew must not be taken for new. */
    void forget() {
        List<ReportFormat> formats = destination.takenAway();
        Path directory = destination.directory().get();
        List<Path> earlier = formats.stream()
                .map(format -> ReportFiles.file(directory, ReportFiles.NAME, format))
                .toList();
        List<Path> kept = subject.among(earlier);
        earlier.stream().filter(file -> !kept.contains(file)).forEach(AtomicFile::delete);
        subject.whole().ifPresent(whole -> whole.begin(host.project(), directory, formats));
    }

    /**
     * The files to write. Nothing of modules that many of them have alike is worked out twice.
     *
     * @param hosts whether they have the hosts of repositories
     */
    ReportFiles files(List<ReportFormat> formats, boolean hosts) {
        boolean ofMany = subject.whole().filter(ReactorReport::isOfMany).isPresent();
        List<ReportFormat> writers = ofMany
                ? formats.stream()
                        .map(format -> host.remembered(format, format::forManyAlike))
                        .toList()
                : formats;
        return new ReportFiles(destination.directory().get(), writers, host.run(hosts));
    }

    /**
     * Writes a report, with where it is from; what cannot be written stands in what can.
     *
     * @param top the directory against which files are named
     * @param filed whether files are written, and not only that of all modules
     * @return the report as it was written
     */
    Report write(Report judged, Path top, ReportFiles files, boolean filed) {
        Report report = judged.with(new Provenance(
                subject.commit(),
                parameters(top),
                judged.provenance().nameLists(),
                judged.provenance().since()));
        return write(report, files, filed);
    }

    /** Writes a report that was written before and has more in it now. */
    Report write(Report report, ReportFiles files, boolean filed) {
        if (filed) {
            ReportsWritten.of(host.session()).add(files.directory());
        }
        Report written = filed ? files.write(report, ReportFiles.NAME) : report;
        String execution = Objects.toString(host.execution().getExecutionId(), "");
        List<Fault> faults = subject.whole()
                .map(whole -> whole.judged(host.project(), execution, written, files, filed))
                .orElse(List.of());
        return faults.isEmpty() ? written : files.write(written.without(faults), ReportFiles.NAME);
    }

    /** Who set which parameter; a file of settings that cannot be read has set none. */
    private List<ParameterInForce> parameters(Path top) {
        List<ParameterInForce> all = ParametersInForce.all(host, top);
        try {
            return FileParameters.of(host).recorded(all);
        } catch (FaultException e) {
            return all;
        }
    }
}
