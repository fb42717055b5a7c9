package dev.cordon.notice;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown where Cordon cannot judge. It carries every fault found, so that one run shows all of them. */
public class FaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // faults never leave the process
    private final List<Fault> faults;

    /**
     * @param faults what is wrong, at least one
     * @throws IllegalArgumentException if there is none
     */
    public FaultException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("no fault given");
        }
        this.faults = List.copyOf(faults);
    }

    /** One fault alone. */
    public FaultException(Fault fault) {
        this(List.of(fault));
    }

    /** One fault with the exception that revealed it. */
    public FaultException(Fault fault, Throwable cause) {
        this(List.of(fault));
        initCause(cause);
    }

    /**
     * Throws what was collected, so that one run shows all of it.
     *
     * @param faults what is wrong; nothing happens where there is none
     * @throws FaultException with all of them
     */
    public static void throwIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
    }

    /** The faults in the order they were found. */
    public final List<Fault> faults() {
        return faults;
    }
}
