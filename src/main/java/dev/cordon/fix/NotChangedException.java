package dev.cordon.fix;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Location;

/** Why a POM is left as it is. */
final class NotChangedException extends Exception {

    private static final long serialVersionUID = 1;

    private final String next;

    /**
     * Leaves a POM as it is.
     *
     * @param what a clause about the file
     * @param next what to do, an imperative sentence
     */
    NotChangedException(String what, String next) {
        super(what);
        this.next = next;
    }

    /** The same as a fault of the file. */
    Fault fault(String shown) {
        return new Fault(
                FaultCode.POM_NOT_CHANGED, shown + " is not changed: " + getMessage(), Location.of(shown), next);
    }
}
