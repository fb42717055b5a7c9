package dev.cordon.report.file;

import dev.cordon.audit.NotJudged;
import dev.cordon.audit.Report;
import dev.cordon.notice.Fault;
import dev.cordon.report.ReportFormat;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Where the report of all modules is written: to each directory that the output of a module leads to, in every format
 * that a module with that directory asks for. So no file of a format is left behind with what only some modules reported.
 */
public final class ReactorFiles {

    /** The name of the files without their endings. */
    public static final String NAME = "aggregate";

    private final Map<Path, ReportFiles> byDirectory = new ConcurrentSkipListMap<>();
    private volatile List<Fault> faults = List.of();

    /** Adds the files that one more module asks for. */
    public void add(ReportFiles files) {
        byDirectory.merge(files.directory(), files, (before, now) -> {
            Set<ReportFormat> formats = new LinkedHashSet<>(before.formats());
            formats.addAll(now.formats());
            return new ReportFiles(now.directory(), List.copyOf(formats), now.run());
        });
    }

    /** Writes the files; what is wrong with those that cannot be written, unless the report says it already. */
    public List<Fault> write(Report report) {
        List<NotJudged> all = byDirectory.values().stream()
                .flatMap(files -> files.write(report, NAME).survey().notJudged().stream())
                .toList();
        faults = all.stream().map(NotJudged::fault).toList();
        return all.stream()
                .filter(n -> !report.survey().notJudged().contains(n))
                .map(NotJudged::fault)
                .toList();
    }

    /** The file to lead a person to, of those that were written last; empty where none was. */
    public Optional<Path> first() {
        return byDirectory.values().stream()
                .flatMap(files -> files.first(NAME, faults).stream())
                .findFirst();
    }

    /**
     * Takes what an earlier build left in a directory away.
     *
     * @throws dev.cordon.notice.FaultException if a file cannot be deleted
     */
    public static void delete(Path directory, List<ReportFormat> formats) {
        ReportFiles.delete(directory, NAME, formats);
    }
}
