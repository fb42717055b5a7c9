package dev.cordon;

import dev.cordon.notice.FaultException;

/** Thrown where something could not be judged. What was found all the same is in its report. */
public final class NotJudgedException extends FaultException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // reports never leave the process
    private final Report report;

    NotJudgedException(Report report) {
        super(report.faults());
        this.report = report;
    }

    /** All that is known; it has not passed. */
    public Report report() {
        return report;
    }
}
