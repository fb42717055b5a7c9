package dev.cordon.namelist;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;

/** The faults of lists of names, worded in one place. */
final class NameListFaults {

    private NameListFaults() {}

    /** The file is of a format that is read, and contradicts it. */
    static FaultException invalid(Location where, String what) {
        return new FaultException(new Fault(
                FaultCode.NAME_LIST_INVALID, what, where, "Fetch the file again, and take it as it is published."));
    }

    /** The file is something else. */
    static FaultException notTaken(String file, String what, String next) {
        return new FaultException(new Fault(FaultCode.NAME_LIST_NOT_READ, what, Location.of(file), next));
    }

    /** The bytes cannot be had. */
    static FaultException unreadable(String file, String why) {
        return new FaultException(new Fault(
                FaultCode.NAME_LIST_UNREADABLE,
                "the list of names cannot be read: " + why,
                Location.of(file),
                "Check the file and its permissions, or leave it out of cordon.nameLists."));
    }
}
