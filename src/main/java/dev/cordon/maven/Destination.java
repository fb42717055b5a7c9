package dev.cordon.maven;

import dev.cordon.ReportFormats;
import dev.cordon.maven.parameters.Parameters;
import dev.cordon.maven.session.Host;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.report.ReportFormat;
import dev.cordon.text.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Where the reports of a goal go and in which formats. It is asked also where the rest of what the user asked cannot be read,
 * since a record is left of that as well.
 *
 * @param directory the directory, a path of which may be none on this machine
 * @param always the format that is written whatever the user names
 */
record Destination(ReportParameters given, Host host, Supplier<Path> directory, Optional<ReportFormat> always) {

    private static final List<String> USUAL = List.of("html", "json");

    /** The one that the user names. */
    Destination(ReportParameters given, Host host) {
        this(given, host, () -> output(given, host), Optional.empty());
    }

    /** Where a goal writes files: without a project, below the directory where Maven was started. */
    static Path output(ListParameters given, Host host) {
        return isBelowTarget(given)
                ? Path.of(host.session().getExecutionRootDirectory(), "target", "cordon")
                : given.outputDirectory.toPath();
    }

    /** Whether there is no project whose build directory Maven could have put in. */
    static boolean isBelowTarget(ListParameters given) {
        return given.outputDirectory.getPath().contains("${");
    }

    /**
     * The formats in which reports are written.
     *
     * @throws FaultException if the user names none, or one that there is not, or a day of discovery that is none
     */
    List<ReportFormat> formats() {
        String name = "cordon.formats";
        Parameters parameters = Parameters.of(host);
        List<String> ids = parameters.list(name, FileParameters.of(host).list("formats", given.formats));
        if (ids.isEmpty()) {
            throw new FaultException(new Fault(
                    FaultCode.PARAMETER_VALUE,
                    "no format is named, so no report would be written",
                    Location.of(name),
                    "Name at least one of: " + String.join(", ", ReportFormats.ids()) + ", or leave it out."));
        }
        Stream<ReportFormat> named =
                ids.stream().map(id -> parameters.known(name, id, ReportFormats::of, ReportFormats.ids()));
        Language language = language(given.locale, host);
        Optional<LocalDate> discovered = discovered(parameters);
        return Stream.concat(always.stream(), named)
                .map(format -> format.in(language))
                .distinct()
                .map(format -> discovered.map(format::discoveredOn).orElse(format))
                .toList();
    }

    /** The day of discovery, which only a person knows: nothing is put in its place. */
    private Optional<LocalDate> discovered(Parameters parameters) {
        String name = "cordon.discovered";
        Optional<LocalDate> discovered = parameters.date(name, given.discovered);
        // Somewhere it is already tomorrow.
        if (discovered.filter(host.today().plusDays(1)::isBefore).isPresent()) {
            throw new FaultException(new Fault(
                    FaultCode.PARAMETER_VALUE,
                    discovered.get() + " lies in the future, and nobody has discovered anything on it yet",
                    Location.of(name),
                    "Write the day of identification or notification, or leave it out."));
        }
        return discovered;
    }

    /**
     * The language of what is written for people.
     *
     * @param locale the parameter
     * @throws FaultException if the user names one that there is not
     */
    static Language language(String locale, Host host) {
        return Parameters.of(host)
                .oneOf("cordon.locale", FileParameters.of(host).text("locale", locale), Language::of, Language.ids());
    }

    /** The formats in which is written why nothing could be judged: the usual ones if it is the formats that are wrong. */
    List<ReportFormat> formatsOfAFault() {
        try {
            return formats();
        } catch (FaultException e) {
            return USUAL.stream().flatMap(id -> ReportFormats.of(id).stream()).toList();
        }
    }

    /** The formats of which reports of an earlier build are taken away. */
    List<ReportFormat> takenAway() {
        // In the build directory, whatever has the name of a report is one; elsewhere it may be somebody's own file.
        boolean isOurs = isBelowTarget(given)
                || directory.get().startsWith(host.project().getBuild().getDirectory());
        return isOurs ? ReportFormats.ALL : formats();
    }
}
