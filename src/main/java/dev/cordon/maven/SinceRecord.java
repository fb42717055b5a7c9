package dev.cordon.maven;

import dev.cordon.audit.EarlierFindings;
import dev.cordon.audit.Report;
import dev.cordon.bytes.FileTrouble;
import dev.cordon.bytes.ShownPath;
import dev.cordon.maven.parameters.Parameters;
import dev.cordon.maven.session.Host;
import dev.cordon.maven.session.ModuleName;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.report.json.EarlierRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The earlier record that marks what is new. It marks and decides nothing; one that cannot be read is a fault, since marks
 * that are missing would say that nothing is new.
 *
 * @param earlier what it found; empty where the user names none
 */
record SinceRecord(Optional<EarlierFindings> earlier) {

    static final String PARAMETER = "cordon.since";

    private record Key(Path file) {}

    /**
     * Reads the record, once in a session.
     *
     * @param given as the goal has it
     * @param ofBuild whether the subject is a module of the build, of which the record must know something
     * @throws FaultException if it cannot be read, or is of another product
     */
    static SinceRecord of(ReportParameters given, Host host, boolean ofBuild) {
        Optional<String> named = Parameters.of(host).text(PARAMETER, given.since);
        Optional<EarlierFindings> earlier = named.map(text -> {
            Path root = host.checkout().root();
            Path file = root.resolve(text).normalize();
            return host.remembered(new Key(file), () -> read(ShownPath.written(text, root), file));
        });
        if (ofBuild) {
            earlier.ifPresent(e -> isOfThis(e, host));
        }
        return new SinceRecord(earlier);
    }

    private static EarlierFindings read(String text, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return EarlierRecord.read(text, in);
        } catch (IOException e) {
            throw new FaultException(
                    new Fault(
                            FaultCode.SINCE_UNREADABLE,
                            "the earlier record " + FileTrouble.of(e),
                            Location.of(text),
                            "Cordon looked for " + file + ". Keep the record outside of the folders into which this"
                                    + " build writes: it takes earlier reports away. Or leave " + PARAMETER + " out."),
                    e);
        }
    }

    /** A record of files may be compared with anything; one of modules has to know one of this build. */
    private static void isOfThis(EarlierFindings earlier, Host host) {
        Set<String> then = earlier.origin().modules();
        Set<String> now = Optional.ofNullable(host.session().getAllProjects()).orElse(List.of(host.project())).stream()
                .map(ModuleName::of)
                .collect(Collectors.toSet());
        if (!then.isEmpty() && Collections.disjoint(then, now)) {
            throw new FaultException(new Fault(
                    FaultCode.SINCE_FOREIGN,
                    "the earlier record is about " + earlier.origin().source().name()
                            + ", and none of its modules is one of this build",
                    Location.of(earlier.origin().file()),
                    "Name a record of an earlier build of the same project, or leave " + PARAMETER
                            + " out until there is one."));
        }
    }

    /** The report with what is new, known and gone. */
    Report mark(Report report) {
        return earlier.map(e -> e.mark(report)).orElse(report);
    }
}
