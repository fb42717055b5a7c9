package dev.cordon.lock;

import dev.cordon.bytes.NotExaminedException;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.text.PrintableText;

/** What is wrong with lock files, worded in one place. */
final class LockFaults {

    private LockFaults() {}

    /** One that is not what its format wants; line 0 where no line is known. */
    static FaultException broken(LockInput input, int line, String what) {
        return new FaultException(new Fault(
                FaultCode.LOCK_FILE_UNREADABLE,
                PrintableText.phrase(what),
                new Location(input.name(), line, 0),
                "Let its tool write it anew; cordon.lockFiles=off leaves lock files out, which every report says."));
    }

    /** One of a version that is not read. */
    static NotExaminedException version(String format, String version, String known) {
        String named = version.isBlank() ? "names no version" : "is of version " + PrintableText.phrase(version, 40);
        return NotExaminedException.format(
                "the " + format + " " + named + ", and Cordon reads " + known, "Use a newer Cordon");
    }
}
