package dev.cordon;

import dev.cordon.audit.NotJudged;
import dev.cordon.audit.RunInfo;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import dev.cordon.report.ReportFormat;
import dev.cordon.report.ReportSentence;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What was found, what could not be judged, and what else a reader must know. It does not change. */
public final class Report {

    private final dev.cordon.audit.Report report;
    private final Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    Report(dev.cordon.audit.Report report) {
        this.report = report;
    }

    /**
     * Whether nothing was found that fails by the policy, and everything was judged but what the policy does without: the only
     * green.
     */
    public boolean passed() {
        return !denied() && faults().isEmpty();
    }

    /** Whether something was found that fails by the policy. */
    public boolean denied() {
        return report.isFailing();
    }

    /** What could not be judged, and why. */
    public List<Fault> faults() {
        return report.faults();
    }

    /** What could not be read and is not among the {@link #faults()}, since the policy does without it ({@code onUnreadable}). */
    public List<Fault> accepted() {
        return report.survey().notJudged().stream()
                .filter(NotJudged::accepted)
                .map(NotJudged::fault)
                .toList();
    }

    /** What was found, the gravest first; waived findings too. */
    public List<Verdict> verdicts() {
        return report.verdicts().stream().map(Verdict::of).toList();
    }

    /** What else a reader must know: waivers that end, lists that are old, documents without components. */
    public List<Notice> notices() {
        return report.notices();
    }

    /** How many components were looked at. */
    public long components() {
        return report.survey().componentCount();
    }

    /** How many of them no denylist could have recognised, since they say nothing of themselves. */
    public long unidentified() {
        return report.survey().unidentifiedCount();
    }

    /**
     * This report, where everything was judged.
     *
     * @throws NotJudgedException where it was not; it carries this report
     */
    public Report orThrow() {
        if (faults().isEmpty()) {
            return this;
        }
        throw new NotJudgedException(this);
    }

    /**
     * Writes it in a format of the goals, in UTF-8.
     *
     * @param format {@code json}, {@code html}, {@code sarif}, {@code csv} and so on
     * @param out stays open
     * @throws FaultException if there is no such format, or it has nothing to say of this report
     * @throws IOException if the stream fails
     */
    public void write(String format, OutputStream out) throws IOException {
        ReportFormat writer = ReportFormats.of(Given.named("Report.write", format))
                .orElseThrow(() -> Given.refused(
                        "Report.write",
                        "'" + format + "' is not a format",
                        "Use one of: " + String.join(", ", ReportFormats.ids()) + "."));
        Optional<Notice> withheld = writer.withheld(report);
        if (withheld.isPresent()) {
            throw Given.refused("Report.write", withheld.get().message(), "Write it in another format.");
        }
        String version = Optional.ofNullable(Report.class.getPackage().getImplementationVersion())
                .orElse("not known");
        RunInfo run = new RunInfo(at, version, "none", Runtime.version().toString());
        writer.write(report, run, new Unclosed(Given.there("Report.write", "the stream", out)));
        out.flush();
    }

    /** A stream that whoever opened it closes. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** The countable sentence: {@code Audited 214 components against 28 vendors: 1 denied, 2 warned.} */
    @Override
    public String toString() {
        return ReportSentence.of(report);
    }
}
