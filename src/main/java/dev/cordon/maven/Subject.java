package dev.cordon.maven;

import dev.cordon.audit.Audit;
import dev.cordon.audit.Provenance.Commit;
import dev.cordon.audit.Report;
import dev.cordon.inventory.Source;
import dev.cordon.maven.gate.ReactorReport;
import dev.cordon.notice.Notice;
import dev.cordon.report.console.ConsoleLine;
import dev.cordon.report.console.PrintedBefore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a report is about: a module of the build, or files. */
interface Subject {

    /** Its name and place. */
    Source source();

    /** The commit that it lies in; empty where that is not known. */
    default Optional<Commit> commit() {
        return Optional.empty();
    }

    /** The report of all modules, where it is one of them. */
    default Optional<ReactorReport> whole() {
        return Optional.empty();
    }

    /** Those of some files that it consists of, and that must not be taken away therefore. */
    default List<Path> among(List<Path> files) {
        return List.of();
    }

    /**
     * Looks at it.
     *
     * @param audit how to judge it
     * @param notices what there is to say of the settings, to be reported with the rest
     */
    Report judge(Audit audit, Settings settings, List<Notice> notices);

    /** The lines of a report on it for the log, as soon as it is known what was printed before. */
    Function<PrintedBefore, List<ConsoleLine>> lines(Report report);
}
