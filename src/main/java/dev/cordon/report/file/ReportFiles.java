package dev.cordon.report.file;

import dev.cordon.audit.Report;
import dev.cordon.audit.RunInfo;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import dev.cordon.report.ReportFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes reports as files.
 *
 * @param directory where to
 * @param formats in which formats
 */
public record ReportFiles(Path directory, List<ReportFormat> formats, RunInfo run) {

    /** The name of the files of a report of one module, or of files, without their endings. */
    public static final String NAME = "report";

    /**
     * Writes one file per format. Where one cannot be written, or a format has nothing to say of this report, the others say so.
     *
     * @param judged what came of judging
     * @param name the name of the files without their endings
     * @return what was written: the report, with notices of formats that withheld it and faults of files that could not be written
     */
    public Report write(Report judged, String name) {
        List<Notice> withheld = formats.stream()
                .flatMap(format -> format.withheld(judged).stream())
                .filter(notice -> !judged.notices().contains(notice))
                .toList();
        Report report = withheld.isEmpty() ? judged : judged.with(withheld);
        List<Fault> faults = tryTo(report, name);
        if (faults.isEmpty()) {
            return report;
        }
        Report unwritten = report.without(faults);
        tryTo(unwritten, name);
        return unwritten;
    }

    private List<Fault> tryTo(Report report, String name) {
        List<Fault> faults = new ArrayList<>();
        for (ReportFormat format : formats) {
            try {
                if (format.withheld(report).isPresent()) {
                    AtomicFile.delete(file(name, format));
                } else {
                    AtomicFile.write(file(name, format), out -> format.write(report, run, out));
                }
            } catch (FaultException e) {
                faults.addAll(e.faults());
            }
        }
        return faults;
    }

    /**
     * The file of the format that was asked for first and is there: the one to lead a person to; empty where none is.
     *
     * @param faults what could not be written: of that, a file of an earlier build may be there
     */
    public Optional<Path> first(String name, List<Fault> faults) {
        Set<String> unwritten =
                faults.stream().map(fault -> fault.where().source()).collect(Collectors.toSet());
        return formats.stream()
                .map(format -> file(name, format))
                .filter(Files::isRegularFile)
                .filter(file -> !unwritten.contains(file.toString()))
                .findFirst();
    }

    private Path file(String name, ReportFormat format) {
        return file(directory, name, format);
    }

    /** Where a report is written. */
    public static Path file(Path directory, String name, ReportFormat format) {
        return directory.resolve(name + "." + format.fileEnding());
    }

    /**
     * Takes the files of an earlier run away: what is not written anew must not be taken for new.
     *
     * @param formats those whose files are taken away
     * @throws dev.cordon.notice.FaultException if a file cannot be deleted
     */
    public static void delete(Path directory, String name, List<ReportFormat> formats) {
        for (ReportFormat format : formats) {
            AtomicFile.delete(file(directory, name, format));
        }
    }
}
